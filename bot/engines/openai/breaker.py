"""Stop asking a server that keeps failing, for a while."""

from __future__ import annotations

from collections.abc import Callable


class Breaker:
    """Open after `after` failures in a row; `rest` seconds later let one trial through.

    The trial's outcome closes it or opens it again. Seconds come from the injected clock.
    """

    def __init__(self, clock: Callable[[], float], after: int = 3, rest: float = 60.0) -> None:
        self._clock = clock
        self._after = after
        self._rest = rest
        self._failures = 0
        self._open_until: float | None = None

    def allows(self) -> bool:
        """Tell whether a call may go out. A True while open is the trial: the next caller waits again."""
        if self._open_until is None:
            return True
        if self._clock() < self._open_until:
            return False
        self._open_until = self._clock() + self._rest
        return True

    def succeeded(self) -> None:
        self._failures = 0
        self._open_until = None

    def failed(self) -> None:
        self._failures += 1
        if self._failures >= self._after:
            self._open_until = self._clock() + self._rest
