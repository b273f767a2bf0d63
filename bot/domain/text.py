"""Count and take apart texts exactly as X does.

Length, validity and URLs come from twitter-text-parser, which passes X's own conformance cases; mentions,
hashtags and cashtags it does not know, so their rules are written here after the same cases (X's
`conformance/extract.yml`). Spans are code points.
"""

from __future__ import annotations

import sys
from functools import cache, lru_cache
from importlib import import_module, resources
from threading import Lock
from types import ModuleType
from typing import Protocol, cast

import regex

X_LIMIT = 280  # weighted; X's config/v3.json
COPY_LIMIT = 256  # UTF-16 units that a Telegram copy button holds
TIKTOK_LIMIT = 2200  # UTF-16 units of a caption; TikTok's direct-post reference

Entity = tuple[str, int, int]  # text without its sign, start of the sign, end


class _Parsed(Protocol):
    valid: bool
    weightedLength: int  # noqa: N815 - the library's name


class _Parser(Protocol):
    def parse_tweet(self, text: str) -> _Parsed: ...
    def extract_urls_with_indices(self, text: str) -> list[dict[str, object]]: ...


_importing = Lock()


@cache
def _parser() -> _Parser:
    """Import twitter_text when it is first needed: building its tables takes a fifth of a second.

    Version 3.0.0 reads its emoji table through setuptools' `pkg_resources`, which it does not declare and
    which newer setuptools warn about or lack; a stand-in with the one function used takes its place.
    """
    with _importing:
        lent = "pkg_resources" not in sys.modules
        if lent:
            stand_in = ModuleType("pkg_resources")
            stand_in.__dict__["resource_string"] = _resource_bytes
            sys.modules["pkg_resources"] = stand_in
        try:
            return cast(_Parser, import_module("twitter_text"))
        finally:
            if lent:
                del sys.modules["pkg_resources"]


def _resource_bytes(module: str, name: str) -> bytes:
    return resources.files(module.rpartition(".")[0]).joinpath(name).read_bytes()


@lru_cache(maxsize=32)
def _parsed(text: str) -> _Parsed:
    """Parse a text once: it is measured while it is written, when it is checked and when it is shown."""
    return _parser().parse_tweet(text)


def weighted_length(text: str) -> int:
    """Return the length X counts: 280 is the limit, a URL is 23, an emoji 2."""
    return _parsed(text).weightedLength


def is_valid(text: str) -> bool:
    """Tell whether X would take the text as a post: not empty, not too long, no forbidden character."""
    return _parsed(text).valid


def utf16_length(text: str) -> int:
    """Return the length in UTF-16 units, as Telegram and TikTok count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def urls(text: str) -> list[Entity]:
    """Return what X makes a link, bare domains such as "times.No" included."""
    found: list[Entity] = []
    for url in _parser().extract_urls_with_indices(text):
        start, end = cast("tuple[int, int]", tuple(cast("list[int]", url["indices"])))
        found.append((str(url["url"]), start, end))
    return found


_LATIN_ACCENTS = (
    r"\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268"
    r"\u026f\u0272\u0289\u028b\u02bb\u0300-\u036f\u1e00-\u1eff"
)
_SPACES = r"\t-\r \x85\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_DIRECTIONAL = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NO_MENTION_AFTER = rf"(?![@＠{_LATIN_ACCENTS}]|://)"

_MENTION = regex.compile(
    r"(?:^|[^a-zA-Z0-9_!#$%&*@＠]|(?:^|[^a-zA-Z0-9_+~.-])(?:[rR][tT]):?)"
    r"(?P<at>[@＠])(?P<name>[a-zA-Z0-9_]{1,20}+)(?P<list>/[a-zA-Z][a-zA-Z0-9_-]{0,24})?"
)
_REPLY = regex.compile(rf"^[{_SPACES}]*[@＠]([a-zA-Z0-9_]{{1,20}}+){_NO_MENTION_AFTER}")
_AFTER_MENTION = regex.compile(_NO_MENTION_AFTER)

_TAG_LETTER = r"\p{L}\p{M}"
_TAG_CHAR = (
    rf"{_TAG_LETTER}\p{{Nd}}_\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003"
    r"\u0f0b\u0f0c\u00b7"
)
_HASHTAG = regex.compile(
    rf"(?<=^|[\ufe0e\ufe0f]|[^{_TAG_CHAR}&])[#＃](?![\ufe0f\u20e3])"
    rf"(?P<name>[{_TAG_CHAR}]*[{_TAG_LETTER}][{_TAG_CHAR}]*)(?![#＃{_TAG_CHAR}]|://)"
)
_CASHTAG = regex.compile(
    rf"(?<=^|[{_SPACES}{_DIRECTIONAL}])\$(?P<name>[a-zA-Z]{{1,6}}(?:[._][a-zA-Z]{{1,2}})?)"
    r"""(?=$|\s|[!'#%&"()*+,\\\-./:;<=>?@\[\]^_{|}~$])"""
)


def mentions(text: str) -> list[Entity]:
    """Return the accounts X would notify; "@Delta/refunds" is a list and no mention."""
    return [
        (match["name"], match.start("at"), match.end("name"))
        for match in _MENTION.finditer(text)
        if match["list"] is None and _AFTER_MENTION.match(text, match.end())
    ]


def reply_to(text: str) -> str | None:
    """Return the account a post would be a reply to because it begins with it, or None."""
    match = _REPLY.match(text)
    return match[1] if match else None


def hashtags(text: str) -> list[Entity]:
    """Return the hashtags, cut where X cuts them, without those inside a URL."""
    return _outside_urls(text, _tags(_HASHTAG, text, "#＃"))


_CUTS_A_TAG = regex.compile(rf"[^{_TAG_LETTER}\p{{Nd}}]")
_IN_A_TAG = regex.compile(rf"[{_TAG_LETTER}]")


def cashtags(text: str) -> list[Entity]:
    """Return the ticker symbols X links ("$AAPL"); "$1200" is none."""
    return _outside_urls(text, _tags(_CASHTAG, text, "$"))


def _tags(pattern: regex.Pattern[str], text: str, signs: str) -> list[Entity]:
    if not any(sign in text for sign in signs):
        return []
    return [(match["name"], match.start(), match.end()) for match in pattern.finditer(text)]


def _outside_urls(text: str, found: list[Entity]) -> list[Entity]:
    links = urls(text) if found else []
    return [tag for tag in found if not any(tag[1] < end and tag[2] > start for _, start, end in links)]


def hashtag_from(name: str) -> str | None:
    """Return a name as a hashtag without its sign (H&M -> HM), or None if it has no letter.

    Everything X would cut the tag at is left out, so that "#H&M" does not become "#H".
    """
    words = [
        word if word.isascii() and word.isalnum() else _CUTS_A_TAG.sub("", word) for word in name.split()
    ]
    tag = "".join(word if any(c.isupper() for c in word) else word.capitalize() for word in words if word)
    return tag if _IN_A_TAG.search(tag) else None
