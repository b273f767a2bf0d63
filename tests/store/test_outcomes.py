"""What is counted of cases: kept with the person, gone with them, and never a word."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime

from sqlalchemy import inspect, text

from bot.app.ports import PersonId
from bot.directory.lookup import BrandDirectory
from bot.domain.case import Case, Conversation, Person, Result, Status
from bot.domain.company import Company
from bot.domain.facts import Facts
from bot.domain.scorecard import CaseOutcome
from bot.operator.scorecard import COLUMNS, show, write_csv
from bot.store import migrate
from bot.store.engine import open_engine
from bot.store.outcomes import OUTCOME, everything
from bot.store.sql import SqlStore
from bot.store.urls import normalised

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
DAY = date(2026, 11, 18)
WAITS = CaseOutcome("safaricom", "KE", DAY, DAY)
SOLVED = CaseOutcome("safaricom", "KE", DAY, DAY, date(2026, 11, 20), date(2026, 11, 21), "solved", True)


def person(store: SqlStore, name: str, *outcomes: CaseOutcome) -> PersonId:
    with store.unit() as unit:
        found = unit.person("json", name, Conversation())
        for number, outcome in enumerate(outcomes, 1):
            unit.keep_outcome(found.person, number, outcome)
        unit.commit()
    return found.person


def kept(store: SqlStore, country: str = "KE") -> list[CaseOutcome]:
    with store.unit() as unit:
        return [one.outcome for one in unit.outcomes("safaricom", country)]


def test_an_outcome_is_read_as_it_was_kept_and_the_newest_replaces_it(store: SqlStore) -> None:
    ann = person(store, "ann", WAITS)
    assert kept(store) == [WAITS]

    with store.unit() as unit:
        unit.keep_outcome(ann, 1, SOLVED)
        unit.commit()

    assert kept(store) == [SOLVED]
    assert kept(store, "TZ") == []


def test_a_unit_that_is_not_committed_counts_nothing(store: SqlStore) -> None:
    with store.unit() as unit:
        found = unit.person("json", "ann", Conversation())
        unit.keep_outcome(found.person, 1, WAITS)

    assert kept(store) == []


def test_who_said_no_is_not_handed_out(store: SqlStore) -> None:
    person(store, "ann", CaseOutcome("safaricom", "KE", DAY, DAY, counted=False))
    person(store, "bob", WAITS)

    assert kept(store) == [WAITS]


def test_a_company_that_is_not_known_any_more_takes_the_row_away(store: SqlStore) -> None:
    ann = person(store, "ann", WAITS)
    with store.unit() as unit:
        unit.keep_outcome(ann, 1, None)
        unit.commit()

    assert kept(store) == []


def test_a_deleted_case_and_a_deleted_person_leave_no_row(store: SqlStore) -> None:
    ann, bob = person(store, "ann", WAITS, SOLVED), person(store, "bob", SOLVED)
    with store.unit() as unit:
        found = unit.load(ann)
        assert found is not None
        unit.erase_case(ann, 1)
        unit.commit()
    assert kept(store) == [SOLVED, SOLVED]

    with store.unit() as unit:
        unit.erase(bob)
        unit.keep_outcome(bob, 2, WAITS)  # what the same unit would still write of them
        unit.commit()
    assert kept(store) == [SOLVED]


def test_an_export_shows_the_person_what_is_counted_of_them(store: SqlStore) -> None:
    ann = person(store, "ann", SOLVED)
    with store.unit() as unit:
        exported = unit.export(ann)

    assert exported["counted"] == [
        {
            "case": 1, "company": "safaricom", "country": "KE", "opened_on": "2026-11-18",
            "posted_on": "2026-11-18", "answered_on": "2026-11-20", "ended_on": "2026-11-21",
            "result": "solved", "counted": True,
        }
    ]  # fmt: skip


def test_no_column_can_hold_a_persons_words() -> None:
    assert {one.name for one in OUTCOME.columns} == {
        "person_id", "case_number", "company_id", "country", "opened_on", "posted_on", "answered_on",
        "ended_on", "result", "counted",
    }  # fmt: skip


def test_a_database_from_before_gains_the_table_with_what_it_knows(empty_url: str) -> None:
    migrate.upgrade(empty_url)
    store = SqlStore(empty_url)
    company = Company("Safaricom", "safaricom", "KE", ("KE",))
    later = datetime(2026, 11, 21, 9, tzinfo=UTC)
    case = Case(1, NOW, Status.RESOLVED, Facts(company=company), posted_at=NOW, closed_at=later,
                result=Result.SOLVED)  # fmt: skip
    given = Case(2, NOW, facts=Facts(company=Company("Uncle Joe's shop")))
    with store.unit() as unit:
        found = unit.person("json", "ann", Conversation(Person(country="KE")))
        unit.save(found, Conversation(Person(country="KE"), (case, given)), NOW)
        unit.commit()
    store.close()
    assert migrate.downgrade(empty_url, "0003") is True
    engine = open_engine(normalised(empty_url))
    assert "case_outcome" not in inspect(engine).get_table_names()

    assert migrate.upgrade(empty_url) is True

    end = later.date()
    assert [one.outcome for one in everything(empty_url)] == [
        CaseOutcome("safaricom", "KE", DAY, DAY, end, end, "solved")
    ]
    with engine.connect() as connection:
        assert connection.execute(text("SELECT COUNT(*) FROM person_case")).scalar_one() == 2
    engine.dispose()


# --- the operator's side ----------------------------------------------------------------


def fill(store: SqlStore, people: int, country: str = "KE") -> None:
    for number in range(people):
        outcome = CaseOutcome(
            "safaricom", country, DAY, DAY, date(2026, 11, 20), date(2026, 11, 21), "solved"
        )
        person(store, f"{country}{number}", outcome)


def test_the_csv_holds_companies_from_ten_people_up_and_nothing_of_the_others(
    store: SqlStore, url: str
) -> None:
    fill(store, 12)
    fill(store, 9, "TZ")
    output = io.StringIO()

    assert write_csv(everything(url), date(2026, 12, 1), output) == 2

    lines = list(csv.DictReader(io.StringIO(output.getvalue())))
    assert tuple(lines[0]) == COLUMNS
    assert [line["period"] for line in lines] == ["90 days", "all time"]
    first = dict(lines[0])
    assert first == {
        "company": "safaricom", "country": "KE", "period": "90 days", "as_of": "2026-12-01", "people": "10",
        "answered": "10", "solved": "10", "days_to_answer": "2", "days_to_solve": "3",
    }  # fmt: skip


def test_the_operator_reads_one_company_in_words(store: SqlStore, url: str) -> None:
    fill(store, 10)
    found = BrandDirectory().lookup("safaricom", country="KE")
    output = io.StringIO()

    assert show(found, "KE", everything(url), date(2027, 6, 1), output) == 0

    assert output.getvalue() == (
        "Safaricom, KE, all time: at least 10 people, at least 10 answered (half within about 2 days), "
        "at least 10 solved (half within about 3 days)\n"
    )
    few = io.StringIO()
    show(found, "TZ", everything(url), date(2027, 6, 1), few)
    assert few.getvalue() == "Safaricom: fewer than 10 people, too few to show.\n"


def test_a_name_that_nobody_knows_is_said_to_be_unknown(url: str) -> None:
    output = io.StringIO()

    assert show(BrandDirectory().lookup("Qzxwv Ltd"), None, [], DAY, output) == 1
    assert output.getvalue() == "No company of that name is known.\n"
