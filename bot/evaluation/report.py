"""Turn scored stories into figures, and figures into a table and a floor."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping, Sequence

from bot.evaluation.scoring import Scored
from bot.evaluation.triaging import TriageFigures

FACTS = ("company", "date", "amount", "ask")
# Figures that may not fall; of the others, those in CEILINGS may not rise.
FLOORS = (*FACTS, "asked when needed", "says what went wrong", "dangerous found", "right kind")
CEILINGS = (
    "ungrounded", "leaks", "invented handles", "too long", "stale sums", "missing drafts", "gates not passed",
    "asked again", "questions, median", "false alarms",
)  # fmt: skip

Figures = dict[str, float]


def story_figures(scored: Sequence[Scored]) -> Figures:
    """Return the figures of a set: shares in percent, faults counted, lengths and times as medians."""
    english = [one for one in scored if one.story.language == "en"]
    found: Figures = {name: _right(english, name) for name in FACTS}
    needed = sum(len(one.story.labels.needed) for one in scored)
    missed = sum(len(one.not_asked) for one in scored)
    found["asked when needed"] = 100 * (needed - missed) / needed if needed else 100.0
    found["says what went wrong"] = 100 * _mean(one.names_matter for one in english)
    found["questions, median"] = statistics.median(one.questions for one in scored)
    found["questions, most"] = max(one.questions for one in scored)
    counts: Mapping[str, Iterable[int]] = {
        "asked again": (len(one.asked_again) for one in scored),
        "ungrounded": (len(one.ungrounded) for one in scored),
        "leaks": (len(one.leaks) for one in scored),
        "invented handles": (len(one.invented_handles) for one in scored),
        "too long": (len(one.too_long) for one in scored),
        "stale sums": (len(one.stale) for one in scored),
        "missing drafts": (len(one.missing) for one in scored),
        "gates not passed": (len(one.refused) for one in scored),
    }
    found |= {name: sum(values) for name, values in counts.items()}
    found["words a sentence"] = statistics.median(one.words_a_sentence for one in english)
    found["reading ease"] = statistics.median(one.ease for one in english)
    found["seconds, median"] = statistics.median(one.seconds for one in scored)
    found["seconds, worst"] = max(one.seconds for one in scored)
    return found


def triage_figures(figures: TriageFigures) -> Figures:
    """Return the figures of a set of messages, named as in the table."""
    return {
        "messages": figures.messages,
        "right kind": figures.right,
        "dangerous": figures.dangerous,
        "dangerous found": 100 * figures.found / figures.dangerous if figures.dangerous else 100.0,
        "dangerous, of the very kind": figures.same_kind,
        "false alarms": figures.false_alarms,
        "bad requests": figures.bad_requests,
        "bad requests refused": figures.turned_down,
    }


def table(columns: Mapping[str, Figures]) -> str:
    """Return the figures of several sets side by side."""
    names = list(dict.fromkeys(name for figures in columns.values() for name in figures))
    width = max(map(len, names)) + 2
    lines = [" " * width + "".join(f"{column:>12}" for column in columns)]
    for name in names:
        values = "".join(f"{_shown(figures.get(name)):>12}" for figures in columns.values())
        lines.append(f"{name:{width}}{values}")
    return "\n".join(lines)


def below_floor(figures: Figures, floor: Figures) -> list[str]:
    """Return what is worse than it once was, in words."""
    worse = []
    for name, bound in floor.items():
        value = figures.get(name)
        if value is None:
            worse.append(f"{name} is not measured any more")
        elif (name in FLOORS and value < bound - 0.05) or (name in CEILINGS and value > bound + 0.05):
            worse.append(f"{name}: {_shown(value)}, and it was {_shown(bound)}")
    return worse


def raised(figures: Figures, floor: Figures) -> Figures:
    """Return the floor lifted to what was reached; it never falls."""
    lifted = {name: round(max(figures[name], floor.get(name, 0.0)), 1) for name in FLOORS if name in figures}
    lowered = {
        name: round(min(figures[name], floor.get(name, figures[name])), 1)
        for name in CEILINGS
        if name in figures
    }
    return lifted | lowered


def _right(scored: Iterable[Scored], fact: str) -> float:
    judged = [one.right[fact] for one in scored if fact in one.right]
    return 100 * _mean(judged) if judged else 100.0


def _mean(values: Iterable[bool]) -> float:
    listed = list(values)
    return sum(listed) / len(listed) if listed else 1.0


def _shown(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.0f}" if value == int(value) else f"{value:.1f}"
