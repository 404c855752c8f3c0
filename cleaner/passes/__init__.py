"""One pass a file; found by `cleaner.registry`. To add one, see CONTRIBUTING.md."""
