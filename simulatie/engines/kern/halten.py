"""The points at which a client's course stops or goes on, as numbers: the state machine's program counter.

Each stands for a place in the generators of the reference engine, named beside it. At a *halte* he waits; the other
points are reached at once.
"""

from simulatie.engines.kern.vertaling import i64

WACHT = i64(-1)  # he waits: nothing follows now

# --- halten: what he waits for ---------------------------------------------------------------------------------------
INSTROOM = i64(0)  # reference.leven: day of entry
ZONDER = i64(1)  # reference.zoekperiode: no benefit and no services, search until an exit
ZELF = i64(2)  # reference.dienstverlening: searches alone at first
VRAAG = i64(3)  # regio.bij_klantmanager: the moment at which requests are made
IN_RIJ = i64(4)  # regio.bij_klantmanager: waits in the queue
IN_GESPREK = i64(5)  # regio.bij_klantmanager: is being served
DOORVERWEZEN = i64(6)  # verwijzing.naar_traject: referral takes days
OP_PLAATS = i64(7)  # verwijzing._wacht_op_plaats: waits for place and budget
OP_START = i64(8)  # verwijzing._tot_start: has a place
IN_TRAJECT = i64(9)  # traject.doorlopen: until the monthly review
OP_RAPPORT = i64(10)  # vervolgbesluit.na_traject: the end report comes late
OP_AGENDA = i64(11)  # vervolgbesluit.na_traject: until the case comes up
EIGEN_MAAND = i64(12)  # diensten.eigen_begeleiding: a month helped by an interview
IN_ZORG = i64(13)  # diensten.zorg
HERBEOORDELING = i64(14)  # diensten.tot_herbeoordeling
JOB_DUURZAAM = i64(15)  # baan.werkperiode: until the job has lasted
JOB_PENSIOEN = i64(16)  # baan.werkperiode: until pension age
JOB_EINDE = i64(17)  # baan.werkperiode: until the job is lost
TERUGKEER = i64(18)  # vertrek.vertrek: away, until he comes back

# --- points reached at once ------------------------------------------------------------------------------------------
PERIODE = i64(20)  # reference.leven: a spell of search begins
ZOEK = i64(21)  # reference.zoekperiode: top of its loop
NA_INTAKE = i64(22)  # reference.dienstverlening: after the intake
KEUZE = i64(23)  # reference.dienstverlening: top of its loop, a service was chosen
CONTRACT = i64(24)  # verwijzing.naar_traject: the next contract of the ranking
MAAND = i64(25)  # traject.doorlopen: top of its loop
EINDE = i64(26)  # traject.doorlopen: ended by others
NA_TRAJECT = i64(27)  # vervolgbesluit.na_traject
EIGEN_VOLGENDE = i64(28)  # diensten.eigen_begeleiding: top of its loop
NA_EIGEN = i64(29)  # diensten.eigen_begeleiding: after an interview
TOT_HERBEOORDELING = i64(30)  # diensten.tot_herbeoordeling
OPNIEUW = i64(31)  # reference.dienstverlening: end of its loop, the decision follows
NA_BESLUIT = i64(32)  # vervolgbesluit.besluit: after the klantmanager took the case up
NA_OVERDRACHT = i64(33)  # vervolgbesluit.besluit: after the work of handing over
JOB = i64(34)  # baan.werkperiode
JOB_VERDER = i64(35)  # baan.werkperiode: after it has lasted, or cannot last

# --- appointments in the agenda --------------------------------------------------------------------------------------
A_DOEL = i64(0)  # what a client waits for has come; value: which wait
A_UITGANG = i64(1)  # he leaves; value: which calculation of his exit
A_VERDER = i64(2)  # he goes on, whatever happens (no wait that an exit can break off)
A_STAPEL = i64(3)  # a task nobody waits for is asked for; value: the task
A_TAAK_KLAAR = i64(4)  # a service ends; value: the task
A_BALIE = i64(5)  # a klantmanager starts; value: the queue
A_LOKET = i64(6)  # places are given out; value: opdrachtgever
A_JAAR = i64(7)  # a fresh budget; value: opdrachtgever
A_GRENS = i64(8)  # a dated change; value: opdrachtgever
A_VOORUIT = i64(9)  # a client in a wait without an end looks further ahead

# --- what follows on a task ------------------------------------------------------------------------------------------
NIETS, BEOORDEEL, VOORTGANG = (
    i64(0),
    i64(1),
    i64(2),
)  # a client waits for it; a report is judged; a progress interview was held

# --- exits (regio.WERK …) --------------------------------------------------------------------------------------------
GEEN_UITGANG, WERK, WW_AF, OVERIG, PENSIOEN = i64(-1), i64(0), i64(1), i64(2), i64(3)
