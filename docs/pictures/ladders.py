"""Draw the two ladders of docs/decisions/0013-papers.md: play two cases through the real program."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOW = "2026-11-18T09:00:00+00:00"
Inputs = tuple[dict[str, str], ...]

BRITISH: Inputs = (
    {
        "type": "text",
        "text": "Virgin Media broadband has been down since 2 Nov 2026, I pay £42 a month, called five "
        "times, ticket VM-55291, they promised an engineer on 10 Nov and nobody came. I want it fixed",
    },
    {"type": "press", "button": "posted"},
    {"type": "press", "button": "told_no"},
    {"type": "tick", "by": "3d"},
    {"type": "press", "button": "nothing_yet"},
    {"type": "press", "button": "posted"},
    {"type": "tick", "by": "4d"},
    {"type": "press", "button": "nothing_yet"},
    {"type": "press", "button": "told_yes"},
    {"type": "tick", "by": "4d"},
    {"type": "text", "text": "/case"},
)
KENYAN: Inputs = (
    {
        "type": "text",
        "text": "Safaricom installed home fibre on 3 Nov 2026, I paid 4,500 and its been dead since. Called "
        "four times, two tickets (SR-8841236), nothing. want my money back",
    },
    {"type": "press", "button": "posted"},
    {"type": "text", "text": "3 Nov by email"},
    {"type": "press", "button": "Credit card"},
    {"type": "tick", "by": "11d"},
    {"type": "text", "text": "/case"},
)


def play(country: str, inputs: Inputs, folder: Path) -> Path:
    """Play a case to its end and return the newest picture it was shown."""
    options = (
        "--now",
        NOW,
        "--country",
        country,
        "--engine",
        "rules",
        "--db",
        f"sqlite:///{folder / 'play.db'}",
    )
    told = subprocess.run(
        [sys.executable, "-m", "bot", "chat", "--json", *options],
        input="\n".join(json.dumps(line) for line in inputs),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    ).stdout
    events = [json.loads(line) for line in told.splitlines()]
    pictures = [path for event in events for path in event.get("files", ()) if path.endswith("ladder.png")]
    return Path(pictures[-1])


def main() -> None:
    for name, country, inputs in (("gb", "GB", BRITISH), ("ke", "KE", KENYAN)):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copyfile(
                play(country, inputs, Path(folder)), Path(__file__).with_name(f"ladder-{name}.png")
            )


if __name__ == "__main__":
    main()
