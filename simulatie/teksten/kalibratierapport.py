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
        "Wat hier niet is vertaald, staat er zoals de kalibratie het bewaarde: in het Nederlands.",
        "What is not translated here stands as the calibration stored it: in Dutch.",
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
        "kan doordat het interval ook de onzekere parameters bevat, en doordat φ van hun bron het verbreedt.",
        "Inside the interval, yet more than {grens} times their own error from the model's median: {k} figures. That is "
        "possible because the interval holds the uncertain parameters too, and φ of their source widens it.",
    ),
    "kalrap.cijfers.lezen": (
        "Ruit: het gepubliceerde cijfer. Punt met dikke lijn: het model over de trekkingen van de parameters, mediaan en "
        "95%-interval; de ruis van runs zit er niet in. Dunne lijn: hetzelfde met de fout van het cijfer zelf erbij "
        "(steekproef, afronding, definitie). Ligt de ruit buiten de dunne lijn, dan is het een misser: een vierkant in een "
        "andere kleur.",
        "Diamond: the published figure. Point with thick line: the model over the draws of the parameters, median and 95% "
        "interval, without the noise of runs. Thin line: the same with the error of the figure itself (sample, rounding, "
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
        "Elk cijfer dat buiten het interval van het model ligt, of er in maar ver van het midden, met het mechanisme dat het "
        "in het model voortbrengt: daar "
        "is de oorzaak te zoeken. Een gat blijft hier zichtbaar staan en wordt niet met een correctie gedicht.",
        "Each figure outside the model's interval, or inside it but far from the middle, with the mechanism that produces it "
        "in the model: that is where to look "
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
    "kalrap.missers.ver": (
        "Binnen het interval, maar meer dan {grens} fouten ernaast ({n})",
        "Inside the interval, but more than {grens} errors off ({n})",
    ),
    "kalrap.missers.zin": (
        "Gepubliceerd {gedrukt} ({bron}); het model geeft {model}, met de fout van het cijfer erbij {onder} tot {boven}. "
        "Het verschil is {fouten} keer de fout van het cijfer.",
        "Published {gedrukt} ({bron}); the model gives {model}, with the error of the figure {onder} to {boven}. The "
        "difference is {fouten} times the error of the figure.",
    ),
    "kalrap.missers.mechanisme": ("Mechanisme:", "Mechanism:"),
    "kalrap.missers.alle_interpretatie": (
        "Let op: bij al deze cijfers is het een interpretatie hoe de bron telt; een andere lezing kan een deel van het "
        "verschil zijn.",
        "Note: for all of these, how the source counts is an interpretation; another reading may be part of the difference.",
    ),
    "kalrap.missers.interpretatie": (
        "Let op: hoe de bron telt, is hier een interpretatie; een andere lezing kan een deel van het verschil zijn.",
        "Note: how the source counts is an interpretation here; another reading may be part of the difference.",
    ),
}
