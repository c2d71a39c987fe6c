"""Texts about files of parameter draws."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "trekkingen.geen": (
        "Er zijn nog geen trekkingen van de parameters: de basis is niet gekalibreerd ({bestand} ontbreekt). "
        "Draai eerst tweedekans kalibreer, of geef zelf een bestand met trekkingen.",
        "There are no draws of the parameters yet: the baseline is not calibrated ({bestand} is missing). "
        "Run tweedekans kalibreer first, or give a file of draws yourself.",
    ),
    "trekkingen.geen_bestand": ("{bestand}: dat bestand is er niet", "{bestand}: there is no such file"),
    "trekkingen.onleesbaar": (
        "{bestand}: geen leesbaar parquetbestand: {reden}",
        "{bestand}: no readable parquet file: {reden}",
    ),
    "trekkingen.te_veel": ("{bestand}: meer dan {maximum} trekkingen", "{bestand}: more than {maximum} draws"),
    "trekkingen.te_weinig": (
        "{bestand}: er zijn {aantal} trekkingen, gevraagd zijn er {gevraagd}",
        "{bestand}: there are {aantal} draws, {gevraagd} were asked for",
    ),
    "trekkingen.geen_getal": (
        "{bestand}: kolom {pad} moet uit getallen bestaan, zonder lege cellen",
        "{bestand}: column {pad} must hold numbers, no empty cells",
    ),
}
