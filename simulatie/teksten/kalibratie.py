"""Texts of the calibration: errors in its files, and the command `kalibreer`."""

TEKSTEN: dict[str, tuple[str, str]] = {
    # ------------------------------------------------------------------ files of the calibration: how they are written
    "fout.kal_onleesbaar": ("dit bestand is niet te lezen: {reden}", "this file cannot be read: {reden}"),
    "hint.kal_onleesbaar": (
        "Controleer of het bestand er staat en of u het mag lezen.",
        "Check that the file is there and that you may read it.",
    ),
    "fout.kal_ontbreekt": ("'{naam}' ontbreekt", "'{naam}' is missing"),
    "hint.kal_ontbreekt": (
        "Vul '{naam}' in; kijk hoe de andere in dit bestand het doen.",
        "Add '{naam}'; see how the others in this file do it.",
    ),
    "fout.kal_onbekende_sleutel": ("'{naam}' is hier geen bekende sleutel", "'{naam}' is not a known key here"),
    "hint.kal_onbekende_sleutel": ("Bekend zijn: {bekend}.", "Known are: {bekend}."),
    "fout.kal_getal": ("'{gegeven}' is geen getal", "'{gegeven}' is not a number"),
    "hint.kal_getal": ("Schrijf een getal met een punt: 0.25", "Write a number with a point: 0.25"),
    "hint.kal_getal_schrijf": ("Schrijf {voorstel}.", "Write {voorstel}."),
    "fout.kal_buiten": ("{gegeven} ligt buiten {onder} tot {boven}", "{gegeven} lies outside {onder} to {boven}"),
    "hint.kal_buiten": (
        "Een aandeel ligt tussen 0 en 1: 33 procent is 0.33.",
        "A share lies between 0 and 1: 33 percent is 0.33.",
    ),
    "fout.kal_tekst": ("'{gegeven}' is geen tekst", "'{gegeven}' is not a text"),
    "hint.kal_tekst": (
        "Schrijf een tekst, zo nodig tussen aanhalingstekens.",
        "Write a text, between quotes if needed.",
    ),
    "fout.kal_keuze": ("'{gegeven}' kan hier niet", "'{gegeven}' cannot stand here"),
    "hint.kal_keuze": ("Kies uit: {bekend}.", "Choose from: {bekend}."),
    "fout.kal_map": (
        "hier horen sleutels met waarden, geen '{gegeven}'",
        "keys with values belong here, not '{gegeven}'",
    ),
    "hint.kal_map": (
        "Schrijf ingesprongen regels 'naam: waarde', of {{naam: waarde}}.",
        "Write indented lines 'name: value', or {{name: value}}.",
    ),
    "fout.kal_paar": ("'{gegeven}' is geen paar getallen", "'{gegeven}' is no pair of numbers"),
    "hint.kal_paar": ("Schrijf de laagste en de hoogste: [0.1, 0.4]", "Write the lowest and the highest: [0.1, 0.4]"),
    "fout.kal_paar_omgekeerd": ("{laag} is niet lager dan {hoog}", "{laag} is not below {hoog}"),
    "hint.kal_paar_omgekeerd": ("Schrijf de laagste eerst.", "Write the lowest first."),
    "fout.kal_lijst": ("'{gegeven}' is geen lijst van woorden", "'{gegeven}' is no list of words"),
    "hint.kal_lijst": ("Schrijf [een, twee], of [] voor geen.", "Write [one, two], or [] for none."),
    "fout.kal_dubbel": ("'{naam}' staat er twee keer; eerder op {plaats}", "'{naam}' stands twice; before at {plaats}"),
    "hint.kal_dubbel": ("Geef een van beide een andere naam.", "Give one of them another name."),
    # ------------------------------------------------------------------ targets
    "fout.kal_geen_steekproeven": ("in deze map staat geen {naam}", "there is no {naam} in this folder"),
    "hint.kal_geen_steekproeven": (
        "Het register begint met de steekproeven achter de cijfers; neem dat bestand over.",
        "The register begins with the samples behind the figures; copy that file.",
    ),
    "fout.kal_n_dubbel": ("n en n_prior sluiten elkaar uit", "n and n_prior exclude each other"),
    "hint.kal_n_dubbel": ("n als de bron hem drukt, anders n_prior.", "n where the source prints it, else n_prior."),
    "fout.kal_cijfer": ("er is geen gepubliceerd cijfer '{gegeven}'", "there is no published figure '{gegeven}'"),
    "hint.kal_cijfer": (
        "Noem een cijfer uit bronnen/cijfers.yaml of bronnen/bewijs.yaml.",
        "Name a figure of bronnen/cijfers.yaml or bronnen/bewijs.yaml.",
    ),
    "fout.kal_sleutel": ("het cijfer {cijfer} heeft geen '{gegeven}'", "the figure {cijfer} has no '{gegeven}'"),
    "hint.kal_sleutel": (
        "De sleutels wijzen de weg binnen 'waarde' van dat cijfer, van buiten naar binnen.",
        "The keys lead the way inside 'waarde' of that figure, from the outside in.",
    ),
    "fout.kal_waarde_anders": (
        "{gegeven} is niet wat er bij {cijfer} staat: {verwacht}",
        "{gegeven} is not what stands at {cijfer}: {verwacht}",
    ),
    "hint.kal_waarde_anders": (
        "Neem de gedrukte waarde over; klopt die niet, verbeter dan het cijfer zelf.",
        "Copy the printed value; if that is wrong, mend the figure itself.",
    ),
    "fout.kal_geen_koppeling": (
        "bij indicator {indicator} en groep {groep} hoort geen gedrukt cijfer",
        "no printed figure belongs to indicator {indicator} and group {groep}",
    ),
    "hint.kal_geen_koppeling": (
        "Leg de koppeling in outcomes/vergelijking_gepubliceerd.py.",
        "Add the link in outcomes/vergelijking_gepubliceerd.py.",
    ),
    "fout.kal_definitie_anders": (
        "'{gegeven}', maar de indicator {indicator} heeft: {verwacht}",
        "'{gegeven}', but the indicator {indicator} has: {verwacht}",
    ),
    "hint.kal_definitie_anders": (
        "Kies de indicator die deze definitie volgt, of verbeter de definitie.",
        "Choose the indicator that follows this definition, or mend the definition.",
    ),
    "fout.kal_groep": ("'{gegeven}' is geen groep van deze indicator", "'{gegeven}' is no group of this indicator"),
    "hint.kal_groep": ("In dit scenario zijn er: {bekend}.", "This scenario has: {bekend}."),
    # ------------------------------------------------------------------ parameters
    "fout.kal_geen_parameters": ("er staan geen parameters in", "there are no parameters in it"),
    "hint.kal_geen_parameters": ("Noem er minstens één om te schatten.", "Name at least one to estimate."),
    "fout.kal_geen_pad": ("deze parameter beweegt geen enkel getal", "this parameter moves no number"),
    "hint.kal_geen_pad": (
        "Schrijf onder paden een naam en een referentie.",
        "Write a name and a reference under paden.",
    ),
    "fout.kal_pad": ("{melding}", "{melding}"),
    "fout.kal_pad_meer": ("'{gegeven}' wijst {aantal} getallen aan", "'{gegeven}' names {aantal} numbers"),
    "hint.kal_pad_meer": ("Noem elk getal apart, met zijn sleutels.", "Name each number apart, with its keys."),
    "fout.kal_pad_datum": ("'{gegeven}' verandert op een datum", "'{gegeven}' changes on a date"),
    "hint.kal_pad_datum": (
        "Zulke getallen worden niet geschat: welke periode het cijfer meet, ligt niet vast.",
        "Such numbers are not estimated: which period the figure measures is not settled.",
    ),
    "fout.kal_pad_dubbel": ("'{gegeven}' wordt al bewogen door {naam}", "'{gegeven}' is already moved by {naam}"),
    "hint.kal_pad_dubbel": ("Eén getal, één parameter.", "One number, one parameter."),
    "fout.kal_transform": (
        "met transform {transform} liggen de waarden tussen {onder} en {boven}",
        "with transform {transform} values lie between {onder} and {boven}",
    ),
    "hint.kal_transform": (
        "Pas de grenzen aan, of kies een andere transform.",
        "Change the bounds, or choose another transform.",
    ),
    "fout.kal_prior_buiten": (
        "het midden {gegeven} ligt niet tussen de grenzen {onder} en {boven}",
        "the centre {gegeven} does not lie between the bounds {onder} and {boven}",
    ),
    "hint.kal_prior_buiten": ("Verruim de grenzen, of verplaats het midden.", "Widen the bounds, or move the centre."),
    "fout.kal_prior_grenzen": (
        "de prior laat {gegeven} van {laag} tot {hoog} lopen; het scenario staat {onder} tot {boven} toe",
        "the prior lets {gegeven} run from {laag} to {hoog}; the scenario allows {onder} to {boven}",
    ),
    "hint.kal_prior_grenzen": ("Maak de grenzen van de prior nauwer.", "Narrow the bounds of the prior."),
    "fout.kal_bron": (
        "er is geen bron, cijfer of bewijs '{gegeven}'",
        "there is no source, figure or evidence '{gegeven}'",
    ),
    "hint.kal_bron": (
        "Noem een id uit bronnen.yaml, cijfers.yaml of bewijs.yaml.",
        "Name an id of bronnen.yaml, cijfers.yaml or bewijs.yaml.",
    ),
    # ------------------------------------------------------------------ taking results over
    "kal.bereik_eerst": (
        "Deze gekalibreerde waarden liggen buiten het bereik dat het scenario zelf aannemelijk noemt. Verruim het bereik met een reden, of bekijk de prior opnieuw; er is niets geschreven.",
        "These calibrated values lie outside the range the scenario itself calls plausible. Widen the range with a reason, or look at the prior again; nothing was written.",
    ),
    "kal.buiten_bereik": (
        "  {pad}: {waarde:.4g} ligt buiten {onder:.4g} tot {boven:.4g}",
        "  {pad}: {waarde:.4g} lies outside {onder:.4g} to {boven:.4g}",
    ),
    "kal.over_datum": (
        "{pad} verandert op een datum en wordt niet overgenomen",
        "{pad} changes on a date and is not taken over",
    ),
    "kal.over_niet_hier": (
        "{pad} staat niet met zijn herkomst in {bestand}",
        "{pad} is not stated with its provenance in {bestand}",
    ),
    "kal.over_element": ("{plaats}: hier staat geen los getal {pad}", "{plaats}: there is no single number {pad} here"),
    "kal.over_herkomst": (
        "{plaats}: dit getal heeft geen eigen herkomst",
        "{plaats}: this number has no provenance of its own",
    ),
    "kal.over_anders": (
        "{pad} zou worden teruggelezen als {gelezen:.6g} in plaats van {bedoeld:.6g}; er is niets geschreven",
        "{pad} would be read back as {gelezen:.6g} instead of {bedoeld:.6g}; nothing was written",
    ),
    # ------------------------------------------------------------------ the command
    "cli.kalibreer": (
        "Kalibreer het basisscenario op de gepubliceerde cijfers.\n\n"
        "Alle runs worden bewaard in de map van --uit: onderbroken (Ctrl-C, code 4) gaat het met --hervat verder waar het "
        "was, met dezelfde uitkomst, hoeveel werkers er ook zijn. De uitkomst komt pas in het scenario met --neem-over.",
        "Calibrate the baseline scenario to the published figures.\n\n"
        "All runs are kept in the folder of --uit: interrupted (Ctrl-C, code 4) it goes on with --hervat where it was, "
        "with the same outcome, whatever the number of workers. The outcome enters the scenario with --neem-over only.",
    ),
    "kal.optie.werkers": (
        "Aantal processen dat rekent; de uitkomst hangt er niet van af.  [standaard: alle processorkernen]",
        "Number of processes at work; the outcome does not depend on it.  [default: all processor cores]",
    ),
    "kal.optie.uit": ("Map voor het resultaat en alle runs.", "Folder for the result and all runs."),
    "kal.optie.hervat": ("Ga verder met wat in de map van --uit staat.", "Go on with what is in the folder of --uit."),
    "kal.optie.snel": (
        "Klein en grof: om te zien dat het werkt, niet om te gebruiken.",
        "Small and coarse: to see that it works, not to use.",
    ),
    "kal.optie.sbc": (
        "Toets de methode in plaats van te kalibreren: zoveel keer simuleren en terugvinden. Code 5 als zij zakt.",
        "Test the method instead of calibrating: simulate and recover so many times. Code 5 if it fails.",
    ),
    "kal.optie.klanten": ("Klanten per run.", "Clients per run."),
    "kal.optie.seed": ("Sleutel van alle lotingen.", "Key of all draws."),
    "kal.optie.scenario": ("Het scenario dat gekalibreerd wordt.", "The scenario that is calibrated."),
    "kal.optie.neem_over": (
        "Schrijf de waarden uit de map van --uit in het scenario, met hun herkomst.",
        "Write the values in the folder of --uit into the scenario, with their provenance.",
    ),
    "kal.optie.json": ("De uitkomst als één JSON-document.", "The outcome as one JSON document."),
    "kal.map_bezet": (
        "{map} bestaat al. Ga verder met --hervat, of kies een andere map.",
        "{map} exists already. Go on with --hervat, or choose another folder.",
    ),
    "kal.geen_emcee": (
        "Kalibreren vraagt om emcee en threadpoolctl: installeer tweedekans[calibratie].",
        "Calibrating needs emcee and threadpoolctl: install tweedekans[calibratie].",
    ),
    "kal.kan_niet_samen": ("{een} en {ander} gaan niet samen.", "{een} and {ander} do not go together."),
    "kal.te_weinig": (
        "{optie} moet minstens {minimum} zijn, niet {waarde}.",
        "{optie} must be at least {minimum}, not {waarde}.",
    ),
    "kal.schrijven": ("In {map} kan niet worden geschreven: {reden}", "Cannot write in {map}: {reden}"),
    "kal.begin": (
        "Kalibratie {run_id}: {schatten} parameters te schatten, {afstemmen} af te stemmen, {prior} prior-gedreven; "
        "{kalibreer} streefcijfers, {toets} toetscijfers; {klanten:,.0f} klanten per run, seed {seed}, {werkers} werker(s).",
        "Calibration {run_id}: {schatten} parameters to estimate, {afstemmen} to tune, {prior} prior-driven; "
        "{kalibreer} targets, {toets} kept out; {klanten:,.0f} clients per run, seed {seed}, {werkers} worker(s).",
    ),
    "kal.opwarmen": (
        "De werkers worden gestart; dat duurt enkele seconden (de eerste keer langer).",
        "Starting the workers; that takes some seconds (longer the first time).",
    ),
    "kal.hervat": ("Verder met {aantal} bewaarde runs.", "Going on with {aantal} runs kept."),
    "kal.veranderd": (
        "Let op: model, scenario of streefcijfers zijn veranderd sinds de vorige keer (was {oud}); oude runs die daardoor "
        "niet meer passen, tellen niet mee.",
        "Note: model, scenario or targets changed since last time (it was {oud}); old runs that do not fit any more do not "
        "count.",
    ),
    "kal.al_klaar": ("Deze kalibratie ({run_id}) was al klaar.", "This calibration ({run_id}) was already done."),
    "kal.apart": (
        "Niet vertrouwd en apart gezet: {bestand} ({reden}). Die run wordt opnieuw gedaan.",
        "Not trusted and set aside: {bestand} ({reden}). That run is done again.",
    ),
    "kal.onderbroken": (
        "Onderbroken; {aantal} runs zijn bewaard. Verder gaan: tweedekans kalibreer --hervat --uit {map}",
        "Interrupted; {aantal} runs are kept. To go on: tweedekans kalibreer --hervat --uit {map}",
    ),
    "kal.geen_gevallen": (
        "Geen enkel geval achter {doelen}: vraag meer klanten per run (--klanten).",
        "Not a single case behind {doelen}: ask for more clients per run (--klanten).",
    ),
    "kal.niet_bewogen": (
        "De fit is nergens vandaan bewogen: geen enkele start kwam van zijn plaats.",
        "The fit did not move: no start left its place.",
    ),
    "kal.dood": (
        "Geen enkel cijfer verandert met: {namen}. Vraag meer klanten per run (--klanten), of schat deze parameters niet.",
        "No figure changes with: {namen}. Ask for more clients per run (--klanten), or do not estimate these parameters.",
    ),
    "kal.klaar": (
        "Klaar: {map} (run {run_id}); {gerekend} runs gedaan, {gevonden} gevonden.",
        "Done: {map} (run {run_id}); {gerekend} runs done, {gevonden} found.",
    ),
    "kal.overgenomen": (
        "{aantal} waarden van run {run_id} staan nu in {bestand}.",
        "{aantal} values of run {run_id} now stand in {bestand}.",
    ),
    "kal.runs": ("  {klaar} van {totaal} runs", "  {klaar} of {totaal} runs"),
    "kal.fase.ruis": ("Ruis van het model bij de priors: enkele seeds", "Noise of the model at the priors: some seeds"),
    "kal.fase.haalbaar": ("Haalbaarheid: {punten} punten uit de prior", "Feasibility: {punten} points from the prior"),
    "kal.fase.punt": ("Puntschatting, {starts} start(s)", "Point fit, {starts} start(s)"),
    "kal.fase.nader": (
        "Naderen over een wolk van runs, stap {nummer}",
        "Closing in over a cloud of runs, step {nummer}",
    ),
    "kal.fase.omgeving": ("Rond het punt: andere seeds, gevoeligheden", "Around the point: other seeds, sensitivities"),
    "kal.fase.golf": ("Nabootsing, golf {nummer}: {runs} runs", "Emulator, wave {nummer}: {runs} runs"),
    "kal.fase.mcmc": ("Posterior: ketens op de nabootsing", "Posterior: chains on the emulator"),
    "kal.fase.midden": ("Het midden van de posterior: andere seeds", "The middle of the posterior: other seeds"),
    "kal.fase.controle": ("Nabootsing tegen {runs} echte runs", "Emulator against {runs} real runs"),
    "kal.fase.trekkingen": ("{runs} trekkingen door het echte model", "{runs} draws through the real model"),
    "kal.fase.sbc": ("Simuleren en terugvinden, {nummer} van {totaal}", "Simulate and recover, {nummer} of {totaal}"),
    "kal.stand.punt": ("  start {start}: kosten {kosten:.2f}", "  start {start}: cost {kosten:.2f}"),
    "kal.stand.nader": (
        "  kosten over andere seeds {kosten:.2f}",
        "  cost over other seeds {kosten:.2f}",
    ),
    "kal.stand.haalbaar": (
        "  {onhaalbaar} streefcijfers elk apart buiten bereik; {paren} paren trekken uit elkaar",
        "  {onhaalbaar} targets out of reach by themselves; {paren} pairs pull apart",
    ),
    "kal.stand.golf": (
        "  golf {nummer}: fout van de nabootsing hoogstens {fout:.2f} maal die van een cijfer; {grof} cijfers nog te grof",
        "  wave {nummer}: error of the emulator at most {fout:.2f} times that of a figure; {grof} figures still too coarse",
    ),
    "kal.stand.mcmc": (
        "  R-hat hoogstens {rhat:.3f}; ESS minstens {ess:.0f}",
        "  R-hat at most {rhat:.3f}; ESS at least {ess:.0f}",
    ),
    "kal.stand.controle": ("  k van PSIS {k:.2f} (tot 0,7 bruikbaar)", "  k of PSIS {k:.2f} (usable up to 0.7)"),
    "kal.kop.doelen": (
        "Streefcijfer|Rol|Gepubliceerd|Model|95%-interval|Binnen",
        "Target|Role|Published|Model|95% interval|Inside",
    ),
    "kal.kop.parameters": (
        "Parameter|Prior|Posterior|95%-interval|Contractie",
        "Parameter|Prior|Posterior|95% interval|Contraction",
    ),
    "kal.ja": ("ja", "yes"),
    "kal.nee": ("NEE", "NO"),
    "kal.missers": ("Buiten het interval:", "Outside the interval:"),
    "kal.misser": (
        "  {doel}: model {model:.3f}, gepubliceerd {gepubliceerd:.3f}. {mechanisme}",
        "  {doel}: model {model:.3f}, published {gepubliceerd:.3f}. {mechanisme}",
    ),
    "kal.dekking": (
        "Dekking van 95%-intervallen: {vast:.0f}% bij φ = 1, {vrij:.0f}% bij φ vrij.",
        "Coverage of 95% intervals: {vast:.0f}% with φ = 1, {vrij:.0f}% with φ free.",
    ),
    "kal.phi": (
        "φ van {bron} is {phi:.1f}: de cijfers liggen verder dan hun steekproef verklaart; het verst: {verst}",
        "φ of {bron} is {phi:.1f}: its figures lie further off than their sample explains; furthest: {verst}",
    ),
    "kal.snel": (
        "Met --snel: deze uitkomst laat zien dat het werkt, en is niet om te gebruiken.",
        "With --snel: this outcome shows that it works, and is not for use.",
    ),
    "kal.sbc_goed": (
        "Simuleren en terugvinden: {aantal} keer, niets mis (laagste p {p:.2g}, bij {naam}).",
        "Simulate and recover: {aantal} times, nothing wrong (lowest p {p:.2g}, for {naam}).",
    ),
    "kal.sbc_fout": (
        "Simuleren en terugvinden: {aantal} keer, gezakt (p {p:.2g} bij {naam}).",
        "Simulate and recover: {aantal} times, failed (p {p:.2g} for {naam}).",
    ),
    "kal.optie.priors": (
        "Geen fit: schrijf K trekkingen uit de priors van wat geen cijfer vastlegt.",
        "No fit: write K draws from the priors of what no figure tells.",
    ),
    "kal.priors_waar": (
        "--priors: kies met --uit een eigen map; de standaardmap is voor de uitkomst van een fit",
        "--priors: choose a folder of its own with --uit; the default is for the result of a fit",
    ),
    "kal.priors_klaar": (
        "{aantal} trekkingen uit de priors in {bestand}. Gebruik: --trekkingen {aantal} --trekkingen-bestand {bestand}",
        "{aantal} draws from the priors in {bestand}. Use: --trekkingen {aantal} --trekkingen-bestand {bestand}",
    ),
}
