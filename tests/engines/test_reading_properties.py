"""Whatever arrives: no exception, and every span lies inside the text."""

from __future__ import annotations

import time
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.company import CompanyMention
from bot.domain.reading import Field, Found, Reading, Sentence
from tests.engines.read_fake import read

_WORDS = (
    "i paid|4,500|KSh|on 3 nov|by friday|called|four times|not|sorry|@saf|£|85k|since|\n|...|(SR-8841236)|"
    "0722 123456|want|my money back|they said|31/02|00/00|99999999999|hello|http://x.co|,|.|!!|29 feb|"
    "for 999 years|İ|ß|\u202e|😀|\x00"
)
_BITS = st.sampled_from(_WORDS.split("|"))


def _spans(reading: Reading) -> list[tuple[int, int]]:
    found: list[Found[Any] | CompanyMention | Sentence] = [
        *reading.amounts,
        *reading.references,
        *reading.tried,
        *reading.private,
        *reading.companies,
        *reading.sentences,
    ]
    spans = [(item.start, item.end) for item in found]
    for single in (reading.what, reading.item, reading.when, reading.where, reading.ask, reading.promised_by):
        if single is not None:
            spans.append((single.start, single.end))
    return spans


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=200), st.lists(_BITS, max_size=25).map(" ".join)),
    st.sampled_from([None, "KE", "US", "DE", "XX"]),
    st.sampled_from([None, *Field]),
)
def test_any_text_is_read_and_spans_lie_inside_it(
    text: str, country: str | None, asked: Field | None
) -> None:
    for start, end in _spans(read(text, country, asked)):
        assert 0 <= start <= end <= len(text)


def test_a_story_of_a_thousand_words_is_read_fast_enough() -> None:
    story = (
        "I bought a phone from Jumia on 3 Nov for 4,500 and it never came. Called twice, want my money back. "
    ) * 50
    read(story, "KE")
    began = time.process_time()
    read(story, "KE")
    assert time.process_time() - began < 2.0  # a guard against a pattern that backtracks, not a benchmark


def test_a_very_long_word_does_not_hang_the_reader() -> None:
    began = time.process_time()
    read("a" * 20_000, "KE")
    read("1" * 20_000, "KE")
    read("i " * 10_000, "KE")
    assert time.process_time() - began < 10.0
