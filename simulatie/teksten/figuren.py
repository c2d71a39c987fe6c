"""Figures of a report: titles, captions, axes, legends."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "figuur.basislijn": ("{naam} (uitgangspunt)", "{naam} (baseline)"),
    "figuur.punt.vol": ("bevinding: het interval sluit nul uit", "finding: the interval excludes zero"),
    "figuur.punt.open": ("open teken: geen bevinding, of te klein", "open marker: no finding, or too small"),
    "as.maanden_instroom": ("maanden sinds de instroom", "months since entry"),
    "as.zonder_werk": ("nog geen werk gevonden (procent)", "no work found yet (percent)"),
    "as.kwartalen": ("kwartalen sinds de invoering", "quarters since the introduction"),
    "as.verschil": ("verschil met de basis", "difference from the baseline"),
    "as.kans_meer": ("kans op meer dan in de basis (procent)", "probability of more than in the baseline (percent)"),
    # ------------------------------------------------------------------ published figures
    "figuur.streefcijfers.titel": (
        "Het model naast wat gepubliceerd is",
        "The model beside what was published",
    ),
    "figuur.streefcijfers.vondst": (
        "Bij {k} van de {n} gepubliceerde aandelen ligt het model er ten hoogste {grens} naast. Het verst ernaast: {verst} "
        "(model {model}, gepubliceerd {gedrukt}).",
        "For {k} of the {n} published shares the model is off by at most {grens}. Furthest off: {verst} (model {model}, "
        "published {gedrukt}).",
    ),
    "figuur.streefcijfers.lezen": (
        "Een rondje is het model met zijn 95%-interval (alleen simulatieruis), een ruit het gepubliceerde cijfer. Liggen ze "
        "op elkaar, dan geeft het model op dat punt de praktijk weer.",
        "A circle is the model with its 95% interval (simulation noise only), a diamond the published figure. Where they "
        "coincide, the model gives practice on that point.",
    ),
    "figuur.streefcijfers.tabel": ("Gepubliceerde cijfers en het model", "Published figures and the model"),
    "figuur.streefcijfers.model": ("model, met 95%-interval", "model, with 95% interval"),
    "figuur.streefcijfers.gedrukt": ("gepubliceerd", "published"),
    # ------------------------------------------------------------------ differences
    "figuur.verschillen.titel": ("Verschil met de basis, per uitkomst", "Difference from the baseline, by outcome"),
    "figuur.verschillen.deel": ("bij {naam} {k} van de {n}", "{k} of the {n} with {naam}"),
    "figuur.verschillen.vondst": (
        "Vooraf gekozen uitkomsten die aantoonbaar en meer dan de drempel veranderen: {delen}.",
        "Outcomes named beforehand that change demonstrably and by more than the threshold: {delen}.",
    ),
    "figuur.verschillen.lezen": (
        "Elk teken is het verschil met de basis, de dikke streep het 95%-interval van de simulatieruis; een dunne streep, "
        "waar die er is, telt ook de onzekerheid over de aannamen. Raakt de streep de nullijn, dan is het geen bevinding. "
        "In de grijze band is een verschil te klein om ertoe te doen.",
        "Each marker is the difference from the baseline, the thick line the 95% interval of simulation noise; a thin line, "
        "where there is one, also counts the uncertainty about assumptions. Where the line touches zero there is no finding. "
        "Within the grey band a difference is too small to matter.",
    ),
    "figuur.verschillen.tabel": (
        "Verschillen met de basis: schatting met 95%-interval",
        "Differences from the baseline: estimate with 95% interval",
    ),
    # ------------------------------------------------------------------ the chain
    "figuur.keten.titel": ("De keten van de verandering", "The chain of the change"),
    "figuur.keten.alle": (
        "{naam}: alle {n} stappen veranderen aantoonbaar, tot en met {stap} (van {van} naar {naar}).",
        "{naam}: all {n} steps change demonstrably, down to {stap} (from {van} to {naar}).",
    ),
    "figuur.keten.deel": (
        "{naam}: {k} van de {n} stappen veranderen aantoonbaar; geen bevinding over {stappen}.",
        "{naam}: {k} of the {n} steps change demonstrably; no finding on {stappen}.",
    ),
    "figuur.keten.niets": (
        "{naam}: geen van de {n} stappen verandert aantoonbaar.",
        "{naam}: none of the {n} steps changes demonstrably.",
    ),
    "figuur.keten.lezen": (
        "De gestreepte lijn is de basis, elk teken een scenario met het 95%-interval van het gepaarde verschil. Volg de "
        "stappen van 1 naar 7: daar waar de tekens de lijn weer raken, houdt de werking op.",
        "The dashed line is the baseline, each marker a scenario with the 95% interval of the paired difference. Follow the "
        "steps from 1 to 7: where the markers touch the line again, the effect ends.",
    ),
    "figuur.keten.tabel": ("De stappen van de keten", "The steps of the chain"),
    "keten.aangeboden": ("Terugmelding aangeboden", "Hand-back offered"),
    "keten.geaccepteerd": ("Terugmelding geaccepteerd", "Hand-back accepted"),
    "keten.uitzitmaanden": ("Maanden uitzitten per traject", "Months sat out per trajectory"),
    "keten.vervolg": ("Vervolgtraject binnen 12 maanden", "Follow-up within 12 months"),
    "keten.tijd_tot_vervolg": ("Tijd tot het vervolg", "Time to the follow-up"),
    "keten.passend_tweede": ("Tweede traject past bij het knelpunt", "Second trajectory fits the obstacle"),
    "keten.duurzaam_na_tweede": ("Duurzaam werk na het tweede traject", "Durable work after the second trajectory"),
    # ------------------------------------------------------------------ survival
    "figuur.overleving.titel": ("Hoe lang het duurt tot werk", "How long it takes to find work"),
    "figuur.overleving.deel": ("bij {naam} {werk}", "{werk} with {naam}"),
    "figuur.overleving.vondst": (
        "Na {maand} maanden heeft in de basis {basis} van {groep} een eerste baan gevonden; {delen}.",
        "After {maand} months {basis} of {groep} have found a first job in the baseline; {delen}.",
    ),
    "figuur.overleving.allen": ("alle instromers", "all entrants"),
    "figuur.overleving.groep": ("de groep {groep}", "the group {groep}"),
    "figuur.overleving.lezen": (
        "Elke lijn daalt naarmate meer mensen een eerste baan vinden, met een traject of zonder. Dit zijn niveaus, geen "
        "gepaarde verschillen: of twee lijnen aantoonbaar verschillen, staat bij de bevindingen.",
        "Each line falls as more people find a first job, with a trajectory or without. These are levels, no paired "
        "differences: whether two lines differ demonstrably is said under the findings.",
    ),
    "figuur.overleving.tabel": (
        "Aandeel dat nog geen werk heeft gevonden, met 95%-interval",
        "Share that has found no work yet, with 95% interval",
    ),
    # ------------------------------------------------------------------ quarters
    "figuur.kwartalen.titel": (
        "Sinds de invoering, naar kwartaal van instroom",
        "Since the introduction, by quarter of entry",
    ),
    "figuur.kwartalen.geen": (
        "{naam}: bij geen van de {n} kwartalen van instroom sinds de invoering een aantoonbaar verschil in {over}.",
        "{naam}: for none of the {n} quarters of entry since the introduction a demonstrable difference in {over}.",
    ),
    "figuur.kwartalen.meer": (
        "{naam}: bij {k} van de {n} kwartalen van instroom sinds de invoering aantoonbaar meer {over}.",
        "{naam}: for {k} of the {n} quarters of entry since the introduction demonstrably more {over}.",
    ),
    "figuur.kwartalen.minder": (
        "{naam}: bij {k} van de {n} kwartalen van instroom sinds de invoering aantoonbaar minder {over}.",
        "{naam}: for {k} of the {n} quarters of entry since the introduction demonstrably less {over}.",
    ),
    "figuur.kwartalen.beide": (
        "{naam}: bij {meer} van de {n} kwartalen van instroom sinds de invoering aantoonbaar meer en bij {minder} aantoonbaar "
        "minder {over}.",
        "{naam}: for {meer} of the {n} quarters of entry since the introduction demonstrably more and for {minder} "
        "demonstrably less {over}.",
    ),
    "figuur.kwartalen.voor_gelijk": (
        "Vóór de invoering is elk verschil precies nul, zoals het hoort.",
        "Before the introduction every difference is exactly zero, as it should be.",
    ),
    "figuur.kwartalen.voor_anders": (
        "Ook vóór de invoering zijn er verschillen: een traject dat toen begon, loopt er soms in door.",
        "Before the introduction there are differences too: a trajectory that began then may run on into it.",
    ),
    "figuur.kwartalen.lezen": (
        "Klanten die in hetzelfde kwartaal instroomden, bij elkaar; kwartaal 0 is dat van de invoering, eerdere staan "
        "links van een stippellijn. De band is het 95%-interval per kwartaal. "
        "Van elke twintig kwartalen sluit er door toeval ongeveer één nul uit: let op het verloop, niet op één punt.",
        "Clients who entered in the same quarter, together; quarter 0 is that of the introduction, earlier ones stand "
        "left of a dotted line. The band is the 95% interval by quarter. Of every twenty quarters about one excludes zero by chance: look at the course, not at one point.",
    ),
    "figuur.kwartalen.tabel": (
        "Verschil met de basis per kwartaal, met 95%-interval",
        "Difference from the baseline by quarter, with 95% interval",
    ),
    "figuur.kwartalen.noot": (
        "Aandelen in procentpunten. Een kale 0 is precies gelijk.",
        "Shares in percentage points. A bare 0 is exactly equal.",
    ),
    # ------------------------------------------------------------------ groups
    "figuur.groepen.titel": ("Voor wie: {over}", "For whom: {over}"),
    "figuur.groepen.geen": (
        "{naam}: bij geen van de {n} groepen een bevinding.",
        "{naam}: no finding in any of the {n} groups.",
    ),
    "figuur.groepen.vondst": (
        "{naam}: een bevinding bij {k} van de {n} groepen ({welke}). Door toeval alleen verwacht u er ongeveer {toeval}.",
        "{naam}: a finding in {k} of the {n} groups ({welke}). By chance alone you would expect about {toeval}.",
    ),
    "figuur.groepen.veel": (
        "{naam}: een bevinding bij {k} van de {n} groepen, waaronder {welke}. Door toeval alleen verwacht u er ongeveer "
        "{toeval}.",
        "{naam}: a finding in {k} of the {n} groups, among which {welke}. By chance alone you would expect about {toeval}.",
    ),
    "figuur.groepen.lezen": (
        "Het gemiddelde verschil van een groep, geen lijst van wie erop vooruitgaat: wie dat is, valt niet te zeggen. Kleine "
        "groepen hebben brede intervallen.",
        "The mean difference of a group, no list of who gains: that cannot be told. Small groups have wide intervals.",
    ),
    "figuur.groepen.tabel": (
        "{uitkomst}: verschil met de basis per groep ({eenheid}), met 95%-interval",
        "{uitkomst}: difference from the baseline by group ({eenheid}), with 95% interval",
    ),
    "soort.uitkering": ("Uitkering", "Benefit"),
    "soort.leeftijd": ("Leeftijd", "Age"),
    "soort.opleiding": ("Opleiding", "Education"),
    "soort.knelpunt": ("Knelpunt", "Obstacle"),
    # ------------------------------------------------------------------ sweeps
    "figuur.verkenning.titel": ("Waar het omslaat: {over}", "Where it turns: {over}"),
    "figuur.verkenning.vondst": (
        "Van de {n} doorgerekende punten die van de basis afwijken, geven er {meer} een aantoonbaar hogere en {minder} een "
        "aantoonbaar lagere waarde van {over}; over {open} valt niets te zeggen.",
        "Of the {n} points computed that differ from the baseline, {meer} give a demonstrably higher and {minder} a "
        "demonstrably lower value of {over}; on {open} nothing can be said.",
    ),
    "figuur.verkenning.hoogste": (
        "Het hoogste punt ligt bij {punt}: {bedrag} (95%-interval {interval}).",
        "The highest point lies at {punt}: {bedrag} (95% interval {interval}).",
    ),
    "figuur.verkenning.omslag": (
        "De schatting slaat om van meer naar minder bij ongeveer {waarde}.",
        "The estimate turns from more to less at about {waarde}.",
    ),
    "figuur.verkenning.met_kans": (
        "De kans op het teken telt mee wat we van de aannamen niet weten; dit antwoord is prior-gedreven.",
        "The probability of the sign counts what we do not know of the assumptions; this answer is prior-driven.",
    ),
    "figuur.verkenning.zonder_kans": (
        "De onzekerheid over de aannamen zit hier niet in.",
        "The uncertainty about the assumptions is not in this.",
    ),
    "figuur.verkenning.lezen_lijn": (
        "De band is het 95%-interval van de simulatieruis. Een open rondje is geen bevinding.",
        "The band is the 95% interval of simulation noise. An open circle is no finding.",
    ),
    "figuur.verkenning.lezen_kans": (
        "Het getal in elk vak is de kans, in procenten, dat de uitkomst boven de basis ligt: bij 50 is het een munt "
        "opgooien; = is precies gelijk. Op de zwarte lijn is de schatting nul.",
        "The number in each cell is the probability, in percent, that the outcome lies above the baseline: 50 is the toss of "
        "a coin; = is exactly equal. On the black line the estimate is zero.",
    ),
    "figuur.verkenning.lezen_kaart": (
        "Een plus is aantoonbaar meer dan de basis, een min aantoonbaar minder, een punt geen bevinding, = precies gelijk. Op de zwarte lijn "
        "is de schatting nul.",
        "A plus is demonstrably more than the baseline, a minus demonstrably less, a dot no finding, = exactly equal. On the black line the "
        "estimate is zero.",
    ),
    "figuur.verkenning.tabel": (
        "{uitkomst}: verschil met de basis ({eenheid}) in elk doorgerekend punt",
        "{uitkomst}: difference from the baseline ({eenheid}) at every point computed",
    ),
    "figuur.verkenning.nullijn": ("schatting nul: het omslagpunt", "estimate zero: the break-even point"),
    # ------------------------------------------------------------------ heads of columns and cells
    "kolom.indicator": ("Cijfer", "Figure"),
    "kolom.rol": ("Rol", "Role"),
    "kolom.model": ("Model", "Model"),
    "kolom.interval": ("95%-interval", "95% interval"),
    "kolom.gepubliceerd": ("Gepubliceerd", "Published"),
    "kolom.verschil": ("Verschil", "Difference"),
    "kolom.verschil_interval": ("Verschil (95%-interval)", "Difference (95% interval)"),
    "kolom.interval_aannamen": ("Met onzekere aannamen", "With uncertain assumptions"),
    "kolom.kans": ("kans op dit teken {kans}", "probability of this sign {kans}"),
    "kolom.kans_meer": ("Kans op meer", "Probability of more"),
    "kolom.bron": ("Bron", "Source"),
    "kolom.uitkomst": ("Uitkomst", "Outcome"),
    "kolom.scenario": ("Scenario", "Scenario"),
    "kolom.basis": ("Basis", "Baseline"),
    "kolom.variant": ("Scenario geeft", "Scenario gives"),
    "kolom.drempel": ("Drempel", "Threshold"),
    "kolom.oordeel": ("Oordeel", "Verdict"),
    "kolom.stap": ("Stap", "Step"),
    "kolom.uitkering": ("Groep", "Group"),
    "kolom.groep": ("Groep", "Group"),
    "kolom.kwartaal": ("Kwartaal", "Quarter"),
    "kolom.na_maand": ("Na {maand} maanden", "After {maand} months"),
    "cel.verborgen": ("< 10", "< 10"),
    "oordeel.meer": ("meer", "more"),
    "oordeel.minder": ("minder", "less"),
    "oordeel.onzeker": ("teken onzeker", "sign uncertain"),
    "oordeel.te_klein": ("te klein", "too small"),
    "oordeel.geen": ("geen bevinding", "no finding"),
    "oordeel.gelijk": ("gelijk", "equal"),
    "oordeel.zonder_interval": ("geen interval", "no interval"),
    "oordeel.verborgen": ("niet getoond", "not shown"),
}
