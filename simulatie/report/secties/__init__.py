"""The sections of the report of a comparison, one subject a file: each turns numbers into blocks."""
