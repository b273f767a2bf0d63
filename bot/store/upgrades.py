"""Raise serialised JSON from the version it was written under to the present one.

A change of the domain that old JSON does not fit raises `bot.domain.case.SCHEMA` and registers one function
per kind of value it touches. Values are plain JSON: dicts, lists, strings, numbers, booleans, None.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from pydantic import JsonValue

from bot.domain.case import SCHEMA


class Kind(StrEnum):
    """What a piece of JSON holds. A fact is named by its field: the upgrade gets {"name":, "value":}."""

    STATE = "state"
    CASE = "case"
    FACT = "fact"
    TOLD = "told"
    DRAFT = "draft"
    EARLIER = "earlier"
    POST = "post"
    REPLY = "reply"
    EXHIBIT = "exhibit"
    SAY = "say"
    EFFECT = "effect"


Upgrade = Callable[[JsonValue], JsonValue]
Registry = Mapping[tuple[Kind, int], Upgrade]

# (kind, version it starts from) -> a function that returns the value as the next version writes it.
REGISTRY: dict[tuple[Kind, int], Upgrade] = {}


class NewerSchemaError(Exception):
    """The row was written by a newer program than this one."""


def raised(
    kind: Kind, version: int, value: JsonValue, *, registry: Registry = REGISTRY, to: int = SCHEMA
) -> JsonValue:
    """Return the value as version `to` writes it; a step without a function changes nothing."""
    if version > to:
        raise NewerSchemaError(f"{kind} is of schema {version}, this program knows {to}")
    for step in range(version, to):
        upgrade = registry.get((kind, step))
        if upgrade is not None:
            value = upgrade(value)
    return value
