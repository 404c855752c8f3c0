"""Scores against gold standards, with peers in the same run. `python -m bench --help`; not part of the installed package."""
