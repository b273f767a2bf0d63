"""The files the bot made and still needs: for a message to send, or for work that is under way.

A file is noted before its bytes are kept, so that a kill or a deletion in between leaves none behind.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, ForeignKeyConstraint, Index, select
from sqlmodel import Field

from bot.domain.effects import Say
from bot.store.tables import EXHIBIT, JOB, Row, of_person, table
from bot.store.types import RowId


class MadeFileRow(Row, table=True):
    """One file of one job or of one message to send; it goes with its row."""

    __tablename__ = "made_file"
    __table_args__ = (
        of_person(),
        ForeignKeyConstraint(["job_id"], ["job.id"], ondelete="CASCADE"),
        ForeignKeyConstraint(["outbox_id"], ["outbox.id"], ondelete="CASCADE"),
        Index(None, "sha256"),
        Index(None, "job_id"),
        Index(None, "outbox_id"),
        Index(None, "person_id", "case_number"),
    )

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    person_id: int = Field(sa_type=RowId)
    case_number: int
    sha256: str
    job_id: int | None = Field(default=None, sa_type=RowId)
    outbox_id: int | None = Field(default=None, sa_type=RowId)


MADE = table(MadeFileRow)


def attach(connection: Connection, person: int, say: Say, row: int) -> None:
    """Note what a message brings until it is sent."""
    for attachment in say.files:
        values = {"case_number": say.case, "sha256": attachment.sha256, "outbox_id": row}
        connection.execute(MADE.insert().values(person_id=person, **values))


def note(connection: Connection, job: int, sha256: str) -> bool:
    """Note that the work of a job is about to keep a file; False when nobody wants it any more."""
    wanted = select(JOB.c.person_id, JOB.c.case_number).where(JOB.c.id == job).with_for_update()
    found = connection.execute(wanted).first()
    if found is None:
        return False
    values = {"person_id": found.person_id, "case_number": found.case_number, "sha256": sha256}
    connection.execute(MADE.insert().values(job_id=job, **values))
    return True


def forget(connection: Connection, *, job: int | None = None, outbox: int | None = None) -> tuple[str, ...]:
    """Forget what a job or a message needed, and return the files that nobody needs any more."""
    own = MADE.c.job_id == job if outbox is None else MADE.c.outbox_id == outbox
    gone = list(connection.execute(MADE.delete().where(own).returning(MADE.c.sha256)).scalars())
    return unneeded(connection, gone)


def of_person_or_case(connection: Connection, person: int, case: int | None = None) -> set[str]:
    """Return the files made for a person, or for one case."""
    own = select(MADE.c.sha256).where(MADE.c.person_id == person)
    if case is not None:
        own = own.where(MADE.c.case_number == case)
    return set(connection.execute(own).scalars())


def unneeded(connection: Connection, files: Iterable[str]) -> tuple[str, ...]:
    """Return those files that no exhibit, no message to send and no work under way refers to, sorted."""
    asked = set(files)
    if not asked:
        return ()
    evidence = select(EXHIBIT.c.sha256).where(EXHIBIT.c.sha256.in_(asked))
    made = select(MADE.c.sha256).where(MADE.c.sha256.in_(asked))
    needed = {sha256 for query in (evidence, made) for sha256 in connection.execute(query).scalars()}
    return tuple(sorted(asked - needed))
