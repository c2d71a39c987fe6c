"""Sections of a calibration's report, one subject a file."""
