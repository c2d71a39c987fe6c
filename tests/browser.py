"""Debian's chromium, headless, over the DevTools protocol: what a reader would see of a page, measured."""

from __future__ import annotations

import base64
import itertools
import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from geduld import GEDULD

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_OPTIES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--remote-debugging-port=0",
)

# what is wider than the screen, hidden things aside; and text of a drawing outside its picture
UITSTEEKT = """
(() => {
  const fout = [];
  for (const e of document.querySelectorAll('body *')) {
    if (e.closest('thead, .overslaan, .alleen-voorlezen') && innerWidth < 640) continue;
    if (e.closest('.overslaan, .alleen-voorlezen') || !e.checkVisibility()) continue;
    const v = e.getBoundingClientRect();
    if (v.width && (v.right > innerWidth + 1 || v.left < -1)) fout.push(e.tagName + ': ' + e.textContent.slice(0, 60));
  }
  for (const t of document.querySelectorAll('svg text')) {
    if (!t.checkVisibility()) continue;
    const v = t.getBoundingClientRect(), s = t.ownerSVGElement.getBoundingClientRect();
    if (v.right > s.right + 1 || v.left < s.left - 1 || v.bottom > s.bottom + 1 || v.top < s.top - 1)
      fout.push('svg: ' + t.textContent);
  }
  return [document.documentElement.scrollWidth, innerWidth, fout.slice(0, 10)];
})()
"""
OVERLAP = """
(() => {
  const fout = [];
  for (const s of document.querySelectorAll('figure svg')) {
    if (!s.checkVisibility()) continue;
    const d = [...s.querySelectorAll('text')].map(t => [t.getBoundingClientRect(), t.textContent]);
    for (let i = 0; i < d.length; i++) for (let j = i + 1; j < d.length; j++) {
      const [a, b] = [d[i][0], d[j][0]];
      const w = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (w > 2 && h > 0.35 * Math.min(a.height, b.height)) fout.push(d[i][1] + ' | ' + d[j][1]);
    }
  }
  return fout.slice(0, 10);
})()
"""


class Venster:
    """A tab: opens pages, runs scripts in them, notes what they ask of the network and what policy they break."""

    def __init__(self, adres: str) -> None:
        import websocket

        self._lijn = websocket.create_connection(adres, timeout=GEDULD, suppress_origin=True)
        self._nummers = itertools.count(1)
        self.verzoeken: list[str] = []
        self.meldingen: list[str] = []
        for domein in ("Page", "Network", "Runtime", "Log"):
            self.vraag(f"{domein}.enable")

    def vraag(self, methode: str, **velden: Any) -> dict[str, Any]:
        """Call a method of the protocol and return its answer; RuntimeError for an error."""
        nummer = next(self._nummers)
        self._lijn.send(json.dumps({"id": nummer, "method": methode, "params": velden}))
        while True:
            bericht = json.loads(self._lijn.recv())
            if bericht.get("id") == nummer:
                if "error" in bericht:
                    raise RuntimeError(f"{methode}: {bericht['error']}")
                antwoord: dict[str, Any] = bericht["result"]
                return antwoord
            self._noteer(bericht)

    def _noteer(self, bericht: dict[str, Any]) -> None:
        velden = bericht.get("params", {})
        match bericht.get("method"):
            case "Network.requestWillBeSent":
                self.verzoeken.append(velden["request"]["url"])
            case "Log.entryAdded":
                self.meldingen.append(velden["entry"]["text"])
            case "Runtime.consoleAPICalled" | "Page.javascriptDialogOpening" | "Runtime.exceptionThrown":
                self.meldingen.append(json.dumps(velden))

    def open(self, pad: Path, breedte: int = 1280, hoogte: int = 900) -> None:
        """Open a file at a width in CSS pixels, and wait until it is laid out."""
        self.verzoeken.clear()
        self.meldingen.clear()
        self.maat(breedte, hoogte)
        self.vraag("Page.navigate", url=pad.as_uri())
        einde = time.monotonic() + GEDULD
        klaar = f"document.readyState === 'complete' && location.href === {json.dumps(pad.as_uri())}"
        while not self.doe(klaar):
            assert time.monotonic() < einde, "the page did not load"
            time.sleep(0.05)

    def maat(self, breedte: int, hoogte: int = 900) -> None:
        """The size of the screen in CSS pixels."""
        velden = {"width": breedte, "height": hoogte, "deviceScaleFactor": 1, "mobile": False}
        self.vraag("Emulation.setDeviceMetricsOverride", **velden)

    def doe(self, script: str) -> Any:
        """The value of an expression in the page; a promise is awaited."""
        antwoord = self.vraag("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in antwoord:
            raise RuntimeError(json.dumps(antwoord["exceptionDetails"])[:2000])
        return antwoord["result"].get("value")

    def foto(self) -> bytes:
        """The whole page as PNG."""
        antwoord = self.vraag("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        return base64.b64decode(antwoord["data"])

    def pdf(self) -> bytes:
        """The page as it is printed: on the paper its style sheet asks for."""
        antwoord = self.vraag("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        return base64.b64decode(antwoord["data"])

    def sluit(self) -> None:
        """Let go of the tab."""
        self._lijn.close()


@contextmanager
def venster(profiel: Path) -> Iterator[Venster]:
    """A fresh browser with a fresh profile in this folder, and one tab of it."""
    assert CHROMIUM is not None
    proces = subprocess.Popen(
        [CHROMIUM, *_OPTIES, f"--user-data-dir={profiel}", "about:blank"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        tab = Venster(_adres(profiel, proces))
        try:
            yield tab
        finally:
            tab.sluit()
    finally:
        proces.terminate()
        try:
            proces.wait(10)
        except subprocess.TimeoutExpired:
            proces.kill()
            proces.wait()


def _adres(profiel: Path, proces: subprocess.Popen[bytes]) -> str:
    """The address of the first tab; the browser writes its port into its profile."""
    import urllib.request

    einde = time.monotonic() + GEDULD
    bestand = profiel / "DevToolsActivePort"
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while time.monotonic() < einde:
        assert proces.poll() is None, "the browser stopped"
        if bestand.exists() and len(regels := bestand.read_text().split()) >= 1:
            with direct.open(f"http://127.0.0.1:{regels[0]}/json/list", timeout=GEDULD) as antwoord:
                for doel in json.load(antwoord):
                    if doel["type"] == "page":
                        return str(doel["webSocketDebuggerUrl"])
        time.sleep(0.05)
    raise AssertionError("the browser did not start")
