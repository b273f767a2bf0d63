"""Reckon the day that a company named: "come back Tuesday", "within 48 hours", "5 working days"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.domain.caseless import Caseless
from bot.domain.facts import Precision
from bot.engines.rules.day_roles import Scene
from bot.engines.rules.days import Kind, Spotted, ordinal_after, weekday_after

_PAST_MODAL = Caseless(
    r"\b(?:supposed to|suppose to|meant to|should(?:'?ve| have)|was due|were due|was to|were to"
    r"|expected|estimated"
    r"|promised (?:delivery|for|on)|eta was|was promised|due (?:on|by)?|(?:re)?scheduled|re-?booked"
    r"|booked|fixed for"
    r"|zou(?:den)?|sollten?|devait|deb[íi]an?|deveriam?|prazo|era para|afspraak|moest|sou"
    r"|suppose (?:\w+)|atakuja|delivery (?:date|day))",
)
_BROKEN = Caseless(
    r"\b(?:never|nothing|nobody|no one|noone|still|didn'?t|didnt|not (?:come|here|arrived|came)|no show"
    r"|nope|lie|crickets|radio silence|ghosted|no sign|zilch|nada|niks|niemand|nadie|personne|niente|ninguém"
    r"|hasn'?t|hasnt|but|passed|now it|again|don pass|same story|hakuja|waited|lied|gone)\b",
)
_ALWAYS = re.compile(
    r"\b(?:every ?day|daily|always|keep(?:s)? (?:saying|telling|promising)|each time|every time"
    r"|everytime|every single time|kila)\b|tomorrow,? (?:come )?tomorrow"
    r"|tomorrow\W+(?:come |always )?tomorrow",
    re.I,
)
_FAR = 14  # days after which "Friday" is no longer counted from an earlier day of the story


def promised_day(
    text: str,
    spotted: Spotted,
    scene: Scene,
    anchor: date | None,
    said: date,
    *,
    spoken: date | None,
    brief: bool,
) -> date | None:
    """Return the promised day, or None where nobody can know it.

    `spoken` is the day of the promise where the sentence says it, `anchor` the last day told before.
    """
    since = spoken or anchor
    if spotted.kind in (Kind.WINDOW, Kind.LASTING, Kind.LATER):
        return _after_window(spotted, scene, since, said, brief=brief)
    if spotted.kind is Kind.NEAR:
        return _near(text, spotted, scene, spoken, said)
    if spotted.kind is Kind.END:
        return _end(spotted, since, said)
    if spotted.kind is Kind.SPAN:
        return _month_end(text, spotted, scene, said)
    past, future = spotted.past, spotted.future
    if past is None:
        return future.start if future else None
    if past.precision is not Precision.DAY:
        return None
    if future is None or past.start == future.start:
        return past.start
    if spotted.kind in (Kind.EXACT, Kind.NUMERIC, Kind.FEAST):
        return past.start if (said - past.start).days <= 150 else future.start
    follows = _next_after(spotted, since) if since and since < said else None
    if (
        follows is not None
        and since is not None
        and (spoken or (said - follows).days < _FAR or spotted.kind is Kind.ORDINAL)
        and (follows <= said or not _PAST_MODAL.is_in(scene.lead))
    ):
        return follows
    if (
        _PAST_MODAL.is_in(scene.lead)
        or _BROKEN.is_in(scene.after + scene.following)
        or _said_again(text, spotted)
    ):
        return past.start
    return future.start


def _next_after(spotted: Spotted, day: date) -> date | None:
    if spotted.kind is Kind.WEEKDAY:
        return weekday_after(day, spotted.number)
    return ordinal_after(day, spotted.number) if spotted.kind is Kind.ORDINAL else None


def _said_again(text: str, spotted: Spotted) -> bool:
    """Tell whether the same weekday comes again as one that is over: "come back Tuesday. Tuesday I come"."""
    words = re.escape(text[spotted.start : spotted.end].rsplit(maxsplit=1)[-1])
    return (
        re.search(rf"\b{words}\b(?!\s+(?:they|it|he|she) (?:will|would))", text[spotted.end :], re.I)
        is not None
    )


def _after_window(
    spotted: Spotted, scene: Scene, since: date | None, said: date, *, brief: bool
) -> date | None:
    if spotted.length is None or spotted.length.unit == "y" or _ALWAYS.search(scene.lead):
        return None
    if since is not None:
        return spotted.length.after(since)
    return spotted.future.start if spotted.future and brief else None


def _near(text: str, spotted: Spotted, scene: Scene, spoken: date | None, said: date) -> date | None:
    """Read "tomorrow": counted from the day of the promise; one that is made every day names no day."""
    near = spotted.future or spotted.past
    if near is None or _ALWAYS.search(scene.lead + text[spotted.start : spotted.end + 40]):
        return None
    shift = (near.start - said).days
    if shift > 0 and spoken is not None:
        return spoken + timedelta(days=shift)
    return near.start


def _end(spotted: Spotted, since: date | None, said: date) -> date | None:
    if spotted.future is None or spotted.length is None:
        return None
    if since is None or spotted.length.unit == "d":
        return (since or said) if spotted.length.unit == "d" else spotted.future.start
    if spotted.length.unit == "w":
        return since + timedelta(days=(4 - since.weekday()) % 7)
    first = since.replace(day=1)
    return (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def _month_end(text: str, spotted: Spotted, scene: Scene, said: date) -> date | None:
    """Read "by the end of February": its last day, of this year or of the next."""
    led = scene.lead[-24:] + text[spotted.start : spotted.end]
    if spotted.future is None or not re.search(r"\b(?:by|before|end of)\b", led, re.I):
        return None
    day = spotted.future.start
    if (said - day).days <= 150:
        return day
    return (day.replace(day=1, year=day.year + 1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
