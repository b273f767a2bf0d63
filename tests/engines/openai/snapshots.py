"""The prompts as they are sent for the cases beside, letter by letter.

`python -m tests.engines.openai.snapshots` writes them anew; read the difference before you commit it.
"""

from __future__ import annotations

from pathlib import Path

from bot.operator.case_files import question_of
from bot.operator.prompts import rendered

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").glob("*.json"))


def prompt_of(case: Path) -> str:
    """Return the prompt that a case is for: its file's name up to the first underscore."""
    return case.stem.partition("_")[0]


def snapshot(case: Path) -> Path:
    return HERE / "snapshots" / f"{case.stem}.txt"


def render(case: Path) -> str:
    return rendered(question_of(prompt_of(case), case))


if __name__ == "__main__":
    for path in CASES:
        snapshot(path).write_text(render(path), "utf-8")
