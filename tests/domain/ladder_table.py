"""Situations with what the ladder must say, worked out by hand from the row named in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal

from bot.directory.bodies import bodies_for
from bot.domain.bodies import ClockStart, PaidBy
from bot.domain.drafts import Step
from bot.domain.escalation import Done, Filed, Situation
from bot.domain.facts import Amount, CompanyState

REFUSED, PROMISE, PARTIAL = CompanyState.REFUSED, CompanyState.PROMISE, CompanyState.PARTIAL
STALLING, AUTO_REPLY = CompanyState.STALLING, CompanyState.AUTO_REPLY


@dataclass(frozen=True, slots=True)
class Expected:
    """One line of the table; days are "MM-DD" of 2026, or whole where another year is meant."""

    row: str  # the row the line was worked out from; "" where none is meant
    why: str  # how, for whoever checks it again
    country: str | None
    sector: str | None
    now: str
    step: Step
    body: str | None
    opens: str | None
    deadline: str | None = None
    complained: str | None = None
    state: CompanyState = CompanyState.NONE
    answered: str | None = None
    promised: str | None = None
    posted: str | None = None
    paid: str | None = None
    paid_by: PaidBy | None = None
    amount: Amount | None = None
    happened: str | None = None
    region: str | None = None
    done: tuple[tuple[Step, str], ...] = ()
    filed: tuple[Filed, ...] = ()
    dates: Mapping[ClockStart, str] = field(default_factory=dict)

    @property
    def moment(self) -> datetime:
        """Return noon UTC: daytime from New York to Lagos; further east and west the zone is UTC here."""
        return datetime.combine(day(self.now), datetime.min.time(), UTC).replace(hour=12)

    @property
    def situation(self) -> Situation:
        return Situation(
            country=self.country,
            region=self.region,
            sector=self.sector,
            bodies=bodies_for(self.country),
            timezone="UTC",
            state=self.state,
            posted_at=at(self.posted),
            complained_on=maybe(self.complained),
            answered_on=maybe(self.answered),
            promised_on=maybe(self.promised),
            happened_on=maybe(self.happened),
            paid_on=maybe(self.paid),
            paid_by=self.paid_by,
            amount=self.amount,
            dates={event: day(text) for event, text in self.dates.items()},
            done=tuple(Done(step, moment(text)) for step, text in self.done),
            filed=self.filed,
        )


def day(text: str) -> date:
    return date.fromisoformat(text if len(text) > 5 else f"2026-{text}")


def maybe(text: str | None) -> date | None:
    return day(text) if text else None


def moment(text: str) -> datetime:
    return datetime.combine(day(text), datetime.min.time(), UTC).replace(hour=9)


def at(text: str | None) -> datetime | None:
    return moment(text) if text else None


LETTERS = ((Step.FORMAL_COMPLAINT, "10-08"), (Step.FINAL_RESPONSE_REQUEST, "10-22"))
POUNDS_500 = Amount(Decimal(500), "GBP")

TABLE = (
    Expected("gb-commsomb", "1 Oct + 42 days", "GB", "telecoms", "11-22", Step.BODY, "gb-commsomb", "11-12",
             complained="10-01"),
    Expected("gb-commsomb-2025", "before 8 April the wait was 56 days: 1 Mar + 56", "GB", "telecoms", "11-22",
             Step.BODY, "gb-commsomb-2025", "04-26", complained="03-01"),
    Expected("gb-commsomb", "a day before 42 days: wait for it", "GB", "telecoms", "11-11", Step.WAIT,
             "gb-commsomb", "11-12", complained="10-01",
             done=(*LETTERS, (Step.CHAMPION, "10-25"))),
    Expected("gb-fos", "refused: open that day, 6 months from it", "GB", "banking", "11-22", Step.BODY,
             "gb-fos", "11-10", "2027-05-10", complained="11-01", state=REFUSED, answered="11-10"),
    Expected("gb-fos", "31 Aug + 6 months is the last of February", "GB", "insurance", "11-22", Step.BODY,
             "gb-fos", "08-31", "2027-02-28", complained="08-20", state=REFUSED, answered="08-31"),
    Expected("gb-railomb", "1 Oct + 40 working days in England", "GB", "rail", "11-27", Step.BODY,
             "gb-railomb", "11-26", complained="10-01", region="England"),
    Expected("gb-section75", "credit card, 500 pounds; the shops' schemes are voluntary", "GB", "retail",
             "11-22", Step.SECTION75, "gb-section75", "10-01", "2032-10-01", complained="11-01",
             state=REFUSED, answered="11-10", paid="10-01", paid_by=PaidBy.CREDIT, amount=POUNDS_500),
    Expected("gb-chargeback-gb", "debit: seller first, 1 + 7 Nov; 1 Oct + 120 days", "GB", "retail", "11-22",
             Step.CHARGEBACK, "gb-chargeback-gb", "11-08", "2027-01-29", complained="11-01", state=REFUSED,
             answered="11-10", paid="10-01", paid_by=PaidBy.DEBIT, amount=POUNDS_500),
    Expected("gb-spso", "10 June + 20 working days; Scotland had 15 June off in 2026", "GB", "municipal",
             "11-22", Step.BODY, "gb-spso", "07-09", complained="06-10", region="Scotland"),
    Expected("gb-lgsco", "10 June + 84 days", "GB", "municipal", "11-22", Step.BODY, "gb-lgsco", "09-02",
             "2027-06-01", complained="06-10", region="England", happened="06-01"),
    Expected("ie-iaa", "1 Oct + 42 days; 72 months from the flight", "IE", "airlines", "11-22", Step.BODY,
             "ie-iaa", "11-12", "2032-09-20", complained="10-01", happened="09-20"),
    Expected("ie-comreg", "10 days", "IE", "telecoms", "11-22", Step.BODY, "ie-comreg", "11-19",
             complained="11-09"),
    Expected("de-srv", "20 Sep + 60 days", "DE", "airlines", "11-22", Step.BODY, "de-srv", "11-19",
             complained="09-20"),
    Expected("de-srv-rail", "a train: 20 Oct + 30 days", "DE", "rail", "11-22", Step.BODY, "de-srv-rail",
             "11-19", complained="10-20"),
    Expected("fr-mediateurconso", "10 Sep + 60 days; 12 months from the complaint", "FR", "retail", "11-22",
             Step.BODY, "fr-mediateurconso", "11-09", "2027-09-10", complained="09-10"),
    Expected("es-oaut", "refused on 2 Nov; 3 months", "ES", "telecoms", "11-22", Step.BODY, "es-oaut",
             "11-02", "2027-02-02", complained="10-20", state=REFUSED, answered="11-02"),
    Expected("eu-neb-261", "no row for Italy: the EU's, 10 Sep + 42", "IT", "airlines", "11-22", Step.BODY,
             "eu-neb-261", "10-22", complained="09-10"),
    Expected("us-fcc", "at once", "US", "telecoms", "11-22", Step.BODY, "us-fcc", "11-20",
             complained="11-20"),
    Expected("us-fcc", "the post first has a day to be answered", "US", "telecoms", "11-20", Step.NUDGE,
             None, "11-21", complained="11-20", posted="11-20"),
    Expected("us-dot", "filed 1 Nov: the airline has 60 days", "US", "airlines", "11-22", Step.WAIT,
             "us-dot", "12-31", complained="10-20", filed=(Filed("us-dot", date(2026, 11, 1)),)),
    Expected("ca-cta", "20 Oct + 30 days; 12 months from the flight", "CA", "airlines", "11-22", Step.BODY,
             "ca-cta", "11-19", "2027-01-10", complained="10-20", happened="01-10"),
    Expected("ca-obsi", "1 June + 180 days, not 6 months", "CA", "banking", "11-22", Step.BODY, "ca-obsi",
             "06-01", "11-28", complained="05-01", state=REFUSED, answered="06-01"),
    Expected("au-afca", "refused; 24 months", "AU", "banking", "11-22", Step.BODY, "au-afca", "11-10",
             "2028-11-10", complained="11-01", state=REFUSED, answered="11-10"),
    Expected("au-ewon", "New South Wales: at once", "AU", "energy", "11-22", Step.BODY, "au-ewon", "11-20",
             complained="11-20", region="New South Wales"),
    Expected("nz-utilitiesdisputes", "20 Oct + 20 working days; Labour Day was 26 Oct", "NZ", "energy",
             "11-22", Step.BODY, "nz-utilitiesdisputes", "11-18", complained="10-20"),
    Expected("in-rbi-ombudsman", "refused; 10 Sep + 90 days, not 3 months", "IN", "banking", "11-22",
             Step.BODY, "in-rbi-ombudsman", "09-10", "12-09", complained="08-20", state=REFUSED,
             answered="09-10"),
    Expected("in-telco-appellate", "18 Nov + 3 days; never TRAI", "IN", "telecoms", "11-22", Step.BODY,
             "in-telco-appellate", "11-21", complained="11-18"),
    Expected("za-icasa", "10 Dec + 14 working days is 4 January", "ZA", "telecoms", "2027-01-04", Step.BODY,
             "za-icasa", "2027-01-04", complained="12-10"),
    Expected("ke-ca-ke", "5 Nov + 14 days; 6 months from the incident", "KE", "telecoms", "11-22", Step.BODY,
             "ke-ca-ke", "11-19", "2027-04-20", complained="11-05", happened="10-20"),
    Expected("ng-cbn-cpd", "8 Nov + 14 days", "NG", "banking", "11-22", Step.BODY, "ng-cbn-cpd", "11-22",
             complained="11-08"),
    Expected("gh-purc", "5 working days from Mon 2 Nov", "GH", "energy", "11-22", Step.BODY, "gh-purc",
             "11-09", complained="11-02"),
    Expected("sg-fidrec", "refused; 6 months", "SG", "banking", "11-22", Step.BODY, "sg-fidrec", "11-02",
             "2027-05-02", complained="10-20", state=REFUSED, answered="11-02"),
    Expected("br-anatel", "15 Nov + 5 days", "BR", "telecoms", "11-22", Step.BODY, "br-anatel", "11-20",
             complained="11-15"),
    Expected("ph-ntc", "5 Nov + 15 days", "PH", "telecoms", "11-22", Step.BODY, "ph-ntc", "11-20",
             complained="11-05"),
    Expected("ae-sanadak", "20 Oct + 30 days", "AE", "banking", "11-22", Step.BODY, "ae-sanadak", "11-19",
             complained="10-20"),
    Expected("ae-det-dubai", "in Dubai the emirate's own comes with it: 3 days", "AE", "retail", "11-13",
             Step.BODY, "ae-det-dubai", "11-13", complained="11-10", region="Dubai"),
    # --- no row, or none yet ---
    Expected("", "never told directly", "KE", "energy", "11-22", Step.COMPLAIN_FIRST, None, "11-22",
             posted="11-20"),
    Expected("", "an automatic reply is none, and the post is no complaint", "GB", "telecoms", "11-22",
             Step.COMPLAIN_FIRST, None, "11-22", posted="11-20", state=AUTO_REPLY, answered="11-20"),
    Expected("", "promised by Fri 27 Nov: Monday", "GB", "telecoms", "11-22", Step.WAIT, None, "11-30",
             complained="11-05", state=PROMISE, answered="11-10", promised="11-27"),
    Expected("", "a week after the complaint, Sat 7 Nov: Monday's letter", "GB", "banking", "11-10",
             Step.FORMAL_COMPLAINT, None, "11-09", complained="10-31"),
    Expected("", "three weeks: their final answer", "GB", "banking", "11-22", Step.FINAL_RESPONSE_REQUEST,
             None, "11-16", complained="10-24", done=((Step.FORMAL_COMPLAINT, "11-02"),)),
    Expected("", "an offer is answered at once", "GB", "telecoms", "11-22", Step.FINAL_RESPONSE_REQUEST,
             None, "11-20", complained="11-10", state=PARTIAL, answered="11-20"),
    Expected("", "day 10: the letter of the 9th gave them 14 days", "GB", "banking", "11-20",
             Step.FINAL_RESPONSE_REQUEST, None, "11-23", complained="11-02",
             done=((Step.FORMAL_COMPLAINT, "11-09"),)),
    Expected("gb-guardianconsumer", "the days of the letter are over", "GB", "banking", "11-26",
             Step.CHAMPION, "gb-guardianconsumer", "11-09", complained="11-02",
             done=((Step.FORMAL_COMPLAINT, "11-09"), (Step.FINAL_RESPONSE_REQUEST, "11-23"))),
    Expected("gb-mcol", "no body: a week after the desk is a Sunday", "GB", "hotels", "11-22",
             Step.LETTER_BEFORE_ACTION, None, "11-02", complained="10-01", region="England",
             done=(*LETTERS, (Step.CHAMPION, "10-25"))),
    Expected("gb-mcol", "14 days after the letter", "GB", "hotels", "11-22", Step.SMALL_CLAIMS, "gb-mcol",
             "11-15", "2032-09-28", complained="10-01", region="England", happened="09-28",
             done=(*LETTERS, (Step.CHAMPION, "10-25"), (Step.LETTER_BEFORE_ACTION, "11-01"))),
    Expected("gb-watrs", "after the first body has ended", "GB", "water", "11-22", Step.BODY, "gb-watrs",
             "11-10", complained="08-01", region="England",
             filed=(Filed("gb-ccw", date(2026, 9, 10), date(2026, 11, 10)),)),
    Expected("", "which body depends on where they live", "AU", "energy", "11-22", Step.BODY, None, "11-20",
             complained="11-20"),
    Expected("", "they put it right", "GB", "energy", "11-22", Step.THANK_YOU, None, "11-20",
             complained="11-10", state=CompanyState.SOLVED, answered="11-20"),
)  # fmt: skip
