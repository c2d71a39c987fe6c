"""Texts about studies: the commands `experiment`, `hervat`, `breid-uit` and `status`, and errors in study files."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "fout.studie_minstens_een": (
        "{naam} is {gegeven}, het moet minstens 1 zijn",
        "{naam} is {gegeven}, it must be at least 1",
    ),
    "fout.studie_precisie": (
        "precisie is {gegeven}, het moet meer dan 0 zijn",
        "precisie is {gegeven}, it must be above 0",
    ),
    "fout.studie_leeg": ("{naam} is leeg", "{naam} is empty"),
    "hint.studie_leeg": ("Noem er minstens een.", "Name at least one."),
    "fout.studie_dubbel": ("staat er meer dan een keer: {namen}", "stands there more than once: {namen}"),
    "fout.studie_geen_keuze": (
        "geen_keuze noemt {gegeven}, en dat is geen scenario van deze studie. Bedoelde u {bedoeld}?",
        "geen_keuze names {gegeven}, which is no scenario of this study. Did you mean {bedoeld}?",
    ),
    "fout.studie_hefboomnaam": (
        "'{naam}' kan geen naam van een hefboom zijn; gebruik letters, cijfers en _",
        "'{naam}' cannot be the name of a lever; use letters, digits and _",
    ),
    "fout.studie_hefboom": (
        "hefboom {naam}: geef óf waarden, óf van, tot en aantal",
        "lever {naam}: give either waarden, or van, tot and aantal",
    ),
    "fout.studie_hefboom_leeg": ("hefboom {naam} heeft geen enkele waarde", "lever {naam} has no value at all"),
    "fout.studie_uitkomst": (
        "{gegeven} is geen uitkomst van het model. Bedoelde u {bedoeld}?",
        "{gegeven} is no outcome of the model. Did you mean {bedoeld}?",
    ),
    "fout.studie_alleen_bereik": (
        "parameters en ontwerp horen bij soort: bereik",
        "parameters and ontwerp go with soort: bereik",
    ),
    "fout.studie_alleen_trekkingen": ("bestand hoort bij soort: trekkingen", "bestand goes with soort: trekkingen"),
    "fout.studie_grenzen": (
        "{getal}: geef van en tot allebei, van kleiner dan tot, of geen van beide",
        "{getal}: give both van and tot, van below tot, or neither",
    ),
    "studie.geen_studie": (
        "{map}: {reden}",
        "{map}: {reden}",
    ),
    "studie.onleesbaar": (
        "hier staat geen bruikbare studie; {naam}: {reden}",
        "there is no usable study here; {naam}: {reden}",
    ),
    "studie.map_niet_gemaakt": (
        "{map} kan niet worden gemaakt of beschreven: {reden}. Kies een andere map",
        "{map} cannot be made or written: {reden}. Choose another folder",
    ),
    "studie.trekkingen_zonder": (
        "--trekkingen {aantal}: deze studie varieert geen aannamen, dus er valt niets te trekken. Geef er --onzekerheid bereik "
        "of --onzekerheid trekkingen bij, of laat --trekkingen weg",
        "--trekkingen {aantal}: this study varies no assumptions, so there is nothing to draw. Add --onzekerheid bereik or "
        "--onzekerheid trekkingen, or leave --trekkingen out",
    ),
    "fout.studie_seed": (
        "seed is {gegeven}, het moet van 0 tot en met {maximum} zijn",
        "seed is {gegeven}, it must be from 0 to {maximum}",
    ),
    "studie.map_weg": (
        "die map is er niet; tweedekans experiment STUDIE --uit {map} maakt haar",
        "there is no such folder; tweedekans experiment STUDY --uit {map} makes it",
    ),
    "studie.map_is_bestand": (
        "dit is een bestand, geen map; een studie uitvoeren doet tweedekans experiment {map}",
        "this is a file, not a folder; to do a study: tweedekans experiment {map}",
    ),
    "studie.map_anders": (
        "{naam} ontbreekt; noem de map die tweedekans experiment heeft gemaakt",
        "{naam} is missing; name the folder that tweedekans experiment made",
    ),
    "studie.manifest_anders": (
        "{naam} is niet van een studie; noem de map die tweedekans experiment heeft gemaakt",
        "{naam} is not of a study; name the folder that tweedekans experiment made",
    ),
    "studie.bestand.weg": (
        "{pad}: dit bestand bestaat niet\n    Geef het pad van een studiebestand (YAML); hoe dat eruitziet staat in de "
        "handleiding, bij Studies.",
        "{pad}: this file does not exist\n    Give the path of a study file (YAML); what it looks like is in the manual, "
        "under Studies.",
    ),
    "studie.bestand.bedoeld": (
        "{pad}: dit bestand bestaat niet\n    Bedoelde u {bedoeld}?",
        "{pad}: this file does not exist\n    Did you mean {bedoeld}?",
    ),
    "studie.bestand.map": (
        "{pad}: dit is een map, geen bestand\n    Geef een studiebestand uit die map.",
        "{pad}: this is a folder, not a file\n    Give a study file of that folder.",
    ),
    "studie.bestand.studiemap": (
        "{pad}: dit is de map van een studie, geen studiebestand\n    Verder ermee: tweedekans hervat {pad}",
        "{pad}: this is the folder of a study, not a study file\n    To go on with it: tweedekans hervat {pad}",
    ),
    "studie.bestand.scenario": (
        "{pad}: dit is een scenario, geen studie\n    Een scenario doorrekenen: tweedekans vergelijk {pad}. Een studie noemt "
        "scenario's bij naam; zie de handleiding, bij Studies.",
        "{pad}: this is a scenario, not a study\n    To simulate a scenario: tweedekans vergelijk {pad}. A study names "
        "scenarios; see the manual, under Studies.",
    ),
    "studie.kapot": (
        "{map}: een uitkomst is beschadigd ({reden}). Opnieuw maken: tweedekans hervat {map} --grondig",
        "{map}: a result is damaged ({reden}). To make it again: tweedekans hervat {map} --grondig",
    ),
    "studie.andere": (
        "er staat een andere studie, of dezelfde met andere aantallen; kies een andere map, ga verder met wat er staat (tweedekans "
        "hervat {map}), of vraag meer replicaties met tweedekans breid-uit",
        "another study is here, or the same with other numbers; choose another folder, go on with what is here (tweedekans "
        "hervat {map}), or ask for more replications with tweedekans breid-uit",
    ),
    "studie.niet_leeg": (
        "de map is niet leeg en geen studie: {naam}; kies een andere met --uit",
        "the folder is not empty and no study: {naam}; choose another one with --uit",
    ),
    "studie.andere_code": (
        "een werker heeft een andere versie van het model ({daar}) dan gevraagd ({gevraagd}); installeer overal dezelfde en ga dan verder met tweedekans hervat",
        "a worker has another version of the model ({daar}) than was asked for ({gevraagd}); install the same everywhere, then go on with tweedekans hervat",
    ),
    "studie.zonder_bereik": (
        "{pad} heeft in de basis geen plausibel bereik; geef van en tot in de studie",
        "{pad} has no plausible range in the baseline; give van and tot in the study",
    ),
    "studie.zonder_salib": (
        "Voor ontwerp morris of sobol is het pakket SALib nodig: pip install 'tweedekans[gevoeligheid]'",
        "The designs morris and sobol need the package SALib: pip install 'tweedekans[gevoeligheid]'",
    ),
    "studie.niets_klaar": ("er is nog geen taak af", "no task is done yet"),
    "studie.ander_model": (
        "de uitkomsten zijn gemaakt met een andere versie van het model ({daar}, dit is {hier}); gebruik die versie, of "
        "een nieuwe map",
        "the results were made with another version of the model ({daar}, this is {hier}); use that version, or a new "
        "folder",
    ),
    "cli.kort.experiment": (
        "Voer een studie uit: scenario's, hefbomen, onzekerheden.",
        "Do a study: scenarios, levers, uncertainties.",
    ),
    "cli.kort.hervat": ("Ga verder met een studie die stopte.", "Go on with a study that stopped."),
    "cli.kort.breid-uit": ("Meer replicaties van een studie.", "More replications of a study."),
    "cli.kort.status": ("Hoe ver een studie is.", "How far a study is."),
    "cli.experiment": (
        "Voer een studie uit: een bestand dat zegt welke scenario's, hefbomen en onzekerheden, welke uitkomsten en hoeveel klanten.\n\n"
        "Elke taak krijgt een eigen bestand, in een keer geschreven. Wat af is blijft, ook na een stroomstoring; dezelfde opdracht of "
        "tweedekans hervat gaat verder. De uitkomsten zijn dezelfde, bit voor bit, hoeveel werkers er ook zijn.",
        "Do a study: a file that says which scenarios, levers and uncertainties, which outcomes and how many clients.\n\n"
        "Every task gets a file of its own, written in one step. What is done stays, also after a power failure; the same command or "
        "tweedekans hervat goes on. The results are the same, to the bit, whatever the number of workers.",
    ),
    "cli.hervat": (
        "Doe van een studie wat nog ontbreekt. Beschadigde bestanden worden opzij gezet en opnieuw gemaakt.",
        "Do what is missing of a study. Damaged files are moved aside and made again.",
    ),
    "cli.breid_uit": (
        "Meer replicaties van een studie. Wat er al is wordt niet opnieuw gerekend.",
        "More replications of a study. What is there is not computed again.",
    ),
    "cli.status": ("Tel hoeveel taken van een studie af zijn.", "Count how many tasks of a study are done."),
    "cli.optie.werkers_studie": ("Aantal processen.", "Number of processes."),
    "cli.optie.cluster": (
        "Adres van een Dask-scheduler, bijvoorbeeld tcp://127.0.0.1:8786; of lokaal.",
        "Address of a Dask scheduler, for instance tcp://127.0.0.1:8786; or lokaal.",
    ),
    "cli.optie.json_regels": ("Voortgang als JSON, een regel per melding.", "Progress as JSON, a line each time."),
    "cli.optie.onzekerheid_studie": (
        "Wat er aan aannamen wordt gevarieerd, in plaats van wat in de studie staat.",
        "What is varied of the assumptions, instead of what the study says.",
    ),
    "studie.geen_trekkingen": (
        "Deze studie vraagt trekkingen van de kalibratie, en die zijn er niet: {bestand} ontbreekt. Draai eerst tweedekans "
        "kalibreer, of kies zelf iets anders:\n"
        "  --trekkingen-bestand FILE   een eigen bestand; tweedekans kalibreer --priors 100 --uit uit/priors maakt er een uit "
        "de priors, niet aan cijfers getoetst\n"
        "  --onzekerheid bereik        aannamen over hun plausibele bereik, niet aan cijfers getoetst\n"
        "  --onzekerheid geen          alleen simulatieruis",
        "This study asks for draws of the calibration, and there are none: {bestand} is missing. Run tweedekans kalibreer "
        "first, or choose something else yourself:\n"
        "  --trekkingen-bestand FILE   a file of your own; tweedekans kalibreer --priors 100 --uit uit/priors makes one from "
        "the priors, not tested against figures\n"
        "  --onzekerheid bereik        assumptions over their plausible ranges, not tested against figures\n"
        "  --onzekerheid geen          simulation noise only",
    ),
    "studie.bestand_en_soort": (
        "--trekkingen-bestand gaat niet samen met --onzekerheid {gegeven}: laat een van de twee weg",
        "--trekkingen-bestand does not go with --onzekerheid {gegeven}: leave one of them out",
    ),
    "cli.optie.bestand_studie": (
        "Parquetbestand met trekkingen (een kolom per parameter), in plaats van die van de kalibratie.",
        "Parquet file of draws (a column for each parameter), instead of those of the calibration.",
    ),
    "cli.optie.rapport_studie": (
        "Schrijf daarna rapport.html in de map van de studie.",
        "Afterwards write rapport.html in the folder of the study.",
    ),
    "studie.rapport": ("Rapport: {pad}", "Report: {pad}"),
    "cli.optie.deel": (
        "Doe alleen deel I van N: voor een array-job zonder scheduler.",
        "Do only part I of N: for an array job without a scheduler.",
    ),
    "cli.optie.klanten_studie": (
        "Klanten per taak, in plaats van het aantal in de studie.",
        "Clients per task, instead of the study's number.",
    ),
    "cli.optie.replicaties_studie": (
        "Replicaties, in plaats van het aantal in de studie.",
        "Replications, instead of the study's number.",
    ),
    "cli.optie.trekkingen_studie": (
        "Trekkingen, in plaats van het aantal in de studie.",
        "Draws, instead of the study's number.",
    ),
    "cli.optie.seed_studie": ("Seed, in plaats van die in de studie.", "Seed, instead of the study's."),
    "cli.optie.uit_studie": ("Map van de studie; anders uit/NAAM.", "Folder of the study; else uit/NAME."),
    "cli.optie.taak": ("Doe alleen deze taak, in dit proces.", "Do only this task, in this process."),
    "cli.optie.grondig": (
        "Lees alle uitkomsten die er al zijn helemaal na.",
        "Read every result that is there in full.",
    ),
    "cli.optie.replicaties_erbij": ("+50: vijftig erbij; 50: vijftig in totaal.", "+50: fifty more; 50: fifty in all."),
    "studie.begin": ("Studie {naam}: {taken} taken, in {map}", "Study {naam}: {taken} tasks, in {map}"),
    "studie.bezig": ("Taken", "Tasks"),
    "studie.regel": (
        "{klaar} van {totaal} taken klaar, {mislukt} mislukt, nog {nog}",
        "{klaar} of {totaal} tasks done, {mislukt} failed, {nog} left",
    ),
    "studie.status": (
        "{naam}: {toestand}, {klaar} van {taken} taken klaar",
        "{naam}: {toestand}, {klaar} of {taken} tasks done",
    ),
    "studie.status_verder": ("Verder: tweedekans hervat {map}", "To go on: tweedekans hervat {map}"),
    "studie.status_klaar": (
        'Lezen: tweedekans hervat {map} --rapport schrijft rapport.html; in Python sim.laad("{map}")',
        'To read it: tweedekans hervat {map} --rapport writes rapport.html; in Python sim.laad("{map}")',
    ),
    "studie.mislukt": (
        "Mislukt, ook de tweede keer: taak {sleutel}: {melding}",
        "Failed, the second time too: task {sleutel}: {melding}",
    ),
    "studie.niet_af": (
        "{aantal} taken mislukten; de andere zijn af en bewaard in {map}. Verder: tweedekans hervat {map}",
        "{aantal} tasks failed; the others are done and kept in {map}. To go on: tweedekans hervat {map}",
    ),
    "studie.onderbroken": (
        "Onderbroken. Wat af is staat in {map}. Verder: tweedekans hervat {map}",
        "Interrupted. What is done is in {map}. To go on: tweedekans hervat {map}",
    ),
    "studie.schrijven": (
        "In {map} kon niet worden geschreven, of een scheduler antwoordde niet: {reden}. Wat af is blijft. Verder: tweedekans hervat {map}",
        "{map} could not be written, or a scheduler did not answer: {reden}. What is done stays. To go on: tweedekans hervat {map}",
    ),
    "studie.preciezer": (
        "Nog niet precies genoeg: verder met {replicaties} replicaties",
        "Not precise enough yet: on with {replicaties} replications",
    ),
    "studie.klaar": (
        "Klaar: {gedaan} taken gedaan, {had_al} waren er al. Uitkomsten in {map}",
        "Done: {gedaan} tasks done, {had_al} were there. Results in {map}",
    ),
    "studie.taak_klaar": ("Taak {sleutel} is klaar: {pad}", "Task {sleutel} is done: {pad}"),
    "studie.taak_onbekend": ("Taak {gegeven} hoort niet bij deze studie", "Task {gegeven} is not of this study"),
    "studie.deel": (
        "--deel {gegeven}: schrijf I/N, bijvoorbeeld 3/10",
        "--deel {gegeven}: write I/N, for instance 3/10",
    ),
    "studie.erbij": ("--replicaties {gegeven}: schrijf +50 of 50", "--replicaties {gegeven}: write +50 or 50"),
    "studie.minder": ("--replicaties {gegeven}: er zijn er al {nu}", "--replicaties {gegeven}: there are {nu} already"),
    "studie.getal": ("{waarde:,g}", "{waarde:,g}"),
    "studie.kolom.scenario": ("Scenario", "Scenario"),
    "studie.kolom.uitkomst": ("Uitkomst", "Outcome"),
    "studie.kolom.verschil": ("Verschil", "Difference"),
    "studie.kolom.ruis": ("Ruisinterval (95%)", "Noise interval (95%)"),
    "studie.kolom.kans": ("Kans > 0", "Chance > 0"),
}
