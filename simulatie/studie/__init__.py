"""Studies: a design of many runs in a file, done by any number of hands, stopped and gone on with, and its answers.

bestand.py       what a study file says              ontwerp.py   worlds, settings, and the list of tasks
taak.py          one task, in a worker               opslag.py    a study folder: one atomic file a task
uitvoeren.py     do what is missing                  antwoorden.py  effects, what drives them, regret
"""
