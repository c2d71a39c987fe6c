"""The table of measurements as text and as JSON."""

from __future__ import annotations

from typing import Any

from benchmarks.maten import Eis, Regel

_KOPPEN = ("ratio", "must", "aim", "measured", "lowest", "highest", "ok")


def als_tekst(regels: list[Regel], machine: dict[str, Any], snel: bool) -> str:
    """The table in columns, with the machine above it and the numbers behind each ratio below."""
    rijen = [_KOPPEN, *(_rij(regel) for regel in regels)]
    breedtes = [max(len(rij[i]) for rij in rijen) for i in range(len(_KOPPEN))]
    uit = [f"{naam}: {waarde}" for naam, waarde in machine.items()]
    if snel:
        uit.append("smaller sizes than the table asks for (--snel): no verdict on the machine")
    uit.append("")
    uit += ["  ".join(cel.ljust(b) for cel, b in zip(rij, breedtes, strict=True)).rstrip() for rij in rijen]
    uit.append("")
    for regel in regels:
        if regel.toelichting:
            delen = ", ".join(f"{naam} {_getal(waarde)}" for naam, waarde in regel.toelichting.items())
            uit.append(f"{regel.naam}: {delen}")
    return "\n".join(uit)


def als_json(regels: list[Regel], machine: dict[str, Any], snel: bool) -> dict[str, Any]:
    """The same as one JSON document."""
    return {
        "machine": machine,
        "snel": snel,
        "gehaald": all(regel.gehaald for regel in regels),
        "regels": [
            {
                "sleutel": regel.sleutel,
                "naam": regel.naam,
                "eenheid": regel.eenheid,
                "moet": _eis_json(regel.moet),
                "doel": _eis_json(regel.doel),
                "mediaan": regel.maat.mediaan,
                "laagste": regel.maat.laagste,
                "hoogste": regel.maat.hoogste,
                "waarden": list(regel.maat.waarden),
                "gehaald": regel.gehaald,
                "toelichting": regel.toelichting,
            }
            for regel in regels
        ],
    }


def _rij(regel: Regel) -> tuple[str, ...]:
    m = regel.maat
    eenheid = f" {regel.eenheid}" if regel.eenheid else ""
    oordeel = "-" if regel.moet is None else "yes" if regel.gehaald else "NO"
    return (
        regel.naam,
        _eis(regel.moet),
        _eis(regel.doel),
        f"{_getal(m.mediaan)}{eenheid}",
        _getal(m.laagste),
        _getal(m.hoogste),
        oordeel,
    )


def _eis(eis: Eis | None) -> str:
    return "report" if eis is None else f"{eis.teken} {_getal(eis.grens)}"


def _eis_json(eis: Eis | None) -> dict[str, Any] | None:
    return None if eis is None else {"teken": eis.teken, "grens": eis.grens}


def _getal(x: float) -> str:
    """Three digits that matter."""
    if x != x or x in (float("inf"), float("-inf")):
        return str(x)
    return f"{x:,.0f}" if abs(x) >= 100 else f"{x:.3g}"
