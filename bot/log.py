"""The log: events with typed values on stderr, never sentences, never what a person wrote.

Secrets are taken out of every record as the last step before it is written, whatever library it came from.
structlog is imported by the first event that is written: most chats in a terminal never write one, and the
import is an eighth of their start.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import re
import secrets as randomness
import sys
import traceback
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import structlog
    from structlog.typing import EventDict, ExcInfo, Processor, WrappedLogger

# These libraries write whole addresses, bodies or values below WARNING: the token stands in every Bot API
# address.
NOISY = (
    "httpx",
    "httpx2",
    "httpcore",
    "httpcore2",
    "telegram",
    "openai",
    "apscheduler",
    "aiohttp",
    "asyncio",
    "PIL",  # at DEBUG it writes where a picture was taken
    "alembic",
    "dateparser",
)

REDACTED = "[redacted]"
_SHAPES = re.compile(
    r"(?<!\d)\d{6,12}:[A-Za-z0-9_-]{30,}"  # a bot token
    r"|\bsk-[A-Za-z0-9_-]{8,}"  # a model provider's key
    r"|(?<=Bearer )\S+"
    r"|(?<=://)[^/\s:@]+:[^/\s@]+(?=@)"  # name and password in an address
)

_salt = randomness.token_bytes(16)  # another one in each process unless `configure` gets one
_pending = False  # `configure` was called, and no event has been written since


class Redactor:
    """A processor that takes secrets out of every text of a record: given values, and their shapes."""

    def __init__(self, values: Iterable[str] = ()) -> None:
        # Longest first, so that a secret that holds another leaves no rest. Very short ones would hit words.
        self._values = tuple(sorted({value for value in values if len(value) >= 4}, key=len, reverse=True))

    def __call__(self, logger: WrappedLogger, method: str, event: EventDict) -> EventDict:
        return {key: self.clean(value) for key, value in event.items()}

    def text(self, text: str) -> str:
        for value in self._values:
            text = text.replace(value, REDACTED)
        return _SHAPES.sub(REDACTED, text)

    def clean(self, value: object) -> object:
        if value is None or isinstance(value, bool | int | float):
            return value
        if isinstance(value, Mapping):
            return {str(key): self.clean(item) for key, item in value.items()}
        if isinstance(value, list | tuple | set | frozenset):
            return [self.clean(item) for item in value]
        return self.text(str(value))


def _traceback(exc_info: ExcInfo) -> str:
    """Write where an exception came from, and its kind, without its text: that may quote a person."""
    parts = []
    error: BaseException | None = exc_info[1]
    while error is not None:
        frames = traceback.extract_tb(error.__traceback__)
        places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        parts.append(" < ".join([type(error).__qualname__, *reversed(places)]))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return " | from ".join(parts)


def chat_hash(chat: int | str) -> str:
    """Return a short name for a chat that cannot be turned back into it without the salt."""
    return hmac.new(_salt, str(chat).encode(), hashlib.sha256).hexdigest()[:12]


def configure(
    level: str = "warning", *, as_json: bool = False, secrets: Iterable[str] = (), salt: bytes | None = None
) -> None:
    """Set up what every record goes through; call it once, first thing.

    `salt` keeps `chat_hash` the same over restarts; without it hashes change with the process.
    """
    global _salt, _pending  # noqa: PLW0603 - logging is one per process, and so is its state
    _pending = True
    if salt is not None:
        _salt = salt
    threshold = logging.getLevelNamesMapping()[level.upper()]
    root = logging.getLogger()
    for old in list(root.handlers):
        if isinstance(old.formatter, Lines):
            root.removeHandler(old)  # configured again: replace ours, leave those of a test runner
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines(Redactor(secrets), as_json=as_json))
    root.addHandler(handler)
    root.setLevel(threshold)
    if "structlog" in sys.modules:
        _set_up_once()  # else the first event does it
    for name in NOISY:
        logging.getLogger(name).setLevel(max(logging.WARNING, threshold))


class Lines(logging.Formatter):
    """Writes a record of any library as one line, through the same processors as our own events."""

    def __init__(self, redactor: Redactor, *, as_json: bool) -> None:
        super().__init__()
        self._redactor = redactor
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        return self._pipeline.format(record)

    @cached_property
    def _pipeline(self) -> structlog.stdlib.ProcessorFormatter:
        import structlog

        return structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_shared(),
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.ExceptionRenderer(_traceback),
                self._redactor,
                structlog.processors.JSONRenderer()
                if self._as_json
                else structlog.processors.LogfmtRenderer(),
            ],
        )


class Log:
    """A logger of one module; its events are short snake_case names with values beside them."""

    def __init__(self, name: str) -> None:
        self._name = name

    def debug(self, event: str, **values: object) -> None:
        self._write(logging.DEBUG, event, values)

    def info(self, event: str, **values: object) -> None:
        self._write(logging.INFO, event, values)

    def warning(self, event: str, **values: object) -> None:
        self._write(logging.WARNING, event, values)

    def error(self, event: str, **values: object) -> None:
        self._write(logging.ERROR, event, values)

    def exception(self, event: str, **values: object) -> None:
        """Write an error with where the exception being handled came from."""
        self._write(logging.ERROR, event, {**values, "exc_info": True})

    def _write(self, level: int, event: str, values: dict[str, object]) -> None:
        if logging.getLogger(self._name).isEnabledFor(level):
            _set_up_once()
            self._events.log(level, event, **values)

    @cached_property
    def _events(self) -> structlog.stdlib.BoundLogger:
        import structlog

        return structlog.stdlib.get_logger(self._name)


def _set_up_once() -> None:
    """Tell structlog how our events reach the standard library's logging, after each `configure`."""
    global _pending  # noqa: PLW0603 - see `configure`
    if not _pending:
        return
    import structlog

    structlog.configure(
        processors=[
            *_shared(),
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    _pending = False


def _shared() -> list[Processor]:
    import structlog

    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]


def get(name: str) -> Log:
    """Return the logger of a module."""
    return Log(name)
