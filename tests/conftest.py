"""What all tests share."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from simulatie.teksten import TALEN, kies_taal

# The first example of a test may have to wait for numba, so there is no deadline. CI repeats the same examples at each
# run, lest it fails on a change that has nothing to do with the failure; at home new ones are tried.
settings.register_profile("thuis", deadline=None)
settings.register_profile("vast", deadline=None, derandomize=True)
settings.load_profile("vast" if os.environ.get("CI") else "thuis")


@pytest.fixture(autouse=True)
def _nederlands() -> Iterator[None]:
    """A test that asks for English leaves Dutch to the next one."""
    yield
    kies_taal(TALEN[0])
