"""The report of a study: question, design, effects, what drives them, and which choice stands up.

stof.py      what the pages are made from       figuren.py    effects, drivers, worlds
secties.py   the sections                       rapport.py    the page
"""

from __future__ import annotations

from simulatie.report.studie.rapport import maak_studierapport as maak_studierapport
from simulatie.report.studie.rapport import schrijf_studierapport as schrijf_studierapport
