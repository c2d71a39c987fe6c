"""The report of a comparison: heads, explanations, tables."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "rapport.titel": ("Wat verandert er ten opzichte van {basis}?", "What changes from {basis}?"),
    "rapport.ondertitel": ("Doorgerekend: {namen}.", "Computed: {namen}."),
    "rapport.voet": (
        "Gemaakt met tweedekans, run {run_id}. Niet voor beslissingen over personen.",
        "Made with tweedekans, run {run_id}. Not for decisions on persons.",
    ),
    "kenmerk.klanten": ("Klanten", "Clients"),
    "kenmerk.herkomst": ("Herkomst van de klanten", "Origin of the clients"),
    "kenmerk.verzonnen": ("verzonnen", "made up"),
    "kenmerk.eigen": ("eigen klantbestand", "own client file"),
    "kenmerk.replicaties": ("Herhalingen", "Replications"),
    "kenmerk.trekkingen": ("Trekkingen van de aannamen", "Draws of the assumptions"),
    "kenmerk.geen": ("geen", "none"),
    "kenmerk.run": ("Run", "Run"),
    # ------------------------------------------------------------------ what holds for everything
    "rapport.kader.kop": ("Lees dit eerst", "Read this first"),
    "rapport.kader.niet_gekalibreerd": (
        "Het model is niet gekalibreerd: de basis is met de hand in de buurt van gepubliceerde cijfers gezet. Lees de "
        "richting en het mechanisme, niet de precieze omvang.",
        "The model is not calibrated: the baseline was set near published figures by hand. Read the direction and the "
        "mechanism, not the exact size.",
    ),
    "rapport.kader.alleen_ruis": (
        "De intervallen tellen alleen simulatieruis. Hoe onzeker de aannamen zijn, zit er niet in; die onzekerheid is "
        "meestal groter.",
        "The intervals count simulation noise only. How uncertain the assumptions are is not in them; that uncertainty is "
        "mostly larger.",
    ),
    "rapport.kader.met_trekkingen": (
        "Naast de simulatieruis is de onzekerheid over de aannamen doorgerekend, met {n} trekkingen; de twee staan apart.",
        "Beside simulation noise the uncertainty about the assumptions was computed, with {n} draws; the two stand apart.",
    ),
    "rapport.kader.prior": (
        "De uitkomst leunt op {n} aannamen die geen cijfer vastlegt (prior-gedreven); ze staan onder Aannamen.",
        "The result leans on {n} assumptions that no figure fixes (prior-driven); they are listed under Assumptions.",
    ),
    "rapport.kader.personen": (
        "Niet voor beslissingen over personen: de uitkomsten gaan over groepen onder een regel.",
        "Not for decisions on persons: the results are about groups under a rule.",
    ),
    # ------------------------------------------------------------------ in short
    "rapport.kort.kop": ("In het kort", "In short"),
    "rapport.kort.kort": ("In het kort", "In short"),
    "rapport.kort.tabel": (
        "Verschil met de basis op de vijf vooraf gekozen uitkomsten, met 95%-interval",
        "Difference from the baseline on the five outcomes named beforehand, with 95% interval",
    ),
    "rapport.kort.zin": ("{naam}: {zin}", "{naam}: {zin}"),
    "rapport.kort.noot": (
        "Geen bevinding: het verschil is niet van nul te onderscheiden. Te klein: kleiner dan de drempel waarboven een "
        "verschil ertoe doet.",
        "No finding: the difference cannot be told from zero. Too small: below the threshold above which a difference "
        "matters.",
    ),
    "rapport.kort.primair_duurzaam_werk_24m": (
        "Klanten met duurzaam werk binnen 24 maanden",
        "Clients in durable work within 24 months",
    ),
    "rapport.kort.primair_uitkeringsmaanden_24m": (
        "Maanden uitkering in 24 maanden",
        "Months on benefit in 24 months",
    ),
    "rapport.kort.primair_vervolg_12m": (
        "Vervolgtraject binnen 12 maanden na mislukking",
        "Follow-up within 12 months of failure",
    ),
    "rapport.kort.primair_uitzitmaanden": ("Maanden uitzitten per traject", "Months sat out per trajectory"),
    "rapport.kort.primair_publiek_geld": (
        "Publiek geld per klant in vijf jaar",
        "Public money per client in five years",
    ),
    "rapport.kort.kosten": ("Kosten per extra duurzame baan", "Cost per extra durable job"),
    # ------------------------------------------------------------------ the question
    "rapport.vraag.kop": ("De vraag", "The question"),
    "rapport.vraag.kort": ("Vraag", "Question"),
    "rapport.vraag.basis": (
        "Het uitgangspunt is “{titel}”. Elk scenario verandert een regel of een contract; verder zijn de klanten en hun lot "
        "precies dezelfde. Geen enkel effect is ingevoerd: wat verandert, volgt uit prikkels, informatie, wachtrijen en "
        "selectie.",
        "The starting point is “{titel}”. Every scenario changes a rule or a contract; clients and their luck are exactly "
        "the same otherwise. No effect is put in: what changes follows from incentives, information, queues and selection.",
    ),
    "rapport.vraag.mechanisme": ("Waardoor het zou werken: {mechanisme}", "How it would work: {mechanisme}"),
    "rapport.vraag.bron": ("Bron: {bron}", "Source: {bron}"),
    # ------------------------------------------------------------------ inputs
    "rapport.invoer.kop": ("Wat er in de invoer anders is", "What differs in the inputs"),
    "rapport.invoer.kort": ("Invoer", "Inputs"),
    "rapport.invoer.uitleg": (
        "Alleen dit verschilt van de basis. Niemand in het model weet een verandering vooraf.",
        "Only this differs from the baseline. Nobody in the model knows of a change beforehand.",
    ),
    "rapport.invoer.niets": ("Dit scenario is gelijk aan de basis.", "This scenario equals the baseline."),
    "rapport.invoer.begin": ("begin", "start"),
    "rapport.invoer.tabel": ("Verschil in invoer: {naam}", "Difference in inputs: {naam}"),
    "kolom.wat": ("Wat", "What"),
    "kolom.vanaf": ("Vanaf", "From"),
    "kolom.herkomst": ("Herkomst", "Provenance"),
    "herkomst.gepubliceerd": ("gepubliceerd", "published"),
    "herkomst.gekalibreerd": ("gekalibreerd", "calibrated"),
    "herkomst.aanname": ("aanname", "assumption"),
    "herkomst.keuze": ("keuze", "choice"),
    # ------------------------------------------------------------------ the budget line
    "rapport.budget.kop": ("Wat het kost en oplevert", "What it costs and brings"),
    "rapport.budget.kort": ("Geld", "Money"),
    "rapport.budget.uitleg": (
        "Gemiddeld over iedereen die instroomt, ook zonder traject, in de vijf jaar vanaf de instroom en contant gemaakt. "
        "Een minteken is minder dan in de basis.",
        "The mean over everybody who enters, also without a trajectory, in the five years from entry, discounted. A minus "
        "sign is less than in the baseline.",
    ),
    "rapport.budget.tabel": (
        "Per instromer: de basis, en het verschil per scenario met 95%-interval",
        "Per entrant: the baseline, and the difference by scenario with 95% interval",
    ),
    "rapport.budget.tabel_noot": (
        "Netto baat: de waarde van de extra duurzame banen min het extra publieke geld; onder nul weegt het niet op.",
        "Net benefit: the value of the extra durable jobs less the extra public money; below zero it does not pay.",
    ),
    "rapport.budget.landelijk": (
        "Landelijk, voor de instroom van een jaar: verschil met 95%-interval",
        "For the country, the inflow of a year: difference with 95% interval",
    ),
    "rapport.budget.landelijk_geld": ("{post} (miljoen euro)", "{post} (million euros)"),
    "rapport.budget.landelijk_aantal": ("{post} (duizend)", "{post} (thousand)"),
    "kolom.post": ("Post", "Item"),
    "post.trajecten": ("Trajecten", "Trajectories"),
    "post.klantmanager_uren": ("Uren van klantmanagers", "Hours of klantmanagers"),
    "post.aanbieders": ("Betaald aan aanbieders", "Paid to providers"),
    "post.klantmanagers": ("Klantmanagers", "Klantmanagers"),
    "post.uitkeringen": ("Uitkeringen", "Benefits"),
    "post.loon": ("Loon in plaats van uitkering", "Wage in place of benefit"),
    "post.zorg": ("Zorg", "Care"),
    "post.totaal": ("Publiek geld, totaal", "Public money, total"),
    "post.marge_aanbieders": ("Marge van aanbieders", "Margin of providers"),
    "post.netto_baat": ("Netto baat", "Net benefit"),
    "post.kosten_per_extra_duurzame_baan": ("Kosten per extra duurzame baan", "Cost per extra durable job"),
    "kosten.onbepaald": ("niet te bepalen", "cannot be told"),
    "kosten.netto_minder": ("netto minder banen", "fewer jobs, net"),
    "kosten.onzeker": ("teken onzeker", "sign uncertain"),
    "kosten.meer_werk_goedkoper": ("meer werk én goedkoper", "more work and cheaper"),
    "kosten.minder_werk_duurder": ("minder werk én duurder", "less work and dearer"),
    "kosten.minder_werk_goedkoper": ("minder werk, wel goedkoper", "less work, but cheaper"),
    "zin.geld.onbekend": ("{naam}: het publieke geld is niet geteld.", "{naam}: public money was not counted."),
    "zin.geld.gelijk": (
        "{naam}: precies evenveel publiek geld als de basis.",
        "{naam}: exactly as much public money as the baseline.",
    ),
    "zin.geld.geen": (
        "{naam}: geen bevinding over publiek geld; het verschil ({verschil} per instromer) is niet van nul te "
        "onderscheiden (95%-interval: {interval}).",
        "{naam}: no finding on public money; the difference ({verschil} per entrant) cannot be told from zero (95% "
        "interval: {interval}).",
    ),
    "zin.geld.onzeker": (
        "{naam}: bij de aannamen van dit scenario {verschil} publiek geld per instromer (95%-interval: {interval}), maar met "
        "andere aannemelijke aannamen is het teken onzeker.",
        "{naam}: with the assumptions of this scenario {verschil} of public money per entrant (95% interval: {interval}), "
        "but with other plausible assumptions the sign is uncertain.",
    ),
    "zin.geld.meer": (
        "{naam} kost {bedrag} meer publiek geld per instromer (95%-interval: {interval}).",
        "{naam} costs {bedrag} more public money per entrant (95% interval: {interval}).",
    ),
    "zin.geld.minder": (
        "{naam} bespaart {bedrag} publiek geld per instromer (95%-interval: {interval}).",
        "{naam} saves {bedrag} of public money per entrant (95% interval: {interval}).",
    ),
    "zin.geld.land": (
        "Landelijk is dat ongeveer {bedrag} miljoen euro voor de instroom van een jaar.",
        "For the country that is about {bedrag} million euros for the inflow of a year.",
    ),
    "zin.kosten.bedrag": (
        "Een extra duurzame baan kost {bedrag} (95%-interval: {interval}).",
        "An extra durable job costs {bedrag} (95% interval: {interval}).",
    ),
    "zin.kosten.onbepaald": (
        "De kosten per extra duurzame baan zijn niet te bepalen: of er banen bij komen, staat niet vast.",
        "The cost per extra durable job cannot be told: whether there are more jobs is not certain.",
    ),
    "zin.kosten.onzeker": (
        "Een bedrag per extra duurzame baan is niet te geven: met andere aannemelijke aannamen kan het werk of het geld de "
        "andere kant op vallen.",
        "No amount per extra durable job can be given: with other plausible assumptions work or money may fall the other "
        "way.",
    ),
    "zin.kosten.meer_werk_goedkoper": (
        "Er komen duurzame banen bij én het kost minder; een bedrag per baan zegt dan niets.",
        "There are more durable jobs and it costs less; an amount per job says nothing then.",
    ),
    "zin.kosten.minder_werk_duurder": (
        "Er gaan duurzame banen af én het kost meer; een bedrag per baan zegt dan niets.",
        "There are fewer durable jobs and it costs more; an amount per job says nothing then.",
    ),
    "zin.kosten.minder_werk_goedkoper": (
        "Er gaan duurzame banen af; per verloren baan wordt {bedrag} bespaard (95%-interval: {interval}).",
        "There are fewer durable jobs; {bedrag} is saved per job lost (95% interval: {interval}).",
    ),
    # ------------------------------------------------------------------ findings
    "rapport.bevindingen.kop": ("Bevindingen", "Findings"),
    "rapport.bevindingen.kort": ("Bevindingen", "Findings"),
    "rapport.bevindingen.uitleg": (
        "Per scenario de vijf uitkomsten die vooraf zijn gekozen. Elk verschil is gepaard: dezelfde klanten, hetzelfde lot. "
        "Waar het interval nul omvat, is er geen bevinding, hoe groot de schatting ook is.",
        "The five outcomes named beforehand, by scenario. Every difference is paired: the same clients, the same luck. Where "
        "the interval holds zero there is no finding, however large the estimate.",
    ),
    "rapport.keten.kop": ("Hoe de verandering doorwerkt", "How the change works through"),
    "rapport.keten.kort": ("Keten", "Chain"),
    "rapport.keten.uitleg": (
        "Een verandering moet door een keten heen voordat zij banen oplevert: aanbieders melden een klant terug, de "
        "opdrachtgever accepteert dat, de klant zit minder uit, hij krijgt eerder een vervolg, dat past beter, en daarna "
        "vindt hij vaker duurzaam werk.",
        "A change has to pass a chain before it brings jobs: providers hand a client back, the opdrachtgever accepts, the "
        "client sits out less, he gets a follow-up sooner, it fits better, and then he finds durable work more often.",
    ),
    "rapport.tijd.kop": ("Het verloop in de tijd", "The course in time"),
    "rapport.tijd.kort": ("Verloop", "Course"),
    "rapport.groepen.kop": ("Verschillen tussen groepen", "Differences between groups"),
    "rapport.groepen.kort": ("Groepen", "Groups"),
    "rapport.groepen.uitleg": (
        "Gemiddelden van groepen. Wie er zelf op vooruitgaat, is niet te zeggen, en dit is geen grond om iemand iets te "
        "geven of te onthouden.",
        "Means of groups. Who gains himself cannot be told, and this is no ground to give or deny anybody anything.",
    ),
    "rapport.groepen.afgeschermd": (
        "Groepen van minder dan tien personen zijn niet getoond (< 10), en waar nodig nog een groep, zodat ze niet zijn uit "
        "te rekenen.",
        "Groups of fewer than ten persons are not shown (< 10), and where needed one group more, so that they cannot be "
        "worked out.",
    ),
    # ------------------------------------------------------------------ claims
    "rapport.claims.kop": ("Geclaimd en veroorzaakt", "Claimed and caused"),
    "rapport.claims.kort": ("Claims", "Claims"),
    "rapport.claims.uitleg": (
        "Een plaatsing is geclaimd als een contract ervoor betaalt. Veroorzaakt is wat er netto bij komt tegenover dezelfde "
        "klant die alleen verder zoekt. Het is een totaal: bij wie het traject het verschil maakte, is niet te zeggen.",
        "A placement is claimed if a contract pays for it. Caused is what is added, net, against the same client searching "
        "alone. It is a total: with whom the trajectory made the difference cannot be told.",
    ),
    "rapport.claims.vondst": (
        "Tegenover elke 100 geclaimde plaatsingen staan er in de basis ongeveer {per_honderd} die het traject op dat moment "
        "netto veroorzaakte.",
        "Against every 100 claimed placements in the baseline there are about {per_honderd} that the trajectory caused, net, "
        "at that moment.",
    ),
    "rapport.claims.vondst_geen": (
        "Op het moment van de plaatsing is wat trajecten in de basis netto veroorzaakten niet van nul te onderscheiden.",
        "At the moment of placement what trajectories caused in the baseline, net, cannot be told from zero.",
    ),
    "rapport.claims.vondst_minder": (
        "In de basis kostten trajecten op het moment van plaatsing netto banen: klanten zoeken minder zolang zij erin zitten.",
        "In the baseline trajectories cost jobs, net, at the moment of placement: clients search less while they are in one.",
    ),
    "rapport.claims.tabel": (
        "Geclaimd en veroorzaakt, per begonnen traject, met 95%-interval",
        "Claimed and caused, per trajectory begun, with 95% interval",
    ),
    "rapport.claims.tabel_groep": ("Geclaimd en veroorzaakt: {groep}", "Claimed and caused: {groep}"),
    "kolom.maat": ("Maat", "Measure"),
    "claim.geclaimd": ("Geclaimde plaatsingen", "Claimed placements"),
    "claim.dubbel": ("Dubbel geclaimd", "Claimed twice"),
    "claim.veroorzaakt_plaatsing": ("Veroorzaakt, bij de plaatsing", "Caused, at the placement"),
    "claim.veroorzaakt_12m": ("Veroorzaakt, na 12 maanden", "Caused, after 12 months"),
    "claim.veroorzaakt_24m": ("Veroorzaakt, na 24 maanden", "Caused, after 24 months"),
    "claim.maanden_werk": ("Gewonnen maanden werk", "Months of work gained"),
    "claim.kosten_per_netto_baan": ("Kosten per netto baan", "Cost per net job"),
    # ------------------------------------------------------------------ sweep, published figures
    "rapport.omslag.kop": ("Waar het omslaat", "Where it turns"),
    "rapport.omslag.kort": ("Omslagpunt", "Break-even"),
    "rapport.omslag.uitleg": (
        "Het antwoord hangt af van getallen die niemand kent. Deze figuur laat zien bij welke waarden het de ene of de "
        "andere kant op valt.",
        "The answer depends on numbers that nobody knows. This figure shows at which values it falls one way or the other.",
    ),
    "rapport.toets.kop": ("Geeft de basis de praktijk weer?", "Does the baseline give practice?"),
    "rapport.toets.kort": ("Streefcijfers", "Targets"),
    "rapport.toets.uitleg": (
        "Een verschil met de basis zegt pas iets als de basis lijkt op wat er gebeurde. Ook gepubliceerde cijfers hebben "
        "marges; vaak staat niet bij hoe groot de groep was.",
        "A difference from the baseline means something only if the baseline resembles what happened. Published figures "
        "have margins too; the size of the group is often not printed.",
    ),
    # ------------------------------------------------------------------ assumptions
    "rapport.leunt.kop": ("Waar het antwoord op leunt", "What the answer leans on"),
    "rapport.leunt.kort": ("Aannamen", "Assumptions"),
    "rapport.leunt.uitleg": (
        "De getallen waardoor de verandering werkt. Is een getal prior-gedreven, dan legt geen gepubliceerd cijfer het vast: "
        "wie er anders over denkt, krijgt een ander antwoord.",
        "The numbers through which the change works. If a number is prior-driven no published figure fixes it: whoever "
        "thinks otherwise gets another answer.",
    ),
    "rapport.leunt.niets": ("Geen.", "None."),
    "rapport.leunt.prior": (
        "Prior-gedreven: {k} van deze {n} getallen. Herhaal de berekening met de randen van hun bereik voordat u op de "
        "uitkomst bouwt.",
        "Prior-driven: {k} of these {n} numbers. Repeat the computation with the ends of their ranges before you build on "
        "the result.",
    ),
    "rapport.leunt.alle_prior": (
        "Ze zijn alle {n} prior-gedreven. Herhaal de berekening met de randen van hun bereik voordat u op de uitkomst bouwt.",
        "All {n} are prior-driven. Repeat the computation with the ends of their ranges before you build on the result.",
    ),
    "rapport.leunt.geen_prior": (
        "Geen van deze {n} getallen is prior-gedreven.",
        "None of these {n} numbers is prior-driven.",
    ),
    "rapport.leunt.prior_merk": ("prior-gedreven", "prior-driven"),
    "rapport.leunt.alle": ("alle scenario's", "all scenarios"),
    "rapport.leunt.tabel": ("Aannamen onder de uitkomst", "Assumptions under the result"),
    "kolom.aanname": ("Aanname", "Assumption"),
    "kolom.waarde": ("Waarde", "Value"),
    "kolom.bereik": ("Bereik", "Range"),
    "kolom.geldt_voor": ("Speelt bij", "Plays with"),
    # ------------------------------------------------------------------ displacement
    "rapport.verdringing.kop": ("Als een deel verdringing is", "If part of it is displacement"),
    "rapport.verdringing.kort": ("Verdringing", "Displacement"),
    "rapport.verdringing.uitleg": (
        "Het model kent geen verdringing: dat een geholpen klant de baan krijgt die anders een ander had gekregen. De tabel "
        "rekent het effect om voor het geval dat een deel van de extra banen ten koste gaat van anderen. Hoe groot dat deel "
        "is, is niet bekend.",
        "The model knows no displacement: that a helped client gets the job another would have had. The table converts the "
        "effect for the case that part of the extra jobs come at the expense of others. How large that part is, is unknown.",
    ),
    "rapport.verdringing.tabel": (
        "Verschil in duurzaam werk (procentpunt, met 95%-interval) na aftrek van verdringing",
        "Difference in durable work (percentage points, with 95% interval) less displacement",
    ),
    "kolom.verdringing": ("Deel verdrongen", "Share displaced"),
    # ------------------------------------------------------------------ reading
    "rapport.lezen.kop": ("Hoe u de onzekerheid leest", "How to read the uncertainty"),
    "rapport.lezen.kort": ("Leeswijzer", "Reading"),
    "lezen.ruis.kop": ("95%-interval", "95% interval"),
    "lezen.ruis": (
        "Simulatieruis: waar het verschil met een andere loting zou liggen. Meer klanten of herhalingen maken het interval "
        "smaller, niet het model beter.",
        "Simulation noise: where the difference would lie with other draws. More clients or replications make the interval "
        "narrower, not the model better.",
    ),
    "lezen.trekkingen.kop": ("Onzekerheid over de aannamen", "Uncertainty about the assumptions"),
    "lezen.trekkingen": (
        "De berekening is herhaald met {n} trekkingen van de onzekere aannamen. Dat interval staat apart; de kans op het "
        "teken is het deel van de trekkingen waarin het verschil dezelfde kant op valt.",
        "The computation was repeated with {n} draws of the uncertain assumptions. That interval stands apart; the "
        "probability of the sign is the share of draws in which the difference falls the same way.",
    ),
    "lezen.geen_trekkingen.kop": ("Onzekerheid over de aannamen", "Uncertainty about the assumptions"),
    "lezen.geen_trekkingen": (
        "Zit niet in deze intervallen. Laat de berekening herhalen met --trekkingen om haar te zien.",
        "Is not in these intervals. Have the computation repeated with --trekkingen to see it.",
    ),
    "lezen.gepaard.kop": ("Gepaard verschil", "Paired difference"),
    "lezen.gepaard": (
        "Basis en scenario hebben dezelfde klanten en hetzelfde lot. Daardoor verdwijnt in doorsnee {deel} van de ruis "
        "(variantie) uit het verschil.",
        "Baseline and scenario have the same clients and the same luck. That takes {deel} of the noise (variance) out of "
        "the difference on average.",
    ),
    "lezen.geen.kop": ("Geen bevinding", "No finding"),
    "lezen.geen": (
        "Het interval omvat nul. Dat is niet hetzelfde als geen effect: het kan te klein zijn voor deze berekening.",
        "The interval holds zero. That is not the same as no effect: it may be too small for this computation.",
    ),
    "lezen.drempel.kop": ("Drempel", "Threshold"),
    "lezen.drempel": (
        "Vooraf gekozen: kleinere verschillen doen er niet toe, ook als ze zeker zijn.",
        "Chosen beforehand: smaller differences do not matter, even if they are certain.",
    ),
    "lezen.veel.kop": ("Veel getallen", "Many numbers"),
    "lezen.veel": (
        "Van elke {n} intervallen sluit er door toeval ongeveer één nul uit. Kijk dus eerst naar de vijf vooraf gekozen "
        "uitkomsten, en zoek pas daarna in groepen en kwartalen.",
        "Of every {n} intervals about one excludes zero by chance. So look at the five outcomes named beforehand first, and "
        "search groups and quarters only then.",
    ),
    "lezen.primair.kop": ("Over wie", "About whom"),
    "lezen.primair": (
        "Vier van de vijf uitkomsten gaan over wie een traject kreeg. Verandert een scenario wie dat zijn, dan worden deels "
        "andere mensen vergeleken. Publiek geld gaat over alle instromers.",
        "Four of the five outcomes are about those who got a trajectory. If a scenario changes who they are, partly other "
        "people are compared. Public money is about all entrants.",
    ),
    "lezen.publicatie.kop": ("–", "–"),
    "lezen.publicatie": (
        "Geen waarde: te weinig waarnemingen, of niet geteld.",
        "No value: too few observations, or not counted.",
    ),
    "lezen.ongekalibreerd.kop": ("Niet gekalibreerd", "Not calibrated"),
    "lezen.ongekalibreerd": (
        "De aannamen van de basis zijn met de hand gekozen na proefberekeningen; geen rekenmethode heeft ze aan de "
        "gepubliceerde cijfers aangepast.",
        "The assumptions of the baseline were chosen by hand after pilot runs; no method fitted them to the published "
        "figures.",
    ),
    # ------------------------------------------------------------------ provenance
    "rapport.verantwoording.kop": ("Verantwoording", "Provenance"),
    "rapport.verantwoording.kort": ("Verantwoording", "Provenance"),
    "rapport.verantwoording.uitleg": (
        "Met deze opdracht komen precies dezelfde getallen eruit:",
        "This command gives exactly the same numbers:",
    ),
    "rapport.verantwoording.tabel": ("Kenmerken van de berekening", "Particulars of the computation"),
    "kolom.kenmerk": ("Kenmerk", "Particular"),
    "manifest.run_id": ("Run", "Run"),
    "manifest.versie": ("Versie van tweedekans", "Version of tweedekans"),
    "manifest.model": ("Versie van het model", "Version of the model"),
    "manifest.seed": ("Seed (sleutel van de loting)", "Seed (key of the draws)"),
    "manifest.klanten": ("Verwacht aantal klanten", "Clients expected"),
    "manifest.waarde_baan": (
        "Waarde van een duurzame baan in de netto baat",
        "Value of a durable job in the net benefit",
    ),
    "manifest.regios": ("Regio's", "Regions"),
    "manifest.replicaties": ("Herhalingen", "Replications"),
    "manifest.trekkingen": ("Trekkingen van de aannamen", "Draws of the assumptions"),
    "manifest.prijzen": ("Prijzen", "Prices"),
    "manifest.prijzen.vast": ("vast: contracten houden hun prijs", "fixed: contracts keep their price"),
    "manifest.prijzen.winstneutraal": (
        "winstneutraal: prijzen zo dat aanbieders evenveel verwachten te verdienen",
        "profit-neutral: prices such that providers expect to earn as much",
    ),
    "manifest.budget": ("Budget", "Budget"),
    "manifest.budget.vast": ("vast: wat elk scenario zegt", "fixed: what each scenario says"),
    "manifest.budget.open": ("open: wat nodig is", "open: what is needed"),
    "manifest.engine": ("Engine", "Engine"),
    "manifest.zekerheid": ("Zekerheid", "Certainty"),
    "rapport.zekerheid.gekalibreerd": ("gekalibreerd ({runs})", "calibrated ({runs})"),
    "rapport.zekerheid.niet": ("niet gekalibreerd", "not calibrated"),
    "rapport.zekerheid.ruis": ("alleen simulatieruis", "simulation noise only"),
    "rapport.zekerheid.trekkingen": (
        "simulatieruis, en apart daarvan {n} trekkingen van de aannamen",
        "simulation noise, and apart from it {n} draws of the assumptions",
    ),
    "manifest.python": ("Python", "Python"),
    "manifest.platform": ("Computer", "Computer"),
    "manifest.klantbestand": ("Klantbestand (controlegetal)", "Client file (hash)"),
    "manifest.scenario": ("Scenario {naam} (controlegetal)", "Scenario {naam} (hash)"),
}
