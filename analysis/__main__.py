"""`python -m analysis …` is the command line of analysis.cli."""

from analysis.cli import main

main()
