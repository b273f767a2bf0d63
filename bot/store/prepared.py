"""Statements of every turn: built from the tables and compiled once, then given to the driver as they are.

Building and compiling anew costs many times what the database needs to run one of these. The statements stay
what the tables say, with each type's own conversion; only the way to the driver is short. They run inside the
connection's transaction like any other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect, Select
from sqlalchemy.sql.dml import UpdateBase

Statement = Select[*tuple[Any, ...]] | UpdateBase
Values = dict[str, Any]
_Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class _Compiled:
    sql: str
    fixed: Values  # parameters that the statement carries itself, as the driver takes them
    into: tuple[tuple[str, _Convert], ...]  # parameters that the driver takes in another form
    names: tuple[str, ...]  # of the columns it returns
    out: tuple[tuple[int, _Convert], ...]  # columns that the driver gives in another form

    def parameters(self, values: Mapping[str, Any]) -> Values:
        given: Values = {**self.fixed, **values}
        for name, convert in self.into:
            given[name] = convert(given[name])
        return given

    def row(self, found: Sequence[Any]) -> Values:
        values = list(found)
        for place, convert in self.out:
            values[place] = convert(values[place])
        return dict(zip(self.names, values, strict=True))


class Prepared:
    """One statement. `build` makes it for a dialect's name; its parameters are `bindparam`s."""

    def __init__(self, build: Callable[[str], Statement]) -> None:
        self._build = build
        self._compiled: dict[str, _Compiled] = {}

    def rows(self, connection: Connection, values: Mapping[str, Any]) -> list[Values]:
        """Run it and return the rows it gives."""
        ready = self._ready(connection.dialect)
        cursor = connection.connection.cursor()
        try:
            cursor.execute(ready.sql, ready.parameters(values))
            return [ready.row(found) for found in cursor.fetchall()]
        finally:
            cursor.close()

    def row(self, connection: Connection, values: Mapping[str, Any]) -> Values | None:
        """Run it and return its first row, or None."""
        found = self.rows(connection, values)
        return found[0] if found else None

    def change(self, connection: Connection, *many: Mapping[str, Any]) -> int:
        """Run it for each set of values and return how many rows were written."""
        ready = self._ready(connection.dialect)
        cursor = connection.connection.cursor()
        try:
            if len(many) == 1:
                cursor.execute(ready.sql, ready.parameters(many[0]))
            elif many:
                cursor.executemany(ready.sql, [ready.parameters(values) for values in many])
            return int(cursor.rowcount) if many else 0
        finally:
            cursor.close()

    def _ready(self, dialect: Dialect) -> _Compiled:
        known = self._compiled.get(dialect.name)
        if known is None:
            known = self._compiled[dialect.name] = _compiled(self._build(dialect.name), dialect)
        return known


def _compiled(statement: Statement, dialect: Dialect) -> _Compiled:
    """Compile a statement whose parameters go by name, with the defaults its columns have."""
    made = statement.compile(dialect=dialect)
    binds = {name: bind for bind, name in made.bind_names.items()}
    fixed = {name: made.params[name] for name, bind in binds.items() if not bind.required}
    for column in getattr(made, "insert_prefetch", ()):
        fixed[column.key] = column.default.arg
    into = []
    for name, bind in binds.items():
        convert = bind.type.dialect_impl(dialect).bind_processor(dialect)
        if convert is not None and name in fixed:
            fixed[name] = convert(fixed[name])
        elif convert is not None:
            into.append((name, convert))
    columns = list(statement.exported_columns)
    out = []
    for place, column in enumerate(columns):
        convert = column.type.dialect_impl(dialect).result_processor(dialect, None)
        if convert is not None:
            out.append((place, convert))
    names = tuple(column.name for column in columns)
    return _Compiled(str(made), fixed, tuple(into), names, tuple(out))
