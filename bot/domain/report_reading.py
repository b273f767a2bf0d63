"""Read what a person tells in a few words about the company's answer; a story told anew is none."""

from __future__ import annotations

import re
from datetime import date

from bot.domain import report_signs as signs
from bot.domain.reading import Reading
from bot.domain.replies import THREATS, CompanyAnswer, ReplyKind
from bot.domain.reply_reading import named_day, sum_of
from bot.domain.reply_signs import FINAL, has, tied_to

MOST_WORDS, LONGEST = 30, 400  # words, characters; a longer text is a story
# The whole text: nothing else is said in it.
_PATIENCE = re.compile(
    r"\W*(?:they|he|she|(?:the |an? )?(?:agent|support|company|bank)) (?:just |only |always |keeps? |still )*"
    r"(?:told|tell|telling|asked|asking|said|says?|saying)(?: me| us)?(?: that)?(?: i should| to)? "
    r"(?:be patient|wait|have patience)(?: (?:a bit|more|longer|again|for (?:\d+|a few|some) \w+))*\W*",
    re.IGNORECASE,
)


def read_report(text: str, reading: Reading, said_on: date, country: str | None) -> CompanyAnswer | None:
    """Return the answer that a short text reports; None when it reports none."""
    text = text.replace("\u2019", "'")
    if len(text) > LONGEST or len(text.split()) > MOST_WORDS or text.rstrip().endswith("?"):
        return None
    if has(signs.OF_ONESELF, text) and not has(signs.THEY, text):
        return None
    conduct = next((kind for kind, source in signs.CONDUCT.items() if has(source, text)), None)
    if conduct is not None:
        return CompanyAnswer(conduct=conduct)
    for kind, source in signs.KINDS:
        if kind is ReplyKind.REFUSAL and has(signs.CARD_DECLINED, text):
            continue
        if has(source, text):
            return _answer(kind, text, reading, said_on, country)
    day = named_day(text, reading, said_on, country)
    told = has(signs.ANSWERED, text)
    if day is not None and told and day >= said_on:
        return CompanyAnswer(ReplyKind.PROMISE, promised_by=day)
    if told and has(signs.LATER, text):
        return CompanyAnswer(ReplyKind.PROMISE)
    return None


def _answer(
    kind: ReplyKind, text: str, reading: Reading, said_on: date, country: str | None
) -> CompanyAnswer:
    match kind:
        case ReplyKind.PARTIAL_OFFER:
            tied = tied_to(text)
            paid = tied is None and has(signs.PAID, text) and not has(signs.ONLY_OFFERED, text)
            return CompanyAnswer(kind, offered=sum_of(reading), tied=tied, paid=paid)
        case ReplyKind.REFUSAL:
            return CompanyAnswer(kind, final=has(FINAL, text))
        case ReplyKind.DM_US | ReplyKind.ASKS_DETAILS:
            return CompanyAnswer(kind, promised_by=named_day(text, reading, said_on, country))
        case _:
            return CompanyAnswer(kind)


def is_threat(text: str) -> bool:
    """Tell whether a person says that they were threatened, attacked or exposed."""
    return any(has(signs.CONDUCT[kind], text.replace("\u2019", "'")) for kind in THREATS)


def asks_for_patience(text: str) -> bool:
    """Tell whether a text says no more than that the company asks for patience: no hint of despair."""
    return _PATIENCE.fullmatch(text) is not None
