"""Messages leave in order, once, replies first, and a message in a slot edits the newest of that slot."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.app.ports import OutboxId, Pace, PersonId
from bot.domain.case import Case, Conversation, EvidenceKind, Exhibit, Person
from bot.domain.effects import Day, Items, Lines, Phrase, Priority, Say
from bot.store.sql import SqlStore

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
LATER = NOW + timedelta(seconds=121)


def person(store: SqlStore, address: str = "ann", defaults: Conversation | None = None) -> PersonId:
    with store.unit() as unit:
        found = unit.person("telegram", address, defaults or Conversation())
        unit.commit()
    return found.person


def queue(store: SqlStore, who: PersonId, key: str, say: Say | None = None) -> OutboxId:
    with store.unit() as unit:
        row = unit.queue(who, say or Say(key), key, NOW)
        unit.commit()
    return row


def claim(store: SqlStore, now: datetime = NOW, limit: int = 10) -> list[str]:
    return [one.say.key for one in store.claim_outgoing("telegram", now, limit)]


def test_a_message_comes_back_with_what_is_needed_to_write_it(store: SqlStore) -> None:
    who = person(store, "ann", Conversation(person=Person("KE", "Africa/Nairobi", language="sw")))
    lines = Lines((Phrase("inner", {"day": Day(NOW.date())}), Items(("a", 2))))
    row = queue(store, who, "k", Say("k", {"lines": lines, "n": 3}))
    (message,) = store.claim_outgoing("telegram", NOW, 10)
    assert (message.row, message.person, message.address) == (row, who, "ann")
    assert (message.language, message.timezone, message.country) == ("sw", "Africa/Nairobi", "KE")
    assert message.say == Say("k", {"lines": lines, "n": 3})
    assert (message.queued_at, message.attempts, message.edits) == (NOW, 1, None)


def test_the_same_key_is_queued_once_and_keeps_its_first_row(store: SqlStore) -> None:
    who = person(store)
    first = queue(store, who, "k", Say("first"))
    assert queue(store, who, "k", Say("second")) == first
    assert claim(store) == ["first"]


def test_a_chat_gets_its_messages_one_after_the_other(store: SqlStore) -> None:
    ann, bob = person(store, "ann"), person(store, "bob")
    first = queue(store, ann, "a1")
    queue(store, ann, "a2")
    queue(store, bob, "b1")
    assert claim(store) == ["a1", "b1"]
    assert claim(store) == []
    store.sent(first, "77", NOW)
    assert claim(store) == ["a2"]


def test_a_message_of_another_channel_is_left_alone(store: SqlStore) -> None:
    queue(store, person(store), "k")
    assert store.claim_outgoing("terminal", NOW, 10) == []


def test_replies_go_before_reminders(store: SqlStore) -> None:
    ann, bob = person(store, "ann"), person(store, "bob")
    queue(store, ann, "ann's reminder", Say("ann's reminder", priority=Priority.REMINDER))
    queue(store, bob, "bob's reminder", Say("bob's reminder", priority=Priority.REMINDER))
    queue(store, bob, "bob's reply")
    assert claim(store, limit=1) == ["bob's reply"]
    assert claim(store) == ["ann's reminder"]


def test_a_reply_waits_while_a_reminder_of_the_chat_is_in_flight(store: SqlStore) -> None:
    who = person(store)
    row = queue(store, who, "reminder", Say("reminder", priority=Priority.REMINDER))
    assert claim(store) == ["reminder"]
    queue(store, who, "reply")
    assert claim(store) == []
    store.sent(row, "1", NOW)
    assert claim(store) == ["reply"]


def test_a_postponed_message_waits_and_keeps_the_order_of_its_chat(store: SqlStore) -> None:
    who = person(store)
    first = queue(store, who, "first")
    queue(store, who, "second")
    claim(store)
    store.postpone(first, NOW + timedelta(seconds=5), counted=False)
    assert claim(store, NOW + timedelta(seconds=4)) == []
    assert claim(store, NOW + timedelta(seconds=5)) == ["first"]


@pytest.mark.parametrize(("counted", "attempts"), [(False, 1), (True, 2)])
def test_a_rate_limit_counts_no_attempt(store: SqlStore, counted: bool, attempts: int) -> None:
    row = queue(store, person(store), "k")
    claim(store)
    store.postpone(row, NOW, counted=counted)
    assert [one.attempts for one in store.claim_outgoing("telegram", NOW, 1)] == [attempts]


def test_a_message_of_a_dead_worker_is_claimed_again_when_its_lease_ran_out(store: SqlStore) -> None:
    queue(store, person(store), "k")
    claim(store)
    assert claim(store, NOW + timedelta(seconds=119)) == []
    assert claim(store, LATER) == ["k"]


def test_leases_of_a_killed_process_can_be_freed_at_its_next_start(store: SqlStore) -> None:
    queue(store, person(store), "k")
    claim(store)
    assert store.free_leases("terminal") == 0
    assert store.free_leases("telegram") == 1
    assert claim(store) == ["k"]


def test_a_message_given_up_makes_way(store: SqlStore) -> None:
    who = person(store)
    first = queue(store, who, "first")
    queue(store, who, "second")
    claim(store)
    store.give_up(first, NOW)
    assert claim(store) == ["second"]


def test_a_slot_edits_its_newest_message_in_place(store: SqlStore) -> None:
    ann, bob = person(store, "ann"), person(store, "bob")
    card = Say("card", slot="card", in_place=True)

    def shown(who: PersonId, key: str, say: Say = card) -> str | None:
        queue(store, who, key, say)
        (message,) = store.claim_outgoing("telegram", NOW, 10)
        store.sent(message.row, message.edits or f"m-{key}", NOW)
        return message.edits

    assert shown(ann, "1") is None
    assert shown(ann, "2") == "m-1"
    assert shown(ann, "3", replace(card, in_place=False)) is None
    assert shown(ann, "4") == "m-3"
    assert shown(ann, "5", replace(card, slot="other")) is None
    assert shown(bob, "6") is None


def test_pictures_come_along_in_the_order_asked_for(store: SqlStore) -> None:
    who = person(store)
    exhibits = tuple(Exhibit(number, EvidenceKind.PHOTO, NOW, sha256=f"{number}") for number in (1, 2, 3))
    with store.unit() as unit:
        found = unit.load(who)
        assert found is not None
        unit.save(found, Conversation(cases=(Case(1, NOW, exhibits=exhibits),), active=1), NOW)
        unit.queue(who, Say("k", case=1, pictures=(3, 1)), "k", NOW)
        unit.commit()
    (message,) = store.claim_outgoing("telegram", NOW, 10)
    assert message.pictures == (exhibits[2], exhibits[0])


def test_a_pace_counts_what_was_answered_within_a_second_and_what_is_out(store: SqlStore) -> None:
    rows = [queue(store, person(store, f"p{at}"), f"k{at}") for at in range(6)]
    pace = Pace(per_second=3)
    assert len(store.claim_outgoing("telegram", NOW, 10, pace)) == 3
    assert store.claim_outgoing("telegram", NOW, 10, pace) == []
    store.sent(rows[0], "1", NOW)
    store.sent(rows[1], "2", NOW)
    assert store.claim_outgoing("telegram", NOW + timedelta(seconds=0.9), 10, pace) == []
    assert len(store.claim_outgoing("telegram", NOW + timedelta(seconds=1), 10, pace)) == 2
    assert len(store.claim_outgoing("telegram", NOW + timedelta(seconds=12), 10, pace)) == 1


def test_a_chat_that_had_its_burst_lets_the_others_go_first(store: SqlStore) -> None:
    ann, bob = person(store, "ann"), person(store, "bob")
    pace = Pace(burst=2)
    for at in range(2):
        store.sent(queue(store, ann, f"sent {at}"), "1", NOW)
    queue(store, ann, "ann waits")
    queue(store, bob, "bob goes")
    claimed = store.claim_outgoing("telegram", NOW + timedelta(seconds=1.9), 10, pace)
    assert [one.say.key for one in claimed] == ["bob goes"]
    later = store.claim_outgoing("telegram", NOW + timedelta(seconds=2), 10, pace)
    assert [one.say.key for one in later] == ["ann waits"]
