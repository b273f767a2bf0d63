"""Turn domain values into JSON and back. Dates, Decimals, enums and nested dataclasses survive unchanged."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, TypeVar, get_type_hints

from pydantic import JsonValue, TypeAdapter

from bot.app.ports import Queue
from bot.domain.case import SCHEMA, Case, CompanyReply, Conversation, Exhibit, Post, Told
from bot.domain.drafts import Draft
from bot.domain.effects import Classify, Make, RequestDraft, Say, Understand
from bot.domain.facts import Facts, Origin
from bot.domain.perceiving import Transcribe
from bot.store.upgrades import Kind, raised

T = TypeVar("T")


_ADAPTERS: dict[Any, TypeAdapter[Any]] = {}

# Columns of their own in `person_case`; every other plain field of a case is in its versioned JSON.
CASE_COLUMNS = (
    "number",
    "opened_at",
    "status",
    "step",
    "round",
    "result",
    "posted_at",
    "reminders_stopped",
    "promise_due",
    "closed_at",
)
CASE_PARTS = ("told", "drafts", "earlier_texts", "posts", "replies", "exhibits")
_NOT_IN_CASE_JSON = {*CASE_COLUMNS, *CASE_PARTS, "facts"}
_NOT_IN_STATE_JSON = {"person", "cases"}

_PARTS: dict[Kind, type] = {
    Kind.TOLD: Told,
    Kind.DRAFT: Draft,
    Kind.EARLIER: str,
    Kind.POST: Post,
    Kind.REPLY: CompanyReply,
    Kind.EXHIBIT: Exhibit,
}


def adapter(type_: type[T]) -> TypeAdapter[T]:
    """Return the adapter of a type, built at its first use: start-up stays fast."""
    if type_ not in _ADAPTERS:
        _ADAPTERS[type_] = TypeAdapter(type_)
    return _ADAPTERS[type_]


@cache
def _fact_adapters() -> dict[str, TypeAdapter[object]]:
    hints = get_type_hints(Facts)
    return {name: TypeAdapter(hint) for name, hint in hints.items() if name != "provenance"}


@cache
def _origins() -> TypeAdapter[tuple[Origin, ...]]:
    return TypeAdapter(tuple[Origin, ...])


def encode(type_: type[T], value: T) -> str:
    return adapter(type_).dump_json(value).decode()


def decode(kind: Kind, type_: type[T], version: int, text: str) -> T:
    """Read JSON of any version; the present one takes the fast way."""
    if version == SCHEMA:
        return adapter(type_).validate_json(text)
    return adapter(type_).validate_python(raised(kind, version, json.loads(text)))


def decode_part(kind: Kind, version: int, text: str) -> object:
    """Read one element of a case's list: a Told, Draft, Post, CompanyReply, Exhibit or earlier text."""
    return decode(kind, _PARTS[kind], version, text)


def encode_part(kind: Kind, value: object) -> str:
    return encode(_PARTS[kind], value)


def encode_say(say: Say) -> str:
    return encode(Say, say)


def decode_say(version: int, text: str) -> Say:
    return decode(Kind.SAY, Say, version, text)


def decode_effect(
    kind: str, version: int, text: str
) -> Understand | RequestDraft | Classify | Make | Transcribe:
    if kind == Queue.MAKING:
        return decode(Kind.EFFECT, Make, version, text)
    if kind == Queue.LISTENING:
        return decode(Kind.EFFECT, Transcribe, version, text)
    if kind == "classify":
        return decode(Kind.EFFECT, Classify, version, text)
    if kind == "understand":
        return decode(Kind.EFFECT, Understand, version, text)
    return decode(Kind.EFFECT, RequestDraft, version, text)


def encode_fact(name: str, value: object) -> str:
    return _fact_adapters()[name].dump_json(value).decode()


def decode_fact(name: str, version: int, text: str) -> object:
    reader = _fact_adapters()[name]
    if version == SCHEMA:
        return reader.validate_json(text)
    whole = raised(Kind.FACT, version, {"name": name, "value": json.loads(text)})
    return reader.validate_python(whole["value"] if isinstance(whole, dict) else whole)


def encode_origins(origins: tuple[Origin, ...]) -> str:
    return _origins().dump_json(origins).decode()


def decode_origins(text: str) -> tuple[Origin, ...]:
    return _origins().validate_json(text)


def encode_case(case: Case) -> str:
    """Write what has no column and no row of its own: the position in the interview."""
    return adapter(Case).dump_json(case, exclude=_NOT_IN_CASE_JSON).decode()


def decode_case(version: int, text: str, rest: dict[str, object]) -> Case:
    """Join the JSON of a case with its columns and parts."""
    return adapter(Case).validate_python({**_fields(Kind.CASE, version, text), **rest})


def encode_state(conversation: Conversation) -> str:
    return adapter(Conversation).dump_json(conversation, exclude=_NOT_IN_STATE_JSON).decode()


def decode_state(version: int, text: str, rest: dict[str, object]) -> Conversation:
    return adapter(Conversation).validate_python({**_fields(Kind.STATE, version, text), **rest})


def _fields(kind: Kind, version: int, text: str) -> dict[str, JsonValue]:
    value = raised(kind, version, json.loads(text))
    if not isinstance(value, dict):
        raise ValueError(f"the JSON of a {kind} is not an object")
    return value
