"""Weigh how likely a date is the day of the trouble: a table of signs, each with its points."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.domain.facts import Precision
from bot.domain.reading import SentenceRole
from bot.engines.rules import day_signs as signs
from bot.engines.rules.day_roles import Scene, Use
from bot.engines.rules.days import Kind, Spotted
from bot.engines.rules.triage import has_trouble


@dataclass(frozen=True, slots=True)
class _Glance:
    """One date with the words around it."""

    text: str
    spotted: Spotted
    scene: Scene
    use: Use

    @property
    def said(self) -> str:
        return self.text[self.spotted.start : self.spotted.end]

    @property
    def trouble(self) -> bool:
        return has_trouble(self.scene.clause) or bool(signs.HAPPENED.search(self.scene.clause))


def weight(text: str, spotted: Spotted, scene: Scene, use: Use) -> float:
    """Return the points of a date; none or less says that it is not the day of the trouble."""
    glance = _Glance(text, spotted, scene, use)
    if use is Use.SPOKEN:
        return _news(text, spotted, scene)
    if signs.CLOSED.search(scene.clause):
        return 0.5
    base = _base(glance)
    if not base:
        return 0.0
    score = base + sum(points for sign, points in _SIGNS if sign(glance))
    if spotted.duration:
        score += _lasting(glance)
    return max(score, _only_today(glance))


def _base(glance: _Glance) -> float:
    """Weigh what the date is of: the trouble, something the person did before, or neither."""
    scene = glance.scene
    if glance.use is not Use.OWN:
        return 4.0 if glance.trouble else 2.0
    paid = glance.spotted.kind is Kind.SPAN and re.search(r"\bpa(?:id|y)\b", scene.before, re.I)
    if paid and not has_trouble(scene.lead + scene.after):
        return 0.0  # "we paid £940 back in February" says when it was paid, and no more
    return 2.5 if signs.HAPPENED.search(scene.before) and not signs.OWN.search(scene.before) else 1.5


def _since(glance: _Glance) -> bool:
    return signs.SINCE.search(glance.scene.before) is not None


def _since_theirs(glance: _Glance) -> bool:
    """Tell whether "since" counts from when they have it, or the person is away: not since it is broken."""
    scene = glance.scene
    return _since(glance) and bool(signs.THEIRS.search(scene.before) or signs.AWAY.search(scene.clause))


def _before(pattern: str, where: str = "before") -> Callable[[_Glance], bool]:
    compiled = re.compile(pattern, re.I)
    return lambda glance: compiled.search(getattr(glance.scene, where)) is not None


def _says_today(text: str, spotted: Spotted) -> bool:
    words = text[spotted.start : spotted.end]
    return (
        re.match(r"(?:today|tonight|leo|vandag|aaj|hoy|heute|hoje|oggi|vandaag)\b", words, re.I) is not None
    )


def _is_today(glance: _Glance) -> bool:
    """Tell whether a date is today's, of which nothing says that it is the day of the trouble."""
    today = _says_today(glance.text, glance.spotted)
    it_was = signs.IT_WAS.search(glance.scene.before)
    now = signs.NOW_INSTEAD.match(glance.scene.clause) and not signs.STILL_NOW.search(glance.scene.after)
    return today and not it_was and not now and not signs.RECEIVED.search(glance.scene.clause)


def _is_rude(glance: _Glance) -> bool:
    """Tell whether the date is that of an insult, which came after the trouble."""
    return glance.scene.role is SentenceRole.MANNER or bool(signs.INSULT.search(glance.scene.before))


def _only_today(glance: _Glance) -> float:
    """Weigh today as the day where no other is told: "tonight no bread, no eggs"."""
    scene = glance.scene
    told = scene.role in (None, SentenceRole.OUTCOME) and glance.use is Use.EVENT
    if not told or signs.STILL_NOW.search(scene.clause) or not _is_today(glance):
        return 0.0
    return 0.6 if glance.trouble or signs.LACKS.match(scene.after) else 0.3


_SIGNS: Final[tuple[tuple[Callable[[_Glance], bool], float], ...]] = (
    (_since, 3.0),
    (_since_theirs, -2.0),
    (lambda glance: _since(glance) and bool(signs.AWAY.search(glance.scene.clause)), -2.0),
    (_before(r"\bsince (?:i|we|they|it|he|she|my|the)\b[^,.]*\b(?:on|in)\s+(?:the )?$"), 3.0),
    (_before(r"\b(?:after|although|even though) (?:i|we)\b[^,.]*$"), -2.0),
    (lambda glance: signs.CANCELLED.match(glance.scene.clause) is not None, -3.0),
    (lambda glance: signs.STOLEN.search(glance.scene.before) is not None, -3.0),
    (
        lambda glance: (
            glance.spotted.kind is Kind.AGO
            and re.search(
                r"\b(?:that|it|this) was\s+(?:about |around |over )?$", glance.scene.lead, re.I
            )
            is not None
        ),
        -2.0,
    ),
    (lambda glance: glance.spotted.past is not None and glance.spotted.past.precision is not Precision.DAY,
     -1.0),
    (lambda glance: glance.spotted.kind is Kind.LATER and glance.trouble, 1.5),  # "two weeks later it shut"
    (lambda glance: glance.scene.role is SentenceRole.NOISE, -0.5),
    (lambda glance: glance.scene.role is SentenceRole.ASK, -1.0),
    (_is_rude, -2.0),
    # "they say somebody already did a sim swap on Tuesday"
    (lambda glance: glance.use is Use.EVENT and bool(signs.SPOKEN.search(glance.scene.before)), 0.5),
    (_is_today, -2.0),
    (lambda glance: signs.THEIR_RECEIPT.search(glance.scene.before) is not None, -1.2),
    (lambda glance: signs.IT_WAS.search(glance.scene.before) is not None, 1.0),
    (_before(r"\b(?:contract|warranty|guarantee|subscription|plan)\b", "clause"), -1.5),
)  # fmt: skip


def _news(text: str, spotted: Spotted, scene: Scene) -> float:
    """Weigh a day on which the company wrote or said something: bad news is the trouble, a promise is not."""
    told = scene.before + scene.after
    if signs.TOLD_AHEAD.search(told):
        return 0.0
    bad = has_trouble(scene.after) or signs.HAPPENED.search(scene.after) or signs.SHORT.search(scene.after)
    if bad and _says_today(text, spotted):
        return 1.4  # less than what the person did before
    if bad:
        return 3.0 if spotted.kind is not Kind.AGO else 2.0
    return 0.4 if re.search(r"\w", scene.after) else 0.75


def _lasting(glance: _Glance) -> float:
    """Weigh a stretch of time that goes on to this day."""
    spotted, scene = glance.spotted, glance.scene
    known = glance.trouble or has_trouble(scene.lead) or signs.STATE.search(scene.before)
    score = 0.0 if known else -1.0
    if signs.THEN_A_DAY.match(glance.text, spotted.end):
        score -= 4
    if spotted.length is not None and spotted.length.unit == "h" and not signs.STATE.search(scene.clause):
        score -= 9  # "for 3 hours" of work
    return score
