"""`python -m cleaner`: the command."""

from cleaner.cli import main

main()
