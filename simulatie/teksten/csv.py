"""Words in tables that are written as CSV."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "csv.ja": ("ja", "yes"),
    "csv.nee": ("nee", "no"),
    "csv.oneindig": ("oneindig", "infinite"),
    "csv.min_oneindig": ("min oneindig", "minus infinite"),
}
