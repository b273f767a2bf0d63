"""Updates are kept once, handled in the order of their chat, and put aside when they keep failing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.app.ports import Update
from bot.domain.case import Case, Conversation, EvidenceKind, Exhibit, FileState
from bot.domain.effects import Say
from bot.domain.events import ItemRef
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
    exhibits = tuple(Exhibit(number, EvidenceKind.PHOTO, NOW, input=number) for number in (1, 2))
    for number in (1, 2):
        with store.unit() as unit:
            found = unit.person("telegram", "ann", Conversation())
            case = Case(1, NOW, exhibits=exhibits[:number])
            after = Conversation(cases=(case,), active=1, inputs=number)
            if save_first:
                unit.save(found, after, NOW)
            unit.log_input(found.person, number, "", f"photo{number}", NOW)
            unit.queue(found.person, Say("kept", case=1, about=(number,)), f"ack{number}", NOW)
            if not save_first:
                unit.save(found, after, NOW)
            unit.commit()
        (message,) = store.claim_outgoing("telegram", NOW, 1)
        store.sent(message.row, f"ack{number}", NOW)


@pytest.mark.parametrize("save_first", [True, False])
def test_a_reply_to_evidence_or_to_its_acknowledgement_finds_the_exhibit(
    store: SqlStore, save_first: bool
) -> None:
    evidence(store, save_first=save_first)
    with store.unit() as unit:
        who = unit.person("telegram", "ann", Conversation()).person
        for number in (1, 2):
            assert unit.exhibits_of_message(who, f"photo{number}") == (ItemRef(1, number),)
            assert unit.exhibits_of_message(who, f"ack{number}") == (ItemRef(1, number),)
        assert unit.exhibits_of_message(who, "else") == ()
        assert [unit.case_of_message(who, one) for one in ("photo1", "ack2", "else")] == [1, 1, None]


def test_an_item_is_found_by_its_message_wherever_it_was_moved(store: SqlStore) -> None:
    evidence(store, save_first=True)
    with store.unit() as unit:
        found = unit.person("telegram", "ann", Conversation())
        first, second = found.conversation.cases[0].exhibits
        cases = (
            replace(found.conversation.cases[0], exhibits=(second,)),
            Case(2, NOW, exhibits=(replace(first, number=1),)),
        )
        unit.save(found, replace(found.conversation, cases=cases), NOW)
        unit.commit()
    with store.unit() as unit:
        assert unit.exhibits_of_message(found.person, "photo1") == (ItemRef(2, 1),)
        assert unit.exhibits_of_message(found.person, "photo2") == (ItemRef(1, 2),)


def test_another_persons_message_finds_nothing(store: SqlStore) -> None:
    evidence(store, save_first=True)
    with store.unit() as unit:
        bob = unit.person("telegram", "bob", Conversation()).person
        assert unit.exhibits_of_message(bob, "photo1") == unit.exhibits_of_message(bob, "ack1") == ()
        assert unit.case_of_message(bob, "photo1") is None


def fetched(store: SqlStore) -> Exhibit | None:
    claimed = store.claim_download("telegram", NOW)
    return claimed.exhibit if claimed else None


def test_a_file_to_fetch_is_the_same_item_under_whatever_number_it_has(store: SqlStore) -> None:
    first, second = (Exhibit(n, EvidenceKind.PHOTO, NOW, FileState.PENDING, input=n) for n in (1, 2))
    with store.unit() as unit:
        found = unit.person("telegram", "ann", Conversation())
        unit.save(found, Conversation(cases=(Case(1, NOW, exhibits=(first, second)),), inputs=2), NOW)
        for one in (first, second):
            unit.add_download(found.person, 1, one, NOW)
        unit.commit()
    turned = (replace(second, number=1), replace(first, number=2))
    with store.unit() as unit:
        found = unit.person("telegram", "ann", Conversation())
        unit.save(found, Conversation(cases=(Case(1, NOW, exhibits=turned),), inputs=2), NOW)
        unit.commit()

    assert [fetched(store), fetched(store)] == [turned[1], turned[0]]


def test_a_file_to_fetch_outlives_the_case_it_was_moved_from_and_goes_with_its_own(store: SqlStore) -> None:
    photo = Exhibit(1, EvidenceKind.PHOTO, NOW, FileState.PENDING, input=1)
    with store.unit() as unit:
        found = unit.person("telegram", "ann", Conversation())
        unit.save(found, Conversation(cases=(Case(1, NOW, exhibits=(photo,)), Case(2, NOW)), inputs=1), NOW)
        unit.add_download(found.person, 1, photo, NOW)
        unit.commit()
    for cases in ((Case(1, NOW), Case(2, NOW, exhibits=(photo,))), (Case(2, NOW, exhibits=(photo,)),)):
        with store.unit() as unit:
            found = unit.person("telegram", "ann", Conversation())
            unit.save(found, Conversation(cases=cases, inputs=1), NOW)
            unit.commit()
    assert fetched(store) == photo
    with store.unit() as unit:
        found = unit.person("telegram", "ann", Conversation())
        unit.save(found, Conversation(inputs=1), NOW)
        unit.commit()

    assert store.claim_download("telegram", NOW + timedelta(hours=1)) is None
