"""The catalogue of facts that can be asked for: the order, when each is needed, and its quick answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.case import Case
from bot.domain.company import Company
from bot.domain.effects import Action, Button, Day, Keyboard, Phrase
from bot.domain.facts import Amount, AmountRole, Ask, AskKind, Precision, When
from bot.domain.merging import with_single
from bot.domain.reading import Field
from bot.domain.troubles import Trouble, trouble_of

MOST_QUESTIONS = 5
MONEY_SECTORS = frozenset(
    {"retail", "delivery", "courier", "airlines", "travel", "hotels", "banking", "mobile_money", "payments"}
)
MONEY_TROUBLES = frozenset({Trouble.CHARGED, Trouble.TRANSFER, Trouble.REFUND})
TRAVEL_SECTORS = frozenset({"airlines", "travel", "hotels"})
# What went wrong with something paid for: how much is worth a question once others are asked anyway.
_PAID = re.compile(
    r"\b(?:paid|bought|recharged|loaded|subscribed|topped up|renewed|nimelipa|nimenunua|ordered|booked)\b",
    re.IGNORECASE,
)
LINE_SECTORS = frozenset({"telecoms", "paytv", "energy", "water", "streaming"})


def _company_missing(case: Case) -> bool:
    return case.facts.company is None and not case.candidates


def _country_missing(case: Case) -> bool:
    return len({company.country for company in case.candidates}) > 1 and same_brand(case.candidates)


def _which_missing(case: Case) -> bool:
    return case.facts.company is None and bool(case.candidates) and not _country_missing(case)


def _matter(case: Case) -> Trouble | None:
    told = tuple(sentence.text for part in case.told for sentence in part.sentences)
    return trouble_of(case.facts, told)


def _amount_useful(case: Case) -> bool:
    """Ask for a sum where money is the matter; where it may be, only when the interview is under way."""
    facts = case.facts
    if facts.amounts:
        return False
    refund = facts.ask is not None and AskKind.REFUND in facts.ask.kinds
    if refund or _matter(case) in MONEY_TROUBLES:
        return True
    if not case.asked:
        return False
    sector = facts.company.sector if facts.company else None
    return sector in MONEY_SECTORS or (
        facts.company is not None and _PAID.search(facts.what or "") is not None
    )


@dataclass(frozen=True, slots=True)
class Question:
    """One askable fact; `needed` says whether it is missing and matters."""

    field: Field
    needed: Callable[[Case], bool]


_QUESTIONS = (
    Question(Field.COMPANY, lambda case: _company_missing(case) or _which_missing(case)),
    Question(Field.WHAT, lambda case: case.facts.what is None),
    Question(Field.COUNTRY, _country_missing),
    Question(Field.WHEN, lambda case: case.facts.when is None and case.facts.promised_by is None),
    Question(Field.DATE_FORMAT, lambda case: bool(case.two_days)),
    Question(Field.AMOUNT, _amount_useful),
    Question(Field.ASK, lambda case: case.facts.ask is None),
)
CATALOGUE = {question.field: question for question in _QUESTIONS}
# What matters most comes first: the sum and the wish where money is the matter, else the day.
_ALWAYS_FIRST = (Field.COMPANY, Field.WHAT, Field.COUNTRY)
_MONEY_ORDER = (*_ALWAYS_FIRST, Field.AMOUNT, Field.ASK, Field.DATE_FORMAT, Field.WHEN)
_USUAL_ORDER = (*_ALWAYS_FIRST, Field.WHEN, Field.DATE_FORMAT, Field.AMOUNT, Field.ASK)


def order_of(case: Case) -> tuple[Field, ...]:
    """Return the facts in the order in which they matter for this case.

    Who wants money back for anything but an outage or a lost parcel is asked how much before when.
    """
    matter, ask = _matter(case), case.facts.ask
    refund = ask is not None and set(ask.kinds) == {AskKind.REFUND}
    money = matter in MONEY_TROUBLES or (refund and matter not in (Trouble.OUTAGE, Trouble.DELIVERY))
    return _MONEY_ORDER if money else _USUAL_ORDER


def next_question(case: Case) -> Field | None:
    """Return the fact to ask for now, or None when a draft can be written.

    A question that is open stays open, also when it was the last one there was room for.
    """
    missing = [
        field for field in order_of(case) if field not in case.unanswered and CATALOGUE[field].needed(case)
    ]
    if case.asking in missing and case.asking not in _ALWAYS_FIRST:
        return case.asking
    if len(case.asked) >= MOST_QUESTIONS:
        return case.asking if case.asking in missing else None
    return missing[0] if missing else None


def is_due_asked(case: Case) -> bool:
    """Tell whether the question of the day means the day on which something should have come."""
    return case.asking is Field.WHEN and _matter(case) is Trouble.DELIVERY


def as_due(before: Case, case: Case) -> Case:
    """Take the day that answers "when should it have come?" for the day it was due."""
    facts = case.facts
    if before.facts.when is not None or facts.promised_by is not None:
        return case
    if facts.when is None or facts.when.precision is not Precision.DAY:
        return case
    (origin,) = facts.provenance["when"]
    facts = with_single(with_single(facts, "when", None, origin), "promised_by", facts.when.start, origin)
    kept = {name: origins for name, origins in facts.provenance.items() if name != "when"}
    return replace(case, facts=replace(facts, provenance=kept))


def as_answered(case: Case, amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """Return the sums with the role that the answer to "how much?" has in this case.

    Money that a company took was not paid for anything.
    """
    role = {Trouble.CHARGED: AmountRole.CHARGED, Trouble.TRANSFER: AmountRole.LOST}.get(
        _matter(case) or Trouble.SERVICE
    )
    known = case.facts.amounts
    if role is None or known:
        return amounts
    return tuple(replace(one, role=role) if one.role is AmountRole.PAID else one for one in amounts)


def same_brand(companies: Iterable[Company]) -> bool:
    """Tell whether all are one brand in several countries ("Jumia Nigeria", "Jumia Kenya")."""
    return len({company.name.split()[0].casefold() for company in companies}) == 1


def key_of(case: Case, field: Field) -> str:
    """Return the catalogue key of a question."""
    if field is Field.COMPANY and case.candidates:
        return "ask_which_company"
    return f"ask_{field}"


def when_phrase(case: Case) -> Phrase:
    """Return how the day is asked for: since when it is out, or when it should have come."""
    matter = _matter(case)
    return Phrase(f"when_{matter}" if matter in (Trouble.OUTAGE, Trouble.DELIVERY) else "when_usual")


# --- quick answers ------------------------------------------------------------

DAYS = {"today": 0, "yesterday": 1}


def quick_when(argument: str, today: date) -> When | None:
    """Return the time a quick answer means: today, yesterday, last_week, this_month."""
    if argument in DAYS:
        return When(today - timedelta(days=DAYS[argument]))
    if argument == "last_week":
        monday = today - timedelta(days=today.weekday() + 7)
        return When(monday, monday + timedelta(days=6), Precision.WEEK)
    if argument == "this_month":
        return When(today.replace(day=1), today, Precision.MONTH)
    return None


def quick_ask(argument: str) -> Ask | None:
    """Return the ask a quick answer means: the name of an ask kind."""
    try:
        return Ask((AskKind(argument),))
    except ValueError:
        return None


# The wishes that most people have, by what went wrong, else by the kind of company; three for three buttons.
_BY_TROUBLE = {
    Trouble.OUTAGE: (AskKind.REPAIR, AskKind.REFUND, AskKind.EXPLAIN),
    Trouble.SLOW: (AskKind.REPAIR, AskKind.REFUND, AskKind.CANCEL),
    Trouble.BAGGAGE: (AskKind.DELIVER, AskKind.COMPENSATE, AskKind.RESPOND),
    Trouble.DELAYED: (AskKind.COMPENSATE, AskKind.REFUND, AskKind.EXPLAIN),
    Trouble.CANCELLED: (AskKind.REFUND, AskKind.COMPENSATE, AskKind.EXPLAIN),
    Trouble.DELIVERY: (AskKind.DELIVER, AskKind.REFUND, AskKind.EXPLAIN),
    Trouble.DAMAGED: (AskKind.REPLACE, AskKind.REFUND, AskKind.REPAIR),
    Trouble.TRANSFER: (AskKind.REFUND, AskKind.EXPLAIN, AskKind.RESPOND),
    Trouble.CHARGED: (AskKind.REFUND, AskKind.CORRECT, AskKind.EXPLAIN),
    Trouble.LOCKED: (AskKind.UNLOCK, AskKind.EXPLAIN, AskKind.RESPOND),
    Trouble.CLAIM: (AskKind.COMPENSATE, AskKind.EXPLAIN, AskKind.RESPOND),
    Trouble.REFUND: (AskKind.REFUND, AskKind.EXPLAIN, AskKind.RESPOND),
    Trouble.SERVICE: (AskKind.APOLOGISE, AskKind.EXPLAIN, AskKind.RESPOND),
}


def fitting_asks(case: Case) -> tuple[AskKind, ...]:
    """Return the three wishes that most people in such a case have."""
    matter = _matter(case)
    if matter is not None:
        return _BY_TROUBLE[matter]
    sector = case.facts.company.sector if case.facts.company else None
    if sector in ("delivery", "courier", "retail"):
        return _BY_TROUBLE[Trouble.DELIVERY]
    if sector in LINE_SECTORS:
        return _BY_TROUBLE[Trouble.OUTAGE]
    if sector in ("banking", "mobile_money", "payments"):
        return _BY_TROUBLE[Trouble.TRANSFER]
    if sector == "insurance":
        return (AskKind.RESPOND, AskKind.EXPLAIN, AskKind.COMPENSATE)
    return (AskKind.REFUND, AskKind.REPAIR, AskKind.EXPLAIN)


def answers(case: Case, field: Field) -> Keyboard:
    """Return the quick-reply buttons of a question; a way on is always among them."""
    rows: list[tuple[Button, ...]] = []
    number = case.number

    def choose(value: str, label: str) -> Button:
        return Button(Action.CHOOSE, label, number, f"{field}.{value}")

    match field:
        case Field.WHEN:
            rows.append(
                (
                    choose("today", "btn_today"),
                    choose("yesterday", "btn_yesterday"),
                    choose("last_week", "btn_last_week"),
                )
            )
        case Field.DATE_FORMAT:
            rows.append(
                tuple(
                    Button(Action.CHOOSE, "btn_day", number, f"{field}.{at}", {"day": Day(when.start)})
                    for at, when in enumerate(case.two_days)
                )
            )
        case Field.ASK:
            first, second, third = fitting_asks(case)
            rows.append((choose(first, f"btn_ask_{first}"), choose(second, f"btn_ask_{second}")))
            own = Button(Action.WORDS, "btn_own_words", number, field)
            rows.append((choose(third, f"btn_ask_{third}"), own))
        case Field.COMPANY if case.candidates:
            rows.extend(
                (
                    Button(
                        Action.CHOOSE, "btn_company", number, f"{field}.{company.id}", {"name": company.name}
                    ),
                )
                for company in case.candidates
            )
        case Field.COUNTRY:
            codes = list(dict.fromkeys(company.country for company in case.candidates if company.country))
            rows.append(
                tuple(
                    Button(Action.CHOOSE, "btn_country", number, f"{field}.{code}", {"country": code})
                    for code in codes[:3]
                )
            )
        case _:
            pass
    if field not in (Field.COMPANY, Field.WHAT):
        rows.append(
            (
                Button(Action.DONT_KNOW, "btn_dont_know", number, field),
                Button(Action.SKIP, "btn_skip", number, field),
            )
        )
    else:
        rows.append((Button(Action.SKIP, "btn_skip", number, field),))
    if len(case.asked) > 1:
        rows[-1] += (Button(Action.BACK, "btn_back", number, field),)
    return tuple(rows)


def home_of(company: Company | None) -> str | None:
    """Return the country a company says about its customer; a traveller's airline or hotel says nothing."""
    return None if company is None or company.sector in TRAVEL_SECTORS else company.country


def settled(companies: tuple[Company, ...], country: str | None) -> tuple[Company, ...]:
    """Return of the companies to choose from those of a country.

    Or all when none or each of them is there.
    """
    local = tuple(
        company
        for company in companies
        if country and (company.country == country or country in company.countries)
    )
    return local or companies


def place(company: Company, country: str | None) -> Company:
    """Return the company in a country when it works there."""
    if country and company.country is None and (not company.countries or country in company.countries):
        return replace(company, country=country)
    return company
