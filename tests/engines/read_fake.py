"""Read a text as it is said on Wednesday 18 November 2026 at nine in Nairobi."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from bot.domain.reading import Field, Reading, ReadRequest
from bot.engines.rules.reader import RulesReader
from tests.engines.directory_fake import DirectoryFake

SAID_AT = datetime(2026, 11, 18, 9, 0, tzinfo=timezone(timedelta(hours=3)))
_READER = RulesReader(DirectoryFake())


def read(
    text: str, country: str | None = None, asked: Field | None = None, known_company: str | None = None
) -> Reading:
    """Read one text with the fake directory."""
    return _READER.read(ReadRequest(text, SAID_AT, country, None, asked, known_company))
