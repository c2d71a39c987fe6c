"""Hold the logs of two engines against each other: equal to the bit, or where not, and what happened to that client."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulatie.engines.events import Gebeurtenis
from simulatie.teksten import tekst

_BREED = 58  # characters for a row of one engine


@dataclass(frozen=True, eq=False)
class Vergelijking:
    """Two canonical logs (`events.LOG_TYPE`) of the same region, side by side."""

    gebeurtenissen: int
    """Rows of the first log."""
    verschillen: int
    """Events that only one log has, or that differ in any column."""
    klant: int | None
    """The client of the first difference; None where there is none."""

    @property
    def gelijk(self) -> bool:
        """Are they equal to the bit?"""
        return self.verschillen == 0


def vergelijk_logs(een: np.ndarray, ander: np.ndarray) -> Vergelijking:
    """Compare all columns of two canonical logs, floats by their bits."""
    if een.tobytes() == ander.tobytes():
        return Vergelijking(len(een), 0, None)
    rijen_een, rijen_ander = _als_bytes(een), _als_bytes(ander)
    n = min(len(een), len(ander))
    anders = np.flatnonzero(rijen_een[:n] != rijen_ander[:n])
    eerste = int(anders[0]) if anders.size else n
    gemeen = np.intersect1d(rijen_een, rijen_ander).size
    alleen_een, alleen_ander = len(een) - gemeen, len(ander) - gemeen
    verschillen = max(alleen_een, alleen_ander) or int(anders.size)  # or only the order differs
    return Vergelijking(len(een), verschillen, _klant_op(een, ander, eerste))


def _als_bytes(log: np.ndarray) -> np.ndarray:
    """Rows as opaque bytes, so that equal means equal to the bit."""
    return np.ascontiguousarray(log).view(f"V{log.dtype.itemsize}").view(f"S{log.dtype.itemsize}")


def _klant_op(een: np.ndarray, ander: np.ndarray, plaats: int) -> int:
    """The client whose row comes first, where the logs part."""
    rijen = [log[plaats] for log in (een, ander) if plaats < len(log)]
    return int(min(rijen, key=lambda rij: (rij["tijd"], rij["klasse"], rij["klant"], rij["volgnr"]))["klant"])


def naast_elkaar(een: np.ndarray, ander: np.ndarray, klant: int) -> list[str]:
    """Both histories of a client, row beside row; the lines that differ begin with a mark."""
    links, rechts = (_geschiedenis(log, klant) for log in (een, ander))
    regels = [f"  {tekst('gelijk.referentie'):{_BREED}}  {tekst('gelijk.kern')}"]
    for i in range(max(len(links), len(rechts))):
        l, r = (rijen[i] if i < len(rijen) else None for rijen in (links, rechts))
        gelijk = l is not None and r is not None and l.tobytes() == r.tobytes()
        regels.append(f"{' ' if gelijk else '!'} {_regel(l):{_BREED}}  {_regel(r)}".rstrip())
    return regels


def _geschiedenis(log: np.ndarray, klant: int) -> np.ndarray:
    rijen = log[log["klant"] == klant]
    return rijen[np.argsort(rijen["volgnr"], kind="stable")]


def _regel(rij: np.void | None) -> str:
    if rij is None:
        return "-"
    soort = int(rij["soort"])
    naam = Gebeurtenis(soort).name if soort in set(Gebeurtenis) else str(soort)
    return f"{rij['tijd']:<20.14g} {rij['klasse']} {naam:<14} {rij['traject']:>2} {rij['code']:>3} {rij['waarde']:.10g}"
