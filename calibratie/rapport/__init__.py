"""The report of a calibration: one HTML page in the look of the other reports, made from a results folder.

stof.py      what the page is made from        figuren/    one figure a file
secties/     the sections, one subject a file  rapport.py  the page
"""

from __future__ import annotations

from calibratie.rapport.rapport import RAPPORT as RAPPORT
from calibratie.rapport.rapport import maak_rapport as maak_rapport
from calibratie.rapport.rapport import schrijf_rapport as schrijf_rapport
