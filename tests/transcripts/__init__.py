"""Whole conversations, as they read on the screen. `python -m tests.transcripts` plays them anew and writes them."""
