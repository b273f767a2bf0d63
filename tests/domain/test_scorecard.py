"""The formula of docs/scorecard.md, number by number, and what it must never tell."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.scorecard import (
    FLOOR,
    PERIOD,
    SCALE,
    STEP,
    CaseOutcome,
    Counted,
    figures,
    others_waiting,
    scorecard,
)

TODAY = date(2026, 11, 22)


def waiting(person: int, *, posted: int = 10, counted: bool | None = None) -> Counted:
    """Return a case that went out so many days ago and has no answer."""
    day = TODAY - timedelta(days=posted)
    return Counted(person, CaseOutcome("Safaricom", "KE", day, day, counted=counted))


def solved(person: int, *, answer: int, after: int, posted: int = 40) -> Counted:
    day = TODAY - timedelta(days=posted)
    ended = day + timedelta(days=after)
    outcome = CaseOutcome("Safaricom", "KE", day, day, day + timedelta(days=answer), ended, "solved")
    return Counted(person, outcome)


def test_nine_people_have_no_figures_and_ten_have() -> None:
    nine = [waiting(person) for person in range(9)]

    assert figures(nine) is None
    ten = figures([*nine, waiting(9)])
    assert ten is not None
    assert (ten.people, ten.answered, ten.solved, ten.days_to_answer) == (10, 0, 0, None)


def test_ten_cases_of_nine_people_are_too_few() -> None:
    assert figures([*(waiting(person) for person in range(9)), waiting(8, posted=3)]) is None


def test_a_person_counts_with_the_newest_case_only() -> None:
    others = [waiting(person) for person in range(FLOOR)]
    old = [solved(person, answer=1, after=2, posted=50) for person in range(FLOOR)]

    shown = figures([*old, *others])

    assert shown is not None
    assert (shown.people, shown.solved) == (10, 0)


def test_medians_are_those_of_the_answered_and_of_the_solved() -> None:
    cases = [solved(person, answer=days, after=2 * days) for person, days in enumerate((1, 1, 3, 5, 21))]
    shown = figures([*cases, *(waiting(person) for person in range(5, 17))])

    assert shown is not None
    assert (shown.people, shown.answered, shown.solved) == (15, 5, 5)
    assert (shown.days_to_answer, shown.days_to_solve) == (3, 5)  # 6 lies between 5 and 7: the lower


def test_four_answers_have_no_median() -> None:
    cases = [solved(person, answer=2, after=2) for person in range(4)]
    shown = figures([*cases, *(waiting(person) for person in range(4, 12))])

    assert shown is not None
    assert (shown.answered, shown.days_to_answer, shown.days_to_solve) == (0, None, None)


def test_only_cases_of_the_last_ninety_days_are_in_the_first_part() -> None:
    cases = [waiting(person, posted=89) for person in range(9)]
    at_the_edge = waiting(9, posted=90)

    assert scorecard([*cases, at_the_edge], TODAY).lately is None
    assert scorecard([*cases, at_the_edge], TODAY).ever is not None
    assert scorecard([*cases, waiting(9, posted=89)], TODAY).lately is not None


def test_a_case_that_never_went_out_or_was_refused_is_in_no_figure() -> None:
    nine = [waiting(person) for person in range(9)]
    at_home = Counted(9, CaseOutcome("Safaricom", "KE", TODAY))

    assert figures([*nine, at_home]) is None
    assert figures([*nine, waiting(9, counted=False)]) is None


def test_others_are_told_from_ten_who_agreed_and_never_the_person_themselves() -> None:
    agreed = [waiting(person, counted=True) for person in range(10)]

    assert others_waiting(agreed, person=99, today=TODAY) == 10
    assert others_waiting(agreed, person=3, today=TODAY) == 0
    assert others_waiting([waiting(person) for person in range(20)], person=99, today=TODAY) == 0


def test_who_was_helped_or_posted_long_ago_does_not_wait() -> None:
    agreed = [waiting(person, counted=True) for person in range(9)]
    old = waiting(9, posted=PERIOD.days, counted=True)
    helped = Counted(10, CaseOutcome("Safaricom", "KE", TODAY, TODAY, TODAY, TODAY, "solved", counted=True))

    assert others_waiting([*agreed, old, helped], person=99, today=TODAY) == 0


@st.composite
def crowds(draw: st.DrawFn) -> list[Counted]:
    posted = st.integers(0, 400)
    days = st.one_of(st.none(), st.integers(0, 200))
    crowd = []
    for person in range(draw(st.integers(0, 40))):
        day = TODAY - timedelta(days=draw(posted))
        answer, end = draw(days), draw(days)
        crowd.append(
            Counted(
                person,
                CaseOutcome(
                    "A",
                    "KE",
                    day,
                    day,
                    day + timedelta(days=answer) if answer is not None else None,
                    day + timedelta(days=end) if end is not None else None,
                    draw(st.sampled_from(("solved", "partly", "no", "gave_up"))) if end is not None else None,
                    counted=draw(st.sampled_from((None, True, False))),
                ),
            )
        )
    return crowd


@given(crowd=crowds())
def test_every_figure_shown_is_rounded_and_stands_for_ten(crowd: list[Counted]) -> None:
    agreed = {one.person for one in crowd if one.outcome.counted is not False}
    for shown in (scorecard(crowd, TODAY).lately, scorecard(crowd, TODAY).ever):
        if shown is not None:
            assert FLOOR <= shown.people <= len(agreed)
            assert all(count % STEP == 0 for count in (shown.people, shown.answered, shown.solved))
            assert {shown.days_to_answer, shown.days_to_solve} <= {None, *SCALE}
    assert (scorecard(crowd, TODAY).ever is None) == (len(agreed) < FLOOR)


@given(crowd=crowds(), gone=st.integers(0, 39))
def test_without_a_person_everything_is_as_if_they_had_never_been(crowd: list[Counted], gone: int) -> None:
    left = [one for one in crowd if one.person != gone]
    before, after = scorecard(crowd, TODAY).ever, scorecard(left, TODAY).ever
    if before is not None and after is not None:
        assert before.people - after.people in (0, STEP)
        assert before.answered - after.answered in (0, STEP)


@pytest.mark.parametrize("people", range(11, 15))
def test_one_more_or_less_among_eleven_to_fourteen_is_not_seen(people: int) -> None:
    def shown(count: int) -> object:
        return figures([solved(person, answer=2, after=4) for person in range(count)])

    assert shown(people) == shown(people - 1)
