"""Judge a text by its words: the whole of a short one, a long one a few sentences at a time."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.reading import Refusal, Triage
from bot.domain.triage import DECLINED, SAFETY
from bot.engines.rules.kinds import ASKS_FOR, margins

GRAVE = SAFETY | (DECLINED - {Triage.SPAM})
# Log odds by which a grave kind must lead, and more in a story that has all a complaint needs.
ALARM, _WHOLE_STORY = 0.3, 1.2
# Every window of an ordinary text is one more chance to be taken for a grave one. Leads of ordinary windows
# thin out by e with each of these log odds (measured on side remarks that the weights had not seen), so of n
# windows the luckiest leads by about ln n of them more.
SPREAD = 1.5
# Inside a conversation a few words mean what was asked, and a company's words are passed on.
_TALKING, _TALKING_OFFENCE, _FEW_WORDS = 2.0, 5.0, 4
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")
_WINDOW = 45  # words; the messages that the weights were made of are seldom longer
_USUAL_SENTENCES = 4  # of a message with a complaint; by them the thresholds were found
_NEVER = -99.0


@dataclass(frozen=True, slots=True)
class Judged:
    """The log odds of each kind, for every window of a text, and the windows themselves."""

    windows: tuple[Mapping[str, float], ...]
    words: int = 0
    texts: tuple[str, ...] = ()

    @property
    def luck(self) -> float:
        """Return the log odds by which the luckiest of so many windows leads more than one alone."""
        return SPREAD * math.log(max(1, len(self.windows)))

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
        needed = ALARM + self.luck + (_WHOLE_STORY if story else 0)
        if talking:
            needed += _TALKING_OFFENCE if kind in DECLINED else _TALKING
        return kind if _lead(most, GRAVE) > needed else None

    def likeliest(self) -> Triage | None:
        """Return the likeliest kind of a text of one window."""
        if len(self.windows) != 1:
            return None
        (window,) = self.windows
        return max(sorted(Triage), key=lambda kind: window.get(kind, _NEVER))


def asked_besides(sentences: Sequence[str]) -> Iterator[tuple[str, Refusal]]:
    """Yield each sentence of a complaint that asks for something that is not done, with what it is."""
    judged = [(part, odds) for part in sentences if (odds := margins(part))]
    luck = SPREAD * math.log(max(1.0, len(judged) / _USUAL_SENTENCES))
    for part, odds in judged:
        for wish in Refusal:
            if odds.get(f"{ASKS_FOR}{wish}", _NEVER) > luck:
                yield part, wish


def _lead(window: Mapping[str, float], kinds: Collection[Triage]) -> float:
    rivals = [kind for kind in Triage if kind not in kinds and not (kind in GRAVE and GRAVE & set(kinds))]
    ours = max(window.get(kind, _NEVER) for kind in kinds)
    return ours - max(window.get(kind, _NEVER) for kind in rivals)


@lru_cache(maxsize=64)
def judge(text: str) -> Judged:
    """Judge a text; the same text is judged once."""
    judged = [(window, margins(window)) for window in _windows(text)]
    told = [(window, odds) for window, odds in judged if odds]
    return Judged(tuple(odds for _, odds in told), len(text.split()), tuple(window for window, _ in told))


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
