"""Whole conversations, as they read on the screen; `python -m tests.transcripts` writes them anew."""
