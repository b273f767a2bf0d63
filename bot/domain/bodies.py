"""Who takes a complaint further: regulators, ombudsmen, card schemes, courts, consumer desks, posting law.

The rows are data (`bot/directory/bodies.jsonl`); here is what they mean. All waits are CALENDAR days unless
a row has `wait_business_days`, and are counted from the direct complaint to the company, never from a
public post.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

ANY = "any"
EUROPE = "EU"  # rows that hold in every member state
WORLD = "ZZ"  # rows that hold in any country
# Two-letter codes of the member states since 1 February 2020.
_MEMBERS = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
EU_MEMBERS = frozenset(_MEMBERS.split())
STALE_AFTER = timedelta(days=365)  # then a row is shown with "please check on their site"
OWN_KNOWLEDGE = "own knowledge"  # the `source` of a row for which no page was read


class BodyKind(StrEnum):
    BODY = "body"
    CHARGEBACK = "chargeback"
    SMALL_CLAIMS = "small_claims"
    CHAMPION = "champion"
    LAW = "law"


class Role(StrEnum):
    OMBUDSMAN = "ombudsman"
    ADR = "adr"  # a scheme for disputes outside the courts
    REGULATOR = "regulator"
    CONSUMER_AGENCY = "consumer_agency"
    DPA = "dpa"  # data protection authority
    ADVICE = "advice"
    PLATFORM = "platform"  # a complaint site that asks the company
    COURT = "court"
    CARD = "card"
    CHAMPION = "champion"  # a newspaper's or broadcaster's consumer desk, a consumer organisation
    POSTING_RISK = "posting_risk"
    PLATFORM_RULES = "platform_rules"
    LAW = "law"


class RowStatus(StrEnum):
    ACTIVE = "active"
    CHECK_STARTED = "check_started"  # announced or phased: never presented as working
    CLOSED = "closed"  # kept so that it is never suggested


class WaitStart(StrEnum):
    COMPLAINT = "complaint_to_company"
    LETTER = "letter_before_action"
    OMBUD = "complaint_to_ombud"


class ClockStart(StrEnum):
    """The event that a last day to file is counted from."""

    FINAL_RESPONSE = "final_response"
    COMPLAINT = "complaint_to_company"
    BECAME_AWARE = "became_aware"
    BREACH = "breach"
    FLIGHT = "flight"
    TRANSACTION = "transaction"
    TRANSACTION_OR_DELIVERY = "transaction_or_expected_delivery"
    RETURN = "return_from_holiday"
    LAST_CONTACT = "last_contact"
    PLATFORM_DECISION = "platform_decision"
    STATEMENT = "statement"
    RESOLUTION = "complaint_resolution"
    END_OF_YEAR = "end_of_year_of_claim"
    INCIDENT = "incident"
    CAUSE_OF_ACTION = "cause_of_action"
    PURCHASE = "purchase"
    ARRIVAL = "arrival"
    PAYMENT = "payment"


class PaidBy(StrEnum):
    CARD = "card"  # a card, not said which kind
    CREDIT = "credit"
    DEBIT = "debit"
    PAYPAL = "paypal"
    TRANSFER = "transfer"
    CASH = "cash"
    MOBILE_MONEY = "mobile_money"
    OTHER = "other"


class PostingRiskLevel(StrEnum):
    """How much trouble a public post can bring; lower levels are no reason to hold a person up."""

    NONE = ""
    HIGH = "high"
    VERY_HIGH = "very_high"


@dataclass(frozen=True, slots=True)
class Body:
    """One row. `None` and empty mean that the row does not say."""

    id: str
    country: str  # ISO 3166-1 alpha-2, EUROPE or WORLD
    sectors: frozenset[str]
    kind: BodyKind
    role: Role
    tier: int  # 0 before a post, 1 first outside step, 2 after a first body, 3 court
    name: str
    region: str | None = None  # the part of the country the row is for
    status: RowStatus = RowStatus.ACTIVE
    valid_from: date | None = None  # the rule holds for complaints made from this day
    valid_to: date | None = None  # and up to this one
    url: str | None = None
    complaint_url: str | None = None
    prerequisite: str = ""
    needs: tuple[str, ...] = ()  # papers without which the case is refused
    only_if: str | None = None  # a condition narrower than the sector, to follow "only if"
    wait_days: int | None = None  # None: no number is set, e.g. only after a final answer
    wait_business_days: int | None = None  # goes before wait_days
    wait_starts: WaitStart | None = None
    deadline_months: int | None = None
    deadline_days: int | None = None  # goes before deadline_months, where the rule is in days
    deadline_from: ClockStart | None = None
    company_must_reply_days: int | None = None  # after filing with the body
    resolves_individual: bool = False  # False: a report only, never offered as a way to a result
    binding_on_company: bool | None = None
    amount_over: Decimal | None = None
    amount_up_to: Decimal | None = None
    amount_currency: str | None = None
    paid_by: frozenset[PaidBy] = frozenset()  # card schemes: how the person must have paid
    fee: str | None = None
    can_do: str = ""
    must_not_say: str | None = None  # a wrong claim people often make about it
    source: str = OWN_KNOWLEDGE
    verified: bool = False
    verified_fields: tuple[str, ...] = ()
    checked_on: date | None = None
    risk: PostingRiskLevel = PostingRiskLevel.NONE

    def trusted(self, today: date) -> bool:
        """Tell whether a page showed the rule within the last twelve months."""
        return self.verified and self.checked_on is not None and today - self.checked_on <= STALE_AFTER

    def fits(self, sector: str | None) -> bool:
        """Tell whether the row is for the sector; rows for any sector are, even for an unknown one."""
        return ANY in self.sectors or sector in self.sectors

    def valid_on(self, day: date) -> bool:
        """Tell whether the rule holds for a complaint made on that day."""
        return (self.valid_from or date.min) <= day <= (self.valid_to or date.max)


# Sectors of the company directory that go by another name here.
_SECTOR_NAMES = {"mobile_money": "payments", "courier": "delivery", "streaming": "digital"}
_SECTORS = """
telecoms banking payments insurance energy water airlines travel rail transport retail delivery ridehailing
hotels hospitality healthcare government municipal digital privacy housing
"""
SECTORS = frozenset(_SECTORS.split())


def sector_of(word: str | None) -> str | None:
    """Return the sector as the rows name it, or None when they know none of that name."""
    name = _SECTOR_NAMES.get(word or "", word)
    return name if name in SECTORS else None
