"""Names of private persons: what makes them known, and what is called like a person and is none."""

from __future__ import annotations

import pytest

from bot.domain.names import is_given, is_in_firm, is_surely_given
from bot.domain.people import find_people
from bot.domain.people_unsure import unsure_people


def people_in(text: str) -> list[str]:
    return [text[start:end] for start, end in find_people(text)]


def unsure_in(text: str, *known: str) -> list[str]:
    return [text[start:end] for start, end in unsure_people(text, (), lambda name: name in known)]


@pytest.mark.parametrize("name", ["Achieng", "Oluwaseun", "Ssempijja", "Jürgen", "Mary-Anne", "Nomvula"])
def test_a_given_name_is_known_whatever_its_country_and_accents(name: str) -> None:
    assert is_surely_given(name)


@pytest.mark.parametrize("name", ["Hope", "Paris", "Wendy", "Chase", "Valentine"])
def test_a_name_that_is_a_word_a_place_or_a_firm_too_is_never_sure(name: str) -> None:
    assert is_given(name)
    assert not is_surely_given(name)


def test_a_firm_is_known_by_the_words_around_the_name() -> None:
    assert is_in_firm(["the", "Tim", "Hortons", "there"], 1)
    assert is_in_firm(["John", "Lewis"], 1)
    assert not is_in_firm(["Tim", "said", "no"], 0)


def test_people_listed_after_one_are_people_too() -> None:
    assert people_in("I spoke to Priya and then Zorblat, both hung up") == ["Priya", "Zorblat"]
    assert people_in("Between Lindiwe, Pieter and Johan nobody knew") == ["Lindiwe", "Pieter", "Johan"]


def test_a_list_ends_where_another_clause_begins() -> None:
    assert people_in("I spoke to Priya and Vodacom cut me off") == ["Priya"]


@pytest.mark.parametrize(
    "text",
    [
        "Emeka Autos for Ladipo collect my money",
        "Stuck on Wanjiru Street near Otieno Hospital",
        "Ben & Jerry's was melted",
        "Mombasa is hot and Mum was tired",
        "Njoroge Electronics sold me a dead radio",
    ],
)
def test_a_firm_or_a_place_with_a_name_in_it_is_nobody(text: str) -> None:
    assert people_in(text) == []


def test_a_message_may_be_signed_in_any_language() -> None:
    assert people_in("Nothing works.\nMit freundlichen Grüßen\nHeinrich Zumthor") == ["Heinrich Zumthor"]
    assert people_in("No light.\n\nRegards,\nQuandra Xolo\n0733 450 112") == ["Quandra Xolo"]


def test_a_word_nobody_knows_is_a_person_where_somebody_speaks() -> None:
    assert unsure_in("I chatted with Zorblat about it") == ["Zorblat"]
    assert unsure_in("Zorblat at the desk told me to wait") == ["Zorblat"]
    assert unsure_in("Zorblat, the manager, was rude") == ["Zorblat"]


def test_a_firm_or_an_everyday_word_that_speaks_is_no_person() -> None:
    assert unsure_in("I chatted with Zuku about it", "Zuku") == []
    assert unsure_in("Support told me to wait. Nobody answered. They said no.") == []


def test_a_thing_nobody_speaks_with_is_left_alone() -> None:
    assert unsure_in("The Zorblat kettle broke and the Kwixo fan too") == []
