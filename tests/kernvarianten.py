"""Scenarios for holding the engines against each other: every lever on, scarcity, abundance, changes on a date."""

from __future__ import annotations

CONTRACTEN = ("regulier", "regulier_nclp", "iro", "modulair", "work_first", "ladder")


def beide(tekst: str) -> str:
    """The same for both opdrachtgevers."""
    return "opdrachtgevers: {" + ", ".join(f"{og}: {{{tekst}}}" for og in ("uwv", "gemeente")) + "}"


def alle(tekst: str) -> str:
    """The same for all contracts."""
    return "contracten: {" + ", ".join(f"{naam}: {{{tekst}}}" for naam in CONTRACTEN) + "}"


def _op(waarde: object, datum: str = "2005-03-17") -> str:
    return f"{{wijzigt: [{{vanaf: {datum}, waarde: {waarde}}}]}}"


def _diensten(zelfstandig: float, eigen: float, zorg: float, traject: float) -> str:
    per = f"{{zelfstandig: {zelfstandig}, eigen_begeleiding: {eigen}, zorg: {zorg}, traject: {traject}}}"
    return beide(f"beleid: {{dienst: {{laag: {per}, verhoogd: {per}, groot: {per}}}}}")


RUIM = """
opdrachtgevers:
  uwv:
    klantmanagers: {uren_per_week: 60, bestand: 400}
    contracten:
      {regulier: {plaatsen: 999}, regulier_nclp: {plaatsen: 999}, iro: {plaatsen: 999}, ladder: {plaatsen: 999}}
    budget_per_jaar: 10000000
  gemeente:
    klantmanagers: {uren_per_week: 60, bestand: 400}
    contracten: {regulier: {plaatsen: 999}, work_first: {plaatsen: 999}, ladder: {plaatsen: 999}}
    budget_per_jaar: 10000000
"""
_EEN_PLAATS = (
    "opdrachtgevers: {uwv: {budget_per_jaar: 1000000, contracten: {regulier: {plaatsen: 1}, regulier_nclp: "
    "{plaatsen: 0}, iro: {plaatsen: 0}, modulair: {plaatsen: 0}, ladder: {plaatsen: 0}}}}"
)
_GEEN_PLAATS = (
    "opdrachtgevers: {uwv: {contracten: {regulier: {plaatsen: 0}, regulier_nclp: {plaatsen: 0}, iro: {plaatsen: 0}, "
    "modulair: {plaatsen: 0}, ladder: {plaatsen: 0}}}, gemeente: {contracten: {regulier: {plaatsen: 0}, "
    "work_first: {plaatsen: 0}, ladder: {plaatsen: 0}}}}"
)

