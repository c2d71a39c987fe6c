"""The report of the calibration: computation, feasibility, what it does not do, provenance."""

TEKSTEN: dict[str, tuple[str, str]] = {
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
        "{n} afgestemde parameters hebben in de nabootsing een eigen helling en kwadraat, maar geen samenspel met andere "
        "parameters.",
        "{n} tuned parameters have a slope and a square of their own in the emulator, but no interplay with other "
        "parameters.",
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
