"""Where the story stands on the page, and what stands above it."""
