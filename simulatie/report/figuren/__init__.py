"""Figures of a report, one a file: each takes tidy numbers and gives a `Figuur` with its caption, alt text and table."""
