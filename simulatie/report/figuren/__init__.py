"""Figures of a report, one a file: each makes a `Figuur` of tidy numbers, with caption, alt text and table."""
