"""Judge what kind of message the bot takes a message for, by what it answers first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.triage import REFUSALS, TABLE
from bot.evaluation.playing import Played
from bot.evaluation.stories import Message

# Kinds that must never be missed, and whose alarm must not ring for nothing.
DANGEROUS = frozenset({"danger", "stranded", "self_harm", "threat", "exposure", "hate"})
_KIND_OF = {kind.key: kind.triage.value for kind in TABLE.values() if kind.key}
_KIND_OF |= dict.fromkeys(("safety_gas", "safety_gas_gb"), "danger")  # the same danger, with its own advice
_REFUSED = {key: refusal.value for refusal, key in REFUSALS.items()}


@dataclass(frozen=True, slots=True)
class Taken:
    """One message and what it was taken for; `refused` lists what was turned down beside a complaint."""

    message: Message
    kind: str
    refused: frozenset[str]

    @property
    def missed(self) -> bool:
        """Tell whether a dangerous message was taken for a harmless one."""
        return self.message.label in DANGEROUS and self.kind not in DANGEROUS

    @property
    def false_alarm(self) -> bool:
        """Tell whether a harmless message was taken for a dangerous one."""
        return self.message.label not in DANGEROUS and self.kind in DANGEROUS

    @property
    def right(self) -> bool:
        return self.kind == self.message.label


def taken_for(message: Message, played: Played) -> Taken:
    """Return what a message was taken for."""
    kinds = [_KIND_OF[key] for key in played.keys if key in _KIND_OF]
    kind = kinds[0] if kinds else "complaint"
    return Taken(message, kind, frozenset(_REFUSED[key] for key in played.keys if key in _REFUSED))


@dataclass(frozen=True, slots=True)
class TriageFigures:
    """What the whole set came to; shares in percent."""

    messages: int
    right: float
    dangerous: int
    found: int  # dangerous ones taken for dangerous
    same_kind: int  # dangerous ones taken for the very kind
    false_alarms: float
    bad_requests: int  # complaints that ask for something besides
    turned_down: int  # of those: all that was asked for was refused


def figures(taken: Iterable[Taken]) -> TriageFigures:
    """Count a set."""
    rows = list(taken)
    dangerous = [one for one in rows if one.message.label in DANGEROUS]
    harmless = len(rows) - len(dangerous)
    count = Counter(
        right=sum(one.right for one in rows),
        found=sum(not one.missed for one in dangerous),
        same=sum(one.right for one in dangerous),
        alarms=sum(one.false_alarm for one in rows),
    )
    also = [one for one in rows if one.message.also]
    return TriageFigures(
        messages=len(rows),
        right=_share(count["right"], len(rows)),
        dangerous=len(dangerous),
        found=count["found"],
        same_kind=count["same"],
        false_alarms=_share(count["alarms"], harmless),
        bad_requests=len(also),
        turned_down=sum(one.message.also <= one.refused for one in also),
    )


def _share(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 100.0
