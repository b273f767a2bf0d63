"""Conversations as rows: load one in three statements, write only what changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    Text,
    bindparam,
    cast,
    literal,
    null,
    select,
    union_all,
)

from bot.domain.case import SCHEMA, Case, CompanyReply, Conversation, Exhibit, Person, Post, Told
from bot.domain.drafts import Draft
from bot.domain.facts import Facts
from bot.store import codec
from bot.store.known import Known
from bot.store.prepared import Prepared, Statement, Values
from bot.store.statements import upsert
from bot.store.tables import CASE, DRAFT, EARLIER, EXHIBIT, FACT, PERSON, POST, REPLY, STATE, TOLD
from bot.store.types import RowId
from bot.store.upgrades import Kind

Columns = dict[str, object]


@dataclass(frozen=True, slots=True)
class Part:
    """One list of a case: its table and the columns kept beside the JSON."""

    kind: Kind
    attribute: str
    table: Table
    columns: Callable[[Any], Columns]


def _told(part: Told) -> Columns:
    return {"input": part.input}


def _draft(part: Draft) -> Columns:
    return {"kind": part.kind.value, "engine": part.engine.value}


def _earlier(part: str) -> Columns:
    return {}


def _post(part: Post) -> Columns:
    return {"kind": part.kind.value, "step": part.step.value, "posted_at": part.posted_at}


def _reply(part: CompanyReply) -> Columns:
    return {"at": part.at, "promised_by": part.promised_by}


def _exhibit(part: Exhibit) -> Columns:
    return {
        "number": part.number,
        "kind": part.kind.value,
        "file_state": part.file_state.value,
        "sha256": part.sha256,
        "received_at": part.received_at,
        "input": part.input or None,
    }


PARTS = (
    Part(Kind.TOLD, "told", TOLD, _told),
    Part(Kind.DRAFT, "drafts", DRAFT, _draft),
    Part(Kind.EARLIER, "earlier_texts", EARLIER, _earlier),
    Part(Kind.POST, "posts", POST, _post),
    Part(Kind.REPLY, "replies", REPLY, _reply),
    Part(Kind.EXHIBIT, "exhibits", EXHIBIT, _exhibit),
)
PERSON_COLUMNS = tuple(field.name for field in fields(Person))
_FACT_NAMES = tuple(field.name for field in fields(Facts) if field.name != "provenance")
_IN_ROW = tuple(field.name for field in fields(Case) if field.name not in {*codec.CASE_PARTS, "facts"})
_NO_FACTS = Facts()


# --- loading ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Loaded:
    """What stands in the rows of one person."""

    id: int
    channel: str
    address: str
    version: int
    conversation: Conversation


def load(connection: Connection, person: int, known: Known) -> Loaded | None:
    """Read a person; None when there is none. What is known in the row's version is not read again."""
    return _loaded(connection, _BY_ID.row(connection, {"person": person}), known)


def find(connection: Connection, channel: str, address: str, known: Known) -> Loaded | None:
    """Read the person of a chat; None when there is none."""
    return _loaded(connection, _BY_CHAT.row(connection, {"of_channel": channel, "at": address}), known)


def _whole(*conditions: ColumnElement[bool]) -> Statement:
    whole = select(PERSON, STATE.c.version, STATE.c.schema_version, STATE.c.position)
    return whole.join(STATE, STATE.c.person_id == PERSON.c.id).where(*conditions)


_BY_ID = Prepared(lambda _: _whole(PERSON.c.id == bindparam("person")))
_BY_CHAT = Prepared(
    lambda _: _whole(PERSON.c.channel == bindparam("of_channel"), PERSON.c.address == bindparam("at"))
)
_CASES = Prepared(
    lambda _: select(CASE).where(CASE.c.person_id == bindparam("person")).order_by(CASE.c.number)
)


def _loaded(connection: Connection, values: Values | None, known: Known) -> Loaded | None:
    if values is None:
        return None
    person = Person(**{name: values[name] for name in PERSON_COLUMNS})
    same = known.get(values["id"], values["version"])
    if same is not None:
        whole = same if same.person == person else replace(same, person=person)
        return Loaded(values["id"], values["channel"], values["address"], values["version"], whole)
    rest = {"person": person, "cases": _load_cases(connection, values["id"])}
    conversation = codec.decode_state(values["schema_version"], values["position"], rest)
    return Loaded(values["id"], values["channel"], values["address"], values["version"], conversation)


def _load_cases(connection: Connection, person: int) -> tuple[Case, ...]:
    rows = _CASES.rows(connection, {"person": person})
    if not rows:
        return ()
    parts: dict[tuple[int, str], list[object]] = defaultdict(list)
    facts: dict[int, dict[str, object]] = defaultdict(dict)
    origins: dict[int, dict[str, object]] = defaultdict(dict)
    for part in _PARTS_OF_PERSON.rows(connection, {"person": person}):
        kind, number, _, name, version, data, source = part.values()
        if kind != Kind.FACT:
            parts[number, kind].append(codec.decode_part(Kind(kind), version, data))
            continue
        if data is not None:
            facts[number][name] = codec.decode_fact(name, version, data)
        if source is not None:
            origins[number][name] = codec.decode_origins(source)
    cases = []
    for values in rows:
        number = values["number"]
        rest: dict[str, object] = {name: values[name] for name in codec.CASE_COLUMNS}
        rest["facts"] = Facts(**facts[number], provenance=origins[number])  # type: ignore[arg-type]
        rest |= {part.attribute: tuple(parts[number, part.kind]) for part in PARTS}
        cases.append(codec.decode_case(values["schema_version"], values["position"], rest))
    return tuple(cases)


