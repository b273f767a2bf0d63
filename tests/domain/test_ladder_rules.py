"""The rules of the ladder, one by one: what is warned of, what is never said, what is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from bot.directory.bodies import all_bodies, bodies_for
from bot.domain.bodies import ClockStart, PaidBy, Role, RowStatus
from bot.domain.drafts import Step
from bot.domain.escalation import Done, Filed, Plan, Situation, next_step, plan
from bot.domain.facts import Amount, CompanyState

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ROWS = {row.id: row for row in all_bodies()}


def case(country: str | None, sector: str | None, complained: date | None = date(2026, 11, 1)) -> Situation:
    return Situation(
        country=country, sector=sector, bodies=bodies_for(country), timezone="UTC", complained_on=complained
    )


def refused(s: Situation, on: date | None = date(2026, 11, 10)) -> Situation:
    return replace(s, state=CompanyState.REFUSED, answered_on=on)


def bodies(made: Plan) -> list[str]:
    return [rung.body.id for rung in made.ladder if rung.body]


def keys(made: Plan) -> list[str]:
    return [phrase.key for phrase in made.warnings]


def said(made: Plan, key: str) -> list[Mapping[str, object]]:
    return [phrase.params for phrase in (*made.warnings, *made.never) if phrase.key == key]


# --- clocks ------------------------------------------------------------------------------


def test_a_post_starts_no_clock_outside() -> None:
    posted = replace(case("GB", "telecoms", None), posted_at=datetime(2026, 8, 1, 12, tzinfo=UTC))
    made = plan(posted, NOW)
    assert made.next.step is Step.COMPLAIN_FIRST
    assert [rung.opens for rung in made.ladder if rung.body and rung.body.id == "gb-commsomb"] == [None]


def test_a_refusal_opens_a_body_that_silence_does_not() -> None:
    silent = case("NZ", "insurance")
    opens = {rung.body.id: rung.opens for rung in plan(silent, NOW).ladder if rung.body}
    assert opens["nz-ifso"] is None
    made = plan(refused(silent), NOW)
    assert (made.next.body, made.next.opens) == (ROWS["nz-ifso"], date(2026, 11, 10))


def test_a_refusal_of_an_unknown_day_opens_the_body_and_asks_for_the_day() -> None:
    made = plan(refused(case("GB", "banking", None), None), NOW)
    assert (made.next.body, made.next.opens, made.next.deadline) == (ROWS["gb-fos"], None, None)
    assert "plan_warn_refused_undated" in keys(made)


def test_an_earlier_rule_holds_for_an_earlier_complaint() -> None:
    old, new = (case("GB", "telecoms", day) for day in (date(2026, 4, 7), date(2026, 4, 8)))
    assert "gb-commsomb-2025" in bodies(plan(old, NOW))
    assert "gb-commsomb" not in bodies(plan(old, NOW))
    assert "gb-commsomb-2025" not in bodies(plan(new, NOW))
    made = plan(case("IN", "banking", date(2026, 6, 1)), NOW)
    assert "in-rbi-ombudsman" not in bodies(made)
    assert said(made, "plan_warn_other_rule")


def test_an_answer_pauses_what_goes_to_the_company_and_no_clock_outside() -> None:
    s = replace(case("GB", "banking"), posted_at=datetime(2026, 11, 18, 9, tzinfo=UTC))
    stalled = replace(s, state=CompanyState.STALLING, answered_on=date(2026, 11, 21))
    rung = next_step(stalled, NOW)
    assert (rung.step, rung.due) == (Step.FORMAL_COMPLAINT, datetime(2026, 11, 24, 9, tzinfo=UTC))
    opens = [
        rung.opens for one in (s, stalled) for rung in plan(one, NOW).ladder if rung.body == ROWS["gb-fos"]
    ]
    assert opens == [date(2026, 12, 27)] * 2


def test_a_promise_is_waited_for_while_the_clock_outside_is_shown() -> None:
    promised = replace(
        case("GB", "telecoms", date(2026, 10, 1)),
        state=CompanyState.PROMISE,
        answered_on=date(2026, 11, 15),
        promised_on=date(2026, 11, 27),
    )
    made = plan(promised, NOW)
    assert (made.next.step, made.next.due) == (Step.WAIT, datetime(2026, 11, 30, 10, tzinfo=UTC))
    assert "gb-commsomb" in bodies(made)
    assert said(made, "plan_warn_open_anyway")[0]["name"] == "Communications Ombudsman"
    after = plan(promised, datetime(2026, 11, 30, 10, tzinfo=UTC))
    assert after.next.body == ROWS["gb-commsomb"]
    assert "plan_warn_promise_broken" in keys(after)


def test_letters_leave_on_working_days_and_a_last_day_is_never_a_day_off() -> None:
    made = plan(case("GB", "banking", date(2026, 12, 18)), datetime(2026, 12, 21, 12, tzinfo=UTC))
    letter = next(rung for rung in made.ladder if rung.step is Step.FORMAL_COMPLAINT)
    assert letter.opens == date(2026, 12, 29)  # 25 December and the 28th, for Boxing Day, are off
    paid = replace(
        case("PH", "retail"), paid_by=PaidBy.DEBIT, paid_on=date(2026, 8, 10)
    )  # the 120th day is 8 December, a holiday there
    card = next(rung for rung in plan(paid, NOW).ladder if rung.step is Step.CHARGEBACK)
    assert (card.deadline, card.file_by) == (date(2026, 12, 8), date(2026, 12, 7))


def test_a_second_bodys_time_runs_from_the_first_bodys_end() -> None:
    filed = replace(
        refused(case("KE", "energy", date(2026, 5, 1)), date(2026, 5, 10)),
        filed=(Filed("ke-epra", date(2026, 6, 1), date(2026, 11, 15)),),
    )
    rung = next_step(filed, NOW)
    assert (rung.body, rung.opens, rung.deadline) == (
        ROWS["ke-ept"],
        date(2026, 11, 15),
        date(2026, 12, 15),
    )


# --- order -------------------------------------------------------------------------------


def test_an_ombudsman_comes_before_a_court_and_a_consumer_desk_before_a_legal_threat() -> None:
    s = replace(refused(case("GB", "banking")), region="England", happened_on=date(2026, 9, 1))
    seen: list[Step] = []
    for _ in range(6):
        rung = next_step(s, NOW)
        seen.append(rung.step)
        if rung.step is Step.BODY and rung.body:
            s = replace(s, filed=(Filed(rung.body.id, date(2026, 11, 11), date(2026, 11, 12)),))
        elif rung.step is Step.WAIT:
            break
        else:
            body = rung.body.id if rung.body else None
            s = replace(s, done=(*s.done, Done(rung.step, datetime(2026, 11, 12, 12, tzinfo=UTC), body)))
    assert seen == [Step.BODY, Step.CHAMPION, Step.LETTER_BEFORE_ACTION, Step.WAIT]
    assert next_step(s, datetime(2026, 11, 26, 12, tzinfo=UTC)).step is Step.SMALL_CLAIMS


def test_a_body_that_has_the_case_keeps_everything_else_quiet_but_a_last_day() -> None:
    s = replace(
        refused(case("GB", "airlines")),
        filed=(Filed("gb-aviationadr", date(2026, 11, 12)),),
        region="England",
    )
    assert next_step(s, NOW).step is Step.WAIT
    pressed = replace(s, paid_by=PaidBy.DEBIT, paid_on=date(2026, 7, 26))  # 23 November is the last day
    assert next_step(pressed, NOW).step is Step.CHARGEBACK
    letter = next(rung for rung in plan(s, NOW).ladder if rung.step is Step.LETTER_BEFORE_ACTION)
    assert (letter.opens, letter.why.key) == (None, "plan_why_blocked")


def test_where_there_is_no_desk_the_letter_does_not_wait_for_one() -> None:
    s = replace(refused(case("TZ", "retail")), done=(Done(Step.BODY, NOW, "tz-fcc-tz"),))
    assert not [rung for rung in plan(s, NOW).ladder if rung.step is Step.CHAMPION]


def test_the_first_post_has_its_time_before_a_body_that_takes_cases_at_once() -> None:
    s = replace(case("US", "telecoms", date(2026, 11, 20)), posted_at=datetime(2026, 11, 20, 9, tzinfo=UTC))
    assert next_step(s, NOW).step is Step.NUDGE
    assert next_step(replace(s, posted_at=None), NOW).body == ROWS["us-fcc"]
    assert next_step(replace(s, urgent=True), NOW).body == ROWS["us-fcc"]


# --- last days ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("now", "left"),
    [("2027-04-10", 30), ("2027-05-03", 7), ("2027-05-09", 1), ("2027-04-09", None)],
)
def test_a_last_day_is_warned_of_thirty_seven_and_one_day_before(now: str, left: int | None) -> None:
    s, at = refused(case("GB", "banking")), datetime.fromisoformat(f"{now}T09:00:00+00:00")
    values = said(plan(s, at), "plan_warn_lapses")
    assert [value["n"] for value in values] == ([] if left is None else [left])
    assert {alarm.days for alarm in plan(s, NOW).alarms if alarm.at.date() == at.date()} == (
        set() if left is None else {left}
    )


def test_a_right_that_has_lapsed_is_told_and_not_offered() -> None:
    made = plan(refused(case("GB", "banking", date(2026, 4, 1)), date(2026, 5, 10)), NOW)
    assert "gb-fos" not in bodies(made)
    assert said(made, "plan_warn_lapsed")[0]["name"] == "Financial Ombudsman Service"


def test_a_right_is_shown_on_the_first_day_with_the_event_that_starts_its_clock() -> None:
    made = plan(case("GB", "banking"), NOW)
    (clock,) = said(made, "plan_warn_clock")
    assert clock["name"] == "Financial Ombudsman Service"
    needed = said(plan(case("CA", "airlines"), NOW), "plan_warn_date_needed")
    assert "Canadian Transportation Agency" in [values["name"] for values in needed]
    paid = replace(case("GB", "retail"), paid_by=PaidBy.DEBIT)
    needed = said(plan(paid, NOW), "plan_warn_date_needed")
    assert "Chargeback" in str(needed[0]["name"])
    assert next(rung for rung in plan(paid, NOW).ladder if rung.step is Step.CHARGEBACK).deadline is None


def test_a_snooze_past_a_last_day_is_said_so() -> None:
    snoozed = replace(refused(case("GB", "banking")), snoozed_until=datetime(2027, 6, 1, 9, tzinfo=UTC))
    assert said(plan(snoozed, NOW), "plan_warn_snooze")
    soon = replace(snoozed, snoozed_until=datetime(2026, 11, 25, 9, tzinfo=UTC))
    assert not said(plan(soon, NOW), "plan_warn_snooze")
    assert next_step(soon, NOW).due == datetime(2026, 11, 25, 9, tzinfo=UTC)


# --- cards -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "paid_by", "offered"),
    [
        ("100.00", PaidBy.CREDIT, False),
        ("100.01", PaidBy.CREDIT, True),
        ("30000", PaidBy.CREDIT, True),
        ("30001", PaidBy.CREDIT, False),
        ("500", PaidBy.DEBIT, False),
        ("500", PaidBy.CARD, False),
        ("500", PaidBy.TRANSFER, False),
    ],
)
def test_section_75_is_for_credit_cards_and_its_sums_alone(
    amount: str, paid_by: PaidBy, offered: bool
) -> None:
    s = replace(case("GB", "retail"), paid_by=paid_by, amount=Amount(Decimal(amount), "GBP"))
    assert ("gb-section75" in bodies(plan(s, NOW))) is offered


def test_a_card_of_unknown_kind_is_asked_about_where_it_matters() -> None:
    assert "plan_warn_credit" in keys(plan(replace(case("GB", "retail"), paid_by=PaidBy.CARD), NOW))
    assert "plan_warn_credit" not in keys(plan(replace(case("DE", "retail"), paid_by=PaidBy.CARD), NOW))


def test_the_worlds_card_rules_stand_back_behind_the_countrys_own() -> None:
    paid = replace(case("GB", "retail"), paid_by=PaidBy.DEBIT, paid_on=date(2026, 11, 1))
    assert "zz-chargeback" not in bodies(plan(paid, NOW))
    abroad = replace(case("KE", "retail"), paid_by=PaidBy.DEBIT, paid_on=date(2026, 11, 1))
    assert "zz-chargeback" in bodies(plan(abroad, NOW))


def test_an_expected_delivery_gives_a_card_a_later_last_day_than_the_payment() -> None:
    paid = replace(case("GB", "retail"), paid_by=PaidBy.DEBIT, paid_on=date(2026, 9, 1))
    later = replace(paid, dates={ClockStart.TRANSACTION_OR_DELIVERY: date(2026, 10, 1)})
    days = [
        rung.deadline for s in (paid, later) for rung in plan(s, NOW).ladder if rung.step is Step.CHARGEBACK
    ]
    assert days == [date(2026, 12, 30), date(2027, 1, 29)]


# --- places ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("region", "body"), [("Scotland", "gb-spso"), ("wales", "gb-psow"), ("London", "gb-lgsco")]
)
def test_only_the_body_of_the_persons_part_of_the_country_is_offered(region: str, body: str) -> None:
    s = replace(case("GB", "municipal", date(2026, 7, 1)), region=region)
    offered = set(bodies(plan(s, NOW)))
    assert body in offered
    assert not offered & ({"gb-spso", "gb-psow", "gb-lgsco", "gb-nipso"} - {body})


def test_a_region_nobody_knows_is_asked_about() -> None:
    assert said(plan(replace(case("GB", "water"), region="Kent"), NOW), "plan_warn_unknown_region")
    assert not said(plan(replace(case("DE", "water"), region="Bayern"), NOW), "plan_warn_unknown_region")


def test_an_unknown_country_or_sector_gets_the_general_steps_and_hears_so() -> None:
    made = plan(case("XX", "fibre"), NOW)
    assert {"plan_warn_unknown_country", "plan_warn_unknown_sector", "plan_warn_no_holidays"} <= set(
        keys(made)
    )
    assert [rung.step for rung in made.ladder] == [Step.FORMAL_COMPLAINT, Step.FINAL_RESPONSE_REQUEST]
    assert {"plan_warn_no_country", "plan_warn_no_sector"} <= set(keys(plan(case(None, None), NOW)))
    assert "plan_warn_unknown_member" in keys(plan(case("PT", "airlines"), NOW))
    assert "plan_warn_no_body" in keys(plan(replace(case("GB", "hotels"), region="England"), NOW))


def test_a_country_where_a_post_can_bring_trouble_hears_that_first() -> None:
    for country in ("AE", "NG", "PH", "TZ", "UG"):
        made = plan(replace(case(country, "retail", NOW.date()), posted_at=NOW), NOW)
        assert keys(made)[0] == "plan_warn_risk"
        assert "plan_never_risky" in [phrase.key for phrase in made.never]
        assert Step.SECOND_POST not in [rung.step for rung in made.ladder]
    made = plan(replace(case("KE", "retail", NOW.date()), posted_at=NOW), NOW)
    assert "plan_warn_risk" not in keys(made)
    assert Step.SECOND_POST in [rung.step for rung in made.ladder]


# --- what is left out --------------------------------------------------------------------


def test_nobody_is_sent_to_a_closed_or_announced_body_or_one_that_decides_nothing() -> None:
    for country, sector in (("AU", "airlines"), ("NZ", "retail"), ("DE", "retail"), ("IN", "telecoms")):
        for s in (case(country, sector), refused(case(country, sector))):
            for rung in plan(s, NOW).ladder:
                if rung.body:
                    assert rung.body.status is RowStatus.ACTIVE
                    assert rung.body.resolves_individual
    assert said(plan(case("AU", "airlines"), NOW), "plan_warn_check_started")
    assert said(plan(case("NZ", "retail"), NOW), "plan_never_closed") == [
        {"name": "TVNZ Fair Go (ended 13 May 2024)"}
    ]
    decides = [values["name"] for values in said(plan(case("IN", "telecoms"), NOW), "plan_never_decides")]
    assert "Telecom Regulatory Authority of India" in decides


def test_a_report_to_a_regulator_that_decides_nothing_holds_nothing_up() -> None:
    s = replace(refused(case("GB", "telecoms")), filed=(Filed("gb-ofcom", date(2026, 11, 11)),))
    assert next_step(s, NOW).body == ROWS["gb-commsomb"]


def test_privacy_offices_are_for_privacy() -> None:
    made = plan(case("GB", "privacy", date(2026, 10, 1)), NOW)
    assert (made.next.step, made.next.body) == (Step.DATA_PROTECTION, ROWS["gb-ico"])
    for sector in ("retail", "telecoms", "banking"):
        assert Step.DATA_PROTECTION not in [rung.step for rung in plan(case("GB", sector), NOW).ladder]
    assert ROWS["gb-ico"].role is Role.DPA


def test_an_offer_is_not_to_be_taken_in_full_settlement_by_accident() -> None:
    offered = replace(case("GB", "retail"), state=CompanyState.PARTIAL, answered_on=date(2026, 11, 20))
    assert "plan_never_settle" in [phrase.key for phrase in plan(offered, NOW).never]


def test_papers_a_body_insists_on_are_asked_for_on_the_first_day() -> None:
    needs = said(plan(case("NG", "banking"), NOW), "plan_warn_needs")
    assert needs[0]["name"] == "Central Bank of Nigeria, Consumer Protection Department"


def test_a_court_that_needs_no_letter_waits_for_the_consumer_desk_too() -> None:
    ended = tuple(
        Filed(body, date(2026, 11, 19), date(2026, 11, 20)) for body in ("br-consumidorgov", "br-procon")
    )
    s = replace(case("BR", "retail", date(2026, 11, 17)), filed=ended)
    rung = next_step(s, NOW)
    assert (rung.step, rung.body) == (Step.WAIT, ROWS["br-reclameaqui"])
    asked = replace(s, done=(Done(Step.CHAMPION, NOW),))
    assert next_step(asked, NOW).body == ROWS["br-jec"]


def test_a_body_for_any_sector_waits_for_the_sectors_own() -> None:
    s = case("IN", "telecoms", date(2026, 11, 21))  # the helpline takes it at once, the provider's in 3 days
    rung = next_step(s, NOW)
    assert (rung.step, rung.body, rung.opens) == (Step.WAIT, ROWS["in-telco-appellate"], date(2026, 11, 24))


def test_no_alarm_rings_for_a_body_of_a_part_of_the_country_we_do_not_know() -> None:
    s = replace(case("GB", "municipal"), happened_on=date(2026, 10, 1))
    assert {alarm.rung.body.id for alarm in plan(s, NOW).alarms if alarm.rung.body} == set()
    scots = {alarm.rung.body for alarm in plan(replace(s, region="Scotland"), NOW).alarms}
    assert scots == {ROWS["gb-spso"]}


def test_what_holds_only_abroad_or_for_data_is_shown_and_is_nobodys_next_step() -> None:
    s = refused(case("IE", "retail", date(2026, 10, 1)))
    made = plan(s, NOW)
    assert (made.next.step, made.next.body) == (Step.CHAMPION, ROWS["ie-pricewatch"])
    abroad = next(rung for rung in made.ladder if rung.body == ROWS["eu-ecc-net"])
    assert abroad.conditional
    assert abroad.due is None
    assert "plan_warn_no_body" in keys(made)


def test_a_sector_whose_bodies_are_regional_asks_where_before_a_body_for_any_sector() -> None:
    s = refused(case("AU", "energy"))
    rung = next_step(s, NOW)
    assert (rung.step, rung.body, rung.why.key) == (Step.BODY, None, "plan_which_region")
    assert next_step(replace(s, region="Victoria"), NOW).body == ROWS["au-ewov"]
    assert next_step(replace(s, region="Tasmania"), NOW).body == ROWS["au-fairtrading"]
    assert next_step(refused(case("CA", "hotels")), NOW).body == ROWS["ca-provconsumer"]
