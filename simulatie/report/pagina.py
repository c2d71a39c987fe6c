"""One self-contained HTML file: no script, nothing from outside, everything escaped, a strict content policy."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from simulatie.report.blokken import Pagina
from simulatie.report.opmaak import Opmaak

_BELEID: Final = "default-src 'none'; style-src 'sha256-{stijl}'; img-src data:; base-uri 'none'; form-action 'none'"
_STUUR: Final = re.compile("[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def maak_pagina(pagina: Pagina, opm: Opmaak) -> str:
    """The page as HTML. The same page gives the same text."""
    stijl = _stijlblad()
    html = (
        _omgeving()
        .get_template("pagina.html.j2")
        .render(
            pagina=pagina,
            taal=opm.taal,
            t=opm.t,
            stijl=Markup(stijl),
            beleid=_BELEID.format(stijl=_controlegetal(stijl)),
        )
    )
    return _STUUR.sub("\ufffd", html)


@cache
def _omgeving() -> Environment:
    return Environment(
        loader=PackageLoader("simulatie.report", "sjablonen"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _stijlblad() -> str:
    """The style sheet without comments and line ends: what stands between the tags, to the byte."""
    loader = PackageLoader("simulatie.report", "sjablonen")
    bron, _, _ = loader.get_source(_omgeving(), "stijl.css")
    return re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", bron, flags=re.S)).strip()


def _controlegetal(tekst: str) -> str:
    return base64.b64encode(hashlib.sha256(tekst.encode("utf-8")).digest()).decode("ascii")
