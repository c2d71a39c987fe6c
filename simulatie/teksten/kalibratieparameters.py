"""The report of the calibration: parameters, directions that stay open, coverage and dispersion."""

TEKSTEN: dict[str, tuple[str, str]] = {
    # ------------------------------------------------------------------ parameters
    "kalrap.parameters.kop": ("De parameters: vooraf en achteraf", "The parameters: before and after"),
    "kalrap.parameters.kort": ("Parameters", "Parameters"),
    "kalrap.parameters.uitleg": (
        "De prior is wat er vooraf over een parameter bekend was, met een reden; de posterior wat er na de cijfers van "
        "over is. Is de posterior veel smaller, dan leggen de cijfers de parameter vast. Is zij even breed, dan rust de "
        "parameter op de prior: prior-gedreven.",
        "The prior is what was known of a parameter beforehand, with a reason; the posterior is what the figures leave. "
        "Where the posterior is much narrower, the figures determine the parameter. Where it is as wide, the parameter "
        "rests on the prior: prior-driven.",
    ),
    "kalrap.parameters.titel": ("Prior en posterior van elke parameter", "Prior and posterior of each parameter"),
    "kalrap.parameters.vondst": (
        "Van {n} parameters zijn er {bepaald} door de cijfers bepaald, {deels} deels, en {prior} prior-gedreven.",
        "Of {n} parameters {bepaald} are determined by the figures, {deels} in part, and {prior} are prior-driven.",
    ),
    "kalrap.parameters.rand": (
        "De cijfers trekken buiten het 95%-interval van de prior: {namen}. Daar spreken prior en cijfers elkaar tegen.",
        "The figures pull outside the prior's 95% interval: {namen}. There prior and figures contradict each other.",
    ),
    "kalrap.parameters.lezen": (
        "Brede grijze balk: 95%-interval van de prior. Lijn met punt: 95%-interval en mediaan van de posterior. Schaal: "
        "standaardafwijkingen van de prior; 0 is zijn mediaan, ±1,96 zijn grenzen, daartussen naar rato. Open, in een andere "
        "kleur: prior-gedreven. Ruit: afgestemd op één cijfer. Bovenaan staat wat de cijfers het best bepalen.",
        "Wide grey bar: 95% interval of the prior. Line with point: 95% interval and median of the posterior. Scale: "
        "standard deviations of the prior; 0 is its median, ±1.96 its bounds, in proportion between. Open, in "
        "another colour: prior-driven. Diamond: tuned to one figure. On top is what the figures determine best.",
    ),
    "kalrap.parameters.tabel": ("Parameters, in hun eigen eenheid", "Parameters, in their own unit"),
    "kalrap.parameters.noot": (
        "Contractie: 1 − variantie achteraf / variantie vooraf; boven 0,9 bepaald, tot 0,5 prior-gedreven. R-hat en ESS: "
        "van geschatte en afgestemde parameters. Seeds: spreiding van het punt over andere seeds, in standaardafwijkingen "
        "van de posterior. Afgestemd: door één cijfer vastgelegd; in de nabootsing zonder samenspel met andere.",
        "Contraction: 1 − variance after / variance before; above 0.9 determined, up to 0.5 prior-driven. R-hat and ESS: of "
        "estimated and tuned parameters. Seeds: spread of the point over other seeds, in posterior standard deviations. "
        "Tuned: pinned down by one figure; in the emulator without interplay with others.",
    ),
    "kalrap.as.prior": (
        "plaats in de prior (standaardafwijkingen van de prior)",
        "place in the prior (standard deviations of the prior)",
    ),
    "kalrap.merk.afgestemd": ("afgestemd", "tuned"),
    "kalrap.merk.prior": ("prior, 95%", "prior, 95%"),
    "kalrap.merk.posterior": ("posterior, 95%", "posterior, 95%"),
    "kalrap.merk.prior_gedreven": ("posterior, prior-gedreven", "posterior, prior-driven"),
    "kalrap.kolom.parameter": ("Parameter", "Parameter"),
    "kalrap.kolom.prior": ("Prior (95%)", "Prior (95%)"),
    "kalrap.kolom.posterior": ("Posterior (95%)", "Posterior (95%)"),
    "kalrap.kolom.contractie": ("Contractie", "Contraction"),
    "kalrap.kolom.klasse": ("Klasse", "Class"),
    "kalrap.kolom.rhat": ("R-hat", "R-hat"),
    "kalrap.kolom.ess": ("ESS", "ESS"),
    "kalrap.kolom.seeds": ("Seeds", "Seeds"),
    "kalrap.klasse.bepaald": ("bepaald", "determined"),
    "kalrap.klasse.deels": ("deels", "in part"),
    "kalrap.klasse.prior-gedreven": ("prior-gedreven", "prior-driven"),
    "kalrap.rol.schatten": ("geschat", "estimated"),
    "kalrap.rol.prior": ("niet geschat", "not estimated"),
    "kalrap.rol.afstemmen": ("afgestemd", "tuned"),
    "kalrap.werking.factor": ("factor op de uitgangswaarde", "factor on the starting value"),
    "kalrap.werking.plus": ("opgeteld bij de uitgangswaarde", "added to the starting value"),
    "kalrap.prior.kop": ("Prior-gedreven: {n} parameters", "Prior-driven: {n} parameters"),
    "kalrap.prior.uitleg": (
        "Hierover zeggen de gepubliceerde cijfers te weinig. Een uitkomst die hierop leunt, leunt op de redenen hieronder "
        "en niet op de kalibratie. {niet} zijn niet geschat en gaan over hun hele prior mee in elke trekking; {geschat} "
        "zijn wel geschat of afgestemd, maar de cijfers vernauwen ze nauwelijks.",
        "The published figures say too little of these. A result that leans on them leans on the reasons below, not on the "
        "calibration. {niet} were not estimated and go through every draw over the whole of their priors; {geschat} were "
        "estimated or tuned, but the figures hardly narrow them.",
    ),
    "kalrap.prior.tabel": ("Prior-gedreven parameters met hun reden", "Prior-driven parameters with their reason"),
    "kalrap.kolom.prior_interval": ("Prior, 95%", "Prior, 95%"),
    "kalrap.kolom.reden": ("Reden en bron van de prior", "Reason and source of the prior"),
    # ------------------------------------------------------------------ directions
    "kalrap.bepaald.kop": ("Wat de cijfers open laten", "What the figures leave open"),
    "kalrap.bepaald.kort": ("Open richtingen", "Open directions"),
    "kalrap.bepaald.uitleg": (
        "Parameters kunnen samen iets vastleggen zonder dat elk voor zich vastligt. Een richting is zo'n combinatie. Haar "
        "singuliere waarde zegt hoe sterk de cijfers erop reageren: bij 1 evenveel als de prior al wist, bij 10 honderd keer "
        "zoveel.",
        "Parameters may be settled together without each being settled by itself. A direction is such a combination. Its "
        "singular value says how strongly the figures respond: at 1 as much as the prior knew already, at 10 a hundred "
        "times as much.",
    ),
    "kalrap.bepaald.vondst": (
        "Van {n} richtingen leggen de cijfers er {k} vast; {open} blijven open: daar is nog minstens de helft van de "
        "variantie van de prior over.",
        "Of {n} directions the figures settle {k}; {open} stay open: at least half of the prior's variance is left there.",
    ),
    "kalrap.bepaald.alle": (
        "De cijfers leggen alle {n} richtingen vast: nergens is de helft van de variantie van de prior over.",
        "The figures settle all {n} directions: nowhere half of the prior's variance is left.",
    ),
    "kalrap.bepaald.meest": (
        "Deze parameters liggen voor het grootste deel in open richtingen:",
        "These parameters lie mostly in open directions:",
    ),
    "kalrap.bepaald.aandeel": ("{naam}: {deel}", "{naam}: {deel}"),
    "kalrap.bepaald.tabel": (
        "Alle richtingen: singuliere waarden en waar zij uit bestaan",
        "All directions: singular values and what they are made of",
    ),
    "kalrap.bepaald.noot": (
        "Singuliere waarde: standaardafwijkingen van de prior per standaardfout van de cijfers. Tussen haakjes het gewicht "
        "van een parameter; tegengestelde tekens ruilen tegen elkaar uit.",
        "Singular value: prior standard deviations per standard error of the figures. In brackets the weight of a "
        "parameter; opposite signs trade off.",
    ),
    "kalrap.kolom.richting": ("Richting", "Direction"),
    "kalrap.kolom.singulier": ("Singuliere waarde", "Singular value"),
    "kalrap.kolom.over": ("Prior over", "Prior left"),
    "kalrap.kolom.vooral": ("Vooral", "Mostly"),
    # ------------------------------------------------------------------ correlations
    "kalrap.samenhang.kop": ("Welke parameters samen bewegen", "Which parameters move together"),
    "kalrap.samenhang.kort": ("Samenhang", "Correlations"),
    "kalrap.samenhang.uitleg": (
        "Waar twee parameters sterk samenhangen, weten de cijfers hun combinatie en niet elk apart. Wie er één verzet "
        "zonder de ander, verlaat de gekalibreerde basis; trekkingen bewegen ze samen.",
        "Where two parameters correlate strongly, the figures know their combination and not each apart. Moving one without "
        "the other leaves the calibrated baseline; draws move them together.",
    ),
    "kalrap.samenhang.titel": ("Sterkste correlaties van de posterior", "Strongest correlations of the posterior"),
    "kalrap.samenhang.vondst": (
        "{k} van de {n} paren hebben een correlatie van {grens} of meer; de sterkste is {een} met {ander} ({r}).",
        "{k} of {n} pairs have a correlation of {grens} or more; the strongest is {een} with {ander} ({r}).",
    ),
    "kalrap.samenhang.lezen": (
        "Balk: correlatie van een paar geschatte parameters. Gevuld: sterk. Min: als de een hoger is, is de ander lager.",
        "Bar: correlation of a pair of estimated parameters. Filled: strong. Minus: where one is higher, the other is lower.",
    ),
    "kalrap.samenhang.tabel": ("Correlaties van alle paren", "Correlations of all pairs"),
    "kalrap.kolom.een": ("Een", "One"),
    "kalrap.kolom.ander": ("Ander", "Other"),
    "kalrap.kolom.correlatie": ("Correlatie", "Correlation"),
    # ------------------------------------------------------------------ coverage and dispersion
    "kalrap.spreiding.kop": ("Past de spreiding bij de cijfers?", "Does the spread fit the figures?"),
    "kalrap.spreiding.kort": ("Dekking en φ", "Coverage and φ"),
    "kalrap.spreiding.uitleg": (
        "De spreidingsfactor φ van een bron zegt hoeveel groter de fout van haar cijfers moet zijn dan steekproef en "
        "definitie verklaren. Bij 1 is er niets te verklaren. φ kan een misfit verbergen, nooit verklaren; daarom staat "
        "de dekking er twee keer: met φ vast op 1, en met φ vrij.",
        "The dispersion φ of a source says how much larger the error of its figures must be than sample and definition "
        "explain. At 1 there is nothing to explain. φ can hide a misfit, never explain one; so coverage stands here twice: "
        "with φ held at 1, and with φ free.",
    ),
    "kalrap.dekking.gelijk": (
        "Met φ = 1 ligt {een} van de streefcijfers binnen het 95%-interval, met φ vrij {vrij}: φ verbergt geen misfit van "
        "betekenis.",
        "With φ = 1, {een} of the targets lie inside the 95% interval, with φ free {vrij}: φ hides no misfit that matters.",
    ),
    "kalrap.dekking.verbergt": (
        "Met φ = 1 ligt {een} van de streefcijfers binnen het 95%-interval, met φ vrij {vrij}: een deel past alleen doordat "
        "φ de fout vergroot.",
        "With φ = 1, {een} of the targets lie inside the 95% interval, with φ free {vrij}: some fit only because φ makes the "
        "error larger.",
    ),
    "kalrap.dekking.tabel": ("Dekking: streefcijfers binnen het interval", "Coverage: targets inside the interval"),
    "kalrap.dekking.een.emulator": ("Nabootsing, φ = 1", "Emulator, φ = 1"),
    "kalrap.dekking.vrij.emulator": ("Nabootsing, φ vrij", "Emulator, φ free"),
    "kalrap.dekking.een.echt": ("Echte runs, φ = 1", "Real runs, φ = 1"),
    "kalrap.dekking.vrij.echt": ("Echte runs, φ vrij", "Real runs, φ free"),
    "kalrap.kolom.posterior_van": ("Posterior", "Posterior"),
    "kalrap.kolom.dekking_50": ("Binnen 50%", "Inside 50%"),
    "kalrap.kolom.dekking_95": ("Binnen 95%", "Inside 95%"),
    "kalrap.kolom.aantal": ("Cijfers", "Figures"),
    "kalrap.kolom.cijfers": ("Cijfers", "Figures"),
    "kalrap.kolom.verst": ("Het verst (bij φ boven 2)", "Furthest (with φ above 2)"),
    "kalrap.phi.hoog": (
        "φ van {bron} is {phi}: haar cijfers liggen verder van het model dan hun fout verklaart. Het verst liggen: {verst}.",
        "φ of {bron} is {phi}: its figures lie further from the model than their error explains. Furthest are: {verst}.",
    ),
    "kalrap.phi.tabel": ("Spreidingsfactor φ per bron", "Dispersion φ by source"),
    "kalrap.phi.noot": (
        "Bij een φ boven {grens} staan de cijfers erbij die hem veroorzaken.",
        "With a φ above {grens} the figures that cause it are named.",
    ),
    "kalrap.n.tabel": ("Omvang van de steekproeven", "Size of the samples"),
    "kalrap.n.gedrukt": ("gedrukt in de bron", "printed in the source"),
    "kalrap.n.geschat": ("niet gedrukt: geschat", "not printed: estimated"),
    "kalrap.kolom.steekproef": ("Steekproef", "Sample"),
    "kalrap.kolom.n_vooraf": ("n vooraf", "n before"),
    "kalrap.kolom.n": ("n achteraf", "n after"),
}
