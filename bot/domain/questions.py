"""The catalogue of facts that can be asked for: the order, when each is needed, and its quick answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.case import Case
from bot.domain.company import Company
from bot.domain.effects import Action, Button, Day, Keyboard
from bot.domain.facts import Ask, AskKind, Facts, Precision, When
from bot.domain.reading import Field
from bot.domain.troubles import Trouble, trouble_of

MOST_QUESTIONS = 5
MONEY_SECTORS = frozenset(
    {"retail", "delivery", "courier", "airlines", "travel", "hotels", "banking", "mobile_money", "payments"}
)
TRAVEL_SECTORS = frozenset({"airlines", "travel", "hotels"})
LINE_SECTORS = frozenset({"telecoms", "paytv", "energy", "water", "streaming"})


def _company_missing(case: Case) -> bool:
    return case.facts.company is None and not case.candidates


def _country_missing(case: Case) -> bool:
    return len({company.country for company in case.candidates}) > 1 and same_brand(case.candidates)


def _which_missing(case: Case) -> bool:
    return case.facts.company is None and bool(case.candidates) and not same_brand(case.candidates)


def _amount_useful(case: Case) -> bool:
    """Ask for a sum where money matters, and only when the interview is under way anyway."""
    facts = case.facts
    if facts.amounts or not case.asked:
        return False
    sector = facts.company.sector if facts.company else None
    refund = facts.ask is not None and AskKind.REFUND in facts.ask.kinds
    return refund or sector in MONEY_SECTORS


@dataclass(frozen=True, slots=True)
class Question:
    """One askable fact; `needed` says whether it is missing and matters."""

    field: Field
    needed: Callable[[Case], bool]


CATALOGUE = (
    Question(Field.COMPANY, lambda case: _company_missing(case) or _which_missing(case)),
    Question(Field.WHAT, lambda case: case.facts.what is None),
    Question(Field.COUNTRY, _country_missing),
    Question(Field.WHEN, lambda case: case.facts.when is None and case.facts.promised_by is None),
    Question(Field.DATE_FORMAT, lambda case: bool(case.two_days)),
    Question(Field.AMOUNT, _amount_useful),
    Question(Field.ASK, lambda case: case.facts.ask is None),
)


def next_question(case: Case) -> Field | None:
    """Return the fact to ask for now, or None when a draft can be written.

    A question that is open stays open, also when it was the last one there was room for.
    """
    missing = [one.field for one in CATALOGUE if one.field not in case.unanswered and one.needed(case)]
    if len(case.asked) >= MOST_QUESTIONS:
        return case.asking if case.asking in missing else None
    return missing[0] if missing else None


def same_brand(companies: Iterable[Company]) -> bool:
    """Tell whether all are one brand in several countries ("Jumia Nigeria", "Jumia Kenya")."""
    return len({company.name.split()[0].casefold() for company in companies}) == 1


def key_of(case: Case, field: Field) -> str:
    """Return the catalogue key of a question."""
    if field is Field.COMPANY and case.candidates:
        return "ask_which_company"
    return f"ask_{field}"


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


def fitting_asks(facts: Facts) -> tuple[AskKind, ...]:
    """Return the two asks that most people in such a case want."""
    sector = facts.company.sector if facts.company else None
    if sector in ("delivery", "courier", "retail") and trouble_of(facts) is Trouble.DAMAGED:
        return (AskKind.REPLACE, AskKind.REFUND)
    if sector in ("delivery", "courier", "retail"):
        return (AskKind.DELIVER, AskKind.REFUND)
    if sector in LINE_SECTORS:
        return (AskKind.REPAIR, AskKind.REFUND)
    if sector in ("banking", "mobile_money", "payments"):
        return (AskKind.REFUND, AskKind.EXPLAIN)
    if sector == "insurance":
        return (AskKind.RESPOND, AskKind.EXPLAIN)
    return (AskKind.REFUND, AskKind.REPAIR)


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
            kinds = fitting_asks(case.facts)
            rows.append(tuple(choose(kind, f"btn_ask_{kind}") for kind in kinds))
            rows.append((Button(Action.WORDS, "btn_own_words", number, field),))
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


def place(company: Company, country: str | None) -> Company:
    """Return the company in a country when it works there."""
    if country and company.country is None and (not company.countries or country in company.countries):
        return replace(company, country=country)
    return company
