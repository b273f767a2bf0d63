"""Long stories are read and answered within their budget; twice of it, since tests run on busy machines.

`python -m bench reading` measures the budget itself.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest

from bench.long_stories import long_story
from bench.reading import LIMITS, Stopwatch, first_story, tell
from bot.directory.lookup import BrandDirectory
from tests.directory.timing import quickest


@pytest.fixture(scope="module")
def watch() -> Stopwatch:
    """Return an engine that has read before."""
    watch = Stopwatch(BrandDirectory())
    for seed in range(900, 903):
        tell(watch, long_story(seed), "KE")
    return watch


def _telling(watch: Stopwatch, words: int) -> Callable[[], object]:
    """Tell another story each time."""
    seeds = count(words)
    return lambda: tell(watch, long_story(next(seeds), words), "KE")


def test_a_story_of_a_thousand_words_is_read_and_written_in_its_time(watch: Stopwatch) -> None:
    told = [tell(watch, long_story(seed), "KE") for seed in range(5)]
    assert min(one.read + one.write for one in told) < 2 * LIMITS["read and write, p95 (ms)"]


def test_a_story_four_times_as_long_takes_little_more_than_four_times_as_long(watch: Stopwatch) -> None:
    assert quickest(_telling(watch, 2000)) < 8 * quickest(_telling(watch, 500))


def test_what_reads_and_writes_is_loaded_with_the_first_story() -> None:
    first = first_story()
    assert first.early == ()
    assert first.grown < LIMITS["memory of the first story (MB)"]
