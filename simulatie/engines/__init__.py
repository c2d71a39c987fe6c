"""Engines: the same course of events, in SimPy to be read and (later) in numba to be fast. Both write `events`."""
