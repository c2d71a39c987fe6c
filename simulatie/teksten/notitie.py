"""Words of notebooks for what is no indicator of the register."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "zin.over.netto_baat": ("de netto baat per instromer", "the net benefit per entrant"),
    "zin.wat.netto_baat": ("netto baat per instromer", "net benefit per entrant"),
}
