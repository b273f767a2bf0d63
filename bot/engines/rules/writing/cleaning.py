"""Tidy the person's sentences for publication: links, mentions, private data and small slips.

The reader has already cleaned them; this is the second lock, because a public text cannot be called back.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeVar, cast

from bot.domain.drafts import DraftRequest
from bot.domain.facts import Facts
from bot.engines.rules.writing.display import DOMAIN_ENDINGS, capital, company_name, plain_name
from bot.engines.rules.writing.measure import urls

T = TypeVar("T")
SLIPS: Final = {
    "im": "I'm", "ive": "I've", "i'm": "I'm", "i've": "I've", "i'd": "I'd", "i'll": "I'll", "i": "I",
    "dont": "don't", "didnt": "didn't", "doesnt": "doesn't", "isnt": "isn't", "wasnt": "wasn't",
    "hasnt": "hasn't", "havent": "haven't", "couldnt": "couldn't", "wouldnt": "wouldn't", "u": "you",
    "thats": "that's", "theyre": "they're", "cant": "can't", "pls": "please", "plz": "please",
}  # fmt: skip
PROPER: Final = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "april", "june", "july", "august", "september", "october", "november", "december", "christmas",
)  # fmt: skip
OPENERS: Final = re.compile(
    r"^(?:(?:hi|hello|hey|ok|okay|so|and|but|well|basically|anyway|please|also|then|now|yes|no,|plus|guys"
    r"|ugh|sorry|look|listen|omg)\b[\s,.:!-]*)+(?=\S)",
    re.IGNORECASE,
)
LINK: Final = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)

# What would be left hanging where a private text was taken out: "in our flat at [address]".
HANGING: Final = re.compile(
    r"(?:[,(]?\s*\b(?:at|on|in|from|to|by|with|of|for|under|ref|reference|number|no|is)\b[\s.:#]*)+\x00",
    re.IGNORECASE,
)


def without_links(text: str) -> str:
    """Leave nothing that a platform would turn into a link, a mention or a hashtag."""
    text = LINK.sub("", text)
    text = re.sub(rf"\b\w[\w-]*(?:\.(?:{DOMAIN_ENDINGS}))+\b", lambda found: plain_name(found.group(0)), text,
                  flags=re.IGNORECASE)  # fmt: skip
    text = re.sub(r"(?<=[^\W\d_])\.(?=[^\W\d_]{2})", ". ", text)
    text = re.sub(r"[@＠#＃]+(?=\w)", "", text)
    return " ".join(re.sub(r"[@＠#＃]", " ", text).split())


def _parted(text: str) -> str:
    """Part what would still become a link, such as "0.al", with a space after each full stop."""
    for link, _, _ in urls(text) if "." in text else ():
        text = text.replace(link, link.replace(".", ". "))
    return text


def _pattern(secret: str) -> re.Pattern[str] | None:
    """Match a private text however it is spaced, hyphenated or cased; None when nothing can be matched."""
    marks = re.findall(r"[^\W_]", secret)
    if not marks:
        return None
    gap = r"[\W_]{0,3}"
    return re.compile(rf"(?<![^\W_]){gap.join(map(re.escape, marks))}(?![^\W_])", re.IGNORECASE)


class Scrubber:
    """Remove what must not be public, given the facts that name it."""

    def __init__(self, facts: Facts) -> None:
        secrets = [reference.text for reference in facts.references] + [item.text for item in facts.private]
        secrets.sort(key=len, reverse=True)
        self._patterns = [pattern for secret in secrets if (pattern := _pattern(secret))]
        self._tidied: dict[str, str] = {}  # one request asks for the same sentences many times
        self._edited: dict[str, str] = {}
        self._made: dict[tuple[object, ...], tuple[DraftRequest, object]] = {}
        self._name = company_name(facts.company)
        self._item = facts.item if facts.item and re.fullmatch(r"\w*[A-Z]\w*", facts.item) else ""

    def holds_private(self, text: str) -> bool:
        return any(pattern.search(text) for pattern in self._patterns)

    def tidy(self, text: str) -> str:
        """Return the text as one clean sentence without its full stop, or "" when nothing sayable is left."""
        if text not in self._tidied:
            self._tidied[text] = self._cleaned(text)
        return self._tidied[text]

    def edit(self, text: str, editing: Callable[[str], str]) -> str:
        """Return a tidy text edited; one request edits the same sentences many times."""
        if text not in self._edited:
            self._edited[text] = editing(text)
        return self._edited[text]

    def once(self, request: DraftRequest, name: str, make: Callable[[], T]) -> T:
        """Return what is made of a request's words, made once for all its texts and tones."""
        key = (name, id(request.sentences), id(request.facts), request.problems)
        if key not in self._made:
            self._made[key] = (request, make())  # the request is kept, so that no id is given away again
        return cast(T, self._made[key][1])

    def _cleaned(self, text: str) -> str:
        text = " ".join(text.split())
        for pattern in self._patterns:
            text = pattern.sub("\x00", text)
        text = HANGING.sub("", text).replace("\x00", "")
        text = without_links(text)
        text = re.sub(r"\(\s*[,;:.-]*\s*\)|\[\s*\]", "", text)
        text = re.sub(r"[!?]*!+[!?]*", ".", text)
        text = re.sub(r"\s+([,.;:!?])", r"\1", text)
        text = re.sub(r"([,;:])[,;:.]+", r"\1", text)
        text = OPENERS.sub("", text)
        text = re.sub(r"\b[\w']+\b", self._mend, text)
        text = _parted(" ".join(text.split()).strip(' ,;:.-–—…"“”'))
        if self.holds_private(text) or not re.search(r"[^\W\d_]", text):
            return ""
        return capital(text)

    def _mend(self, found: re.Match[str]) -> str:
        word = found.group(0)
        low = word.casefold()
        if low in SLIPS and (word.islower() or len(word) == 1):
            return SLIPS[low]
        if word.islower() and low in PROPER:
            return word.capitalize()
        if self._name and low == self._name.casefold():
            return self._name
        if self._item and word.islower() and low == self._item.casefold():
            return self._item
        return word
