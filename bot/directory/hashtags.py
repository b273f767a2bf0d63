"""Read the table of issue hashtags; a tag that a platform would cut or ignore is an error."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from bot.domain.company import Platform
from bot.domain.hashtags import OWN, Hashtag
from bot.domain.troubles import Trouble

HASHTAGS = Path(__file__).with_name("hashtags.tsv")
COLUMNS = ("tag", "platform", "sector", "problem", "country", "source", "seen")
# Narrower than what X and TikTok take, so that both take it whole: ASCII letters and digits, a letter first.
TAG = re.compile(r"[A-Za-z][A-Za-z0-9]{1,29}")


class HashtagsError(Exception):
    """The table cannot be read; the text names the line and what is wrong with it."""


@cache
def issue_hashtags(path: Path = HASHTAGS) -> tuple[Hashtag, ...]:
    """Return every tag of the table in its order."""
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    if tuple(header.split("\t")) != COLUMNS:
        raise HashtagsError(f"{path.name} line 1: the header is not {' '.join(COLUMNS)}")
    tags = []
    for number, line in enumerate(lines, start=2):
        try:
            tags.append(_hashtag(line))
        except ValueError as error:
            raise HashtagsError(f"{path.name} line {number}: {error}") from error
    return tuple(tags)


def _hashtag(line: str) -> Hashtag:
    tag, platform, sector, problem, country, source, seen = line.split("\t")
    if not TAG.fullmatch(tag):
        raise ValueError(f"{tag!r} is not a tag that both platforms take whole")
    if (source == OWN) is bool(seen):
        raise ValueError(f"{tag}: a source has a date, and a tag of our own has none")
    return Hashtag(
        tag,
        (Platform(platform),) if platform else tuple(Platform),
        sector or None,
        Trouble(problem) if problem else None,
        country or None,
        source,
        seen,
    )
