"""How many threads a run takes where the user does not say."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from simulatie.werkers import bruikbare_kernen, standaard_werkers


@pytest.mark.parametrize(
    ("inhoud", "verwacht"), [("150000 100000\n", 2), ("10000 100000", 1), ("max 100000", 8), ("", 8), ("veel", 8)]
)
def test_what_a_container_may_use(inhoud: str, verwacht: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)), raising=False)
    (tmp_path / "sys/fs/cgroup").mkdir(parents=True)
    (tmp_path / "sys/fs/cgroup/cpu.max").write_text(inhoud)
    assert bruikbare_kernen(tmp_path) == verwacht


def test_machine_that_tells_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert bruikbare_kernen(tmp_path) == 1


def test_reference_has_one() -> None:
    assert standaard_werkers("referentie") == 1
    assert standaard_werkers("kern") == bruikbare_kernen() >= 1
