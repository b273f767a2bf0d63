"""Let 1,000 people live through a year of reminders while the bot is killed 200 times."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.conversation.year_check import faults, reminders_said
from tests.conversation.year_check import run as live

PEOPLE, KILLS, SEED = 1_000, 200, 20_260_112
APART = 3.0  # seconds between two kills, about


def run() -> str:
    """Return what was lived through, or end with the first things that were wrong."""
    with tempfile.TemporaryDirectory() as folder:
        year = live(Path(folder), PEOPLE, SEED, KILLS, apart=APART)
        found = list(faults(year))
        said = reminders_said(year)
    if found:
        raise SystemExit("\n".join([f"{len(found)} faults", *found[:20]]))
    kinds = ", ".join(f"{number:,} {key}" for key, number in sorted(said.items()))
    total = f"{PEOPLE:,} people, {year.kills} kills, {year.seconds:.0f} s: every reminder at its moment"
    return f"{total}, none twice, none lost\n{kinds}"
