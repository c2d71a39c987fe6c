"""A calibration from begin to end: feasible? point, what it tells, emulator, posterior, real runs.

`kalibreer` asks all its runs of a `Rekenaar`, which keeps them: interrupted and started again it takes the same road
and finds what it had. Everything random in it has a seed from the settings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from calibratie.aannemelijk import Aannemelijkheid, correlaties
from calibratie.bepaaldheid import Gevoeligheid, bepaaldheid, covariantie, gevoeligheid, meebewegen
from calibratie.bevinding import Kalibratie, Nabootsing, Puntschatting, Stil, Trekkingen, Verslag
from calibratie.controle import controleer
from calibratie.doelen import Doelen
from calibratie.draden import een_draad
from calibratie.emulator import Emulator, Schaal, Wit, aantal_termen, blokindeling, latijns, pas_emulator, te_grof
from calibratie.haalbaar import Haalbaarheid, haalbaarheid
from calibratie.instellingen import Instellingen
from calibratie.posterior import Doelfunctie, Ketens, trek
from calibratie.priors import Reeks
from calibratie.puntfit import puntfit
from calibratie.ruimte import Ruimte
from calibratie.uitkomst import Uitkomst
from calibratie.uitvoerder import Rekenaar

UITLOOP = 4.0
"""Prior coordinates of delivered draws stay within this many standard deviations."""
MINSTE_GOLVEN = 2
GROOTSTE_NADERING = 1.0
"""A step over a cloud moves a coordinate at most so many prior standard deviations."""
RUIM = 1.3
"""The first wave is this much wider than the first-order posterior."""
TRAP_CONTROLE, TRAP_GOLF = 0, 1
"""Numbers of stages whose runs have many seeds; wave g has `TRAP_GOLF` + g."""


def kalibreer(
    ruimte: Ruimte, doelen: Doelen, rekenaar: Rekenaar, inst: Instellingen, verslag: Verslag | None = None
) -> Kalibratie:
    """Calibrate.

    Args:
        ruimte: all parameters, whatever their role.
        doelen: all figures, in the order in which the simulator gives them.
        rekenaar: runs the simulator, or knows the answer.
        inst: sizes and seeds.
        verslag: hears how it goes.

    Raises:
        NietBewogenError: the fit did not move, or a parameter moves no figure.
        ImportError: emcee or threadpoolctl is not installed.
        GeenGevallenError: too few clients for a figure that is no share.
    """
    loop = Loop(ruimte, doelen, rekenaar, inst, verslag or Stil())
    with een_draad():
        punt = loop.puntschatting()
        nabootsing = loop.nabootsing(punt)
        trekkingen = loop.trekkingen(punt, nabootsing)
        return Kalibratie(ruimte, doelen, inst, loop.op_de_posterior(punt, nabootsing), nabootsing, trekkingen)


class Loop:
    """The stages, one method each."""

    def __init__(
        self,
        ruimte: Ruimte,
        doelen: Doelen,
        rekenaar: Rekenaar,
        inst: Instellingen,
        verslag: Verslag,
        ruis_in_cijfers: float = 0.0,
    ) -> None:
        """`ruis_in_cijfers`: share of a run's variance in the figures themselves; 1 where they come from such a run."""
        self.ruimte, self.doelen, self.rekenaar, self.inst, self.verslag = ruimte, doelen, rekenaar, inst, verslag
        self.ruis_in_cijfers = ruis_in_cijfers
        self.mee = doelen.mee
        self.fitdoelen = doelen.alleen(self.mee)
        self.schaal = Schaal(self.fitdoelen.aandeel)
        rollen = np.array([p.rol for p in ruimte.parameters])
        self.fit = np.flatnonzero(rollen != "prior")
        self.prior = np.flatnonzero(rollen == "prior")
        self.stem = rollen[self.fit] == "afstemmen"

    # ------------------------------------------------------------------ runs

    def vol(self, z: Reeks, psi: Reeks | None = None) -> Reeks:
        """All coordinates [P] from the fitted ones [p], prior-driven ones at ψ [q] or their centre."""
        uit = np.zeros(self.ruimte.omvang)
        uit[self.fit] = z
        if psi is not None:
            uit[self.prior] = psi
        return uit

    def draai(self, punten: Sequence[Reeks], seeds: Sequence[int] | None = None) -> list[Uitkomst]:
        """Runs at points with all coordinates, with the seed of the fit or one each."""
        seeds = [self.inst.seed] * len(punten) if seeds is None else seeds
        vragen = [
            self.rekenaar.vraag(self.ruimte.op_paden(z), self.inst.klanten, seed)
            for z, seed in zip(punten, seeds, strict=True)
        ]
        return self.rekenaar.reken(vragen, self.verslag.tel)

    def model(self, punten: Sequence[Reeks]) -> list[Reeks]:
        """Figures of the fit [K] at points of the fitted parameters."""
        return [u.waarden[self.mee] for u in self.draai([self.vol(z) for z in punten])]

    def _kans(self, z: Reeks, seeds_achter: int = 1) -> tuple[Aannemelijkheid, Reeks, list[Uitkomst]]:
        """The likelihood at z of figures that are a mean over so many seeds; the noise of one run; runs at z.

        Noise and correlations are averages over the seeds of the settings.
        """
        seeds = [self.inst.seed, *self.inst.andere_seeds]
        uitkomsten = self.draai([self.vol(z)] * len(seeds), seeds)
        gemiddeld = np.mean([u.covariantie[np.ix_(self.mee, self.mee)] for u in uitkomsten], axis=0)
        R = correlaties(gemiddeld, sum(u.clusters for u in uitkomsten))
        # the shrunk correlations here too: inverted, a raw covariance of few regions is far too sure of itself
        sd = np.sqrt(np.diag(gemiddeld))
        ruis = np.outer(sd, sd) * R
        kans = Aannemelijkheid(self.fitdoelen, R, (self.ruis_in_cijfers + 1.0 / seeds_achter) * ruis)
        return kans, ruis, uitkomsten

    # ------------------------------------------------------------------ stages

    def puntschatting(self) -> Puntschatting:
        """Feasibility, fit from several starts, other seeds, sensitivities."""
        inst, p = self.inst, len(self.fit)
        self.verslag.fase("ruis")
        kans, _, _ = self._kans(np.zeros(p))
        y = self.fitdoelen.waarden
        haalbaar, starts = None, [np.zeros(p)]
        if inst.haalbaar:
            self.verslag.fase("haalbaar", punten=inst.haalbaar)
            haalbaar, extra = self._haalbaar(kans)
            starts = [*extra[:1], *starts, *extra[1:]]
        self.verslag.fase("punt", starts=min(inst.starts, len(starts)))
        fits = puntfit(
            self.model,
            y,
            kans.witter(),
            starts[: inst.starts],
            stap=inst.stap,
            stappen=inst.stappen,
            meld=lambda start, kosten, z: self.verslag.stand("punt", start=start + 1, kosten=kosten),
        )
        z = self._nader(fits[0].z)
        self.verslag.fase("omgeving")
        kans, ruis, uitkomsten = self._kans(z, self._seeds)
        wit = kans.witter()
        g = self._gevoeligheid(z, wit, self.ruimte.omvang)
        b = bepaaldheid(g.kruis[:p, :p])
        figuren = np.stack([u.waarden for u in uitkomsten])
        model = figuren.mean(axis=0)
        # of a mean over seeds: their spread is that of one
        verschil = (model - figuren)[:, self.mee] / np.sqrt(max(len(figuren) - 1, 1))
        verschuiving = verschil @ (b.covariantie @ g.J[:, :p].T @ wit).T
        return Puntschatting(haalbaar, fits, z, model, kans, ruis, g, b, figuren, verschuiving)

    def _haalbaar(self, kans: Aannemelijkheid) -> tuple[Haalbaarheid, list[Reeks]]:
        """Run a design from the prior; also where to start: the best linear guess, and the best points run."""
        rng = np.random.default_rng([self.inst.seed, 1])
        z = latijns(self.inst.haalbaar, len(self.fit), rng)
        uitkomsten = self.draai([self.vol(punt) for punt in z])
        waarden = np.stack([u.waarden[self.mee] for u in uitkomsten])
        noemers = np.stack([u.noemers[self.mee] for u in uitkomsten])
        y = self.fitdoelen.waarden
        h = haalbaarheid(z, self.schaal.heen(waarden, noemers), self.schaal.heen(y), self._fout(kans), waarden)
        wit = kans.witter()
        kosten = (((waarden - y) @ wit.T) ** 2).sum(axis=1) + (z**2).sum(axis=1)
        beste = z[np.argsort(kosten, kind="stable")]
        self.verslag.stand("haalbaar", onhaalbaar=int((h.alleen > 2.0).sum()), paren=len(h.paren))
        return h, [h.beste, *beste[: self.inst.starts]]

    def _fout(self, kans: Aannemelijkheid) -> Reeks:
        """Standard errors of the published figures on the link scale, the noise of a run with them [K]."""
        return np.sqrt(np.diag(kans.sigma()[0])) / self.schaal.helling(self.fitdoelen.waarden)

    def _nader(self, z: Reeks) -> Reeks:
        """Steps of Gauss-Newton from where a start ended; the best point by the mean over seeds.

        Differences of single runs drown in noise near the optimum, and a start that stops there has followed the noise
        of its seed: slopes of a regression over a cloud of runs, and figures that are a mean over seeds, still know the
        way. Figures are weighed as in the starts, with the noise of one run: without that floor the few that count
        thousands of people, and that no parameters reach together, would pull everything else along.
        """
        y, p = self.fitdoelen.waarden, len(z)
        kans, _, uitkomsten = self._kans(z)
        wit, beste, laagste = kans.witter(), z, np.inf
        for stap in range(self.inst.wolken + 1):
            self.verslag.fase("nader", nummer=stap)
            rest = wit @ (np.mean([u.waarden[self.mee] for u in uitkomsten], axis=0) - y)
            kosten = 0.5 * float((rest**2).sum() + (z**2).sum())
            self.verslag.stand("nader", kosten=kosten)
            if kosten < laagste:
                beste, laagste = z, kosten
            if stap < self.inst.wolken:
                g = self._gevoeligheid(z, wit, p)
                dz = covariantie(g.kruis[:p, :p]) @ (g.J[:, :p].T @ rest + z)
                z = z - np.clip(dz, -GROOTSTE_NADERING, GROOTSTE_NADERING)
                uitkomsten = self._kans(z)[2]
        return beste

    @property
    def _seeds(self) -> int:
        """Seeds at which a point is run."""
        return 1 + self.inst.seeds

    def _gevoeligheid(self, z: Reeks, wit: Reeks, P: int) -> Gevoeligheid:
        """Sensitivities around z [p] to the fitted parameters, and with P above p to those that stay at their prior."""
        p = len(self.fit)
        rng = np.random.default_rng([self.inst.seed, 8])
        aantal = max(int(np.ceil(self.inst.omgeving * P)), P + 4)
        x = self.inst.straal * latijns(aantal, P, rng)
        uitkomsten = self.draai([self.vol(z + rij[:p], rij[p:] if p < P else None) for rij in x])
        return gevoeligheid(x, np.stack([wit @ u.waarden[self.mee] for u in uitkomsten]))

    def nabootsing(self, punt: Puntschatting) -> Nabootsing:
        """Waves of runs around the point, a quadratic on them, and the posterior on that."""
        emulator, wit, grof, golven = self.golven(punt)
        doel, doel_vast = (self.doelfunctie(punt, emulator, wit, phi_vast) for phi_vast in (False, True))
        self.verslag.fase("mcmc")
        vrij, vast = self.bemonster(doel), self.bemonster(doel_vast)
        self.verslag.stand("mcmc", rhat=float(vrij.rhat.max()), ess=float(vrij.ess.min()))
        return Nabootsing(emulator, wit, grof, golven, doel, vrij, doel_vast, vast)

    def golven(self, punt: Puntschatting) -> tuple[Emulator, Wit, list[int], int]:
        """Run waves until the emulator is fine enough: emulator, coordinates, figures too coarse, number of waves."""
        inst, p = self.inst, len(self.fit)
        wit = Wit.van(punt.z, punt.bepaald.covariantie, self.stem)
        aantal = int(np.ceil(inst.golf * aantal_termen(self.stem)))
        w, link, blok = np.zeros((0, p)), np.zeros((0, len(self.mee))), np.zeros(0, dtype=np.int64)
        eigen = punt.kans.eigen_fout()
        nieuw = RUIM * latijns(aantal, p, np.random.default_rng([inst.seed, 2]))
        golf = 0
        while True:
            golf += 1
            self.verslag.fase("golf", nummer=golf, runs=len(nieuw))
            verder = blokindeling(len(nieuw))
            seeds = self.inst.blokseeds(TRAP_GOLF + golf, verder)
            uitkomsten = self.draai([self.vol(wit.z(rij)) for rij in nieuw], seeds)
            w, blok = np.concatenate([w, nieuw]), np.concatenate([blok, blok.max(initial=-1) + 1 + verder])
            link = np.concatenate(
                [link, [self.schaal.heen(u.waarden[self.mee], u.noemers[self.mee]) for u in uitkomsten]]
            )
            emulator = pas_emulator(w, link, blok, self.stem)
            onzeker = np.sqrt(np.diag(self.nabootsingsruis(punt, emulator)))
            grof = te_grof(emulator.r2, onzeker, eigen)
            self.verslag.stand("golf", nummer=golf, fout=float((onzeker / eigen).max()), grof=len(grof))
            if golf >= max(MINSTE_GOLVEN, inst.golven) or (golf >= MINSTE_GOLVEN and not grof):
                return emulator, wit, grof, golf
            nieuw = self._uit_posterior(self.doelfunctie(punt, emulator, wit, False), aantal, golf)

    def bemonster(self, doel: Doelfunctie) -> Ketens:
        """Sample a posterior, as long as the settings say."""
        i = self.inst
        return trek(
            doel,
            seed=i.seed,
            ensembles=i.ensembles,
            stappen=i.mcmc_stappen,
            opwarmen=i.mcmc_opwarmen,
            meld=self.verslag.tel,
        )

    def doelfunctie(self, punt: Puntschatting, emulator: Emulator, wit: Wit, phi_vast: bool) -> Doelfunctie:
        """The posterior on the emulator; the noise of its seeds counts as noise of the model's figures."""
        ruis = (self.ruis_in_cijfers + 1.0 / emulator.blokken) * punt.ruis
        return Doelfunctie(Aannemelijkheid(self.fitdoelen, punt.kans.R, ruis), emulator, self.schaal, wit, phi_vast)

    def nabootsingsruis(self, punt: Puntschatting, emulator: Emulator) -> Reeks:
        """Covariance of what the emulator's figures may be off among its runs [K, K]: its seeds, and its surface."""
        fout = emulator.fout * self.schaal.helling(punt.model[self.mee])
        return punt.ruis / emulator.blokken + np.outer(fout, fout) * emulator.onzeker.samenhang

    def _uit_posterior(self, doel: Doelfunctie, aantal: int, golf: int) -> Reeks:
        """Points for a next wave: short sampling of the posterior so far, a little widened."""
        ketens = trek(doel, seed=self.inst.seed + golf, ensembles=1, stappen=self.inst.mcmc_stappen, opwarmen=200)
        return 1.1 * ketens.trekkingen(aantal)[:, : len(self.fit)]

    def op_de_posterior(self, punt: Puntschatting, n: Nabootsing) -> Puntschatting:
        """The point that goes into the scenario: fitted parameters at the mean of their posterior.

        That rests on all runs of the waves; where the fit ended rests on few, and weighs figures with the noise of one.
        Its figures are looked at with the same seeds.
        """
        w = n.doel.delen(n.vrij.keten.reshape(-1, n.doel.omvang))[0]
        z = n.wit.z(w).mean(axis=0)
        self.verslag.fase("midden")
        figuren = np.stack([u.waarden for u in self._kans(z)[2]])
        return replace(punt, z=z, model=figuren.mean(axis=0), per_seed=figuren)

    def trekkingen(self, punt: Puntschatting, n: Nabootsing) -> Trekkingen:
        """Joint draws: posterior of the fitted parameters, prior of the prior-driven; and all of them run."""
        inst = self.inst
        # in random order, so that the first few are as good as any
        v = np.random.default_rng([inst.seed, 4]).permutation(n.vrij.trekkingen(inst.trekkingen))
        w, u = n.doel.delen(v)
        gefit = n.wit.z(w)
        self.verslag.fase("controle", runs=min(inst.controle, len(v)))
        proef = gefit[: inst.controle]
        runs = self.draai([self.vol(z) for z in proef], inst.blokseeds(TRAP_CONTROLE, np.arange(len(proef))))
        echt, noemers = (np.stack([getattr(r, deel)[self.mee] for r in runs]) for deel in ("waarden", "noemers"))
        controle = controleer(n.doel, w[: len(proef)], u[: len(proef)], echt, noemers)
        self.verslag.stand("controle", k=controle.gewichten.k)
        psi = latijns(len(v), len(self.prior), np.random.default_rng([inst.seed, 3]))
        gefit += psi @ meebewegen(punt.gevoelig, len(self.fit)).T
        z = np.stack([self.vol(g, q) for g, q in zip(gefit, psi, strict=True)])
        z = np.clip(z, -UITLOOP, UITLOOP)
        self.verslag.fase("trekkingen", runs=len(z))
        seeds = [(inst.seed_trekking + i) % 2**32 for i in range(len(z))]
        runs = self.draai(list(z), seeds)
        figuren, ruis = np.stack([r.waarden for r in runs]), np.mean([np.diag(r.covariantie) for r in runs], axis=0)
        return Trekkingen(z, u, figuren, ruis, controle)
