"""Judge a text by its words: the whole of a short one, a long one a few sentences at a time."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.reading import Refusal, Triage
from bot.domain.triage import DECLINED, SAFETY
from bot.engines.rules.kinds import ASKS_FOR, margins

GRAVE = SAFETY | (DECLINED - {Triage.SPAM})
# Log odds by which a grave kind must lead: more in a text of many windows, which has many chances to be taken
# for one, and more in a story that has all a complaint needs.
ALARM, _MORE_WINDOWS, _WHOLE_STORY = 1.5, 2.5, 2.0
# Inside a conversation a few words mean what was asked, and a company's words are passed on.
_TALKING, _TALKING_OFFENCE, _FEW_WORDS = 2.0, 5.0, 4
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")
_WINDOW = 45  # words; the messages that the weights were made of are seldom longer
_NEVER = -99.0


@dataclass(frozen=True, slots=True)
class Judged:
    """The log odds of each kind, for every window of a text."""

    windows: tuple[Mapping[str, float], ...]
    words: int = 0

    def lead(self, kinds: Collection[Triage]) -> float:
        """Return by how much the likeliest of these kinds leads over all others where it leads most.

        Grave kinds are not one another's rivals: whether it is a threat or an exposure, it is not harmless.
        """
        return max((_lead(window, kinds) for window in self.windows), default=_NEVER)

    def grave(self, *, story: bool = False, talking: bool = False) -> Triage | None:
        """Return the grave kind that the words hint at, or None.

        `story`: a company and facts are named; `talking`: the words may answer the bot.
        """
        if not self.windows or (talking and self.words < _FEW_WORDS):
            return None
        most = max(self.windows, key=lambda window: _lead(window, GRAVE))
        kind = max(sorted(GRAVE), key=lambda kind: most.get(kind, _NEVER))
        needed = ALARM + (_MORE_WINDOWS if len(self.windows) > 1 else 0) + (_WHOLE_STORY if story else 0)
        if talking:
            needed += _TALKING_OFFENCE if kind in DECLINED else _TALKING
        return kind if _lead(most, GRAVE) > needed else None

    def likeliest(self) -> Triage | None:
        """Return the likeliest kind of a text of one window."""
        if len(self.windows) != 1:
            return None
        (window,) = self.windows
        return max(sorted(Triage), key=lambda kind: window.get(kind, _NEVER))

    def asks_for(self, wish: Refusal) -> bool:
        """Tell whether a complaint asks for something besides that is not done."""
        return any(window.get(f"{ASKS_FOR}{wish}", _NEVER) > 0 for window in self.windows)


def _lead(window: Mapping[str, float], kinds: Collection[Triage]) -> float:
    rivals = [kind for kind in Triage if kind not in kinds and not (kind in GRAVE and GRAVE & set(kinds))]
    ours = max(window.get(kind, _NEVER) for kind in kinds)
    return ours - max(window.get(kind, _NEVER) for kind in rivals)


@lru_cache(maxsize=64)
def judge(text: str) -> Judged:
    """Judge a text; the same text is judged once."""
    judged = (margins(window) for window in _windows(text))
    return Judged(tuple(window for window in judged if window), len(text.split()))


def _windows(text: str) -> Iterator[str]:
    """Yield neighbouring sentences together; each window begins with the last sentence of the one before."""
    sentences = [part for found in _SENTENCE.finditer(text) for part in _parts(found[0].split())]
    window: list[str] = []
    length = 0
    for sentence in sentences:
        words = len(sentence.split())
        if window and length + words > _WINDOW:
            yield " ".join(window)
            window, length = window[-1:], len(window[-1].split())
        window.append(sentence)
        length += words
    if window:
        yield " ".join(window)


def _parts(words: list[str]) -> Iterator[str]:
    """Yield a sentence, in pieces where it never ends."""
    for start in range(0, len(words), _WINDOW):
        yield " ".join(words[start : start + _WINDOW])
