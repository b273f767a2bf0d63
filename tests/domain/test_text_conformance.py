"""Run X's own conformance cases against `bot.domain.text`.

The cases are not part of this repository: REDRESS_CONFORMANCE names their folder, else it is looked for
beside the repository. Without them the tests are skipped and say so.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from bot.domain import text as x_text

yaml = pytest.importorskip("yaml", reason="reading the conformance cases needs PyYAML")

BESIDE = Path(__file__).resolve().parents[2].parent / "shared" / "conformance" / "twitter-text"
FOLDER = Path(os.environ.get("REDRESS_CONFORMANCE", BESIDE))

pytestmark = pytest.mark.skipif(
    not (FOLDER / "conformance").is_dir(),
    reason="X's conformance cases are not here: set REDRESS_CONFORMANCE",
)

Case = dict[str, object]


def cases(file: str, *sections: str) -> list[Case]:
    """Return the cases of some sections of one file."""
    tests = yaml.safe_load((FOLDER / "conformance" / file).read_text(encoding="utf-8"))["tests"]
    return [case for section in sections for case in cast("list[Case]", tests[section])]


def failures(
    found: list[Case], answer: Callable[[str], object], expected: Callable[[Case], object]
) -> list[str]:
    return [
        f"{case['description']}: {answer(str(case['text']))!r} is not {expected(case)!r}"
        for case in found
        if answer(str(case["text"])) != expected(case)
    ]


def expected(case: Case) -> object:
    return case["expected"]


COUNTERS = ("WeightedTweetsWithDiscountedEmojiCounterTest", "UnicodeDirectionalMarkerCounterTest")


# Groups of X's files that are not run, and why.
NOT_RUN = {
    "validate.yml tweets": "written for the limit of 140",
    "validate.yml WeightedTweetsCounterTest": "18 of its 20 texts stand in the counters above or need the"
    " older count of joined emoji",
    "autolink.yml": "about links in web pages",
    "validate.yml urls_without_protocol": "about another reading of URLs",
}


def length_cases() -> list[Case]:
    """Return the cases of lengths and validity that hold for version 3."""
    found = cases("validate.yml", *COUNTERS)
    known = {case["text"] for case in found}
    # The counter without emoji discount holds the same texts; only those that v3 counts alike are run.
    plain = cases("validate.yml", "WeightedTweetsCounterTest")
    return found + [case for case in plain if case["text"] not in known and "\u200d" not in str(case["text"])]


def test_lengths_and_validity_are_those_of_x() -> None:
    found = length_cases()
    assert len(found) == 26

    def of(key: str) -> Callable[[Case], object]:
        return lambda case: cast("dict[str, object]", case["expected"])[key]

    assert failures(found, x_text.weighted_length, of("weightedLength")) == []
    assert failures(found, x_text.is_valid, of("valid")) == []


def test_urls_are_those_of_x_for_every_top_level_domain() -> None:
    found = cases("tlds.yml", "country", "generic") + cases("extract.yml", "urls", "tco_urls_with_params")
    assert len(found) == 1670
    assert failures(found, lambda text: [url for url, _, _ in x_text.urls(text)], expected) == []


def entities(key: str) -> Callable[[Case], object]:
    def of(case: Case) -> object:
        found = cast("list[dict[str, object]]", case["expected"])
        return [(entity[key], *cast("list[int]", entity["indices"])) for entity in found]

    return of


@pytest.mark.parametrize(
    ("section", "count", "finder", "key"),
    [
        (("urls_with_indices", "urls_with_directional_markers"), 12, x_text.urls, "url"),
        (("mentions_with_indices",), 3, x_text.mentions, "screen_name"),
        (("hashtags_with_indices",), 8, x_text.hashtags, "hashtag"),
        (("cashtags_with_indices",), 2, x_text.cashtags, "cashtag"),
    ],
)
def test_spans_are_those_of_x(
    section: tuple[str, ...], count: int, finder: Callable[[str], list[x_text.Entity]], key: str
) -> None:
    found = cases("extract.yml", *section)
    assert len(found) == count
    assert failures(found, finder, entities(key)) == []


@pytest.mark.parametrize(
    ("section", "count", "finder"),
    [
        (("mentions",), 23, x_text.mentions),
        (("hashtags", "hashtags_from_astral"), 68, x_text.hashtags),
        (("cashtags",), 8, x_text.cashtags),
    ],
)
def test_entities_are_those_of_x(
    section: tuple[str, ...], count: int, finder: Callable[[str], list[x_text.Entity]]
) -> None:
    found = cases("extract.yml", *section)
    assert len(found) == count
    assert failures(found, lambda text: [name for name, _, _ in finder(text)], expected) == []


def test_replies_are_those_of_x() -> None:
    found = cases("extract.yml", "replies")
    assert len(found) == 13
    assert failures(found, x_text.reply_to, expected) == []


def test_the_number_of_cases_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    counted = {
        "lengths and validity": len(length_cases()),
        "URLs": len(cases("tlds.yml", "country", "generic"))
        + len(cases("extract.yml", "urls", "tco_urls_with_params"))
        + len(cases("extract.yml", "urls_with_indices", "urls_with_directional_markers")),
        "mentions": len(cases("extract.yml", "mentions", "mentions_with_indices")),
        "replies": len(cases("extract.yml", "replies")),
        "hashtags": len(cases("extract.yml", "hashtags", "hashtags_from_astral", "hashtags_with_indices")),
        "cashtags": len(cases("extract.yml", "cashtags", "cashtags_with_indices")),
    }
    with capsys.disabled():
        run = ", ".join(f"{count} {what}" for what, count in counted.items())
        left = "; ".join(f"{group} ({why})" for group, why in NOT_RUN.items())
        sys.stdout.write(f"\nX's conformance cases: {run}. Not run: {left}.\n")
    assert counted["URLs"] == 1682
    assert (counted["mentions"], counted["replies"]) == (26, 13)
    assert (counted["hashtags"], counted["cashtags"]) == (76, 10)
