"""The schema of the JSON chat accepts what the contract allows and refuses what it does not."""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import cast

import pytest

from bot.domain.case import OriginKind, Result, Status
from bot.domain.drafts import EngineName, Step
from bot.domain.facts import AmountRole
from bot.terminal.shapes import DRAFT_KINDS
from tests.terminal.json_lines import SCHEMA, Direction, definitions, problems

Line = dict[str, object]
DOCUMENT = Path(SCHEMA).with_name("json-chat.md").read_text(encoding="utf-8")

INPUTS: tuple[Line, ...] = (
    {"type": "text", "text": "/new"},
    {"type": "text", "text": "and this too", "user": "amina", "reply_to": "m3"},
    {"type": "text", "text": "", "reply_to": 2},
    {"type": "press", "button": "posted"},
    {"type": "file", "path": "router.jpg", "as": "photo", "caption": "red light", "group": "album-1"},
    {"type": "forward", "text": "We will refund you.", "from": "Agent", "origin": "hidden_user",
     "date": "2026-10-02T09:30:00+01:00"},
    {"type": "forward", "path": "reply.png", "as": "photo", "origin": "channel", "date": "2026-10-02"},
    {"type": "location", "latitude": -1.286, "longitude": 36.817},
    {"type": "contact", "phone": "+254 700 000000", "name": "A shop"},
    {"type": "edit", "of": 1, "text": "4,500, not 5,400"},
    {"type": "delete", "of": 2},
    {"type": "tick", "by": "25h"},
    {"type": "now", "at": "2026-11-20T09:00:00+03:00"},
)  # fmt: skip
COMPANY: Line = {
    "name": "Northwind", "country": "KE", "sector": "telecom",
    "x": "Northwind_Care", "x_status": "verified", "tiktok": None, "tiktok_status": None,
}  # fmt: skip
FACTS: Line = {
    "company": COMPANY,
    "what": "no connection since installation",
    "when": {"from": "2026-11-03", "to": None, "precision": "day"},
    "where": None,
    "amounts": [{"value": 4500, "currency": "KES", "role": "paid"}],
    "references": [{"kind": "ticket", "text": "SR-1"}],
    "tried": ["called four times"],
    "ask": "a refund or a repair by 20 Nov",
    "urgency": "normal",
    "promised_by": None,
    "company_state": None,
}
MESSAGE: Line = {
    "type": "message", "id": "m1", "key": "ask_company", "text": "Which company was it?",
    "buttons": [[{"id": "skip:1:", "action": "skip", "label": "Skip"}]], "files": [],
}  # fmt: skip
DRAFT: Line = {
    "type": "draft",
    "kind": "x_post",
    "text": "Paid, and nothing came.",
    "variant": "calm",
    "engine": "rules",
    "problems": [{"gate": "length", "text": "..."}],
    "left_out": [{"text": "SR-1", "reason": "reference"}],
    "tags": ["Northwind_Care"],
}
CASE: Line = {
    "type": "case",
    "id": 1,
    "status": "waiting",
    "next_reminder_at": "2026-11-19T09:00:00+03:00",
    "step": "nudge",
}
CARD: Line = {
    "type": "facts",
    "facts": FACTS,
    "provenance": {
        "what": [{"input": 1, "start": 0, "end": 12}],
        "ask": [{"button": "choose:1:refund"}],
        "when": [{"evidence": 1}],
    },
}
OUTPUTS: tuple[Line, ...] = (
    MESSAGE,
    MESSAGE | {"user": "amina", "edits": "m0", "something_new": True},
    {"type": "pop_up", "text": "That was yesterday's button."},
    CARD,
    CARD | {"facts": FACTS | {"company": None, "when": None, "ask": None}},
    DRAFT,
    {
        **{key: value for key, value in DRAFT.items() if key != "text"},
        "kind": "x_thread",
        "parts": ["1", "2"],
    },
    {"type": "outcome", "outcome": "ask_first"},
    CASE,
    CASE | {"status": "closed", "next_reminder_at": None, "step": "none", "result": "solved"},
    {"type": "error", "text": "That file is not there."},
    {"type": "idle"},
)


@pytest.mark.parametrize("line", INPUTS, ids=lambda line: str(line["type"]))
def test_every_input_of_the_contract_is_accepted(line: Line) -> None:
    assert problems("input", line) == []


@pytest.mark.parametrize("line", OUTPUTS, ids=lambda line: str(line["type"]))
def test_every_output_of_the_contract_is_accepted(line: Line) -> None:
    assert problems("output", line) == []


