"""Pages as a browser takes them apart: elements, style sheets, the words a reader sees."""

from __future__ import annotations

import re
from html.parser import HTMLParser


class Elementen(HTMLParser):
    """All elements of a page with their attributes, and the text of style sheets."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.alle: list[tuple[str, dict[str, str | None]]] = []
        self.stijl = ""
        self._in_stijl = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.alle.append((tag, dict(attrs)))
        self._in_stijl = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        """A style sheet ends."""
        self._in_stijl = False

    def handle_data(self, data: str) -> None:
        """Note what stands in a style sheet."""
        if self._in_stijl:
            self.stijl += data


def zonder_scripts_en_van_binnen(pagina: Elementen) -> None:
    """Nothing that runs, nothing that is fetched. Raises AssertionError."""
    assert {tag for tag, _ in pagina.alle} & {"script", "iframe", "object", "embed", "link", "img", "form"} == set()
    for tag, attributen in pagina.alle:
        assert "style" not in attributen, tag  # the content policy forbids it, so it would be lost
        for naam, waarde in attributen.items():
            assert not naam.startswith("on"), (tag, naam)
            if naam in ("src", "href", "xlink:href", "action"):
                assert (waarde or "").startswith("#"), (tag, naam, waarde)
            elif not naam.startswith("xmlns") and tag != "meta":
                assert "://" not in (waarde or ""), (tag, naam, waarde)
    assert "url(" not in pagina.stijl
    assert "@import" not in pagina.stijl


def figuren(html: str) -> list[str]:
    """Each figure with its numbers, each with a description of some length. Raises AssertionError."""
    gevonden = re.findall(r"<figure id=.*?</figure>\s*<details.*?</details>", html, flags=re.S)
    for figuur in gevonden:
        assert figuur.count('role="img"') == 2  # for wide and for narrow screens
        assert re.search(r"<desc [^>]*>[^<]{80,}</desc>", figuur)
        assert "<caption" in figuur
    return gevonden


def woorden(html: str) -> str:
    """What a reader sees, without the tags."""
    return re.sub(r"<[^>]*>", " ", html[html.index("<body") :])
