"""Texts of the report of a study."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "studierapport.ondertitel": ("{n} varianten naast {basis}", "{n} variants beside {basis}"),
    "studierapport.voet": ("Studie {naam}, model {model}", "Study {naam}, model {model}"),
    "studierapport.geen_wereld": (
        "Van studie {naam} is nog geen wereld helemaal af, dus er is geen effect te melden. Verder: tweedekans hervat",
        "No world of study {naam} is complete yet, so there is no effect to report. To go on: tweedekans hervat",
    ),
    "studierapport.kenmerk.werelden": ("Werelden", "Worlds"),
    "studierapport.kenmerk.varianten": ("Varianten", "Variants"),
    "studierapport.kenmerk.taken": ("Taken", "Tasks"),
    # ------------------------------------------------------------------ in short
    "studierapport.kort.kop": ("In het kort", "In short"),
    "studierapport.kort.kort": ("In het kort", "In short"),
    "studierapport.kort.meest": (
        "het meest bij {naam}, {verschil} ({interval})",
        "most with {naam}, {verschil} ({interval})",
    ),
    "studierapport.kort.minst": (
        "het minst bij {naam}, {verschil} ({interval})",
        "least with {naam}, {verschil} ({interval})",
    ),
    "studierapport.kort.werelden": ("; over de werelden {interval}", "; over the worlds {interval}"),
    "studierapport.kort.en": (", en ", ", and "),
    "studierapport.kort.niets": (
        "{over}: bij geen enkele variant een verschil dat buiten de simulatieruis valt.",
        "{over}: no variant with a difference beyond simulation noise.",
    ),
    "studierapport.kader.kop": ("Wat deze cijfers waard zijn", "What these figures are worth"),
    "studierapport.kader.geen": (
        "De aannamen staan op de waarden van het scenario: de intervallen bevatten alleen simulatieruis, niet wat er "
        "onzeker is aan het model.",
        "The assumptions are at the values of the scenario: the intervals hold simulation noise only, not what is "
        "uncertain about the model.",
    ),
    "studierapport.kader.bereik": (
        "{n} werelden: de aannamen zijn over hun plausibele bereik verspreid. Een wereld is geen kans: 'in 80% van de "
        "werelden' zegt hoe het effect van de aannamen afhangt, niet hoe waarschijnlijk het is.",
        "{n} worlds: the assumptions are spread over their plausible ranges. A world is no probability: 'in 80% of the "
        "worlds' tells how the effect depends on the assumptions, not how likely it is.",
    ),
    "studierapport.kader.trekkingen": (
        "{n} werelden: trekkingen van de aannamen die bij de gepubliceerde cijfers passen. De meeste aannamen over wat "
        "beleid doet worden door die cijfers niet bepaald: zij lopen over alles wat vooraf aannemelijk was.",
        "{n} worlds: draws of the assumptions that fit the published figures. Most assumptions on what policy does are "
        "not determined by those figures: they run over all that was plausible beforehand.",
    ),
    "studierapport.kader.eigen": (
        "{n} werelden: trekkingen uit een bestand dat niet van een kalibratie komt. Zij zijn niet aan gepubliceerde cijfers "
        "getoetst: 'in 80% van de werelden' zegt hoe het effect van de aannamen afhangt, niet hoe waarschijnlijk het is.",
        "{n} worlds: draws of a file that is not of a calibration. They were not held against published figures: 'in 80% "
        "of the worlds' tells how the effect depends on the assumptions, not how likely it is.",
    ),
    "studierapport.kader.onvolledig": (
        "De studie is nog niet af: {n} van de {alle} werelden zijn compleet, en alleen die tellen hier mee.",
        "The study is not done yet: {n} of {alle} worlds are complete, and only these count here.",
    ),
    # ------------------------------------------------------------------ design
    "studierapport.opzet.kop": ("Vraag en opzet", "Question and design"),
    "studierapport.opzet.kort": ("Opzet", "Design"),
    "studierapport.opzet.uitleg": (
        "Scenario's: {scenarios}, bij {standen} standen van de hefbomen, in {werelden} werelden, {replicaties} keer "
        "herhaald: {taken} taken, de basis meegeteld, van elk {klanten} klanten. Basis en varianten hebben in elke "
        "wereld dezelfde klanten en dezelfde lotingen.",
        "Scenarios: {scenarios}, at {standen} settings of the levers, in {werelden} worlds, repeated {replicaties} times: "
        "{taken} tasks, the baseline included, of {klanten} clients each. Baseline and variants have the same clients "
        "and the same draws in every world.",
    ),
    "studierapport.opzet.scenarios": ("Scenario's", "Scenarios"),
    "studierapport.opzet.hefbomen": ("Hefbomen: wat beleid kiest", "Levers: what policy chooses"),
    "studierapport.opzet.factoren": ("Aannamen: wat niet bekend is", "Assumptions: what is not known"),
    "studierapport.kolom.hefboom": ("Hefboom", "Lever"),
    "studierapport.kolom.waarden": ("Waarden", "Values"),
    # ------------------------------------------------------------------ effects
    "studierapport.effecten.kop": ("Effecten", "Effects"),
    "studierapport.effecten.kort": ("Effecten", "Effects"),
    "studierapport.effecten.uitleg": (
        "Verschil met de basis in dezelfde wereld, gemiddeld over de werelden. Twee onzekerheden staan apart: ruis van "
        "een eindig aantal klanten, die met meer rekenwerk kleiner wordt, en wat de werelden verschillen, dat alleen met "
        "meer kennis kleiner wordt.",
        "Difference from the baseline in the same world, averaged over worlds. Two uncertainties stand apart: noise of a "
        "finite number of clients, which shrinks with more computing, and what the worlds differ by, which shrinks only "
        "with more knowledge.",
    ),
    "studierapport.effecten.vondst": (
        "Van {n} varianten is {over} bij {meer} hoger en bij {minder} lager dan in de basis, buiten de simulatieruis.",
        "Of {n} variants, {over} is higher with {meer} and lower with {minder} than in the baseline, beyond simulation noise.",
    ),
    "studierapport.effecten.vast": (
        "Bij {n} daarvan staat het teken ook over de werelden vast.",
        "With {n} of these the sign holds over the worlds too.",
    ),
    "studierapport.effecten.lezen": (
        "Punt: gemiddeld effect. Dikke lijn: 95%-interval van de simulatieruis. Dunne lijn: waar het effect in 95% van "
        "de werelden ligt.",
        "Point: mean effect. Thick line: 95% interval of simulation noise. Thin line: where the effect lies in 95% of "
        "the worlds.",
    ),
    "studierapport.effecten.lezen_een": (
        "Punt: effect. Lijn: 95%-interval van de simulatieruis.",
        "Point: effect. Line: 95% interval of simulation noise.",
    ),
    "studierapport.effecten.noot": (
        "Een streep bij 'over de werelden': de werelden verschillen niet meer dan door ruis te verwachten is.",
        "A dash under 'over the worlds': the worlds differ no more than noise would make them.",
    ),
    "studierapport.merk.vol": ("buiten de simulatieruis", "beyond simulation noise"),
    "studierapport.merk.open": ("binnen de simulatieruis", "within simulation noise"),
    "studierapport.kolom.variant": ("Variant", "Variant"),
    "studierapport.kolom.ruis": ("Ruisinterval (95%)", "Noise interval (95%)"),
    "studierapport.kolom.werelden": ("Over de werelden (95%)", "Over the worlds (95%)"),
    "studierapport.kolom.deel_meer": ("Werelden met meer", "Worlds with more"),
    "studierapport.kolom.wereld": ("Wereld", "World"),
    # ------------------------------------------------------------------ levers
    "studierapport.kaart.kop": ("Waar het omslaat", "Where it turns"),
    "studierapport.kaart.kort": ("Omslag", "Turning point"),
    "studierapport.kaart.uitleg": (
        "Het effect bij elke stand van de hefbomen. Met meer werelden is een kans hier het deel van de werelden met een "
        "effect boven nul, simulatieruis meegerekend.",
        "The effect at each setting of the levers. With more worlds a probability here is the share of worlds with an "
        "effect above zero, simulation noise included.",
    ),
    # ------------------------------------------------------------------ drivers
    "studierapport.drijvers.kop": ("Welke aannamen het effect bepalen", "Which assumptions decide the effect"),
    "studierapport.drijvers.kort": ("Aannamen", "Assumptions"),
    "studierapport.drijvers.uitleg": (
        "Waar hangt het effect op {over} van af? Het gaat om het effect van het beleid, niet om het niveau.",
        "What does the effect on {over} depend on? This is about the effect of the policy, not about the level.",
    ),
    "studierapport.tornado.titel": ("Wat het effect bepaalt: {naam}", "What decides the effect: {naam}"),
    "studierapport.tornado.tabel": ("Aannamen naar gewicht", "Assumptions by weight"),
    "studierapport.tornado.vondst": (
        "Het effect van {naam} op {over} hangt het meest af van: {eerste}. Van {n} aannamen hebben er {k} een gewicht "
        "waarvan het interval nul niet bevat.",
        "The effect of {naam} on {over} depends most on: {eerste}. Of {n} assumptions, {k} have a weight whose interval "
        "does not hold zero.",
    ),
    "studierapport.tornado.niets": (
        "Van geen van de {n} aannamen is met deze werelden te zeggen dat het effect van {naam} op {over} ervan afhangt.",
        "With these worlds it cannot be said of any of the {n} assumptions that the effect of {naam} on {over} depends on it.",
    ),
    "studierapport.tornado.lezen_morris": (
        "Balk: hoeveel het effect gemiddeld verschuift als de aanname over haar hele bereik verandert (Morris, "
        "gemiddelde van de absolute verschuivingen). Lijn: 95%-interval. Gevuld: het interval bevat nul niet.",
        "Bar: how far the effect moves on average as the assumption changes over its whole range (Morris, mean of the "
        "absolute moves). Line: 95% interval. Filled: the interval does not hold zero.",
    ),
    "studierapport.tornado.lezen_sobol": (
        "Balk: deel van de spreiding van het effect waar de aanname bij betrokken is, wisselwerking meegerekend (Sobol, "
        "totale index). Lijn: 95%-interval. Gevuld: het interval bevat nul niet.",
        "Bar: share of the spread of the effect in which the assumption takes part, interaction included (Sobol, total "
        "index). Line: 95% interval. Filled: the interval does not hold zero.",
    ),
    "studierapport.tornado.lezen_rang": (
        "Balk: rangcorrelatie van de aanname met het effect over de werelden (Spearman). Lijn: 95%-interval. Gevuld: het "
        "interval bevat nul niet. Bij veel aannamen valt er af en toe een buiten nul door toeval.",
        "Bar: rank correlation of the assumption with the effect over the worlds (Spearman). Line: 95% interval. Filled: "
        "the interval does not hold zero. Among many assumptions one will now and then be off zero by chance.",
    ),
    "studierapport.gewicht.morris": ("Gemiddelde verschuiving van het effect", "Mean move of the effect"),
    "studierapport.gewicht.sobol": ("Deel van de spreiding", "Share of the spread"),
    "studierapport.gewicht.rang": ("Rangcorrelatie met het effect", "Rank correlation with the effect"),
    "studierapport.wolken.titel": ("Wereld voor wereld: {naam}", "World by world: {naam}"),
    "studierapport.wolken.vondst": (
        "Over {n} werelden loopt het effect van {laag} tot {hoog}.",
        "Over {n} worlds the effect runs from {laag} to {hoog}.",
    ),
    "studierapport.wolken.lezen": (
        "Elk punt is een wereld; de streep is twee standaardfouten simulatieruis naar beide kanten.",
        "Each point is a world; the line is two standard errors of simulation noise both ways.",
    ),
    "studierapport.wolken.tabel": ("Effect per wereld: {uitkomst}", "Effect by world: {uitkomst}"),
    # ------------------------------------------------------------------ variance
    "studierapport.variantie.kop": ("Waar de verschillen vandaan komen", "Where the differences come from"),
    "studierapport.variantie.kort": ("Spreiding", "Spread"),
    "studierapport.variantie.uitleg": (
        "De spreiding van de effecten verdeeld: over wat beleid kiest, over wat niet bekend is, en over het toeval van de "
        "simulatie. Is het toeval groot, dan helpt een grotere run; zijn de aannamen groot, dan helpt alleen onderzoek.",
        "The spread of the effects, split: over what policy chooses, what is not known, and the luck of the simulation. "
        "If luck is large, a larger run helps; if assumptions are large, only research does.",
    ),
    "studierapport.variantie.tabel": ("Aandeel in de spreiding van de effecten", "Share in the spread of the effects"),
    "studierapport.variantie.een_wereld": (
        "Er is één wereld: wat de aannamen doen is hier niet te zien.",
        "There is one world: what the assumptions do cannot be seen here.",
    ),
    "studierapport.variantie.een_variant": (
        "Er is één variant: tussen beleidskeuzes is er niets te vergelijken.",
        "There is one variant: there are no policy choices to compare.",
    ),
    "studierapport.bron.ontwerp": ("Beleidskeuze", "Policy choice"),
    "studierapport.bron.parameter": ("Aannamen", "Assumptions"),
    "studierapport.bron.replicatie": ("Simulatieruis", "Simulation noise"),
    # ------------------------------------------------------------------ regret
    "studierapport.spijt.kop": ("Welke keuze blijft overeind", "Which choice stands up"),
    "studierapport.spijt.kort": ("Spijt", "Regret"),
    "studierapport.spijt.uitleg": (
        "De beste keuze hangt af van wat een klant meer in duurzaam werk binnen drie jaar waard is, naast het geld dat al "
        "is geteld. Elke kolom is zo'n waarde. Groot: in welk deel van de werelden de variant de beste is. Klein: wat "
        "deze keuze gemiddeld kost ten opzichte van de beste in die wereld, per instromer.",
        "The best choice depends on what one more client in durable work within three years is worth, beside the money "
        "already counted. Each column is such a value. Large: in which share of worlds the variant is best. Small: what "
        "this choice costs on average against the best in that world, per entrant.",
    ),
    "studierapport.spijt.zonder": (
        "Doorgerekend, maar niet te kiezen, en dus niet in deze tabel: {namen}.",
        "Simulated, but nothing one can choose, so not in this table: {namen}.",
    ),
    "studierapport.spijt.tabel": (
        "Deel van de werelden waarin dit de beste keuze is, en gemiddelde spijt per instromer, naar de waarde van een "
        "klant meer in duurzaam werk",
        "Share of worlds in which this is the best choice, and mean regret per entrant, by the value of one more client "
        "in durable work",
    ),
    "studierapport.spijt.basis": ("Niets veranderen", "Change nothing"),
    "studierapport.spijt.cel": ("spijt {bedrag}", "regret {bedrag}"),
    "studierapport.spijt.noot": (
        "Simulatieruis telt mee: van varianten die weinig verschillen is 'de beste' deels toeval. Verdringing telt niet mee.",
        "Simulation noise counts: among variants that differ little 'the best' is partly luck. Displacement does not count.",
    ),
    # ------------------------------------------------------------------ provenance
    "studierapport.verantwoording.uitleg": (
        "Deze opdracht, met dezelfde versie van het model en het studiebestand, maakt dezelfde uitkomsten tot op de bit, "
        "op elk aantal werkers. De map van de studie bevat alles wat zij leest: tweedekans hervat MAP --rapport maakt "
        "dit rapport opnieuw.",
        "This command, with the same version of the model and the study file, makes the same results to the bit, on any "
        "number of workers. The folder of the study holds everything it reads: tweedekans hervat DIR --rapport makes "
        "this report again.",
    ),
    "studierapport.manifest.klanten": ("Klanten per taak", "Clients per task"),
    "studierapport.manifest.werelden": ("Werelden compleet", "Worlds complete"),
}