@pytest.mark.parametrize(
    "line",
    [
        {},
        {"text": "no type"},
        {"type": "shout", "text": "unknown"},
        {"type": "text"},
        {"type": "text", "text": 5},
        {"type": "text", "text": "x", "user": ""},
        {"type": "press", "button": ""},
        {"type": "file", "path": "a.jpg"},
        {"type": "file", "path": "a.jpg", "as": "picture"},
        {"type": "forward", "from": "nobody said anything"},
        {"type": "forward", "path": "a.jpg"},
        {"type": "forward", "text": "x", "origin": "bot"},
        {"type": "location", "latitude": 95, "longitude": 0},
        {"type": "contact", "name": "no number"},
        {"type": "edit", "of": 0, "text": "x"},
        {"type": "delete", "of": "1"},
        {"type": "tick", "by": "3 days"},
        {"type": "now", "at": "tomorrow"},
        ["text"],
        "text",
    ],
    ids=str,
)
def test_an_input_outside_the_contract_is_refused(line: object) -> None:
    assert problems("input", line)


WRONG: tuple[tuple[Line, Line], ...] = (
    (MESSAGE, {"id": 7}),
    (MESSAGE, {"key": "Ask company"}),
    (MESSAGE, {"buttons": [{"id": "a", "action": "a", "label": "not in a row"}]}),
    (MESSAGE, {"buttons": [[{"id": "a", "label": "no action"}]]}),
    (MESSAGE, {"buttons": [[{"id": "a", "action": "copy", "label": "Copy", "copy": "x" * 257}]]}),
    (MESSAGE, {"files": [{"path": "a.jpg"}]}),
    (CARD, {"facts": {"company": None}}),
    (CARD, {"facts": FACTS | {"urgency": "later"}}),
    (CARD, {"facts": FACTS | {"amounts": [{"value": "4,500", "currency": "KES", "role": "paid"}]}}),
    (CARD, {"facts": FACTS | {"amounts": [{"value": 1, "currency": "shillings", "role": "paid"}]}}),
    (CARD, {"facts": FACTS | {"company": {"name": "Northwind"}}}),
    (CARD, {"provenance": {"what": [{"input": 1}]}}),
    (DRAFT, {"kind": "tweet"}),
    (DRAFT, {"kind": "x_thread"}),
    (DRAFT, {"engine": "magic"}),
    (DRAFT, {"left_out": ["SR-1"]}),
    (CASE, {"status": "open"}),
    (CASE, {"step": "first_post"}),
    (CASE, {"next_reminder_at": "2026-11-19T09:00:00"}),
    (CASE, {"status": "closed"}),
    (CASE, {"status": "closed", "result": None}),
)


@pytest.mark.parametrize(("line", "change"), WRONG, ids=str)
def test_an_output_outside_the_contract_is_refused(line: Line, change: Line) -> None:
    assert problems("output", line | change)


@pytest.mark.parametrize("line", OUTPUTS[:1] + OUTPUTS[2:], ids=lambda line: str(line["type"]))
def test_no_required_field_may_be_missing(line: Line) -> None:
    definition = cast(dict[str, list[str]], definitions()[str(line["type"])])
    for name in definition["required"]:
        shorter = copy.deepcopy(line)
        del shorter[name]
        assert problems("output", shorter), name


def test_an_input_is_no_output() -> None:
    assert problems("output", {"type": "text", "text": "x"})
    assert problems("input", {"type": "idle"})


def rows(heading: str) -> set[str]:
    section = DOCUMENT.split(f"## {heading}\n")[1].split("\n## ")[0]
    return set(re.findall(r"^\| `(\w+)` \|", section.split("\n### ")[0], re.MULTILINE)) - {"type"}


def types(direction: Direction) -> set[str]:
    definition = cast(dict[str, list[dict[str, str]]], definitions()[direction])
    return {choice["$ref"].rsplit("/", 1)[1].removeprefix("in_") for choice in definition["oneOf"]}


def test_the_document_and_the_schema_list_the_same_types() -> None:
    assert rows("Input") == types("input")
    assert rows("Output") == types("output")


def enum(definition: str, *path: str) -> set[str]:
    at = cast(dict[str, object], definitions()[definition])
    for name in ("properties", *path):
        at = cast(dict[str, object], at[name])
    choices = at["enum"] if "enum" in at else cast(list[dict[str, object]], at["anyOf"])[0]["enum"]
    return set(cast(list[str], choices))


def test_the_schema_knows_every_word_of_the_domain() -> None:
    assert enum("draft", "kind") == DRAFT_KINDS
    assert enum("draft", "engine") == set(EngineName)
    assert enum("case", "status") == set(Status)
    assert enum("case", "result") == set(Result)
    assert enum("case", "step") == set(Step) - {Step.FIRST_POST}  # the ladder begins after the first post
    assert enum("amount", "role") == set(AmountRole)
    assert enum("in_forward", "origin") == set(OriginKind) - {OriginKind.MAIL}  # a mail comes as a file
