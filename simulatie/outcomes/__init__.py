"""From event log to tables, indicators, estimates, and the comparison with published figures.

    t = tabellen(log, klanten, scenario)            # client, trajectory, job, spell, task tables of one replication
    per_regio = indicatoren(t, naam="basis", replicatie=0)
    lang = voeg_samen(per_regio)                    # long table, one row per replication, indicator and group
    schatting = schat(per_regio)                    # pooled over replications, with intervals
    naast = naast_gepubliceerd(schatting)           # beside the printed figures

`controleer` (integriteit) checks a log against the laws of conservation.
"""

from simulatie.outcomes.afspraken import Afspraken as Afspraken
from simulatie.outcomes.afspraken import afspraken as afspraken
from simulatie.outcomes.indicatoren import definities as definities
from simulatie.outcomes.integriteit import controleer as controleer
from simulatie.outcomes.keten import KETEN as KETEN
from simulatie.outcomes.labels import groepslabel as groepslabel
from simulatie.outcomes.labels import rollabel as rollabel
from simulatie.outcomes.labels import titel as titel
from simulatie.outcomes.samenvoegen import indicatoren as indicatoren
from simulatie.outcomes.samenvoegen import voeg_samen as voeg_samen
from simulatie.outcomes.schatting import schat as schat
from simulatie.outcomes.schatting import schat_tellingen as schat_tellingen
from simulatie.outcomes.tabellen import Tabellen as Tabellen
from simulatie.outcomes.tabellen import tabellen as tabellen
from simulatie.outcomes.tellingen import Tellingen as Tellingen
from simulatie.outcomes.vergelijking_gepubliceerd import naast_gepubliceerd as naast_gepubliceerd
