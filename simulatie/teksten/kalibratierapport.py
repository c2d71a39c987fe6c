"""Texts of the report of a calibration, and errors of the file it is made from."""

TEKSTEN: dict[str, tuple[str, str]] = {
    # ------------------------------------------------------------------ a damaged file
    "kalrap.fout.onleesbaar": ("dit bestand is niet te lezen ({reden}).", "this file cannot be read ({reden})."),
    "kalrap.fout.geen_tabellen": ("hier staan geen tabellen in.", "there are no tables in it."),
    "kalrap.fout.vreemde_tabel": ("de tabel '{tabel}' hoort hier niet.", "the table '{tabel}' does not belong here."),
    "kalrap.fout.tabel_weg": (
        "de tabel '{tabel}' ontbreekt of is geen tabel.",
        "the table '{tabel}' is missing, or is no table.",
    ),
    "kalrap.fout.tabel_leeg": ("de tabel '{tabel}' is leeg.", "the table '{tabel}' is empty."),
    "kalrap.fout.vreemde_kolom": (
        "in de tabel '{tabel}' hoort geen kolom {kolom!r}, of een kolom staat er twee keer.",
        "the table '{tabel}' has no column {kolom!r}, or a column stands twice.",
    ),
    "kalrap.fout.kolom_weg": (
        "in de tabel '{tabel}' ontbreekt de kolom '{kolom}'.",
        "the table '{tabel}' misses the column '{kolom}'.",
    ),
    "kalrap.fout.rij": (
        "rij {rij} van de tabel '{tabel}' heeft niet één waarde per kolom.",
        "row {rij} of the table '{tabel}' does not have one value for each column.",
    ),
    "kalrap.fout.waarde": (
        "rij {rij} van de tabel '{tabel}': {waarde} kan niet in de kolom '{kolom}'.",
        "row {rij} of the table '{tabel}': {waarde} cannot stand in the column '{kolom}'.",
    ),
    "kalrap.fout.dubbel": (
        "in de tabel '{tabel}' staat {waarde} twee keer.",
        "{waarde} stands twice in the table '{tabel}'.",
    ),
    "kalrap.fout.raad": (
        "Schrijf het resultaat opnieuw: haal manifest.json uit die map weg en draai tweedekans kalibreer --hervat; de "
        "bewaarde runs tellen mee.",
        "Write the result again: remove manifest.json from that folder and run tweedekans kalibreer --hervat; the runs "
        "kept count.",
    ),
    # ------------------------------------------------------------------ the command
    "kal.optie.rapport": (
        "Schrijf rapport.html in de map van --uit opnieuw, zonder te rekenen.",
        "Write rapport.html in the folder of --uit again, without computing.",
    ),
    "kal.rapport_klaar": ("Rapport: {bestand}", "Report: {bestand}"),
    # ------------------------------------------------------------------ the page
    "kalrap.titel": ("Kalibratie van het basisscenario", "Calibration of the baseline scenario"),
    "kalrap.ondertitel": (
        "Scenario {scenario} naast de gepubliceerde cijfers, en hoe onzeker dat is",
        "Scenario {scenario} beside the published figures, and how uncertain that is",
    ),
    "kalrap.voet": (
        "Gemaakt met tweedekans, kalibratie {run_id}. Niet voor beslissingen over personen.",
        "Made with tweedekans, calibration {run_id}. Not for decisions on persons.",
    ),
    "kalrap.kenmerk.streefcijfers": ("Streefcijfers", "Targets"),
    "kalrap.kenmerk.toets": ("Toetscijfers", "Figures kept out"),
    "kalrap.kenmerk.parameters": ("Parameters", "Parameters"),
    "kalrap.kenmerk.trekkingen": ("Trekkingen", "Draws"),
    "kalrap.niet_gedaan": (
        "Niet gedaan bij deze instellingen (--snel of een eigen keuze): hier is dus niets over te zeggen.",
        "Not done with these settings (--snel or a choice of one's own): so nothing can be said of it here.",
    ),
    "kalrap.nederlands": (
        "Redenen en mechanismen staan in het Nederlands, zoals in de bestanden van de kalibratie.",
        "Reasons and mechanisms are in Dutch, as they stand in the files of the calibration.",
    ),
    "kalrap.nog": ("nog {n}", "{n} more"),
    "kalrap.tegen": ("{een} tegen {ander}", "{een} against {ander}"),
    "kalrap.ja": ("ja", "yes"),
    "kalrap.nee": ("nee", "no"),
    # ------------------------------------------------------------------ in short
    "kalrap.kort.uitleg": (
        "Een deel van de getallen van het basisscenario is zo gekozen dat het model de gepubliceerde cijfers geeft, met "
        "de onzekerheid die zo weinig cijfers overlaten. Dit is wat eruit kwam.",
        "Part of the numbers of the baseline scenario was chosen so that the model gives the published figures, with the "
        "uncertainty that so few figures leave. This is what came out.",
    ),
    "kalrap.kort.kalibreer": (
        "Van de {n} streefcijfers, waarop is gekalibreerd, liggen er {k} binnen het 95%-interval dat het model voorspelt. "
        "Ook in een volmaakt model missen er daarvan door toeval ongeveer {toeval}.",
        "Of the {n} targets that were fitted, {k} lie inside the 95% interval the model predicts. In a perfect model about "
        "{toeval} of these would miss too, by chance.",
    ),
    "kalrap.kort.toets": (
        "Van de {n} toetscijfers, die buiten de kalibratie zijn gehouden, liggen er {k} binnen dat interval.",
        "Of the {n} figures kept out of the fit, {k} lie inside that interval.",
    ),
    "kalrap.kort.missers": (
        "Buiten het interval: {namen}. Bij elke misser staat hieronder welk mechanisme erachter zit.",
        "Outside the interval: {namen}. Below, each miss has the mechanism behind it.",
    ),
    "kalrap.kort.bepaald": (
        "Van de {n} parameters leggen de cijfers er {bepaald} vast en {deels} ten dele; {prior} zijn prior-gedreven: "
        "daarover zeggen deze cijfers niet genoeg.",
        "Of the {n} parameters the figures determine {bepaald}, and {deels} in part; {prior} are prior-driven: of those "
        "these figures do not say enough.",
    ),
    "kalrap.kort.phi_goed": (
        "Bij geen enkele bron liggen de cijfers veel verder van het model dan hun steekproef en afronding verklaren "
        "(spreidingsfactor φ overal tot {grens}).",
        "For no source do the figures lie much further from the model than their sample and rounding explain (dispersion φ "
        "up to {grens} everywhere).",
    ),
    "kalrap.kort.phi_hoog": (
        "Verder van het model dan steekproef en afronding verklaren (spreidingsfactor φ boven {grens}): {bronnen}. Dat is "
        "een tekort van het model of van de lezing van de cijfers, geen ruis.",
        "Further from the model than sample and rounding explain (dispersion φ above {grens}): {bronnen}. That is a "
        "shortcoming of the model or of how the figures are read, not noise.",
    ),
    "kalrap.kader.snel": (
        "Gemaakt met --snel ({klanten} klanten per run): dit laat zien dat het werkt, en is niet om te gebruiken.",
        "Made with --snel ({klanten} clients a run): it shows that it works, and is not for use.",
    ),
    "kalrap.kader.rhat": (
        "De ketens zijn het niet eens (R-hat {rhat}, goed is tot {grens}): de intervallen van de parameters staan niet vast.",
        "The chains do not agree (R-hat {rhat}, good is up to {grens}): the intervals of the parameters are not settled.",
    ),
    "kalrap.kader.psis": (
        "De posterior van de nabootsing is niet die van het model zelf (k van PSIS {k}, bruikbaar is tot {grens}).",
        "The emulator's posterior is not that of the model itself (k of PSIS {k}, usable is up to {grens}).",
    ),
    "kalrap.kader.grof": (
        "De nabootsing is bij {k} van de {n} streefcijfers grof: R² van losse runs onder {grens}, en een fout van meer dan "
        "een kwart van die van het cijfer. Die fout telt mee in de aannemelijkheid: de posterior is er breder door.",
        "The emulator is coarse for {k} of {n} targets: R² of single runs below {grens}, and an error of more than a quarter "
        "of the figure's. That error counts in the likelihood: the posterior is wider for it.",
    ),
    "kalrap.kader.ruis": (
        "Wat de nabootsing er door ruis naast kan zitten is bij {k} streefcijfers meer dan {grens} van hun onzekerheid "
        "(hoogstens {hoogste}). Het maakt de posterior breder; met meer klanten per run wordt het kleiner.",
        "What the emulator may be off by noise is more than {grens} of the uncertainty of {k} targets ({hoogste} at most). "
        "It makes the posterior wider; more clients a run make it smaller.",
    ),
    "kalrap.kader.goed": (
        "Rekenwerk: de ketens zijn het eens, de nabootsing is goed, en de posterior is getoetst aan echte runs.",
        "Computation: the chains agree, the emulator is good, and the posterior was tested against real runs.",
    ),
    # ------------------------------------------------------------------ figures
    "kalrap.streefcijfers.kop": ("De streefcijfers", "The targets"),
    "kalrap.streefcijfers.kort": ("Streefcijfers", "Targets"),
    "kalrap.streefcijfers.uitleg": (
        "Elk cijfer waarop is gekalibreerd naast wat het model ervan maakt. Het model is hier niet één run: elke trekking "
        "van de parameters is met een eigen seed door het echte model gehaald; de ruis van die runs is uit hun spreiding "
        "gehaald.",
        "Each fitted figure beside what the model makes of it. The model is not one run here: each draw of the parameters "
        "went through the real model, with a seed of its own; the noise of those runs was taken out of their spread.",
    ),
    "kalrap.toets.kop": ("De toetscijfers: buiten de kalibratie gehouden", "The figures kept out of the fit"),
    "kalrap.toets.kort": ("Toetscijfers", "Kept out"),
    "kalrap.toets.uitleg": (
        "Welke cijfers buiten de kalibratie bleven, is voor de eerste fit vastgelegd. Zij zijn de eerlijkste toets: het "
        "model is er niet naartoe gestuurd.",
        "Which figures stayed out was settled before the first fit. They are the fairest test: the model was not steered "
        "towards them.",
    ),
    "kalrap.cijfers.titel.kalibreer": ("Streefcijfers: gepubliceerd en model", "Targets: published and model"),
    "kalrap.cijfers.titel.toets": ("Toetscijfers: gepubliceerd en model", "Figures kept out: published and model"),
    "kalrap.cijfers.vondst.kalibreer": (
        "{k} van de {n} streefcijfers liggen binnen het interval dat het model voorspelt.",
        "{k} of {n} targets lie inside the interval the model predicts.",
    ),
    "kalrap.cijfers.vondst.toets": (
        "{k} van de {n} toetscijfers liggen binnen het interval dat het model voorspelt.",
        "{k} of {n} figures kept out lie inside the interval the model predicts.",
    ),
    "kalrap.cijfers.verst": (
        "Het verst daarbuiten, gemeten in zijn eigen fout: {naam}, gepubliceerd {gedrukt}, model {model}.",
        "Furthest outside, in its own errors: {naam}, published {gedrukt}, model {model}.",
    ),
    "kalrap.cijfers.ver": (
        "Binnen het interval, maar toch meer dan {grens} maal hun eigen fout van de mediaan van het model: {k} cijfers. Dat "
        "kan doordat het interval ook de onzekere parameters en de ruis van een run bevat.",
        "Inside the interval, yet more than {grens} times their own error from the model's median: {k} figures. That is "
        "possible because the interval holds the uncertain parameters and the noise of a run too.",
    ),
    "kalrap.cijfers.lezen": (
        "Ruit: het gepubliceerde cijfer. Punt met dikke lijn: het model over de trekkingen van de parameters, mediaan en "
        "95%-interval; de ruis van een run zit erin. Dunne lijn: hetzelfde met de fout van het cijfer zelf erbij "
        "(steekproef, afronding, definitie). Ligt de ruit buiten de dunne lijn, dan is het een misser: een vierkant in een "
        "andere kleur.",
        "Diamond: the published figure. Point with thick line: the model over the draws of the parameters, median and 95% "
        "interval, the noise of a run included. Thin line: the same with the error of the figure itself (sample, rounding, "
        "definition). A diamond outside the thin line is a miss: a square in another colour.",
    ),
    "kalrap.cijfers.noot": (
        "In fouten: verschil tussen model en cijfer, gedeeld door de fout van het cijfer (bij φ = 1).",
        "In errors: difference between model and figure over the error of the figure (with φ = 1).",
    ),
    "kalrap.as.aandeel": ("procent", "percent"),
    "kalrap.as.per_maand": ("procent per maand", "percent a month"),
    "kalrap.as.verhouding": ("verhouding (1 = even lang)", "ratio (1 = as long)"),
    "kalrap.merk.gepubliceerd": ("gepubliceerd", "published"),
    "kalrap.merk.model": ("model, 95%-interval over de parameters", "model, 95% interval over the parameters"),
    "kalrap.merk.voorspeld": ("met de fout van het cijfer erbij", "with the error of the figure"),
    "kalrap.merk.mis": ("misser: het cijfer ligt buiten het interval", "miss: the figure lies outside the interval"),
    "kalrap.kolom.cijfer": ("Cijfer", "Figure"),
    "kalrap.kolom.model_interval": ("Model, 95%", "Model, 95%"),
    "kalrap.kolom.voorspeld": ("Met fout van het cijfer, 95%", "With error of the figure, 95%"),
    "kalrap.kolom.in_fouten": ("In fouten", "In errors"),
    "kalrap.kolom.binnen": ("Binnen", "Inside"),
    # ------------------------------------------------------------------ misses
    "kalrap.missers.kop": ("Wat niet klopt, en waarom", "What does not fit, and why"),
    "kalrap.missers.kort": ("Missers", "Misses"),
    "kalrap.missers.uitleg": (
        "Elk cijfer dat buiten het interval van het model ligt, met het mechanisme dat het in het model voortbrengt: daar "
        "is de oorzaak te zoeken. Een gat blijft hier zichtbaar staan en wordt niet met een correctie gedicht.",
        "Each figure outside the model's interval, with the mechanism that produces it in the model: that is where to look "
        "for the cause. A gap stays visible here, and is not closed with a correction.",
    ),
    "kalrap.missers.geen": (
        "Geen enkel cijfer ligt buiten het interval van het model. Een breed interval laat veel toe: het is geen bewijs dat "
        "de mechanismen kloppen.",
        "No figure lies outside the model's interval. A wide interval allows much: it is no proof that the mechanisms are "
        "right.",
    ),
    "kalrap.missers.kalibreer": ("Streefcijfers ({n})", "Targets ({n})"),
    "kalrap.missers.toets": ("Toetscijfers ({n})", "Figures kept out ({n})"),
    "kalrap.missers.zin": (
        "Gepubliceerd {gedrukt} ({bron}); het model geeft {model}, met de fout van het cijfer erbij {onder} tot {boven}. "
        "Het verschil is {fouten} keer de fout van het cijfer.",
        "Published {gedrukt} ({bron}); the model gives {model}, with the error of the figure {onder} to {boven}. The "
        "difference is {fouten} times the error of the figure.",
    ),
    "kalrap.missers.mechanisme": ("Mechanisme: {mechanisme}", "Mechanism: {mechanisme}"),
    "kalrap.missers.alle_interpretatie": (
        "Let op: bij al deze cijfers is het een interpretatie hoe de bron telt; een andere lezing kan een deel van het "
        "verschil zijn.",
        "Note: for all of these, how the source counts is an interpretation; another reading may be part of the difference.",
    ),
    "kalrap.missers.interpretatie": (
        "Let op: hoe de bron telt, is hier een interpretatie; een andere lezing kan een deel van het verschil zijn.",
        "Note: how the source counts is an interpretation here; another reading may be part of the difference.",
    ),
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
        "kleur: prior-gedreven. Ruit: afgestemd en daarna vastgehouden. Bovenaan staat wat de cijfers het best bepalen.",
        "Wide grey bar: 95% interval of the prior. Line with point: 95% interval and median of the posterior. Scale: "
        "standard deviations of the prior; 0 is its median, ±1.96 its bounds, in proportion between. Open, in "
        "another colour: prior-driven. Diamond: tuned and then held. On top is what the figures determine best.",
    ),
    "kalrap.parameters.tabel": ("Parameters, in hun eigen eenheid", "Parameters, in their own unit"),
    "kalrap.parameters.noot": (
        "Contractie: 1 − variantie achteraf / variantie vooraf; boven 0,9 bepaald, tot 0,5 prior-gedreven. R-hat en ESS: "
        "alleen van geschatte parameters. Seeds: spreiding van het punt over andere seeds, in standaardafwijkingen van de "
        "posterior. Afgestemd: door één cijfer vastgelegd en daarna vastgehouden.",
        "Contraction: 1 − variance after / variance before; above 0.9 determined, up to 0.5 prior-driven. R-hat and ESS: of "
        "estimated parameters only. Seeds: spread of the point over other seeds, in posterior standard deviations. Tuned: "
        "pinned down by one figure and then held.",
    ),
    "kalrap.as.prior": (
        "plaats in de prior (standaardafwijkingen van de prior)",
        "place in the prior (standard deviations of the prior)",
    ),
    "kalrap.merk.afgestemd": ("afgestemd en vastgehouden", "tuned and held"),
    "kalrap.vastgehouden": ("vastgehouden", "held"),
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
    # ------------------------------------------------------------------ computation
    "kalrap.rekenwerk.kop": ("Klopt het rekenwerk?", "Is the computation right?"),
    "kalrap.rekenwerk.kort": ("Rekenwerk", "Computation"),
    "kalrap.rekenwerk.uitleg": (
        "De posterior is op een snelle nabootsing van het model bepaald en daarna aan echte runs getoetst.",
        "The posterior was found on a fast emulator of the model, and then tested against real runs.",
    ),
    "kalrap.ketens.goed": (
        "De ketens zijn het eens: R-hat hoogstens {rhat} (goed is tot {grens}), effectieve omvang (ESS) minstens {ess}.",
        "The chains agree: R-hat at most {rhat} (good is up to {grens}), effective size (ESS) at least {ess}.",
    ),
    "kalrap.ketens.slecht": (
        "De ketens zijn het niet eens: R-hat tot {rhat} (goed is tot {grens}), effectieve omvang (ESS) minstens {ess}. Hun "
        "intervallen zijn niet te vertrouwen.",
        "The chains do not agree: R-hat up to {rhat} (good is up to {grens}), effective size (ESS) at least {ess}. Their "
        "intervals are not to be trusted.",
    ),
    "kalrap.psis.goed": (
        "De posterior van de nabootsing is bruikbaar als die van het model: k van PSIS {k} na gladstrijken van {runs} echte "
        "runs met eigen seeds (bruikbaar is tot {grens}); zij tellen voor {ess} trekkingen.",
        "The emulator's posterior may stand for the model's: k of PSIS {k} after smoothing {runs} real runs with seeds of "
        "their own (usable is up to {grens}); they count for {ess} draws.",
    ),
    "kalrap.psis.slecht": (
        "De posterior van de nabootsing is niet die van het model: k van PSIS {k} na gladstrijken van {runs} echte runs met "
        "eigen seeds (bruikbaar is tot {grens}); zij tellen voor maar {ess} trekkingen.",
        "The emulator's posterior is not the model's: k of PSIS {k} after smoothing {runs} real runs with seeds of their "
        "own (usable is up to {grens}); they count for {ess} draws only.",
    ),
    "kalrap.emulator.omvang": (
        "Nabootsing: {runs} runs in {golven} golven; te grof bij {grof} streefcijfers. Wat zij er naast kan zitten is "
        "hoogstens {ruis} van de variantie van een cijfer.",
        "Emulator: {runs} runs in {golven} waves; too coarse for {grof} targets. What it may be off is at most {ruis} of "
        "the variance of a figure.",
    ),
    "kalrap.nabootsing.titel": ("Nabootsing naast echte runs", "Emulator beside real runs"),
    "kalrap.nabootsing.vondst": (
        "Bij {k} van de {n} streefcijfers voorspelt de nabootsing een losse run met een R² van minstens {grens} (laagste "
        "{laagste}); van het cijfer zonder de ruis van losse runs bij {m} (laagste {glad}).",
        "For {k} of {n} targets the emulator predicts a single run with an R² of at least {grens} (lowest {laagste}); of the "
        "figure without the noise of single runs for {m} (lowest {glad}).",
    ),
    "kalrap.nabootsing.verst": (
        "Over {runs} echte runs zit zij er gemiddeld het verst naast bij {naam}: {verschil} maal de fout van het cijfer.",
        "Over {runs} real runs it is furthest off on average for {naam}: {verschil} times the error of the figure.",
    ),
    "kalrap.nabootsing.lezen": (
        "Punt: gemiddeld verschil tussen echte run en nabootsing, in fouten van het cijfer. Lijn: waar 95% van de verschillen "
        "ligt. Rond nul en smal is goed. Vierkant in een andere kleur: te grof, of gemiddeld ver ernaast.",
        "Point: mean difference between real run and emulator, in errors of the figure. Line: where 95% of the differences "
        "lie. Near zero and narrow is good. Square in another colour: too coarse, or far off on average.",
    ),
    "kalrap.nabootsing.tabel": ("Nabootsing en ruis per streefcijfer", "Emulator and noise by target"),
    "kalrap.nabootsing.noot": (
        "R²: van losse runs, elk zonder zichzelf (leave-one-out); zonder ruis: als wat er overblijft ruis van losse runs is. "
        "Fout: van de nabootsing, door haar runs en seeds; 'te grof' is meer dan een kwart met een R² onder de grens. Glad: "
        "het gladgestreken verschil met echte runs. Ruis: aandeel van de fout van de nabootsing in de variantie van het "
        "cijfer, liefst onder {grens}. Fout, glad, verschil, spreiding en seeds in fouten van het cijfer.",
        "R²: of single runs, each left out in turn; without noise: if what is left is noise of single runs. Error: of the "
        "emulator, by its runs and seeds; 'too coarse' is more than a quarter with an R² below the bound. Smooth: the "
        "smoothed difference with real runs. Noise: the emulator's error as a part of the variance of the figure, "
        "preferably below {grens}. Error, smooth, difference, spread and seeds in errors of the figure.",
    ),
    "kalrap.nabootsing.grof": ("te grof", "too coarse"),
    "kalrap.nabootsing.niet": (
        "De nabootsing is niet met echte runs vergeleken (niet gedaan bij deze instellingen).",
        "The emulator was not compared with real runs (not done with these settings).",
    ),
    "kalrap.as.nabootsing": (
        "echte run min nabootsing, in fouten van het cijfer",
        "real run minus emulator, in errors of the figure",
    ),
    "kalrap.merk.nabootsing": ("gemiddeld verschil, 95% van de runs", "mean difference, 95% of the runs"),
    "kalrap.merk.nabootsing_groot": (
        "te grof, of gemiddeld meer dan {grens} fout",
        "too coarse, or more than {grens} errors on average",
    ),
    "kalrap.kolom.r2": ("R²", "R²"),
    "kalrap.kolom.r2_glad": ("R² zonder ruis", "R² without noise"),
    "kalrap.kolom.fout_nab": ("Fout", "Error"),
    "kalrap.kolom.glad": ("Glad", "Smooth"),
    "kalrap.kolom.verschil": ("Gemiddeld verschil", "Mean difference"),
    "kalrap.kolom.sd": ("Spreiding", "Spread"),
    "kalrap.kolom.ruis": ("Ruis", "Noise"),
    "kalrap.kolom.seeds_cijfer": ("Over seeds", "Over seeds"),
    "kalrap.seeds.kop": ("Met andere seeds", "With other seeds"),
    "kalrap.seeds.vondst": (
        "Het punt rust op het gemiddelde over de seed van de fit en {seeds} andere. Met andere seeds zou het bij {k} van de "
        "{n} geschatte en afgestemde parameters meer verschuiven dan de onzekerheid van de posterior; het meest bij {naam}: "
        "{hoogste} keer die onzekerheid.",
        "The point rests on the mean over the seed of the fit and {seeds} others. With other seeds it would move by more "
        "than the uncertainty of the posterior for {k} of {n} estimated and tuned parameters; most for {naam}: {hoogste} "
        "times that uncertainty.",
    ),
    "kalrap.starts.kop": ("Van verschillende beginpunten", "From different starting points"),
    "kalrap.starts.zelfde": (
        "{n} starts van de puntschatting, en geen daarvan eindigt meer dan één standaardafwijking van de prior van de beste.",
        "{n} starts of the point fit, and none ends more than one prior standard deviation from the best.",
    ),
    "kalrap.starts.elders": (
        "Van {n} starts van de puntschatting eindigen er {k} meer dan één standaardafwijking van de prior van de beste: "
        "verschillende combinaties passen bijna even goed, of een start kwam niet ver genoeg.",
        "Of {n} starts of the point fit {k} end more than one prior standard deviation from the best: different combinations "
        "fit almost as well, or a start did not get far enough.",
    ),
    "kalrap.starts.tabel": ("Waar elke start eindigt", "Where each start ends"),
    "kalrap.starts.noot": (
        "Kosten: afstand tot de cijfers plus afstand tot de priors. Van de beste: grootste verschil van een parameter, in "
        "standaardafwijkingen van de prior.",
        "Cost: distance to the figures plus distance to the priors. From the best: largest difference of a parameter, in "
        "prior standard deviations.",
    ),
    "kalrap.kolom.start": ("Start", "Start"),
    "kalrap.kolom.kosten": ("Kosten", "Cost"),
    "kalrap.kolom.afstand": ("Afstand tot de cijfers", "Distance to the figures"),
    "kalrap.kolom.stappen": ("Stappen", "Steps"),
    "kalrap.kolom.van_beste": ("Van de beste", "From the best"),
    # ------------------------------------------------------------------ feasibility
    "kalrap.haalbaar.kop": ("Kunnen de cijfers samen?", "Can the figures be had together?"),
    "kalrap.haalbaar.kort": ("Haalbaarheid", "Feasibility"),
    "kalrap.haalbaar.uitleg": (
        "Vóór de fit is op {punten} punten uit de priors gekeken hoe dicht het model bij elk cijfer kan komen: alleen, in "
        "paren, en alle samen.",
        "Before the fit, {punten} points from the priors showed how near the model can come to each figure: alone, in "
        "pairs, and all together.",
    ),
    "kalrap.haalbaar.te_weinig": (
        "Let op: {punten} punten zijn te weinig voor {n} parameters; dan lijkt alles haalbaar, en zegt deze toets niets.",
        "Note: {punten} points are too few for {n} parameters; everything then seems within reach, and this check says "
        "nothing.",
    ),
    "kalrap.haalbaar.binnen": (
        "Alle {n} streefcijfers zijn elk apart binnen bereik.",
        "All {n} targets are within reach by themselves.",
    ),
    "kalrap.haalbaar.buiten": (
        "{k} van de {n} streefcijfers zijn ook alleen al buiten bereik: {namen}.",
        "{k} of {n} targets are out of reach even by themselves: {namen}.",
    ),
    "kalrap.haalbaar.paren": (
        "{n} paren trekken uit elkaar: elk cijfer apart kan, beide tegelijk niet.",
        "{n} pairs pull apart: each figure can be had alone, both at once cannot.",
    ),
    "kalrap.haalbaar.geen_paren": ("Geen enkel paar trekt uit elkaar.", "No pair pulls apart."),
    "kalrap.haalbaar.paren_tabel": ("Paren die uit elkaar trekken", "Pairs that pull apart"),
    "kalrap.haalbaar.tabel": ("Hoe dicht het model kan komen", "How near the model can come"),
    "kalrap.haalbaar.noot": (
        "Bereik: laagste en hoogste onder de punten. Alleen en met alle: afstand in fouten van het cijfer, volgens een "
        "lineaire benadering binnen 2,5 standaardafwijkingen van de priors.",
        "Range: lowest and highest among the points. Alone and with all: distance in errors of the figure, by a linear "
        "approximation within 2.5 prior standard deviations.",
    ),
    "kalrap.kolom.samen": ("Samen nog eraf (fouten)", "Still off together (errors)"),
    "kalrap.kolom.bereik": ("Bereik", "Range"),
    "kalrap.kolom.alleen": ("Alleen", "Alone"),
    "kalrap.kolom.allen": ("Met alle", "With all"),
    # ------------------------------------------------------------------ what it does not do
    "kalrap.beperkt.kop": ("Wat deze kalibratie niet doet", "What this calibration does not do"),
    "kalrap.beperkt.kort": ("Beperkingen", "Limits"),
    "kalrap.beperkt.uitleg": (
        "De uitkomst is een punt en {trekkingen} trekkingen: samenhangende stellen waarden die bij de cijfers passen. Wat u "
        "daarbij moet weten:",
        "The result is a point and {trekkingen} draws: sets of values that fit the figures together. What to know about it:",
    ),
    "kalrap.beperkt.cijfers": (
        "Dat het model de cijfers geeft, bewijst niet dat de mechanismen kloppen: andere mechanismen kunnen dezelfde "
        "cijfers geven.",
        "That the model gives the figures does not prove its mechanisms: others may give the same figures.",
    ),
    "kalrap.beperkt.behandeling": (
        "Wat een traject doet met de baankans, volgt niet uit deze cijfers. Het rust op gepubliceerde effecten, die als "
        "prior zijn ingevoerd.",
        "What a trajectory does to the chance of work does not follow from these figures. It rests on published effects, "
        "entered as priors.",
    ),
    "kalrap.beperkt.prior": (
        "{n} parameters zijn prior-gedreven, waaronder het meeste dat terugmelden stuurt: een effect van een regel over "
        "terugmelden is een voorspelling uit de aannamen, niet uit de cijfers.",
        "{n} parameters are prior-driven, among them most of what governs terugmelding: an effect of a rule on terugmelding "
        "is a prediction from the assumptions, not from the figures.",
    ),
    "kalrap.beperkt.lezing": (
        "Bij {k} van de {n} cijfers is de lezing van de definitie een interpretatie; {marge} hebben daarvoor een marge, "
        "vooraf vastgelegd en een oordeel.",
        "For {k} of {n} figures the reading of the definition is an interpretation; {marge} have a margin for it, set "
        "beforehand and a judgement.",
    ),
    "kalrap.beperkt.afstemmen": (
        "{n} afgestemde parameters zijn na de puntschatting vastgehouden: hun eigen onzekerheid zit niet in de trekkingen.",
        "{n} tuned parameters were held after the point fit: their own uncertainty is not in the draws.",
    ),
    "kalrap.beperkt.volgen": (
        "Waar een prior-gedreven parameter wordt getrokken, volgen de geschatte in eerste orde, zodat de cijfers blijven "
        "kloppen; wat er van die afhankelijkheid overblijft, zit in de trekkingen.",
        "Where a prior-driven parameter is drawn, the fitted ones follow to first order so that the figures stay; what is "
        "left of that dependence is in the draws.",
    ),
    "kalrap.beperkt.ruis": (
        "De nabootsing rust op eindig veel runs met eindig veel seeds. Wat zij er daardoor naast kan zitten is hoogstens "
        "{ruis} van de variantie van een cijfer, en telt daarin mee.",
        "The emulator rests on finitely many runs with finitely many seeds. What it may be off is at most {ruis} of the "
        "variance of a figure, and counts in it.",
    ),
    "kalrap.beperkt.regios": (
        "De samenhang tussen cijfers van één steekproef is uit een beperkt aantal regio's geschat en daarom afgezwakt.",
        "The correlation between figures of one sample was estimated from a limited number of regions, and is shrunk for "
        "that.",
    ),
    "kalrap.beperkt.een_keer": (
        "Gekalibreerd wordt één keer, op de basis. Een scenario wordt nooit opnieuw gekalibreerd: dat verandert een regel, "
        "en wat volgt is de uitkomst.",
        "Calibration is done once, of the baseline. A scenario is never calibrated again: it changes a rule, and what "
        "follows is the answer.",
    ),
    # ------------------------------------------------------------------ provenance
    "kalrap.verantwoording.uitleg": (
        "Met dezelfde versie van het model geeft deze opdracht precies dezelfde uitkomst, hoeveel werkers er ook zijn:",
        "With the same version of the model this command gives exactly the same result, whatever the number of workers:",
    ),
    "kalrap.verantwoording.eigen": (
        "Deze kalibratie had eigen instellingen, die geen opdracht zo kent; zij staan hieronder en in manifest.json.",
        "This calibration had settings of its own that no command has; they stand below and in manifest.json.",
    ),
    "kalrap.manifest.streefcijfers": ("Streefcijfers (controlegetal)", "Targets (hash)"),
    "kalrap.manifest.parameters": ("Parameters en priors (controlegetal)", "Parameters and priors (hash)"),
    "kalrap.manifest.klanten": ("Klanten per run", "Clients per run"),
    "kalrap.manifest.haalbaar": ("Punten van de haalbaarheid", "Points of the feasibility check"),
    "kalrap.manifest.starts": ("Starts van de puntschatting", "Starts of the point fit"),
    "kalrap.manifest.stappen": ("Stappen per start, hoogstens", "Steps per start, at most"),
    "kalrap.manifest.stap": ("Stap van de verschillen (in sd van de prior)", "Step of the differences (in prior sd)"),
    "kalrap.manifest.omgeving": ("Runs rond het punt, per parameter", "Runs around the point, per parameter"),
    "kalrap.manifest.straal": ("Straal daarvan (in sd van de prior)", "Radius of these (in prior sd)"),
    "kalrap.manifest.golf": ("Runs per coëfficiënt van de nabootsing", "Runs per coefficient of the emulator"),
    "kalrap.manifest.golven": ("Golven van de nabootsing, hoogstens", "Waves of the emulator, at most"),
    "kalrap.manifest.ensembles": ("Ensembles van ketens", "Ensembles of chains"),
    "kalrap.manifest.wolken": ("Stappen over een wolk van runs", "Steps over a cloud of runs"),
    "kalrap.manifest.mcmc_stappen": ("Stappen van de ketens", "Steps of the chains"),
    "kalrap.manifest.mcmc_opwarmen": ("Stappen om op te warmen", "Steps to warm up"),
    "kalrap.manifest.trekkingen": ("Trekkingen door het echte model", "Draws through the real model"),
    "kalrap.manifest.controle": ("Echte runs naast de nabootsing", "Real runs beside the emulator"),
    "kalrap.manifest.seeds": ("Andere seeds", "Other seeds"),
    "kalrap.manifest.pakketten": ("Pakketten", "Packages"),
}
