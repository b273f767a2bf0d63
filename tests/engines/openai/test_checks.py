"""Single values against the words they were read from."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from bot.engines.openai.checks import count_said, currency_said, day_said, locate, sum_said

WEDNESDAY = datetime(2026, 11, 18, 9, 0, tzinfo=timezone(timedelta(hours=3)))


@pytest.mark.parametrize(
    ("quote", "text", "span"),
    [
        ("never came", "it  never\ncame!", (4, 14)),
        ("it's dead", "It’s dead", (0, 9)),
        ("came", "it became late", None),
        ("", "anything", None),
        (None, "anything", None),
        ("...", "anything", None),
        ("a+b (c)", "the a+b (c) plan", (4, 11)),
    ],
)
def test_a_quote_is_found_as_whole_words(quote: str | None, text: str, span: tuple[int, int] | None) -> None:
    assert locate(quote, text) == span


@pytest.mark.parametrize(
    ("value", "quote", "said"),
    [
        ("4500", "4,500", "4500"),
        ("4500", "KSh4500/=", "4500"),
        ("20000", "20k", "20000"),
        ("1500000", "1.5m", "1500000"),
        ("64.50", "£64.50", "64.50"),
        ("1299.99", "1.299,99 euros", "1299.99"),
        ("1299", "1.299 euros", "1299"),
        ("1200000", "1 200 000", "1200000"),
        ("5400", "4,500", None),
        ("45", "4,500", None),
        ("0", "0", None),
        ("-5", "-5", None),
        ("NaN", "NaN", None),
        ("lots", "lots", None),
    ],
)
def test_a_sum_counts_when_its_digits_are_there(value: str, quote: str, said: str | None) -> None:
    assert sum_said(value, quote) == (Decimal(said) if said else None)


@pytest.mark.parametrize(
    ("code", "quote", "text", "country", "said"),
    [
        ("GBP", "£64", "", None, "GBP"),
        ("KES", "KSh 4,500", "", None, "KES"),
        ("KES", "4,500", "", "KE", "KES"),
        ("KES", "4,500", "", None, None),
        ("USD", "$40", "", "AU", "USD"),
        ("NGN", "85k", "85k naira gone", None, "NGN"),
        ("USD", "85k", "85k naira gone", "NG", None),
        ("TZS", "500/=", "", None, "TZS"),
        ("ZAR", "400", "a brand new phone", None, None),
        ("money", "400", "", None, None),
        (None, "400", "", "KE", None),
    ],
)
def test_a_currency_counts_when_a_sign_a_name_or_the_country_says_it(
    code: str | None, quote: str, text: str, country: str | None, said: str | None
) -> None:
    assert currency_said(code, quote, text or quote, country) == said


@pytest.mark.parametrize(
    ("iso", "quote", "future", "counts"),
    [
        ("2026-11-03", "on 3 Nov", False, True),
        ("2026-11-03", "since the 3rd of november", False, True),
        ("2026-11-03", "03/11", False, True),
        ("2026-03-11", "03/11", False, True),
        ("2026-11-17", "yesterday", False, True),
        ("2026-11-16", "on monday", False, True),
        ("2026-11-09", "last monday", False, True),
        ("2026-11-20", "by friday", True, True),
        ("2026-11-15", "the 15th", False, True),
        ("2026-11-15", "three days ago", False, True),
        ("2026-11-03", "15 days now", False, True),
        ("2026-11-30", "by end of month", True, True),
        ("2026-11-20", "end of the week", True, True),
        ("2026-11-19", "within 5 working days on the 12th", True, True),
        ("2026-11-20", "two working days", True, True),
        ("2026-11-21", "within 5 working days on the 12th", True, False),
        ("2026-11-04", "on 3 Nov", False, False),
        ("2026-10-03", "on 3 Nov", False, False),
        ("2025-11-03", "3 Nov 2026", False, False),
        ("2026-11-13", "by friday", True, False),
        ("2026-11-05", "a while back", False, False),
        ("2026-08-15", "the 15th", False, False),
        ("someday", "on 3 Nov", False, False),
        (None, "on 3 Nov", False, False),
    ],
)
def test_a_day_counts_when_the_words_lead_to_it(
    iso: str | None, quote: str, future: bool, counts: bool
) -> None:
    assert day_said(iso, quote, WEDNESDAY, future=future) == (
        date.fromisoformat(iso or "") if counts else None
    )


@pytest.mark.parametrize(
    ("count", "quote", "said"),
    [(4, "Called four times", 4), (2, "rang twice", 2), (3, "3 emails", 3), (5, "called four times", None)],
)
def test_a_count_counts_when_it_is_said(count: int, quote: str, said: int | None) -> None:
    assert count_said(count, quote) == said
