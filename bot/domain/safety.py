"""What comes before any complaint: danger, despair, a request to harm somebody, and talk that is no story."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.case import Case, Expecting
from bot.domain.effects import Action, Button, Phrase, TellOutcome
from bot.domain.reading import Reading, Refusal, Triage
from bot.domain.triage import CONCERNS, REFUSALS, SAFETY, TABLE
from bot.domain.turn import Turn

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
    kind = TABLE[triage]
    turn = turn.add(TellOutcome(kind.outcome))
    if triage is Triage.SELF_HARM:
        return turn.expect(Expecting.SAFE_NOW).say(kind.key, call=call)
    keyboard = ((Button(Action.SAFE, "btn_safe", turn.conversation.active or 0),),)
    key = kind.key
    if triage is Triage.DANGER and any(word in text.casefold().split() for word in GAS_WORDS):
        key = "safety_gas_gb" if turn.person.country == "GB" or "british" in text.casefold() else "safety_gas"
    return turn.expect(Expecting.SAFE_NOW).say(key, keyboard, call=call)


def stay_safe(turn: Turn) -> Turn:
    """Answer a question of somebody who may still be in danger with the number to call, not with the post."""
    number = emergency_number(turn.person.country or turn.country_of(turn.active))
    call = Phrase("call_number", {"number": number}) if number else Phrase("call_local")
    keyboard = ((Button(Action.SAFE, "btn_safe", turn.conversation.active or 0),),)
    return turn.say("safety_unsure", keyboard, call=call)


def answer_aside(turn: Turn, triage: Triage) -> Turn:
    """Answer what opens no case: a plain no, small talk, or news that it is put right already."""
    kind = TABLE[triage]
    return turn.add(TellOutcome(kind.outcome)).say(kind.key)


def heed(turn: Turn, case: Case, reading: Reading) -> tuple[Turn, Case, bool]:
    """Act on what a slow reader and moderation find grave where the quick reader saw a story.

    The last value tells whether the person was given emergency advice: then the story waits for "I am safe".
    """
    told = {CONCERNS[one] for one in reading.concerns if one in CONCERNS}
    turn = say_refused(turn, tuple(one for one in reading.refused if one in told))
    case = replace(case, kept_from_model=case.kept_from_model or bool(reading.concerns))
    if reading.triage not in SAFETY:
        return turn.put(case), case, False
    case = replace(case, outcome_told=True)
    turn = turn.put(case).change(active=case.number)
    return answer_safety(turn, reading.triage, case.facts.what or ""), case, True


def say_refused(turn: Turn, refused: tuple[Refusal, ...]) -> Turn:
    """Say what is left out of a complaint that is served, one sentence each."""
    for refusal in refused:
        turn = turn.say(REFUSALS[refusal])
    return turn
