"""``python -m simulatie.cli``: the same as the command ``tweedekans``."""

from simulatie.cli import main

main()
