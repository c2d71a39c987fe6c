"""The store of evaluations: one file for each, written whole or not at all, found by what was asked.

    <map>/ab/abcdef….json      the question (exact), the answer (float64, base64) and a checksum over both
    <map>/apart/…              files that could not be trusted: set aside by name, never deleted

A file is believed only if its checksum is right *and* the question in it is the question asked. Anything else (cut off,
edited, from another model, something of the user's) is moved to `apart` and reported; the evaluation is done again.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import os
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import numpy as np

from calibratie.priors import Reeks
from calibratie.uitkomst import Uitkomst, Vraag

APART: Final = "apart"
VORM: Final = 1
"""Number of the layout; another one is foreign."""
MAX_BYTES: Final = 10_000_000
_VELDEN: Final = ("waarden", "covariantie", "noemers")


class OnleesbaarError(ValueError):
    """A file that is no intact answer to this question; the text says why."""


class Opslag:
    """A folder of evaluations. `melden` is called with (file, reason) for each file that is set aside."""

    def __init__(self, map_: Path, melden: Callable[[Path, str], None] | None = None) -> None:
        self.map = map_
        self.melden = melden
        self.apart: list[tuple[Path, str]] = []

    def pad(self, vraag: Vraag) -> Path:
        """Where the answer to a question is kept."""
        sleutel = vraag.sleutel
        return self.map / sleutel[:2] / f"{sleutel}.json"

    def lees(self, vraag: Vraag) -> Uitkomst | None:
        """The answer if it is there and intact; a file that is neither is set aside. Raises OSError as reading does."""
        pad = self.pad(vraag)
        if not os.path.lexists(pad):
            return None
        try:
            return ontcijfer(_inhoud(pad), vraag)
        except OnleesbaarError as fout:
            self._zet_apart(pad, str(fout))
            return None

    def schrijf(self, vraag: Vraag, uitkomst: Uitkomst) -> None:
        """Keep an answer: temporary neighbour, to disk, then the name. Raises OSError where that fails."""
        pad = self.pad(vraag)
        pad.parent.mkdir(parents=True, exist_ok=True)
        tijdelijk = pad.parent / f".{pad.name}.{uuid.uuid4().hex[:8]}"
        try:
            with tijdelijk.open("wb") as bestand:
                bestand.write(codeer(vraag, uitkomst))
                bestand.flush()
                os.fsync(bestand.fileno())
            tijdelijk.replace(pad)
        finally:
            tijdelijk.unlink(missing_ok=True)

    def aantal(self) -> int:
        """Number of answers kept (not checked)."""
        return sum(1 for _ in self.map.glob("[0-9a-f][0-9a-f]/*.json"))

    def _zet_apart(self, pad: Path, reden: str) -> None:
        doel = self.map / APART / f"{pad.stem}.{uuid.uuid4().hex[:8]}{pad.suffix}"
        doel.parent.mkdir(parents=True, exist_ok=True)
        pad.replace(doel)
        self.apart.append((doel, reden))
        if self.melden is not None:
            self.melden(doel, reden)


def codeer(vraag: Vraag, uitkomst: Uitkomst) -> bytes:
    """An evaluation as the bytes of its file."""
    K = len(uitkomst.waarden)
    onder = np.tril_indices(K)
    antwoord = {
        "aantal": K,
        "clusters": uitkomst.clusters,
        "waarden": _tekst(uitkomst.waarden),
        "covariantie": _tekst(uitkomst.covariantie[onder]),
        "noemers": _tekst(uitkomst.noemers),
    }
    inhoud: dict[str, Any] = {"vorm": VORM, "vraag": vraag.als_document(), "antwoord": antwoord}
    return json.dumps({**inhoud, "controle": _controle(inhoud)}, sort_keys=True).encode() + b"\n"


def ontcijfer(inhoud: bytes, vraag: Vraag) -> Uitkomst:
    """The answer in the bytes of a file. Raises OnleesbaarError where it is no intact answer to `vraag`."""
    try:
        document = json.loads(inhoud)
    except (ValueError, RecursionError) as fout:
        raise OnleesbaarError("cut off or no JSON") from fout
    if not isinstance(document, dict) or document.get("vorm") != VORM:
        raise OnleesbaarError("not an evaluation of this kind")
    controle = document.pop("controle", None)
    if controle != _controle(document):
        raise OnleesbaarError("checksum differs: changed or damaged")
    if document.get("vraag") != vraag.als_document():
        raise OnleesbaarError("answer to another question")
    antwoord = document.get("antwoord")
    if not isinstance(antwoord, dict) or not all(type(antwoord.get(v)) is int for v in ("aantal", "clusters")):
        raise OnleesbaarError("no answer in it")
    K = antwoord["aantal"]
    waarden, driehoek, noemers = (_reeks(antwoord.get(veld)) for veld in _VELDEN)
    if len(waarden) != K or len(noemers) != K or len(driehoek) != K * (K + 1) // 2:
        raise OnleesbaarError("numbers missing")
    covariantie = np.zeros((K, K))
    covariantie[np.tril_indices(K)] = driehoek
    heel = np.where(np.tri(K, k=-1, dtype=bool).T, covariantie.T, covariantie)
    return Uitkomst(waarden, heel, noemers, antwoord["clusters"])


def _inhoud(pad: Path) -> bytes:
    if pad.is_symlink() or not pad.is_file() or pad.stat().st_size > MAX_BYTES:
        raise OnleesbaarError("no file of this store")
    return pad.read_bytes()


def _controle(document: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()


def _tekst(reeks: Reeks) -> str:
    return base64.b64encode(np.ascontiguousarray(reeks, dtype="<f8").tobytes()).decode()


def _reeks(tekst: object) -> Reeks:
    try:
        ruw = base64.b64decode(str(tekst), validate=True)
    except (binascii.Error, ValueError) as fout:
        raise OnleesbaarError("numbers cannot be read") from fout
    if len(ruw) % 8:
        raise OnleesbaarError("numbers cut off")
    return np.frombuffer(ruw, dtype="<f8").astype(np.float64)
