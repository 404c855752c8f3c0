"""Plugins for the tests: pytest's own for testing plugins, and ours where cleaner runs from a checkout that is not installed."""

from __future__ import annotations

from importlib.metadata import entry_points

pytest_plugins = ["pytester"]
if not entry_points(group="pytest11", name="cleaner"):
    pytest_plugins.append("cleaner.pytest_plugin")
