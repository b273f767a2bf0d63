"""Judge what kind of message a text is by all its words at once, where no pattern can know every phrasing.

A logistic regression for each kind, over the words, pairs of words and letter groups of some 6,000 invented
messages (`messages.jsonl`, labelled; `redress kinds build` makes `weights.bin` of them). It runs without any
library: a hash picks a row of small integers for each feature, the rows are added up. People hint at danger
in words that nobody lists; the patterns of `triage` stay beside it for what is said plainly.
"""

from __future__ import annotations

import json
import math
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import pairwise
from struct import unpack

BUCKETS = 1 << 16
ASKS_FOR = "asks for "  # before a kind of bad request inside a complaint
LETTERS = (3, 4, 5)  # lengths of the letter groups inside a word
_LONGEST_WORD = 24
_LANE = 4  # bytes
_LINK = re.compile(r"(?:https?://|www\.)\S+")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?|[?!]")
_DIGITS = re.compile(r"\d+")
_BETWEEN = re.compile(r"(?<=[.!?;])\s+|\n+")


def words_of(text: str) -> list[str]:
    """Return the words in small letters, figures as "0", links as "url"; "?" and "!" count as words."""
    plain = _LINK.sub(" url ", text.casefold().replace("’", "'"))
    return _WORD.findall(_DIGITS.sub("0", plain))


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text: what a complaint asks for besides is asked in one of them."""
    return [part for part in _BETWEEN.split(text) if part.strip()]


def word_features(word: str) -> Iterator[int]:
    """Yield the buckets of a word and of its letter groups."""
    yield _bucket(f"w{word}")
    framed = f"_{word[:_LONGEST_WORD]}_"
    for length in LETTERS:
        for at in range(len(framed) - length + 1):
            yield _bucket(f"c{framed[at : at + length]}")


def pair_feature(one: str, other: str) -> int:
    """Return the bucket of two neighbouring words."""
    return _bucket(f"p{one} {other}")


def features(words: list[str]) -> Iterator[int]:
    """Yield the features of a text; a word or pair that is said again counts once."""
    for word in dict.fromkeys(words):
        yield from word_features(word)
    for one, other in dict.fromkeys(pairwise(words)):
        yield pair_feature(one, other)


def _bucket(feature: str) -> int:
    return zlib.crc32(feature.encode()) % BUCKETS


@dataclass(frozen=True, slots=True)
class Weights:
    """What `redress kinds build` made: a bias and a threshold a kind, a row of bytes a bucket."""

    kinds: tuple[str, ...]
    biases: tuple[float, ...]
    thresholds: tuple[float, ...]
    scale: float  # what one unit of a row is worth
    rows: bytes  # BUCKETS rows of one signed byte for each kind
    messages: str  # sha256 of the messages they were made of

    def write(self) -> bytes:
        """Return the bytes of `weights.bin`: one line of JSON, then the rows, compressed."""
        head = {
            "kinds": self.kinds,
            "biases": self.biases,
            "thresholds": self.thresholds,
            "scale": self.scale,
            "messages": self.messages,
        }
        return json.dumps(head).encode() + b"\n" + zlib.compress(self.rows, 9)


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Load the weights on first use."""
    data = resources.files(__package__).joinpath("weights.bin").read_bytes()
    line, _, packed = data.partition(b"\n")
    head = json.loads(line)
    return Weights(
        tuple(head["kinds"]),
        tuple(head["biases"]),
        tuple(head["thresholds"]),
        head["scale"],
        zlib.decompress(packed),
        head["messages"],
    )


@lru_cache(maxsize=1)
def _lanes() -> bytes:
    """Return the rows with four bytes for each number and 128 added, so that rows add up as integers."""
    rows = weights().rows
    wide = bytearray(_LANE * len(rows))
    wide[::_LANE] = rows.translate(bytes((byte + 128) % 256 for byte in range(256)))
    return bytes(wide)


@lru_cache(maxsize=20_000)
def _word_row(word: str) -> tuple[int, int]:
    """Return what a word adds to all kinds at once, and how many features it has; common words are kept."""
    found = list(word_features(word))
    return _added(found), len(found)


def _added(found: Iterable[int]) -> int:
    lanes = _lanes()
    width = _LANE * len(weights().kinds)
    return sum(int.from_bytes(lanes[bucket * width : (bucket + 1) * width], "little") for bucket in found)


def margins(text: str) -> Mapping[str, float]:
    """Return for each kind the log odds that the text is of it, above the threshold of the kind.

    A text without words has none.
    """
    known = weights()
    words = words_of(text)
    if not words:
        return {}
    rows = [_word_row(word) for word in dict.fromkeys(words)]
    pairs = [pair_feature(one, other) for one, other in dict.fromkeys(pairwise(words))]
    count = sum(found for _, found in rows) + len(pairs)
    added = _added(pairs) + sum(row for row, _ in rows)
    totals = unpack(f"<{len(known.kinds)}I", added.to_bytes(_LANE * len(known.kinds), "little"))
    share = known.scale / math.sqrt(count)
    found = zip(known.kinds, totals, known.biases, known.thresholds, strict=True)
    return {kind: (total - 128 * count) * share + bias - threshold for kind, total, bias, threshold in found}
