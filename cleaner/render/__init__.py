"""Renderers: a `Result` as text, Markdown, JSON or a diff with reasons."""
