"""The points at which a client's course stops or goes on, as numbers: the state machine's program counter.

Each stands for a place in the generators of the reference engine, named beside it. At a *halte* he waits; the other
points are reached at once.
"""

WACHT = -1  # he waits: nothing follows now

# --- halten: what he waits for ---------------------------------------------------------------------------------------
INSTROOM = 0  # reference.leven: day of entry
ZONDER = 1  # reference.zoekperiode: no benefit and no services, search until an exit
ZELF = 2  # reference.dienstverlening: searches alone at first
VRAAG = 3  # regio.bij_klantmanager: the moment at which requests are made
IN_RIJ = 4  # regio.bij_klantmanager: waits in the queue
IN_GESPREK = 5  # regio.bij_klantmanager: is being served
DOORVERWEZEN = 6  # verwijzing.naar_traject: referral takes days
OP_PLAATS = 7  # verwijzing._wacht_op_plaats: waits for place and budget
OP_START = 8  # verwijzing._tot_start: has a place
IN_TRAJECT = 9  # traject.doorlopen: until the monthly review
OP_RAPPORT = 10  # vervolgbesluit.na_traject: the end report comes late
OP_AGENDA = 11  # vervolgbesluit.na_traject: until the case comes up
EIGEN_MAAND = 12  # diensten.eigen_begeleiding: a month helped by an interview
IN_ZORG = 13  # diensten.zorg
HERBEOORDELING = 14  # diensten.tot_herbeoordeling
JOB_DUURZAAM = 15  # baan.werkperiode: until the job has lasted
JOB_PENSIOEN = 16  # baan.werkperiode: until pension age
JOB_EINDE = 17  # baan.werkperiode: until the job is lost

# --- points reached at once ------------------------------------------------------------------------------------------
PERIODE = 20  # reference.leven: a spell of search begins
ZOEK = 21  # reference.zoekperiode: top of its loop
NA_INTAKE = 22  # reference.dienstverlening: after the intake
KEUZE = 23  # reference.dienstverlening: top of its loop, a service was chosen
CONTRACT = 24  # verwijzing.naar_traject: the next contract of the ranking
MAAND = 25  # traject.doorlopen: top of its loop
EINDE = 26  # traject.doorlopen: ended by others
NA_TRAJECT = 27  # vervolgbesluit.na_traject
EIGEN_VOLGENDE = 28  # diensten.eigen_begeleiding: top of its loop
NA_EIGEN = 29  # diensten.eigen_begeleiding: after an interview
TOT_HERBEOORDELING = 30  # diensten.tot_herbeoordeling
OPNIEUW = 31  # reference.dienstverlening: end of its loop, the decision follows
NA_BESLUIT = 32  # vervolgbesluit.besluit: after the klantmanager took the case up
NA_OVERDRACHT = 33  # vervolgbesluit.besluit: after the work of handing over
JOB = 34  # baan.werkperiode
JOB_VERDER = 35  # baan.werkperiode: after it has lasted, or cannot last

# --- appointments in the agenda --------------------------------------------------------------------------------------
A_DOEL = 0  # what a client waits for has come; value: which wait
A_UITGANG = 1  # he leaves; value: which calculation of his exit
A_VERDER = 2  # he goes on, whatever happens (no wait that an exit can break off)
A_STAPEL = 3  # a task nobody waits for is asked for; value: the task
A_TAAK_KLAAR = 4  # a service ends; value: the task
A_BALIE = 5  # a klantmanager starts; value: the queue
A_LOKET = 6  # places are given out; value: opdrachtgever
A_JAAR = 7  # a fresh budget; value: opdrachtgever
A_GRENS = 8  # a dated change; value: opdrachtgever

# --- what follows on a task ------------------------------------------------------------------------------------------
NIETS, BEOORDEEL, VOORTGANG = 0, 1, 2  # a client waits for it; a report is judged; a progress interview was held

# --- exits (regio.WERK …) --------------------------------------------------------------------------------------------
GEEN_UITGANG, WERK, WW_AF, OVERIG, PENSIOEN = -1, 0, 1, 2, 3
