"""Updates are kept once, handled in the order of their chat, and put aside when they keep failing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.app.ports import Update
from bot.domain.case import Case, Conversation, EvidenceKind, Exhibit
from bot.domain.effects import Say
from bot.store.sql import SqlStore

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)


def update(number: int, address: str = "ann") -> tuple[str, str, str, str]:
    return ("telegram", str(number), address, f'{{"update": {number}}}')


def claim(store: SqlStore, now: datetime = NOW) -> Update:
    (claimed,) = store.claim_updates("telegram", now, 1)
    return claimed


def finish(store: SqlStore, row: int) -> None:
    with store.unit() as unit:
        unit.finish_update(row)
        unit.commit()


def test_an_update_seen_twice_is_kept_once(store: SqlStore) -> None:
    assert store.accept([update(1), update(2), update(1)], NOW) == 2
    assert store.accept([update(2), update(3)], NOW) == 1
    assert store.accept([], NOW) == 0


def test_a_finished_update_is_still_recognised(store: SqlStore) -> None:
    store.accept([update(1)], NOW)
    finish(store, claim(store).row)
    assert store.accept([update(1)], NOW) == 0
    assert store.claim_updates("telegram", NOW, 9) == []


def test_chats_run_side_by_side_and_each_in_order(store: SqlStore) -> None:
    store.accept([update(1, "ann"), update(2, "ann"), update(3, "bob")], NOW)
    first, second = claim(store), claim(store)
    assert (first.raw, second.raw) == ('{"update": 1}', '{"update": 3}')
    assert (first.address, first.received_at, first.attempts) == ("ann", NOW, 1)
    assert store.claim_updates("telegram", NOW, 9) == []
    finish(store, first.row)
    assert claim(store).raw == '{"update": 2}'


def test_an_update_of_a_dead_worker_is_claimed_again_when_its_lease_ran_out(store: SqlStore) -> None:
    store.accept([update(1)], NOW)
    row = claim(store).row
    assert store.claim_updates("telegram", NOW + timedelta(seconds=119), 9) == []
    again = claim(store, NOW + timedelta(seconds=121))
    assert (again.row, again.attempts) == (row, 2)


def test_an_update_that_fails_five_times_is_put_aside_and_its_chat_goes_on(store: SqlStore) -> None:
    store.accept([update(1), update(2)], NOW)
    for _ in range(4):
        assert store.fail_update(claim(store).row, NOW) is False
    assert store.fail_update(claim(store).row, NOW) is True
    assert claim(store).raw == '{"update": 2}'


def test_an_input_is_found_by_its_message_and_an_edit_does_not_move_it(store: SqlStore) -> None:
    with store.unit() as unit:
        who = unit.person("telegram", "ann", Conversation()).person
        other = unit.person("telegram", "bob", Conversation()).person
        unit.log_input(who, 1, "first", "m1", NOW)
        unit.log_input(who, 2, "first, edited", "m1", NOW)
        unit.log_input(who, 3, "typed in a terminal", None, NOW)
        assert unit.input_number(who, "m1") == 1
        assert unit.input_number(who, "m2") is None
        assert unit.input_number(other, "m1") is None


def test_text_that_a_database_refuses_is_kept_with_marks_in_its_place(store: SqlStore) -> None:
    with store.unit() as unit:
        who = unit.person("telegram", "ann", Conversation()).person
        unit.log_input(who, 1, "a\x00b\ud83dc", "m1", NOW)
        kept = unit.export(who)["inputs"]
    assert isinstance(kept, list)
    assert [entry["text"] for entry in kept] == ["a�b�c"]


def evidence(store: SqlStore, *, save_first: bool) -> None:
    """Receive two items in one case, each acknowledged by a sent message."""
    exhibits = tuple(Exhibit(number, EvidenceKind.PHOTO, NOW) for number in (1, 2))
    for number in (1, 2):
        with store.unit() as unit:
            found = unit.person("telegram", "ann", Conversation())
            case = Case(1, NOW, exhibits=exhibits[:number])
            after = Conversation(cases=(case,), active=1, inputs=number)
            if save_first:
                unit.save(found, after, NOW)
            unit.log_input(found.person, number, "", f"photo{number}", NOW)
            unit.queue(found.person, Say("kept"), f"ack{number}", NOW)
            if not save_first:
                unit.save(found, after, NOW)
            unit.commit()
        (message,) = store.claim_outgoing("telegram", NOW, 1)
        store.sent(message.row, f"ack{number}", NOW)


def test_a_reply_to_evidence_or_to_its_acknowledgement_finds_the_exhibit(store: SqlStore) -> None:
    evidence(store, save_first=True)
    with store.unit() as unit:
        who = unit.person("telegram", "ann", Conversation()).person
        assert [unit.exhibit_of_message(who, m) for m in ("photo1", "photo2")] == [1, 2]
        assert [unit.exhibit_of_message(who, m) for m in ("ack1", "ack2")] == [1, 2]
        assert unit.exhibit_of_message(who, "else") is None


def test_the_order_of_writing_within_a_unit_does_not_matter_for_replies(store: SqlStore) -> None:
    evidence(store, save_first=False)
    with store.unit() as unit:
        who = unit.person("telegram", "ann", Conversation()).person
        assert [unit.exhibit_of_message(who, m) for m in ("photo2", "ack2")] == [2, 2]
