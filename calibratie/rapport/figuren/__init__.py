"""Figures of a calibration's report, one a file."""
