"""The same property examples on every run, so that a failure can be looked at again; time is no criterion."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")
