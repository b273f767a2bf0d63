"""For whom somebody writes, as they say it."""

from __future__ import annotations

import pytest

from bot.domain.for_other import is_aside, says_allowed, whom_in
from bot.domain.personal_data import is_about_data


@pytest.mark.parametrize(
    ("text", "whom", "allowed"),
    [
        ("I write for my mother, with her permission", "my mother", True),
        ("i'm writing this for my elderly grandfather, he asked me to", "my elderly grandfather", True),
        ("I am complaining on behalf of my neighbour who has agreed", "my neighbour", False),
        ("on behalf of my neighbour, she agreed", "my neighbour", True),
        ("I am doing this for my father", "my father", False),
        ("Safaricom cut my mother's line", "", False),
        ("I ordered a phone for my sister and it never came", "", False),
        ("I write for my mother's shop", "", False),
    ],
)
def test_another_person_is_recognised_and_their_permission_only_where_it_is_said(
    text: str, whom: str, allowed: bool
) -> None:
    assert whom_in(text) == whom
    assert (whom != "" and says_allowed(text)) is allowed


def test_a_sentence_that_only_says_for_whom_is_no_part_of_the_story() -> None:
    assert is_aside("I write for my mother, with her permission")
    assert not is_aside("I write for my mother whose fibre has been dead since the third of November")
    assert not is_aside("My fibre is dead")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They gave my phone number to a stranger", True),
        ("My personal data was leaked", True),
        ("I want a copy of my data and they will not send it", True),
        ("My data bundle finished in an hour", False),
        ("I sent my address to the courier twice", False),
        ("No data since Sunday", False),
    ],
)
def test_a_bundle_of_data_is_no_personal_data(text: str, expected: bool) -> None:
    assert is_about_data([text]) is expected
