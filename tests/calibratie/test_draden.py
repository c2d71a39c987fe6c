"""Linear algebra on one thread, and as it was afterwards."""

from __future__ import annotations

import pytest

from calibratie.draden import een_draad

threadpoolctl = pytest.importorskip("threadpoolctl")


def _draden() -> list[int]:
    return [deel["num_threads"] for deel in threadpoolctl.threadpool_info() if deel["user_api"] == "blas"]


def test_every_library_of_linear_algebra_is_held_to_one_thread():
    with threadpoolctl.threadpool_limits(limits=2, user_api="blas"):
        ervoor = _draden()
        assert ervoor, "numpy and scipy bring one"
        with een_draad():
            assert set(_draden()) == {1}
        assert _draden() == ervoor
