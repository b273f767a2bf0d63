"""One claimed piece of work, brought to an end whatever happens."""

from __future__ import annotations

from typing import Protocol, TypeVar

from bot import log

T = TypeVar("T")
T_contra = TypeVar("T_contra", contravariant=True)

_log = log.get(__name__)


class Performer(Protocol[T_contra]):
    """What is to be done with a claimed row."""

    @property
    def name(self) -> str: ...

    async def perform(self, item: T_contra) -> None:
        """Do it, including what follows from the failures one knows. Any other exception is a defect."""
        ...

    async def broken(self, item: T_contra) -> None:
        """Put right what a defect in `perform` left behind; a row that is finished already stays so."""
        ...


async def settle(work: Performer[T], item: T) -> None:
    """Perform a piece of work; a defect is logged, and `broken` follows. Never raises but to be cancelled."""
    for step in (work.perform, work.broken):
        try:
            await step(item)
        except Exception:  # noqa: BLE001 - the outermost loop: one bad row must not stop the others
            _log.exception("work_failed", work=work.name, step=step.__name__)
        else:
            return
