"""Check a built wheel: its data files are in it, and a story told to the installed command ends in a draft.

Usage: wheel.py WHEEL REDRESS SCRATCH, where REDRESS is the installed command and SCRATCH an empty folder.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

STORY = (
    "Safaricom installed home fibre on 3 Nov, I paid 4,500 and its been dead since. Called four times, "
    "two tickets (SR-8841236), nothing. want my money back or fix it by friday. my number 0722 123456"
)
SHIPPED = ("bot/_prompts/", "bot/_migrations/")


def play(redress: Path, scratch: Path) -> list[dict[str, object]]:
    """Tell the story and return what came out. No setting of the caller reaches the program."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(scratch / "home"),
        "REDRESS_DATA_DIR": str(scratch / "data"),
    }
    (scratch / "home").mkdir()
    finished = subprocess.run(  # noqa: S603 - our own command
        [redress, "chat", "--json", "--now", "2026-11-18T09:00:00+03:00", "--country", "KE"],
        input=json.dumps({"type": "text", "text": STORY}) + "\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        cwd=scratch,
        env=environment,
        check=False,
    )
    if finished.returncode:
        sys.exit(f"redress ended with {finished.returncode}:\n{finished.stderr}")
    return [json.loads(line) for line in finished.stdout.splitlines()]


def check_bodies(redress: Path, scratch: Path) -> None:
    """Check the rows of the bodies as they lie in the wheel, and that a plan can be made of them."""
    for arguments in (["bodies", "check"], ["plan", "--country", "GB", "--sector", "rail", "--json"]):
        finished = subprocess.run(  # noqa: S603 - our own command
            [redress, *arguments],
            capture_output=True,
            text=True,
            timeout=120,
            cwd=scratch,
            check=False,
        )
        if finished.returncode:
            sys.exit(f"redress {arguments[0]} failed:\n{finished.stdout}{finished.stderr}")


def main(wheel: Path, redress: Path, scratch: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for folder in SHIPPED:
        if not any(name.startswith(folder) for name in names):
            sys.exit(f"{wheel.name} holds no {folder}")
    check_bodies(redress, scratch)
    events = play(redress, scratch)
    posts = [event for event in events if event["type"] == "draft" and event["kind"] == "x_post"]
    if not posts:
        sys.exit(f"no draft of kind x_post came out, but: {sorted({str(event['type']) for event in events})}")
    if events[-1]["type"] != "idle":
        sys.exit(f"the last event is {events[-1]['type']}, not idle")
    text = str(posts[-1]["text"])
    for private in ("8841236", "0722", "722123456"):
        if private in text:
            sys.exit("the public post holds a private number")
    print(f"The wheel holds its data; the story gave this post: {text}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
