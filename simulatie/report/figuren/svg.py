"""A matplotlib figure as SVG that can stand inside an HTML page.

No `style` attributes (a strict content policy forbids them), no style sheet (it would reach the whole page), no date or
other metadata, ids with a prefix (several drawings in a page must not share them), the page's own font, and a title and
description for those who cannot see it.
"""

from __future__ import annotations

import io
import re
import warnings
from typing import Final
from xml.etree import ElementTree as ET

from markupsafe import Markup
from matplotlib.figure import Figure

_SVG: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "http://www.w3.org/1999/xlink"
_FONT: Final = re.compile(r"(?:(?P<stijl>italic|oblique) )?(?:(?P<dikte>\d{3}|bold) )?(?P<maat>[\d.]+)px .*")
_HREF: Final = f"{{{_XLINK}}}href"
_GEEN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def naar_svg(figuur: Figure, prefix: str, titel: str, beschrijving: str) -> Markup:
    """The drawing as an element for a page.

    Raises ValueError for a style of matplotlib's that has no attribute here.
    """
    doos = io.BytesIO()
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph")  # the reader's own font draws the letters
        figuur.savefig(doos, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    wortel = ET.fromstring(_GEEN_XML.sub("\ufffd", doos.getvalue().decode("utf-8", "replace")))
    _ruim_op(wortel)
    for element in wortel.iter():
        _stijl_als_attributen(element)
        _met_prefix(element, prefix)
    _kop(wortel, prefix, titel, beschrijving)
    ET.register_namespace("", _SVG)
    return Markup(ET.tostring(wortel, encoding="unicode"))


def _ruim_op(wortel: ET.Element) -> None:
    """Drop metadata and style sheets."""
    for ouder in list(wortel.iter()):
        for kind in list(ouder):
            if kind.tag in (f"{{{_SVG}}}metadata", f"{{{_SVG}}}style"):
                ouder.remove(kind)


def _stijl_als_attributen(element: ET.Element) -> None:
    for deel in element.attrib.pop("style", "").split(";"):
        if not deel.strip():
            continue
        naam, waarde = (stuk.strip() for stuk in deel.split(":", 1))
        if naam == "font":
            _lettertype(element, waarde)
        elif naam != "font-family":
            element.set(naam, waarde)


def _lettertype(element: ET.Element, waarde: str) -> None:
    gevonden = _FONT.fullmatch(waarde)
    if gevonden is None:
        raise ValueError(f"a font this module does not know: {waarde!r}")
    element.set("font-size", gevonden["maat"])
    if gevonden["dikte"]:
        element.set("font-weight", gevonden["dikte"])
    if gevonden["stijl"]:
        element.set("font-style", gevonden["stijl"])


def _met_prefix(element: ET.Element, prefix: str) -> None:
    if "id" in element.attrib:
        element.set("id", f"{prefix}-{element.get('id')}")
    for naam, waarde in list(element.attrib.items()):
        if naam == _HREF:
            if not waarde.startswith("#"):
                raise ValueError("a drawing holds a picture: raster images are not for a page of text and lines")
            del element.attrib[naam]
            element.set("href", f"#{prefix}-{waarde[1:]}")
        elif waarde.startswith("url(#"):
            element.set(naam, f"url(#{prefix}-{waarde[5:]}")


def _kop(wortel: ET.Element, prefix: str, titel: str, beschrijving: str) -> None:
    """What the root says: size by the page, a picture with a name and a description."""
    for weg in ("width", "height", "version"):
        wortel.attrib.pop(weg, None)
    wortel.set("role", "img")
    wortel.set("aria-labelledby", f"{prefix}-titel {prefix}-beschrijving")
    wortel.set("stroke-linejoin", "round")
    wortel.set("stroke-linecap", "butt")
    for plek, (naam, inhoud) in enumerate((("title", titel), ("desc", beschrijving))):
        element = ET.Element(f"{{{_SVG}}}{naam}", {"id": f"{prefix}-{'titel' if plek == 0 else 'beschrijving'}"})
        element.text = _GEEN_XML.sub("\ufffd", inhoud)
        wortel.insert(plek, element)
