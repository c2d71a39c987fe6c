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
    "hint.kal_tekst": ("Schrijf een tekst, zo nodig tussen aanhalingstekens.", "Write a text, between quotes if needed."),
    "fout.kal_keuze": ("'{gegeven}' kan hier niet", "'{gegeven}' cannot stand here"),
    "hint.kal_keuze": ("Kies uit: {bekend}.", "Choose from: {bekend}."),
    "fout.kal_map": ("hier horen sleutels met waarden, geen '{gegeven}'", "keys with values belong here, not '{gegeven}'"),
    "hint.kal_map": ("Schrijf ingesprongen regels 'naam: waarde', of {{naam: waarde}}.", "Write indented lines 'name: value', or {{name: value}}."),
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
    "hint.kal_geen_pad": ("Schrijf onder paden een naam en een referentie.", "Write a name and a reference under paden."),
    "fout.kal_pad": ("{melding}", "{melding}"),
    "hint.kal_pad": ("Alle namen: tweedekans parameters basis", "All names: tweedekans parameters basis"),
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
    "hint.kal_transform": ("Pas de grenzen aan, of kies een andere transform.", "Change the bounds, or choose another transform."),
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
    "fout.kal_bron": ("er is geen bron, cijfer of bewijs '{gegeven}'", "there is no source, figure or evidence '{gegeven}'"),
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
    "kal.over_datum": ("{pad} verandert op een datum en wordt niet overgenomen", "{pad} changes on a date and is not taken over"),
    "kal.over_niet_hier": ("{pad} staat niet met zijn herkomst in {bestand}", "{pad} is not stated with its provenance in {bestand}"),
    "kal.over_element": ("{plaats}: hier staat geen los getal {pad}", "{plaats}: there is no single number {pad} here"),
    "kal.over_herkomst": ("{plaats}: dit getal heeft geen eigen herkomst", "{plaats}: this number has no provenance of its own"),
    "kal.over_anders": (
        "{pad} zou worden teruggelezen als {gelezen:.6g} in plaats van {bedoeld:.6g}; er is niets geschreven",
        "{pad} would be read back as {gelezen:.6g} instead of {bedoeld:.6g}; nothing was written",
    ),
}