VARIANTEN = {
    "klein": "",
    # one service at a time
    "alleen intake": _diensten(1, 0, 0, 0),
    "alleen eigen begeleiding": _diensten(0, 1, 0, 0),
    "alleen zorg": _diensten(0, 0, 1, 0),
    "alleen trajecten": _diensten(0, 0, 0, 1),
    # terugmelding
    "betaalde terugmelding": alle("vergoeding: {terugmelding: 0.3, minimum_maanden: 2, rapport_goedgekeurd: 0.8}"),
    "plafond op betaalde terugmelding": alle("vergoeding: {terugmelding: 0.3, plafond: 0.1}"),
    "terugmelding altijd aanvaard": beide("terugmelding: {acceptatie: {ziekte: 1, weigering: 1, kansarm: 1}}"),
    "terugmelding nooit aanvaard": beide(
        "terugmelding: {acceptatie: {ziekte: 0, weigering: 0, kansarm: 0}, weigertermijn: 2}"
    ),
    "onderbouwing telt": alle("rapportkwaliteit: 0.9") + "\n" + beide("terugmelding: {acceptatie_onderbouwd: 0.9}"),
    "verplicht onder een kans": beide("terugmelding: {verplicht_onder_kans: 0.2, verplicht_naleving: 0.7}"),
    "verplicht na maanden": beide("terugmelding: {verplicht_na_maanden: 2, verplicht_naleving: 1}"),
    "verplicht en aanvaard": beide(
        "terugmelding: {verplicht_na_maanden: 2, verplicht_naleving: 0.8, acceptatie_verplicht: 0.7}"
    ),
    "terughalen": beide(
        "terugmelding: {terughalen_na_maanden: 1, terughalen_naleving: 0.8}, beleid: {voortgang_elke_maanden: 1}"
    ),
    "bijstellen": beide("terugmelding: {mismatch_gezien: 1, bijstellen_naleving: 1}, beleid: {voortgang_kans: 1}"),
    # overdracht and follow-up
    "overdracht naar gewoonte": "overdracht: {rapport: 0.5, warm: 0.3}",
    "overdracht verplicht rapport": "overdracht: {verplicht_rapport: 1, naleving: 0.5}",
    "overdracht verplicht warm": "overdracht: {verplicht_warm: 1, naleving: 1}",
    "eindgesprek": beide("beleid: {eindgesprek: 0.7}"),
    "betaald rapport": alle("rapport_betaling: 250"),
    "vervolgrichtlijn": "vervolg: {richtlijn: 4}\n" + beide("beleid: {richtlijn_naleving: 0.8, maximum_trajecten: 6}"),
    # the klantmanager and the provider
    "sancties": "sanctie: {kans: {uwv: 1, gemeente: 1}, effect: 2.4, maanden: 6}",
    "nazorg": alle("nazorg_kans: 0.5, nazorg_maanden: 9")
    + "\n"
    + beide("beleid: {nazorg_kans: 0.5, nazorg_maanden: 4}"),
    "uitgebreide diagnose": beide("beleid: {uitgebreide_diagnose: 0.6, extra_gesprek: 0.5, diagnose_instrument: 0.5}"),
    "pool": beide("klantmanagers: {toewijzing: pool, caseload: 2}"),
    "work first eerst": (
        "opdrachtgevers: {gemeente: {contracten: {work_first: {plaatsen: 50, nut: 3}}, budget_per_jaar: 500000}}"
    ),
    "loon": alle("loon: 1") + "\nww_recht: {referte_maanden: 5}",
    "wie vertrekt komt terug": (
        "uitstroom: {terugkeer: {WW: 0.9, WAO: 0.7, WAJONG: 0.7, WWB: 0.9, NUG: 0.9}, terugkeer_maanden: 2, "
        "overig_per_maand: {WW: 0.06, WAO: 0.03, WAJONG: 0.03, WWB: 0.06, NUG: 0.06}}"
    ),
    "lang claimvenster": alle(
        "claimvenster_dagen: 360, betaling: {start: 0.2, tussentijds: 0.2, resultaat: 0.4, duurzaam: 0.2}"
    ),
    "alle aanbieders zonder winst": "aanbieder: {zonder_winst: 1, aantal: 1}",
    "geen wachten": "keuze: {doorverwijsdagen: 0, plaatsingsgeduld: 1}\n" + alle("startdagen: 0, rapportdagen: 0"),
    # scarcity and abundance
    "een klantmanager, weinig uren": beide("klantmanagers: {uren_per_week: 0.3, bestand: 1}"),
    "een plaats": _EEN_PLAATS,
    "geen plaats": _GEEN_PLAATS,
    "geen budget": "opdrachtgevers: {uwv: {budget_per_jaar: 0}, gemeente: {budget_per_jaar: 0}}",
    "ruim": RUIM,
    # changes on a date, in mid-trajectory
    "andere kans op een dag": f"werk: {{basiskans: {_op('{WW: -2.0, WWB: -2.0}')}}}",
    "andere arbeidsmarkt op een dag": f"arbeidsmarkt: {{elasticiteit: {_op(0.9)}}}",
    "ander effect op een dag": f"instrumenten: {{alfa_niet_passend: {_op(0.5)}}}",
    "andere prijs op een dag": alle(f"prijs: {_op('{WW: 6000, WAO: 6000, WAJONG: 6000, WWB: 6000, NUG: 6000}')}"),
    "andere vergoeding op een dag": alle(f"vergoeding: {{terugmelding: {_op(0.25)}}}"),
    "andere uren op een dag": beide(f"klantmanagers: {{uren_per_week: {_op(1)}}}"),
    "ander budget op een dag": beide(f"budget_per_jaar: {_op(200000, '2004-06-06')}"),
    "andere termen op een dag": alle(f"maximale_duur: {_op(5)}, startdagen: {_op(60)}"),
    "budgetstop": beide(f"budget_per_jaar: {_op(0)}"),
}
