"""`redress directory suggestions`: which accounts people call wrong, and what they give for them."""

from __future__ import annotations

import json
from typing import TextIO

from bot.store.suggestions import Suggestion, read


def print_suggestions(database: str, output: TextIO, *, as_json: bool = False) -> int:
    """Write every suggestion of a database, counted, the most frequent first; return how many there are."""
    found = read(database)
    for suggestion in found:
        print(_json(suggestion) if as_json else _words(suggestion), file=output)
    if not found and not as_json:
        print("Nobody has called an account wrong.", file=output)
    return len(found)


def _json(suggestion: Suggestion) -> str:
    return json.dumps(
        {
            "company": suggestion.company,
            "platform": suggestion.platform,
            "wrong": suggestion.wrong or None,
            "given": suggestion.given or None,
            "country": suggestion.country or None,
            "times": suggestion.times,
            "first_on": suggestion.first_on.isoformat(),
            "last_on": suggestion.last_on.isoformat(),
        }
    )


def _words(suggestion: Suggestion) -> str:
    wrong = f"@{suggestion.wrong} is wrong" if suggestion.wrong else "no account was tagged"
    given = f"@{suggestion.given} is given" if suggestion.given else "the right one is not known"
    times = "once" if suggestion.times == 1 else f"{suggestion.times} times"
    place = f"{suggestion.company}, {suggestion.platform}, {suggestion.country or 'country unknown'}"
    return f"{times}: {place}: {wrong}, {given} (last on {suggestion.last_on})"
