"""Reminders fire once when they are due; slow work and downloads are claimed under a lease."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.app.ports import PersonId
from bot.domain.case import Case, Conversation, EvidenceKind, Exhibit, FileState
from bot.domain.drafts import DraftRequest, Step
from bot.domain.effects import CancelReminders, RequestDraft, Understand
from bot.domain.facts import Facts
from bot.domain.reading import ReadRequest
from bot.store.sql import SqlStore

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
LATER = NOW + timedelta(seconds=121)


@pytest.fixture
def who(store: SqlStore) -> PersonId:
    with store.unit() as unit:
        found = unit.person("telegram", "ann", Conversation())
        unit.commit()
    return found.person


def plan(store: SqlStore, who: PersonId, step: Step, due_at: datetime, case: int = 1) -> None:
    with store.unit() as unit:
        unit.plan(who, case, step, 1, due_at)
        unit.commit()


def test_what_is_due_fires_in_the_order_it_is_due(store: SqlStore, who: PersonId) -> None:
    plan(store, who, Step.SECOND_POST, NOW + 2 * HOUR)
    plan(store, who, Step.NUDGE, NOW + HOUR)
    plan(store, who, Step.BODY, NOW + 5 * HOUR)
    assert store.next_due("telegram") == NOW + HOUR
    assert store.claim_due("telegram", NOW, 10) == []
    due = store.claim_due("telegram", NOW + 3 * HOUR, 10)
    assert [(one.step, one.case, one.round, one.group) for one in due] == [
        (Step.NUDGE, 1, 1, None),
        (Step.SECOND_POST, 1, 1, None),
    ]
    assert store.next_due("telegram") == NOW + 5 * HOUR
    assert store.next_due("terminal") is None


def test_a_fired_reminder_stays_quiet(store: SqlStore, who: PersonId) -> None:
    plan(store, who, Step.NUDGE, NOW)
    (due,) = store.claim_due("telegram", NOW, 10)
    with store.unit() as unit:
        unit.finish_reminder(due.row)
        unit.commit()
    assert store.claim_due("telegram", NOW + 24 * HOUR, 10) == []


def test_a_reminder_whose_worker_died_fires_again_after_the_lease(store: SqlStore, who: PersonId) -> None:
    plan(store, who, Step.NUDGE, NOW)
    (due,) = store.claim_due("telegram", NOW, 10)
    assert store.claim_due("telegram", NOW + timedelta(seconds=119), 10) == []
    assert store.claim_due("telegram", LATER, 10) == [due]


def test_a_reminder_planned_again_moves_instead_of_doubling(store: SqlStore, who: PersonId) -> None:
    plan(store, who, Step.NUDGE, NOW)
    plan(store, who, Step.NUDGE, NOW + HOUR)
    assert store.claim_due("telegram", NOW, 10) == []
    assert len(store.claim_due("telegram", NOW + HOUR, 10)) == 1


def test_a_reminder_planned_again_while_it_fires_is_not_lost(store: SqlStore, who: PersonId) -> None:
    plan(store, who, Step.NUDGE, NOW)
    (due,) = store.claim_due("telegram", NOW, 10)
    with store.unit() as unit:
        unit.plan(who, 1, Step.NUDGE, 1, NOW + HOUR)
        unit.finish_reminder(due.row)
        unit.commit()
    assert len(store.claim_due("telegram", NOW + HOUR, 10)) == 1


def test_cancelling_drops_the_pending_reminders_of_one_case(store: SqlStore, who: PersonId) -> None:
    plan(store, who, Step.NUDGE, NOW, case=1)
    plan(store, who, Step.NUDGE, NOW, case=2)
    with store.unit() as unit:
        unit.plan_album(who, "g", NOW)
        unit.cancel(who, 1)
        unit.commit()
    assert {(one.case, one.group) for one in store.claim_due("telegram", NOW, 10)} == {(2, None), (0, "g")}


def test_an_album_stays_open_while_its_chat_has_updates_to_be_handled(store: SqlStore, who: PersonId) -> None:
    with store.unit() as unit:
        unit.plan_album(who, "g", NOW)
        unit.commit()
    plan(store, who, Step.NUDGE, NOW)
    store.accept([("telegram", "1", "ann", "{}"), ("telegram", "2", "bob", "{}")], NOW)
    assert [one.step for one in store.claim_due("telegram", LATER, 10)] == [Step.NUDGE]

    (update,) = store.claim_updates("telegram", NOW, 1)
    with store.unit() as unit:
        unit.finish_update(update.row)
        unit.commit()
    assert [one.group for one in store.claim_due("telegram", LATER, 10)] == ["g"]


def test_an_album_closes_once_after_its_last_item(store: SqlStore, who: PersonId) -> None:
    with store.unit() as unit:
        unit.plan_album(who, "g", NOW + timedelta(seconds=1))
        unit.plan_album(who, "g", NOW + timedelta(seconds=2))
        unit.plan_album(who, "h", NOW + timedelta(seconds=2))
        unit.commit()
    assert store.claim_due("telegram", NOW + timedelta(seconds=1), 10) == []
    due = store.claim_due("telegram", NOW + timedelta(seconds=2), 10)
    assert [(one.group, one.person) for one in due] == [("g", who), ("h", who)]


UNDERSTAND = Understand(1, 2, 3, ReadRequest("it broke", NOW))
REQUEST = RequestDraft(1, 3, DraftRequest(Facts(what="it broke"), (), (), NOW.date()))


def test_slow_work_is_claimed_in_order_and_gone_when_finished(store: SqlStore, who: PersonId) -> None:
    with store.unit() as unit:
        unit.add_job(who, UNDERSTAND, NOW)
        unit.add_job(who, REQUEST, NOW)
        unit.commit()
    first, second = store.claim_job("telegram", NOW), store.claim_job("telegram", NOW)
    assert first is not None
    assert second is not None
    assert (first.effect, second.effect) == (UNDERSTAND, REQUEST)
    assert store.claim_job("telegram", NOW) is None
    with store.unit() as unit:
        unit.finish_job(first.row)
        unit.commit()
    again = store.claim_job("telegram", LATER)
    assert again == replace(second, attempts=2)
    assert store.claim_job("telegram", LATER) is None


def test_only_slow_effects_become_jobs(store: SqlStore, who: PersonId) -> None:
    with store.unit() as unit, pytest.raises(TypeError):
        unit.add_job(who, CancelReminders(1), NOW)


def test_a_download_knows_the_exhibit_as_it_is_now(store: SqlStore, who: PersonId) -> None:
    exhibit = Exhibit(1, EvidenceKind.PHOTO, NOW, FileState.PENDING, remote_id="f1", input=1)
    noted = replace(exhibit, note="the bill")
    with store.unit() as unit:
        found = unit.load(who)
        assert found is not None
        unit.add_download(who, 1, exhibit, NOW)
        unit.save(found, Conversation(cases=(Case(1, NOW, exhibits=(noted,)),), active=1), NOW)
        unit.commit()
    claimed = store.claim_download("telegram", NOW)
    assert claimed is not None
    assert (claimed.person, claimed.case, claimed.exhibit, claimed.attempts) == (who, 1, noted, 1)
    assert store.claim_download("telegram", NOW) is None


def test_a_released_download_waits_and_a_finished_one_is_gone(store: SqlStore, who: PersonId) -> None:
    with store.unit() as unit:
        unit.add_download(who, 1, Exhibit(1, EvidenceKind.PHOTO, NOW), NOW)
        unit.commit()
    first = store.claim_download("telegram", NOW)
    assert first is not None
    store.release_download(first.row, NOW + HOUR)
    assert store.claim_download("telegram", NOW) is None
    again = store.claim_download("telegram", NOW + HOUR)
    assert again == replace(first, attempts=2)
    with store.unit() as unit:
        unit.finish_download(first.row)
        unit.commit()
    assert store.claim_download("telegram", NOW + 24 * HOUR) is None
