"""Indicators counted while the log is still in memory: a fold over each client's events in compiled code.

    teller = Teller(scenario)                                # once per scenario; any number of threads
    uit = np.zeros((len(regios), len(teller.rijen), 3))      # teller, noemer, weggelaten
    teller.tel(log, klanten, uit[i])                         # region by region; releases the GIL
    als_tabel(uit, regios, teller, naam="basis")             # as samenvoegen.indicatoren(tabellen(…))

The definitions stand in `outcomes.indicatoren`, with the functions that compute them from tables; this is a second,
fast way to count the same, and tests/equality holds it against the first. The rooms mirror those of `outcomes`:

    logboek.py    events by client                klanten.py      one client, event by event
    perioden.py   benefits, jobs, care            taken.py        requests to klantmanagers
    trajecten.py  trajectories and reports        geldstromen.py  public money
    geheugen.py   the records of one client       afspraken.py    terms and thresholds, as data
    tellen.py     numbers, groups, adding         trap.py         dated values
    indicatoren/  what each unit adds, one file a subject         klanttabel.py  the row of a client
    teller.py     from outside

The client table comes from the same fold, if asked for: ``teller.tel(log, klanten, uit, klantrijen)``.

To fold a new indicator of the register:

1. in ``indicatoren/<subject>.py`` of this package give it a number: ``NIEUW = plek("nieuw", UIT_OG)``, with the names
   of its groups in the order of the register (`tellen` has the usual sets; a function where terms decide);
2. in the function for its unit (``per_traject``, ``per_baan``, ``per_periode``, ``per_taak``, ``per_melding``,
   ``per_klant``) test whether the unit belongs to it, and add it with the ``tel_…`` of that set;
3. a threshold of the definition goes by name into `afspraken.getallen` (one number) or `afspraken.reeksen` (several),
   and is read as ``a.name`` or ``reeks(a.a_name)``: never written again;
4. what is not yet known of a unit becomes a field of its record in `geheugen`, emptied where the row begins and filled
   where the event is read.

Until then nothing breaks: `Teller` finds the indicators that have no fold (`Teller.zonder_vouw`), or whose groups have
changed, and computes those from tables, region by region. That is right and slow, so a test fails until it is done.

In compiled code integers that are handed on are int64 (`i64(0)`, not 0) and yes is `tellen.JA`: a Python constant
would be part of the type, and every function compiled again for each value.
"""

from simulatie.outcomes.online.klanttabel import KLANTRIJ as KLANTRIJ
from simulatie.outcomes.online.teller import Teller as Teller
from simulatie.outcomes.online.teller import als_tabel as als_tabel
