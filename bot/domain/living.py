"""Where the person lives, asked when a step outside depends on it; whether the bot may come at night."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.case import Case, Expecting
from bot.domain.effects import Action, Button, Keyboard
from bot.domain.escalation import Rung
from bot.domain.facts import Urgency
from bot.domain.regions import is_named, region_name
from bot.domain.turn import Turn
from bot.domain.waiting import made_plan, next_line, replan

MOST_PLACES = 8  # buttons; any other part can be typed
LONGEST_REGION = 40  # characters


def ask_region(turn: Turn, case: Case, rung: Rung) -> Turn:
    """Ask for the part of the country: bodies there differ, and none is named by a guess."""
    rows: Keyboard = tuple(
        (Button(Action.REGION, "btn_region", case.number, str(at), {"region": place}),)
        for at, place in enumerate(_places(turn, case))
    )
    turn = turn.expect(Expecting.REGION).change(active=case.number)
    return turn.say("ask_region", rows, case=case, why=rung.why)


def _places(turn: Turn, case: Case) -> tuple[str, ...]:
    """Return the parts of the country that the steps now ahead are for, each once."""
    found = dict.fromkeys(
        rung.body.region
        for rung in made_plan(turn, case).ladder
        if rung.elsewhere and rung.body is not None and rung.body.region
    )
    return tuple(found)[:MOST_PLACES]


def region_in(turn: Turn, case: Case, text: str) -> str | None:
    """Return the part of the country that a short answer names, or None."""
    words = text.strip().strip(".!")
    if not words or len(words) > LONGEST_REGION:
        return None
    country = turn.country_of(case)
    return region_name(country, words) if is_named(country, words, _places(turn, case)) else None


def place_of(turn: Turn, case: Case, argument: str) -> str | None:
    """Return the part of the country that a button means."""
    places = _places(turn, case)
    return places[int(argument)] if argument.isdecimal() and int(argument) < len(places) else None


def live_in(turn: Turn, region: str) -> Turn:
    """Keep the part of the country, and plan every case anew with it."""
    turn = replace(turn, conversation=replace(turn.conversation, region=region)).expect(Expecting.NOTHING)
    for case in turn.conversation.cases:
        if case.planned:
            turn = replan(turn, case)
    return turn


# --- at night ------------------------------------------------------------------------------


def offer_night(turn: Turn, case: Case) -> Turn:
    """Ask once, when it burns, whether the bot may come back at night as well."""
    if case.facts.urgency is not Urgency.NOW or case.progress.at_night:
        return turn
    keyboard = ((Button(Action.AT_NIGHT, "btn_at_night", case.number),),)
    return turn.say("offer_night", keyboard, case=case)


def allow_night(turn: Turn, case: Case) -> Turn:
    """Let the reminders of an urgent case come in the quiet hours, too."""
    case = replace(case, progress=replace(case.progress, at_night=True))
    turn = replan(turn.put(case), case)
    case = turn.case(case.number) or case
    return turn.say("night_allowed", case=case, next=next_line(turn, case))
