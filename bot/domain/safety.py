"""What comes before any complaint: danger, despair, a request to harm somebody, and talk that is no story."""

from __future__ import annotations

from bot.domain.case import Expecting
from bot.domain.effects import Action, Button, Phrase, TellOutcome
from bot.domain.reading import Triage
from bot.domain.turn import Turn

SAFETY = frozenset({Triage.DANGER, Triage.STRANDED, Triage.SELF_HARM})
DECLINED = frozenset({Triage.THREAT, Triage.EXPOSURE, Triage.HATE, Triage.SPAM})
SMALL_TALK = frozenset({Triage.GREETING, Triage.THANKS, Triage.QUESTION, Triage.STEERING, Triage.UNCLEAR})
USUAL_NUMBERS = {"US": "911", "CA": "911", "PH": "911"}  # where 112 works too but nobody knows it
EMERGENCY_NUMBERS = ("000", "10111", "999", "112", "111", "911")
GAS_WORDS = ("gas",)


def emergency_number(country: str | None) -> str | None:
    """Return a number that reaches the emergency services there (source: libphonenumber), or None."""
    if country is None:
        return None
    from phonenumbers import shortnumberinfo  # its tables take their time: not before anybody is in danger

    numbers = (USUAL_NUMBERS.get(country, ""), *EMERGENCY_NUMBERS)
    known = (n for n in numbers if shortnumberinfo.is_emergency_number(n, country))
    return next(known, None)


def answer_safety(turn: Turn, triage: Triage, text: str) -> Turn:
    """Give emergency advice before anything else; what was written is kept."""
    number = emergency_number(turn.person.country or turn.country_of(turn.active))
    call = Phrase("call_number", {"number": number}) if number else Phrase("call_local")
    turn = turn.add(TellOutcome("safety_first"))
    if triage is Triage.SELF_HARM:
        return turn.expect(Expecting.SAFE_NOW).say("safety_self_harm", call=call)
    keyboard = ((Button(Action.SAFE, "btn_safe", turn.conversation.active or 0),),)
    key = "safety_danger" if triage is Triage.DANGER else "safety_stranded"
    if triage is Triage.DANGER and any(word in text.casefold().split() for word in GAS_WORDS):
        key = "safety_gas_gb" if turn.person.country == "GB" or "british" in text.casefold() else "safety_gas"
    return turn.expect(Expecting.SAFE_NOW).say(key, keyboard, call=call)


def stay_safe(turn: Turn) -> Turn:
    """Answer a question of somebody who may still be in danger with the number to call, not with the post."""
    number = emergency_number(turn.person.country or turn.country_of(turn.active))
    call = Phrase("call_number", {"number": number}) if number else Phrase("call_local")
    keyboard = ((Button(Action.SAFE, "btn_safe", turn.conversation.active or 0),),)
    return turn.say("safety_unsure", keyboard, call=call)


def decline(turn: Turn, triage: Triage) -> Turn:
    """Decline in plain words and say what the bot can do instead."""
    return turn.add(TellOutcome("decline")).say(f"decline_{triage}")


def small_talk(turn: Turn, triage: Triage) -> Turn:
    """Answer what is no story; no case is opened."""
    return turn.add(TellOutcome("not_a_complaint")).say(f"talk_{triage}")


def already_solved(turn: Turn) -> Turn:
    """Somebody who says it is put right needs no post."""
    return turn.add(TellOutcome("already_resolved")).say("already_resolved")
