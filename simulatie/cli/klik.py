"""Click's own messages in the language of the program.

Click passes them through gettext, which looks for compiled catalogues on disk by the language of the machine. Ours are
in ``simulatie/teksten/klik.py`` and follow ``--taal``, so the name under which click's modules know gettext is given a
function of ours. What is not in the table stays as click wrote it.
"""

import sys

from simulatie.teksten import TALEN, alle_teksten, gekozen_taal


def vertaal_click() -> None:
    """Let every loaded module of click ask :func:`vertaling` for its messages, and name its kinds of numbers."""
    import click

    for soort, engels in ((click.INT, "integer"), (click.FLOAT, "float")):
        soort.name = vertaling(engels)
    for naam, module in list(sys.modules.items()):
        if naam.startswith("click.") and module is not None:
            for functie, vervanging in (("_", vertaling), ("ngettext", meervoud)):
                if hasattr(module, functie):
                    setattr(module, functie, vervanging)


def vertaling(engels: str) -> str:
    """A message of click in the chosen language."""
    paar = alle_teksten().get(f"klik.{engels}")
    return paar[TALEN.index(gekozen_taal())] if paar else engels


def meervoud(enkelvoud: str, meervoud_: str, aantal: int) -> str:
    """A message of click that depends on a number."""
    return vertaling(enkelvoud if aantal == 1 else meervoud_)
