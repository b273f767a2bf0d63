"""Files the bot made stay as long as a message, an exhibit or work under way needs them, and no longer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.app.ports import PersonId, Queue
from bot.domain.case import Case, Conversation, EvidenceKind, Exhibit
from bot.domain.effects import Attachment, Make, Say, Understand
from bot.domain.reading import ReadRequest
from bot.store.sql import SqlStore

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
ALBUM = (Attachment("a" * 64, "1.jpg", "image/jpeg"), Attachment("b" * 64, "2.jpg", "image/jpeg"))


def ann(store: SqlStore, *says: Say, photo: str | None = None) -> PersonId:
    exhibits = (Exhibit(1, EvidenceKind.PHOTO, NOW, sha256=photo),) if photo else ()
    with store.unit() as unit:
        found = unit.person("telegram", "ann", Conversation())
        unit.save(found, Conversation(cases=(Case(1, NOW, exhibits=exhibits),), inputs=1), NOW)
        for number, say in enumerate(says):
            unit.queue(found.person, say, f"say {number}", NOW)
        unit.add_job(found.person, Make(1, "pack", NOW, {"paper": "a4"}), NOW)
        unit.commit()
    return found.person


def send(store: SqlStore) -> tuple[str, ...]:
    (row,) = store.claim_outgoing("telegram", NOW, 1)
    return store.sent(row.row, "1", NOW)


def test_what_a_message_brought_is_needed_no_more_once_it_is_sent(store: SqlStore) -> None:
    ann(store, Say("made", case=1, album=ALBUM, attachment=Attachment("c" * 64, "x.pdf")))
    assert send(store) == ("a" * 64, "b" * 64, "c" * 64)


def test_a_file_that_another_message_or_an_exhibit_needs_stays(store: SqlStore) -> None:
    ann(store, Say("made", album=ALBUM), Say("again", attachment=ALBUM[0]), photo="b" * 64)
    assert send(store) == ()
    assert send(store) == ("a" * 64,)


def test_a_message_given_up_needs_its_files_no_more(store: SqlStore) -> None:
    ann(store, Say("made", album=ALBUM))
    (row,) = store.claim_outgoing("telegram", NOW, 1)
    assert store.give_up(row.row, NOW) == ("a" * 64, "b" * 64)


def test_calls_of_engines_and_files_to_be_made_do_not_wait_for_each_other(store: SqlStore) -> None:
    who = ann(store)
    with store.unit() as unit:
        unit.add_job(who, Understand(1, 1, 1, ReadRequest("words", NOW)), NOW)
        unit.commit()

    call, order = store.claim_job("telegram", NOW), store.claim_job("telegram", NOW, Queue.MAKING)

    assert call is not None
    assert isinstance(call.effect, Understand)
    assert order is not None
    assert order.effect == Make(1, "pack", NOW, {"paper": "a4"})
    assert store.claim_job("telegram", NOW + timedelta(minutes=14), Queue.MAKING) is None, "it takes long"
    again = store.claim_job("telegram", NOW + timedelta(minutes=16), Queue.MAKING)
    assert again is not None
    assert (again.row, again.attempts) == (order.row, 2)


def test_what_an_attempt_noted_is_forgotten_before_the_next(store: SqlStore) -> None:
    ann(store, photo="b" * 64)
    job = store.claim_job("telegram", NOW, Queue.MAKING)
    assert job is not None
    assert store.note_made(job.row, "a" * 64)
    assert store.note_made(job.row, "b" * 64)

    assert store.forget_made(job.row) == ("a" * 64,), "the other one is an exhibit"
    assert store.forget_made(job.row) == ()


def test_a_file_noted_for_a_case_goes_with_it_and_none_is_noted_after(store: SqlStore) -> None:
    who = ann(store, Say("made", case=1, album=ALBUM))
    job = store.claim_job("telegram", NOW, Queue.MAKING)
    assert job is not None
    assert store.note_made(job.row, "c" * 64)

    with store.unit() as unit:
        files = unit.erase_case(who, 1)
        unit.commit()

    assert files == ("a" * 64, "b" * 64, "c" * 64)
    assert not store.note_made(job.row, "d" * 64)


def test_a_file_noted_for_a_person_goes_with_them(store: SqlStore) -> None:
    who = ann(store)
    job = store.claim_job("telegram", NOW, Queue.MAKING)
    assert job is not None
    assert store.note_made(job.row, "c" * 64)

    with store.unit() as unit:
        assert unit.erase(who) == ("c" * 64,)
        unit.commit()
    assert not store.note_made(job.row, "d" * 64)