def _all_parts(_: str) -> Statement:
    """Return every part and fact of every case in one statement, each list in its order."""
    nothing = cast(null(), Text)
    person = bindparam("person", type_=RowId)
    selects = [
        select(
            literal(part.kind.value, Text).label("kind"),
            part.table.c.case_number,
            part.table.c.position,
            nothing.label("name"),
            part.table.c.schema_version,
            part.table.c.data,
            nothing.label("origins"),
        ).where(part.table.c.person_id == person)
        for part in PARTS
    ]
    selects.append(
        select(
            literal(Kind.FACT.value, Text),
            FACT.c.case_number,
            literal(0),
            FACT.c.name,
            FACT.c.schema_version,
            FACT.c.value,
            FACT.c.origins,
        ).where(FACT.c.person_id == person)
    )
    every = union_all(*selects).subquery()
    return select(*every.c).order_by(every.c.case_number, every.c.position)


_PARTS_OF_PERSON = Prepared(_all_parts)


# --- writing ----------------------------------------------------------------


def person_changes(old: Person, new: Person) -> Columns:
    return {name: getattr(new, name) for name in PERSON_COLUMNS if getattr(new, name) != getattr(old, name)}


def write_cases(connection: Connection, person: int, old: Conversation, new: Conversation) -> None:
    """Write the cases that differ. Cases that are gone are the caller's business: they need erasing."""
    before = {case.number: case for case in old.cases}
    if len({case.number for case in new.cases}) != len(new.cases):
        raise ValueError("two cases of one person carry the same number")
    for case in new.cases:
        earlier = before.get(case.number)
        if earlier == case:
            continue
        key: Columns = {"person_id": person, "case_number": case.number}
        if earlier is None or _row_of(earlier) != _row_of(case):
            _CASE_WRITTEN.change(connection, {"person_id": person, **_case_columns(case)})
        _write_facts(connection, key, earlier.facts if earlier else _NO_FACTS, case.facts)
        for part in PARTS:
            was = getattr(earlier, part.attribute) if earlier else ()
            now = getattr(case, part.attribute)
            _write_part(connection, part, key, old=was, new=now)


_CASE_WRITTEN = upsert(CASE, tuple(column.name for column in CASE.columns), ("person_id", "number"))


def _row_of(case: Case) -> tuple[object, ...]:
    """Return what the row of a case is made of."""
    return (case.facts.company, *(getattr(case, name) for name in _IN_ROW))


def _case_columns(case: Case) -> Columns:
    company = case.facts.company
    return {
        **{name: getattr(case, name) for name in codec.CASE_COLUMNS},
        "next_reminder_at": case.next_reminder_at,
        "company_name": company.name if company else None,
        "company_id": company.id if company else None,
        "company_country": company.country if company else None,
        "company_sector": company.sector if company else None,
        "position": codec.encode_case(case),
        "schema_version": SCHEMA,
    }


def _write_facts(connection: Connection, key: Columns, old: Facts, new: Facts) -> None:
    if old == new:
        return
    was, now = _fact_values(old), _fact_values(new)
    rows = [
        {
            **key,
            "name": name,
            "schema_version": SCHEMA,
            "value": None if value is None else codec.encode_fact(name, value[0]),
            "origins": None if source is None else codec.encode_origins(source),
        }
        for name, (value, source) in now.items()
        if was.get(name) != (value, source)
    ]
    _upsert(connection, FACT, rows, ("person_id", "case_number", "name"))
    gone = [name for name in was if name not in now]
    if gone:
        own = _own(FACT, key)
        connection.execute(FACT.delete().where(own, FACT.c.name.in_(gone)))


def _fact_values(facts: Facts) -> dict[str, tuple[tuple[object] | None, Any]]:
    """Map each field that is known, or whose source is, to (value in a tuple, origins); None where absent."""
    values = {
        name: (getattr(facts, name),)
        for name in _FACT_NAMES
        if getattr(facts, name) != getattr(_NO_FACTS, name)
    }
    sources = facts.provenance
    return {name: (values.get(name), sources.get(name)) for name in (*values, *(set(sources) - set(values)))}


def _write_part(
    connection: Connection,
    part: Part,
    key: Columns,
    *,
    old: tuple[object, ...],
    new: tuple[object, ...],
) -> None:
    """Write the elements that differ."""
    if old == new:
        return
    changed = [
        {
            **key,
            "position": position,
            "schema_version": SCHEMA,
            "data": codec.encode_part(part.kind, item),
            **part.columns(item),
        }
        for position, item in enumerate(new)
        if position >= len(old) or old[position] != item
    ]
    _upsert(connection, part.table, changed, ("person_id", "case_number", "position"))
    if len(new) < len(old):
        surplus = part.table.c.position >= len(new)
        connection.execute(part.table.delete().where(_own(part.table, key), surplus))


def _own(table: Table, key: Columns) -> ColumnElement[bool]:
    return (table.c.person_id == key["person_id"]) & (table.c.case_number == key["case_number"])


def _upsert(
    connection: Connection,
    table: Table,
    rows: list[Columns],
    key: tuple[str, ...],
) -> None:
    """Insert rows, or replace those with the same key."""
    if not rows:
        return
    _written(table, tuple(rows[0]), key).change(connection, *rows)


_written = cache(upsert)
