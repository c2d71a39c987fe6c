"""One thread for linear algebra: sums in another order give other last bits, and a chain another road."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

# both bring a library of their own, which must be there to be held to one thread
import numpy as np  # noqa: F401
import scipy.linalg  # noqa: F401


@contextmanager
def een_draad() -> Iterator[None]:
    """Hold BLAS to one thread, whatever the machine or its environment says. Raises ImportError without threadpoolctl.

    Matrices here are small: more threads gain nothing.
    """
    from threadpoolctl import threadpool_limits

    with threadpool_limits(limits=1, user_api="blas"):
        yield
