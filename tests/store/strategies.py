"""Hypothesis strategies for the domain's dataclasses, made from their type hints."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from bot.domain.case import Case, Conversation, Exhibit, Person
from bot.domain.facts import Facts, Origin

_LEAVES: dict[object, st.SearchStrategy[Any]] = {
    str: st.text(max_size=6),
    int: st.integers(0, 2**31 - 1),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    date: st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    datetime: st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    Decimal: st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=0, max_value=10**9),
    type(None): st.none(),
}


def of(type_: Any) -> st.SearchStrategy[Any]:
    """Return values of a type as the domain's annotations use them; tuples have at most two elements."""
    if type_ in _LEAVES:
        return _LEAVES[type_]
    origin, arguments = get_origin(type_), get_args(type_)
    if origin is tuple and arguments[-1] is ...:
        return st.lists(of(arguments[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*(of(argument) for argument in arguments))
    if origin in (Union, types.UnionType):
        return st.one_of(*(of(argument) for argument in arguments))
    if origin is Mapping:
        return st.dictionaries(of(arguments[0]), of(arguments[1]), max_size=2)
    if isinstance(type_, type) and issubclass(type_, Enum):
        return st.sampled_from(list(type_))
    assert is_dataclass(type_), type_
    return st.deferred(lambda: _built(type_))


def _built(type_: Any) -> st.SearchStrategy[Any]:
    hints = get_type_hints(type_)
    values = {field.name: of(hints[field.name]) for field in fields(type_)}
    if type_ is Person:
        values["language"] = st.sampled_from(["en", "sw", "pt-BR"])
        values["country"] = st.none() | st.sampled_from(["KE", "GB"])
        values["timezone"] = st.none() | st.sampled_from(["Africa/Nairobi", "UTC"])
    if type_ is Exhibit:  # made here, never typed by anybody
        values["sha256"] = st.none() | st.sampled_from(["0a" * 32, "f9" * 32])
    if type_ is Facts:
        names = st.sampled_from([*values, "something else"])
        origins = st.lists(of(Origin), max_size=2).map(tuple)
        values["provenance"] = st.dictionaries(names, origins, max_size=3)
    return st.builds(type_, **values)


def _numbered(cases: tuple[Case, ...]) -> tuple[Case, ...]:
    return tuple(replace(case, number=number) for number, case in enumerate(cases, 1))


def conversations() -> st.SearchStrategy[Conversation]:
    """Return conversations of up to two cases, numbered from 1 as the core numbers them."""
    built: st.SearchStrategy[Conversation] = of(Conversation)
    return built.map(lambda one: replace(one, cases=_numbered(one.cases)))


def changed(old: Conversation, other: Conversation) -> Conversation:
    """Return the old conversation with some fields of another: as one event might change it."""
    cases = tuple(
        replace(case, facts=new.facts, told=new.told, posts=new.posts, status=new.status)
        for case, new in zip(old.cases, other.cases, strict=False)
    )
    return replace(other, cases=cases + old.cases[len(cases) :])
