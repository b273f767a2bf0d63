"""A person can take everything along, and after a deletion none of their words is left anywhere."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import make_url, select

from bot.app.ports import ModelCall, OutboxId, PersonId, UnitOfWork
from bot.domain.case import Case, CompanyReply, Conversation, EvidenceKind, Exhibit, Person, Post, Told
from bot.domain.company import Company
from bot.domain.drafts import Draft, DraftKind, EngineName, Step
from bot.domain.effects import Attachment, Block, Say, Understand
from bot.domain.facts import Amount, Facts, Origin
from bot.domain.gathering import Album
from bot.domain.reading import ReadRequest, Sentence, SentenceRole
from bot.store.sql import SqlStore
from bot.store.tables import METADATA

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
CANARY = "quetzalcoatlus"


def case(number: int, words: str, *, photo: str | None = None) -> Case:
    """Return a case that says `words` in every place that can hold some."""
    exhibit = Exhibit(1, EvidenceKind.PHOTO, NOW, sha256=photo, remote_id="remote", note=words, text=words)
    return Case(
        number,
        NOW,
        facts=Facts(
            company=Company(words),
            what=words,
            amounts=(Amount(Decimal(4500), "KES"),),
            provenance={"what": (Origin(input=number),)},
        ),
        told=(Told(number, (Sentence(words, SentenceRole.OUTCOME, 0, 5),)),),
        exhibits=(exhibit,),
        drafts=(Draft(DraftKind.X_POST, words, EngineName.RULES),),
        earlier_texts=(words,),
        posts=(Post(DraftKind.X_POST, Step.FIRST_POST, words, NOW, url=words),),
        replies=(CompanyReply(words, NOW, date(2026, 12, 1)),),
    )


def fill(unit: UnitOfWork, address: str, words: str, *, photo: str | None = None) -> PersonId:
    """Make a person with two cases, whose first one says `words`, and something in every table."""
    found = unit.person("telegram", address, Conversation())
    who = found.person
    first, second = case(1, words, photo=photo), case(2, f"other of {address}", photo=f"second {address}")
    person = Person(country="KE", timezone="Africa/Nairobi")
    unit.log_input(who, 1, words, "m1", NOW)
    unit.save(
        found, Conversation(person, (first, second), 1, album=Album(words, 1, 1), inputs=1, greeted=True), NOW
    )
    unit.log_input(who, 3, words, "m3", NOW)
    unit.queue(who, Say("draft", {"text": Block(words)}, case=1), f"{address}-1", NOW)
    unit.queue(
        who, Say("about", {"text": words}, attachment=Attachment(f"made {address}", "x")), f"{address}-2", NOW
    )
    unit.plan(who, 1, Step.NUDGE, 1, NOW)
    unit.plan(who, 2, Step.NUDGE, 1, NOW)
    unit.plan_album(who, words, NOW)
    unit.add_job(who, Understand(1, 1, 1, ReadRequest(words, NOW)), NOW)
    unit.add_download(who, 1, first.exhibits[0], NOW)
    unit.keep_call(who, ModelCall("draft", 3, "ab12", f"model of {address}", 900, 120, 2100, 1, "ok"), NOW)
    return who


@pytest.fixture
def people(store: SqlStore) -> tuple[PersonId, PersonId]:
    """Keep Ann, whose words are the canary, and Bob, who shares one file with her."""
    store.accept([("telegram", "1", "ann", f'{{"text": "{CANARY}"}}')], NOW)
    store.accept([("telegram", "2", "ann", f'{{"text": "{CANARY}"}}')], NOW)
    (running,) = store.claim_updates("telegram", NOW, 1)
    with store.unit() as unit:
        unit.finish_update(running.row)
        both = fill(unit, "ann", CANARY, photo="shared"), fill(unit, "bob", "bob's words", photo="shared")
        unit.commit()
    return both


def dump(store: SqlStore) -> dict[str, list[str]]:
    """Return every row of every table as text."""
    with store._engine.connect() as connection:
        return {
            table.name: [str(tuple(row)) for row in connection.execute(select(table))]
            for table in METADATA.sorted_tables
        }


def holding(store: SqlStore, words: str) -> set[str]:
    word = re.compile(rf"\b{words}\b")
    return {name for name, rows in dump(store).items() for row in rows if word.search(row)}


def test_the_canary_sits_in_every_table_that_can_hold_words(
    store: SqlStore, people: tuple[PersonId, PersonId]
) -> None:
    assert holding(store, CANARY) == set(METADATA.tables) - {
        "person", "model_call", "suggestions", "case_outcome", "made_file",
    }  # fmt: skip


def test_after_a_deletion_no_word_of_the_person_is_in_any_table(
    store: SqlStore, people: tuple[PersonId, PersonId]
) -> None:
    before = dump(store)
    (running,) = store.claim_updates("telegram", NOW, 1)
    with store.unit() as unit:
        files = unit.erase(people[0])
        unit.finish_update(running.row)
        unit.commit()
    assert files == ("made ann", "second ann")
    assert holding(store, CANARY) == holding(store, "ann") == set()
    with store.unit() as unit:
        assert unit.load(people[0]) is None
        assert unit.export(people[0]) == {}
        assert unit.load(people[1]) is not None
    left = [row for rows in dump(store).values() for row in rows]
    assert {row for rows in before.values() for row in rows if "bob" in row} <= set(left)
    assert store.accept([("telegram", "2", "ann", "{}")], NOW) == 0, "the update would be handled twice"


def test_after_a_deletion_the_bytes_of_the_file_hold_no_word_of_the_person(
    store: SqlStore, url: str, kind: str, people: tuple[PersonId, PersonId]
) -> None:
    if kind != "sqlite":
        pytest.skip("PostgreSQL keeps its files to itself")

    def on_disk() -> bytes:
        path = Path(str(make_url(url).database))
        log = path.with_name(path.name + "-wal")
        return path.read_bytes() + (log.read_bytes() if log.exists() else b"")

    assert CANARY.encode() in on_disk()
    with store.unit() as unit:
        unit.erase(people[0])
        unit.commit()
    assert CANARY.encode() not in on_disk()


def test_a_farewell_is_sent_once_and_then_forgotten(
    store: SqlStore, people: tuple[PersonId, PersonId]
) -> None:
    ann, _ = people
    with store.unit() as unit:
        found = unit.load(ann)
        assert found is not None
        unit.erase(ann)
        unit.save(found, replace(found.conversation, cases=()), NOW)
        unit.log_input(ann, 9, CANARY, "m9", NOW)
        unit.plan(ann, 1, Step.NUDGE, 1, NOW)
        row = unit.queue(ann, Say("deleted"), "farewell", NOW)
        unit.commit()
    assert holding(store, CANARY) == set()
    (farewell,) = (one for one in store.claim_outgoing("telegram", NOW, 10) if one.address == "ann")
    assert (farewell.row, farewell.say, farewell.language) == (row, Say("deleted"), "en")
    store.sent(farewell.row, "99", NOW)
    assert holding(store, "ann") == set()


def test_a_deletion_rolled_back_deletes_nothing(store: SqlStore, people: tuple[PersonId, PersonId]) -> None:
    before = dump(store)
    with store.unit() as unit:
        unit.erase(people[0])
    assert dump(store) == before


@pytest.mark.parametrize("saved_first", [False, True])
def test_a_deleted_case_leaves_no_word_and_spares_the_others(
    store: SqlStore, people: tuple[PersonId, PersonId], saved_first: bool
) -> None:
    ann, _ = people
    for number in (1, 2):  # both of Ann's messages were sent, so the words are in what was sent too
        for message in store.claim_outgoing("telegram", NOW, 10):
            store.sent(OutboxId(message.row), f"{message.address}{number}", NOW)
    store.claim_updates("telegram", NOW, 1)
    with store.unit() as unit:
        found = unit.load(ann)
        assert found is not None
        after = replace(found.conversation, cases=found.conversation.cases[1:], active=None, album=None)
        if saved_first:
            unit.save(found, after, NOW)
        files = unit.erase_case(ann, 1)
        if not saved_first:
            unit.save(found, after, NOW)
        unit.commit()
    assert files == (), "the only file of the case is Bob's too"
    assert holding(store, CANARY) == {"reminder"}, "the album's closing belongs to no case"
    with store.unit() as unit:
        again = unit.load(ann)
    assert again is not None
    assert again.conversation == after


def test_the_file_of_a_deleted_case_is_named_once_nobody_else_needs_it(
    store: SqlStore, people: tuple[PersonId, PersonId]
) -> None:
    with store.unit() as unit:
        assert unit.erase_case(people[0], 1) == ()
        assert unit.erase_case(people[1], 1) == ("shared",)


def test_an_export_holds_everything_but_the_messengers_file_ids(
    store: SqlStore, people: tuple[PersonId, PersonId]
) -> None:
    with store.unit() as unit:
        exported = unit.export(people[0])
    text = json.dumps(exported)
    assert json.loads(text) == exported
    assert "remote" not in text
    assert "bob" not in text
    assert set(exported) == {
        "schema",
        "person",
        "state",
        "cases",
        "inputs",
        "reminders",
        "messages",
        "model_calls",
        "counted",
    }
    person, cases = exported["person"], exported["cases"]
    assert isinstance(person, dict)
    assert (person["address"], person["created_at"]) == ("ann", NOW.isoformat())
    assert isinstance(cases, list)
    for name in ("told", "drafts", "earlier_texts", "posts", "replies", "exhibits", "facts"):
        assert CANARY in json.dumps(cases[0][name]), name
    assert CANARY in json.dumps(exported["inputs"])
    assert CANARY in json.dumps(exported["messages"])
    assert len(json.dumps(exported["reminders"])) > len("[]")
