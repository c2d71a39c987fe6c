"""Words for outcomes that notebooks write sentences about, beside the primary ones."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "zin.over.netto_baat": ("de netto baat per instromer", "the net benefit per entrant"),
    "zin.wat.netto_baat": ("netto baat per instromer", "net benefit per entrant"),
    "zin.over.instroom_duurzaam_werk_36m": (
        "duurzaam werk binnen drie jaar na instroom",
        "durable work within three years of entry",
    ),
    "zin.wat.instroom_duurzaam_werk_36m": (
        "instromers met duurzaam werk binnen drie jaar",
        "entrants in durable work within three years",
    ),
    "zin.over.instroom_uitzitmaanden": (
        "het uitzitten in vijf jaar, over alle instromers",
        "sitting out in five years, over all entrants",
    ),
    "zin.wat.instroom_uitzitmaanden": ("uitzitten per instromer in vijf jaar", "sitting out per entrant in five years"),
    "zin.over.sturing_vervolg_past": (
        "of het tweede traject bij de klant past",
        "whether the second trajectory fits the client",
    ),
    "zin.wat.sturing_vervolg_past": (
        "tweede trajecten die bij de klant passen",
        "second trajectories that fit the client",
    ),
    "zin.over.sturing_duurzaam_na_vervolg": (
        "duurzaam werk na het tweede traject",
        "durable work after the second trajectory",
    ),
    "zin.wat.sturing_duurzaam_na_vervolg": (
        "tweede trajecten met duurzaam werk daarna",
        "second trajectories with durable work after them",
    ),
    "zin.over.afgewezen_voor_start": (
        "verwijzingen die de aanbieder niet begint",
        "referrals that the provider does not start",
    ),
    "zin.wat.afgewezen_voor_start": (
        "verwijzingen die de aanbieder niet begint",
        "referrals that the provider does not start",
    ),
    "zin.over.terugmelding_aangeboden": ("het aanbieden van een terugmelding", "the offering of a hand-back"),
    "zin.wat.terugmelding_aangeboden": (
        "trajecten waarin de aanbieder de klant terugmeldt",
        "trajectories in which the provider hands the client back",
    ),
    "zin.over.terugmelding_maand": ("de maand van de terugmelding", "the month of the hand-back"),
    "zin.wat.terugmelding_maand": ("van de terugmeldingen in deze maanden", "of the hand-backs in these months"),
    "zin.over.overdracht_eerste_naar_tweede_rib": (
        "wat de tweede aanbieder te weten krijgt",
        "what the second provider is told",
    ),
    "zin.wat.overdracht_eerste_naar_tweede_rib": (
        "tweede trajecten waarin de aanbieder iets van de eerste hoort",
        "second trajectories in which the provider hears something of the first",
    ),
    "zin.over.wachttijd_dagen": ("de wachttijd bij de klantmanager", "the wait for the klantmanager"),
    "zin.wat.wachttijd_dagen": ("wachten op de klantmanager", "waiting for the klantmanager"),
}
