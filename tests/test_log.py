"""The log: events on stderr, without secrets and without the text of exceptions."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot import log

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    noisy = {name: logging.getLogger(name).level for name in log.NOISY}
    yield
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
    root.setLevel(level)
    for name, before in noisy.items():
        logging.getLogger(name).setLevel(before)
    structlog.reset_defaults()


def records(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    captured = capsys.readouterr()
    assert captured.out == ""
    return [json.loads(line) for line in captured.err.splitlines()]


def test_an_event_is_one_line_with_its_values(capsys: pytest.CaptureFixture[str]) -> None:
    log.configure("info", as_json=True)
    log.get("bot.outbox").info("message_sent", row=7)
    (record,) = records(capsys)
    assert (record["event"], record["row"], record["level"]) == ("message_sent", 7, "info")
    assert record["logger"] == "bot.outbox"


def test_plain_lines_are_written_without_json(capsys: pytest.CaptureFixture[str]) -> None:
    log.configure("info")
    log.get("bot.outbox").info("message_sent", row=7)
    assert "event=message_sent" in capsys.readouterr().err


def test_events_below_the_level_are_not_written(capsys: pytest.CaptureFixture[str]) -> None:
    log.configure("warning", as_json=True)
    log.get("bot.outbox").info("message_sent")
    assert records(capsys) == []


def test_known_secrets_are_taken_out_wherever_they_stand(capsys: pytest.CaptureFixture[str]) -> None:
    log.configure("info", as_json=True, secrets=["open-sesame"])
    log.get("bot").info(
        "x open-sesame", a="open-sesame", b={"c": ["is open-sesame!"]}, d=ValueError("open-sesame")
    )
    logging.getLogger("somebody").warning("with %s", "open-sesame")
    text = json.dumps(records(capsys))
    assert "open-sesame" not in text
    assert text.count(log.REDACTED) == 5


@pytest.mark.parametrize(
    "secret",
    [
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        "sk-proj-abcdefgh12345678",
        "Authorization: Bearer abcdef",
        "postgresql://name:password@host/db",
    ],
)
def test_texts_that_look_like_secrets_are_taken_out_unasked(
    capsys: pytest.CaptureFixture[str], secret: str
) -> None:
    log.configure("info", as_json=True)
    log.get("bot").info("odd", value=secret)
    (record,) = records(capsys)
    assert log.REDACTED in str(record["value"])
    for part in (TOKEN, "abcdef", "password"):
        assert part not in str(record["value"])


def test_an_exception_is_logged_by_kind_and_place_without_its_text(
    capsys: pytest.CaptureFixture[str],
) -> None:
    log.configure("info", as_json=True)
    try:
        try:
            raise ValueError("my phone is 0722 123456")
        except ValueError as cause:
            raise RuntimeError("they never came back") from cause
    except RuntimeError:
        log.get("bot").exception("unit_failed")
    (record,) = records(capsys)
    assert "RuntimeError" in str(record["exception"])
    assert "ValueError" in str(record["exception"])
    assert "test_log.py" in str(record["exception"])
    assert "0722" not in json.dumps(record)
    assert "never came back" not in json.dumps(record)


@pytest.mark.parametrize("library", ["httpx", "telegram.ext", "openai._base_client", "apscheduler.scheduler"])
def test_libraries_that_write_addresses_are_held_at_warning(
    capsys: pytest.CaptureFixture[str], library: str
) -> None:
    log.configure("debug", as_json=True)
    logging.getLogger(library).info("HTTP Request: POST https://api.telegram.org/botX/sendMessage")
    logging.getLogger(library).warning("odd")
    assert [record["event"] for record in records(capsys)] == ["odd"]


def test_configuring_twice_writes_each_event_once(capsys: pytest.CaptureFixture[str]) -> None:
    log.configure("info", as_json=True)
    log.configure("info", as_json=True)
    log.get("bot").info("once")
    assert len(records(capsys)) == 1


def test_a_chat_hash_depends_on_chat_and_salt_and_shows_neither() -> None:
    log.configure(salt=b"one")
    first = log.chat_hash(123456789)
    assert first == log.chat_hash("123456789") != log.chat_hash(987654321)
    assert "123456789" not in first
    log.configure(salt=b"two")
    assert log.chat_hash(123456789) != first
