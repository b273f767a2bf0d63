"""Check lines of the JSON chat against its published schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from jsonschema import Draft202012Validator

SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "json-chat.schema.json"
Direction = Literal["input", "output"]


@cache
def definitions() -> Mapping[str, object]:
    """Return the schema's definitions by name."""
    found: Mapping[str, object] = json.loads(SCHEMA.read_text(encoding="utf-8"))["$defs"]
    return found


@cache
def _validator(definition: str) -> Draft202012Validator:
    schema = {"$ref": f"#/$defs/{definition}", "$defs": definitions()}
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def problems(direction: Direction, line: object) -> list[str]:
    """Return what is wrong with one decoded line, or nothing."""
    kind = line.get("type") if isinstance(line, dict) else None
    own = f"in_{kind}" if direction == "input" else str(kind)
    # The definition of the line's own type gives better words than "matches none of ten".
    known = own in {reference.rsplit("/", 1)[1] for reference in _references(direction)}
    found = _validator(own if known else direction).iter_errors(line)
    return [f"{error.json_path}: {error.message}" for error in found]


def _references(direction: Direction) -> list[str]:
    definition = definitions()[direction]
    assert isinstance(definition, dict)
    return [choice["$ref"] for choice in definition["oneOf"]]
