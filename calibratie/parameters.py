"""Reading the file of parameters to estimate (`parameters.yaml`): paths, prior, role, reason, source.

::

    parameters:
      werk_ww:
        paden: {werk.basiskans.WW: -2.77}       # path: reference value (for factor and plus)
        werking: waarde                          # waarde | factor | plus
        rol: schatten                            # schatten | afstemmen | prior
        prior: {familie: normaal, transform: geen, midden: -2.4, sd: 0.3, grenzen: [-3.2, -2.0]}
        reden: "…"
        bronnen: [uwv-jaarverslagen]             # ids of sources, figures or evidence; may be left out
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from calibratie.blad import Blad, lees_bestand
from calibratie.priors import FAMILIES, GEBIED, TRANSFORMS, Familie, Prior, Transform
from calibratie.ruimte import ROLLEN, WERKINGEN, Parameter, Rol, Ruimte, Werking
from simulatie.scenario.fouten import Meldingen, dichtstbij, kort

if TYPE_CHECKING:
    from simulatie.scenario.lezen import Geladen

PAD: Final = Path(__file__).parent / "parameters.yaml"
_GROOT: Final = 1e9


def laad_parameters(pad: Path | None = None, basis: Geladen | None = None) -> Ruimte:
    """Read the parameters.

    Args:
        pad: the file; by default that of the package.
        basis: checks that every path names one number of this scenario, and that the prior keeps it in bounds.

    Raises:
        ScenarioFout: with every error, each with file, line and column.
    """
    meldingen = Meldingen()
    top = lees_bestand(pad or PAD, meldingen)
    lijst = top.map("parameters") if top is not None else None
    gevonden: list[Parameter] = []
    eerder: dict[str, str] = {}
    for naam, blad in lijst.bladen() if lijst is not None else ():
        parameter = _parameter(naam, blad)
        if parameter is None:
            continue
        for pad_ in parameter.paden:
            if pad_ in eerder:
                blad.fout("paden", "kal_pad_dubbel", gegeven=kort(pad_), naam=eerder[pad_])
            eerder.setdefault(pad_, naam)
        if basis is not None:
            _toets_paden(parameter, blad, basis)
        gevonden.append(parameter)
    if top is not None:
        top.klaar()
    if not gevonden and not meldingen.fouten and top is not None:
        top.fout("parameters", "kal_geen_parameters")
    meldingen.gooi()
    return Ruimte(tuple(gevonden))


def _parameter(naam: str, blad: Blad) -> Parameter | None:
    from simulatie.bronnen import bewijs, bronnen, cijfers

    voor = len(blad.meldingen.fouten)
    paden = blad.getallen("paden")
    werking = cast(Werking, blad.keuze("werking", WERKINGEN))
    rol = cast(Rol, blad.keuze("rol", ROLLEN))
    prior = _prior(blad)
    reden = blad.tekst("reden")
    ids = blad.lijst("bronnen", verplicht=False)
    bekend = [*bronnen(), *cijfers(), *bewijs()]
    for id_ in ids:
        if id_ not in bekend:
            bedoeld = dichtstbij(id_, bekend)
            hint = "bedoelde_u" if bedoeld else ""
            blad.fout("bronnen", "kal_bron", hint=hint, gegeven=kort(id_), bedoeld=bedoeld)
    blad.klaar()
    if not paden and len(blad.meldingen.fouten) == voor:
        blad.fout("paden", "kal_geen_pad")
    if prior is None or len(blad.meldingen.fouten) > voor:
        return None
    return Parameter(naam, paden, werking, prior, rol, reden, ids)


def _prior(blad: Blad) -> Prior | None:
    """The prior; None (with errors noted) where it cannot be."""
    deel = blad.map("prior")
    if deel is None:
        return None
    voor = len(blad.meldingen.fouten)
    familie = cast(Familie, deel.keuze("familie", FAMILIES))
    transform = cast(Transform, deel.keuze("transform", TRANSFORMS))
    grenzen = deel.paar("grenzen")
    if familie == "uniform":
        midden, sd = (0.5 * (grenzen[0] + grenzen[1]) if grenzen else 0.0), 1.0
    else:
        midden, sd = deel.getal("midden", -_GROOT, _GROOT), deel.getal("sd", 1e-6, _GROOT)
    deel.klaar()
    if grenzen is None or len(blad.meldingen.fouten) > voor:
        return None
    laag, hoog = GEBIED[transform]
    if grenzen[0] < laag or grenzen[1] > hoog:
        deel.fout("grenzen", "kal_transform", transform=transform, onder=f"{laag:g}", boven=f"{hoog:g}")
    if not grenzen[0] <= midden <= grenzen[1] or not laag < midden < hoog:
        deel.fout("midden", "kal_prior_buiten", gegeven=f"{midden:g}", onder=f"{grenzen[0]:g}", boven=f"{grenzen[1]:g}")
    if len(blad.meldingen.fouten) > voor:
        return None
    return Prior(familie, transform, midden, sd, *grenzen)


def _toets_paden(parameter: Parameter, blad: Blad, basis: Geladen) -> None:
    """Each path names one number, that does not change on a date, and stays in its bounds over the whole prior."""
    from simulatie.scenario.wijzigen import WijzigFout, doelen_van

    paden = blad.map("paden")
    assert paden is not None
    randen = [parameter.op_paden(rand) for rand in (parameter.prior.onder, parameter.prior.boven)]
    for pad in parameter.paden:
        try:
            doelen = doelen_van(basis, pad)
        except WijzigFout as fout:
            paden.fout(pad, "kal_pad", melding=str(fout))
            continue
        if len(doelen) != 1 or len(doelen[0].elementen) != 1:
            paden.fout(pad, "kal_pad_meer", gegeven=kort(pad), aantal=sum(len(d.elementen) for d in doelen))
            continue
        doel = doelen[0]
        if doel.getal.wijzigt:
            paden.fout(pad, "kal_pad_datum", gegeven=kort(pad))
        laag, hoog = sorted(rand[pad] for rand in randen)
        if laag < doel.veld.onder or hoog > doel.veld.boven:
            paden.fout(
                pad,
                "kal_prior_grenzen",
                gegeven=kort(pad),
                laag=f"{laag:g}",
                hoog=f"{hoog:g}",
                onder=f"{doel.veld.onder:g}",
                boven=f"{doel.veld.boven:g}",
            )
