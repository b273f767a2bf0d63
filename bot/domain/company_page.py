"""How a company answers its customers: the page in the chat, from ten people up."""

from __future__ import annotations

import re

from bot.domain.company import Company
from bot.domain.effects import Action, Button, Consult, Keyboard, Lines, Phrase, Value
from bot.domain.events import Consulted
from bot.domain.joining import company_code
from bot.domain.scorecard import FLOOR, PERIOD, STEP, Figures, Purpose, Scorecard
from bot.domain.turn import Turn
from bot.domain.voice import joined, own_case, told_of_others, voice_others

LONGEST_NAME = 80  # characters of a name that is looked up
_NOBODY = (
    r"(?:you|we|i|it|this|that|they|he|she|things|life|everything|everyone|people|my|your|our|the case)\b"
)
_ASKED = re.compile(
    rf"^\W*(?:and |so |but )*(?:"
    rf"how (?:is|are|'s) (?!{_NOBODY})(?P<doing>.{{2,80}}?) doing"
    rf"|how (?:fast|quick(?:ly)?|good|bad|slow(?:ly)?) (?:is|are|does|do) (?!{_NOBODY})(?P<fast>.{{2,80}}?)"
    r"(?: (?:at |with )?(?:answer\w*|repl\w+|solv\w+|complaints).*)?"
    rf"|how long (?:does|do) (?!{_NOBODY})(?P<long>.{{2,80}}?) (?:usually |normally )?(?:take|need)"
    r"(?: to (?:answer|reply|respond|solve).*)?"
    r"|(?:the )?(?:score ?card|figures|numbers|statistics|stats) (?:of|for|on)"
    rf" (?!{_NOBODY})(?P<card>.{{2,80}}?)"
    r")\W*$",
    re.IGNORECASE,
)


def asks_for_page(text: str) -> str | None:
    """Return the company that "how is Safaricom doing?" asks about, or None."""
    found = _ASKED.match(text.strip()) if len(text) <= 160 else None
    if found is None:
        return None
    return next((name for name in found.groupdict().values() if name), None)


def ask_page(turn: Turn, name: str) -> Turn:
    """Have a company looked up; without a name it is the one of the active case."""
    name = " ".join(name.split())[:LONGEST_NAME]
    if name:
        return turn.add(Consult(Purpose.PAGE, name=name, country=turn.person.country))
    case = turn.active
    company = case.facts.company if case else None
    if company is None:
        return turn.say("company_which")
    if company.id is None:
        return turn.say("company_unknown", name=company.name)
    return page_of_code(turn, company_code(company.id, turn.country_of(case)))


def page_of_code(turn: Turn, code: str) -> Turn:
    return turn.add(Consult(Purpose.PAGE, code=code, country=turn.person.country))


def on_consulted(turn: Turn, event: Consulted) -> Turn:
    """Go on with what was found of a company."""
    match event.purpose:
        case Purpose.VOICE:
            return told_of_others(turn, event)
        case Purpose.JOIN:
            return joined(turn, event)
        case Purpose.PAGE:
            return _page(turn, event)


def _page(turn: Turn, event: Consulted) -> Turn:
    if not event.companies and not event.name:
        return turn.pop_up("button_old")  # of a company that has left the directory
    if not event.companies:
        return turn.say("company_unknown", name=event.name)
    if len(event.companies) > 1:
        return turn.say("company_choose", _choices(event), name=event.name)
    company, card = event.companies[0], event.card
    keyboard = _join_row(turn, company, event.country)
    if card is None or card.ever is None:
        return turn.say("company_too_few", keyboard, company=company.name, floor=FLOOR)
    periods = Lines(tuple(_periods(card)))
    others = voice_others(event)
    return turn.say("company_page", keyboard, company=company.name, periods=periods, step=STEP, others=others)


def _choices(event: Consulted) -> Keyboard:
    return tuple(
        (
            Button(
                Action.COMPANY,
                "btn_company",
                0,
                company_code(company.id, company.country or event.country),
                {"name": company.name},
            ),
        )
        for company in event.companies
        if company.id is not None
    )


def _join_row(turn: Turn, company: Company, country: str | None) -> Keyboard:
    """Offer an own case to who has none with this company."""
    if company.id is None or own_case(turn, company.id) is not None:
        return ()
    return ((Button(Action.JOIN, "btn_join", 0, company_code(company.id, country)),),)


def _periods(card: Scorecard) -> list[Value]:
    days = PERIOD.days
    lately: Value = Phrase("card_lately_too_few", {"days": days, "floor": FLOOR})
    if card.lately is not None:
        lately = Phrase("card_lately", {"days": days, "lines": _figures(card.lately)})
    ever = Phrase("card_ever", {"lines": _figures(card.ever)}) if card.ever is not None else Phrase("nothing")
    return [lately, ever]


def _figures(figures: Figures) -> Lines:
    lines: list[Value] = [
        Phrase("card_people", {"n": figures.people}),
        _count("answered", figures.answered, figures.days_to_answer),
        _count("solved", figures.solved, figures.days_to_solve),
    ]
    return Lines(tuple(lines))


def _count(what: str, count: int, days: int | None) -> Phrase:
    """Return "Answered: at least 15, half of them within about 3 days"."""
    least = Phrase("card_at_least", {"n": count}) if count else Phrase("card_fewer_than", {"n": STEP})
    half = Phrase("nothing")
    if days is not None:
        half = Phrase("card_half", {"n": days}) if days else Phrase("card_half_same_day")
    return Phrase(f"card_{what}", {"count": least, "half": half})
