"""placeholder"""

from simulatie.outcomes.online.teller import Teller as Teller
from simulatie.outcomes.online.teller import als_tabel as als_tabel
