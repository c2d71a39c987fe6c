"""From published rates to a calibrated baseline: targets, objective, point fit, posterior and diagnostics.

Uses the public interface of `simulatie`; nothing in `simulatie` imports this package.
"""
