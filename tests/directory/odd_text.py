"""Ten thousand odd texts from a fixed seed: noise, control characters, right-to-left, look-alikes."""

from __future__ import annotations

import random
from collections.abc import Iterator

_LATIN = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,!?'&@/-_"
_CONTROL = "".join(map(chr, range(32))) + "\x7f\x85\u200b\u200d\u2028\u2029\ufeff\u00ad"
_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069\u200e\u200fשלוםعربيةفارسی "
_ALIKE = "аеорсухіјѕԁɡӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧ０１ａｂｃ𝐒𝐚𝐟𝖒𝗍ⓐⓑ①² ñøłıßﬁ"
_WIDE = "东方航空ไทยแอร์เวย์한국전력 देश ქართული 🙂👩‍👩‍👧🇰🇪"
_LIKE_NAMES = (
    "Safaricom",
    "British Airways",
    "MTN",
    "kplc",
    "@KenyaPower_Care",
    "https://jumia.com.ng/",
    "at&t",
)


def odd_texts(count: int = 10_000, seed: int = 20261123) -> Iterator[str]:
    """Yield the texts; every hundredth is very long."""
    dice = random.Random(seed)  # noqa: S311 - the same texts every time
    alphabets = (_LATIN, _LATIN + _CONTROL, _BIDI, _ALIKE, _WIDE, _LATIN + _CONTROL + _BIDI + _ALIKE + _WIDE)
    for number in range(count):
        length = dice.randrange(5_000, 20_000) if number % 100 == 99 else dice.randrange(0, 60)
        alphabet = dice.choice(alphabets)
        text = "".join(dice.choices(alphabet, k=length))
        if number % 3 == 0:
            name = dice.choice(_LIKE_NAMES)
            at = dice.randrange(len(text) + 1)
            text = text[:at] + "".join(_slipped(letter, dice) for letter in name) + text[at:]
        yield text


def _slipped(letter: str, dice: random.Random) -> str:
    roll = dice.random()
    if roll < 0.8:
        return letter
    return dice.choice(("", letter * 2, dice.choice(_ALIKE), dice.choice(_CONTROL), dice.choice(_LATIN)))
