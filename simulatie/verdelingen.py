"""The standard normal distribution and its inverse, as scalar functions that numba compiles.

Only scalar `math` functions and plain arithmetic: compiled and interpreted runs give the same bits, which numpy's array
functions do not.
"""

from __future__ import annotations

import math

from numba import njit

_WORTEL_HALF = 0.7071067811865476


@njit(cache=True)
def normale_verdeling(x: float) -> float:
    """Standard normal distribution function: erfc(-x / sqrt 2) / 2, accurate in both tails."""
    return 0.5 * math.erfc(-x * _WORTEL_HALF)


@njit(cache=True)
def normaal_uit_uniform(u: float) -> float:
    """Inverse of `normale_verdeling`, for 0 <= u <= 1 (-inf at 0, inf at 1, NaN outside).

    Algorithm AS 241, PPND16 (Wichura 1988, Applied Statistics 37(3), 477-484): three rational functions, relative
    error about 1e-16. The constants below are the published ones.
    """
    if not (0.0 < u < 1.0):
        if u == 0.0:
            return -math.inf
        return math.inf if u == 1.0 else math.nan
    q = u - 0.5
    if abs(q) <= 0.425:
        r = 0.180625 - q * q
        return q * _midden(r)
    r = math.sqrt(-math.log(u if q < 0.0 else 1.0 - u))
    z = _flank(r - 1.6) if r <= 5.0 else _staart(r - 5.0)
    return -z if q < 0.0 else z


@njit(cache=True)
def _midden(r: float) -> float:
    """Central part of PPND16, |u - 1/2| <= 0.425; r = 0.425**2 - (u - 1/2)**2."""
    t = 2.5090809287301226727e3
    t = t * r + 3.3430575583588128105e4
    t = t * r + 6.7265770927008700853e4
    t = t * r + 4.5921953931549871457e4
    t = t * r + 1.3731693765509461125e4
    t = t * r + 1.9715909503065514427e3
    t = t * r + 1.3314166789178437745e2
    t = t * r + 3.3871328727963666080e0
    n = 5.2264952788528545610e3
    n = n * r + 2.8729085735721942674e4
    n = n * r + 3.9307895800092710610e4
    n = n * r + 2.1213794301586595867e4
    n = n * r + 5.3941960214247511077e3
    n = n * r + 6.8718700749205790830e2
    n = n * r + 4.2313330701600911252e1
    n = n * r + 1.0
    return t / n


@njit(cache=True)
def _flank(r: float) -> float:
    """Flank of PPND16, sqrt(-log(tail)) <= 5; r is that root minus 1.6."""
    t = 7.74545014278341407640e-4
    t = t * r + 2.27238449892691845833e-2
    t = t * r + 2.41780725177450611770e-1
    t = t * r + 1.27045825245236838258e0
    t = t * r + 3.64784832476320460504e0
    t = t * r + 5.76949722146069140550e0
    t = t * r + 4.63033784615654529590e0
    t = t * r + 1.42343711074968357734e0
    n = 1.05075007164441684324e-9
    n = n * r + 5.47593808499534494600e-4
    n = n * r + 1.51986665636164571966e-2
    n = n * r + 1.48103976427480074590e-1
    n = n * r + 6.89767334985100004550e-1
    n = n * r + 1.67638483018380384940e0
    n = n * r + 2.05319162663775882187e0
    n = n * r + 1.0
    return t / n


@njit(cache=True)
def _staart(r: float) -> float:
    """Far tail of PPND16, sqrt(-log(tail)) > 5; r is that root minus 5."""
    t = 2.01033439929228813265e-7
    t = t * r + 2.71155556874348757815e-5
    t = t * r + 1.24266094738807843860e-3
    t = t * r + 2.65321895265761230930e-2
    t = t * r + 2.96560571828504891230e-1
    t = t * r + 1.78482653991729133580e0
    t = t * r + 5.46378491116411436990e0
    t = t * r + 6.65790464350110377720e0
    n = 2.04426310338993978564e-15
    n = n * r + 1.42151175831644588870e-7
    n = n * r + 1.84631831751005468180e-5
    n = n * r + 7.86869131145613259100e-4
    n = n * r + 1.48753612908506148525e-2
    n = n * r + 1.36929880922735805310e-1
    n = n * r + 5.99832206555887937690e-1
    n = n * r + 1.0
    return t / n
