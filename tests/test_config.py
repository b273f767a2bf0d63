"""The settings: what is read, from where, and what is said when something is wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.config import Need, Settings, SettingsError, load

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
RUN = frozenset({Need.TELEGRAM})


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in list(os.environ):
        if name.startswith(("TELEGRAM_", "OPENAI_", "DATABASE_", "REDRESS_")):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def set_all(monkeypatch: pytest.MonkeyPatch, **values: str) -> None:
    for name, value in values.items():
        monkeypatch.setenv(name, value)


def message(needs: frozenset[Need] = frozenset()) -> str:
    with pytest.raises(SettingsError) as caught:
        load(needs)
    assert caught.value.__cause__ is None
    return caught.value.message


def test_without_any_setting_the_terminal_works() -> None:
    settings = load()
    assert settings.telegram_bot_token is None
    assert settings.openai_api_key is None
    assert settings.database == f"sqlite:///{settings.data_dir / 'redress.db'}"
    assert settings.log_level == "warning"
    assert not settings.log_json


def test_running_in_telegram_needs_the_token() -> None:
    text = message(RUN)
    assert "TELEGRAM_BOT_TOKEN is missing" in text
    assert "@BotFather" in text


def test_asking_for_a_token_that_was_not_needed_says_the_same() -> None:
    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN is missing"):
        _ = load().bot_token


@pytest.mark.parametrize(
    "given",
    [
        "http://localhost:8081",
        "http://localhost:8081/",
        "http://localhost:8081/bot",
        "http://localhost:8081/bot/",
    ],
)
def test_any_spelling_of_a_bot_api_server_gives_the_same_addresses(
    monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    set_all(monkeypatch, TELEGRAM_API_BASE_URL=given)
    settings = load()
    assert settings.telegram_base_url == "http://localhost:8081/bot"
    assert settings.telegram_file_url == "http://localhost:8081/file/bot"


def test_telegrams_own_server_is_the_default() -> None:
    assert load().telegram_base_url == "https://api.telegram.org/bot"
    assert load().telegram_file_url == "https://api.telegram.org/file/bot"


@pytest.mark.parametrize("given", ["http://files:80/file", "http://files:80/file/bot/"])
def test_a_file_server_of_its_own_is_used(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    set_all(monkeypatch, TELEGRAM_FILE_BASE_URL=given)
    assert load().telegram_file_url == "http://files:80/file/bot"


def test_secrets_are_read_from_files_without_the_last_line_break(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "token").write_text(f"{TOKEN}\n")
    (tmp_path / "url").write_text("postgresql://me:pw@db/redress\n")
    set_all(
        monkeypatch,
        TELEGRAM_BOT_TOKEN_FILE=str(tmp_path / "token"),
        DATABASE_URL_FILE=str(tmp_path / "url"),
    )
    settings = load(RUN)
    assert settings.bot_token == TOKEN
    assert settings.database == "postgresql://me:pw@db/redress"
    assert set(settings.secrets) == {TOKEN, "postgresql://me:pw@db/redress"}


def test_a_secret_given_in_both_ways_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "token").write_text(TOKEN)
    set_all(monkeypatch, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_BOT_TOKEN_FILE=str(tmp_path / "token"))
    assert "TELEGRAM_BOT_TOKEN is set twice" in message()


def test_a_secret_file_that_is_absent_or_empty_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "empty").write_text("\n")
    set_all(
        monkeypatch,
        OPENAI_API_KEY_FILE=str(tmp_path / "absent"),
        DATABASE_URL_FILE=str(tmp_path / "empty"),
    )
    text = message()
    assert "OPENAI_API_KEY cannot be read" in text
    assert "DATABASE_URL is empty" in text


def test_a_dot_env_file_is_read_and_the_environment_wins(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text(f"TELEGRAM_BOT_TOKEN={TOKEN}\nREDRESS_LOG=debug\nOTHER=1\n")
    set_all(monkeypatch, REDRESS_LOG="info,json")
    settings = load(RUN)
    assert settings.bot_token == TOKEN
    assert (settings.log_level, settings.log_json) == ("info", True)


def test_an_empty_setting_counts_as_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    set_all(monkeypatch, OPENAI_API_KEY="", DATABASE_URL="", REDRESS_LOG="")
    assert load().log_level == "warning"


def test_a_key_without_a_model_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    set_all(monkeypatch, OPENAI_API_KEY="some-key-of-theirs")
    text = message()
    assert "OPENAI_MODEL is missing, although OPENAI_API_KEY is set" in text
    assert "retired" in text
    monkeypatch.setenv("OPENAI_MODEL", "some-model")
    assert load().openai_model == "some-model"


def test_everything_wrong_is_said_at_once_with_its_cure_and_without_values(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    wrong = {
        "TELEGRAM_BOT_TOKEN": "hunter2-token",
        "TELEGRAM_API_BASE_URL": "hunter2-server:8081",
        "TELEGRAM_FILE_BASE_URL": "ftp://hunter2",
        "OPENAI_BASE_URL": "hunter2",
        "DATABASE_URL": "mysql://me:hunter2@db/x",
        "REDRESS_DATA_DIR": str(tmp_path / "file"),
        "REDRESS_LOG": "hunter2",
        "REDRESS_WEBHOOK_URL": "http://hunter2",
        "REDRESS_WEBHOOK_PORT": "hunter2",
        "REDRESS_WEBHOOK_SECRET": "hunter2 with spaces",
        "OPENAI_API_KEY": "hunter2-key",
    }
    set_all(monkeypatch, **wrong)
    with pytest.raises(SettingsError) as caught:
        load(RUN)
    named = {problem.name for problem in caught.value.problems}
    assert named == (set(wrong) - {"OPENAI_API_KEY"}) | {"OPENAI_MODEL"}
    assert all(problem.cure.endswith(".") for problem in caught.value.problems)
    assert "hunter2" not in caught.value.message
    assert caught.value.message.startswith("11 settings need your attention")


def test_a_token_inside_an_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    set_all(monkeypatch, TELEGRAM_API_BASE_URL=f"https://api.telegram.org/bot{TOKEN}")
    assert "holds a token" in message()


@pytest.mark.parametrize(
    "given",
    [
        "postgres://u:p@h/d",
        "postgresql+psycopg://u:p@h/d",
        "postgresql+asyncpg://u:p@h/d",
        "sqlite:////data/x.db",
    ],
)
def test_both_databases_are_taken_in_any_spelling(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    set_all(monkeypatch, DATABASE_URL=given)
    assert load().database == given


def test_printing_the_settings_shows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    set_all(
        monkeypatch,
        TELEGRAM_BOT_TOKEN=TOKEN,
        OPENAI_API_KEY="sk-hunter2",
        OPENAI_MODEL="m",
        DATABASE_URL="postgresql://u:hunter2@h/d",
        REDRESS_WEBHOOK_SECRET="hunter2",
    )
    shown = repr(load())
    assert "hunter2" not in shown
    assert TOKEN not in shown


def test_every_setting_has_a_name_in_capitals_and_a_description() -> None:
    for field in Settings.model_fields.values():
        assert str(field.validation_alias).isupper()
        assert field.description


@pytest.mark.parametrize("given", ["many", "-5", "1.5", "10000000000"])
def test_a_budget_that_is_no_number_of_tokens_is_a_problem(
    monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    set_all(monkeypatch, REDRESS_MODEL_TOKENS_PER_DAY=given)
    assert "REDRESS_MODEL_TOKENS_PER_DAY is not a number of tokens" in message()


def test_a_budget_may_be_none_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load().model_tokens_per_day == 100_000
    set_all(monkeypatch, REDRESS_MODEL_TOKENS_PER_DAY="0")
    assert load().model_tokens_per_day == 0


@pytest.mark.parametrize(
    ("given", "most"),
    [
        ({}, 20),
        ({"REDRESS_FILE_MB": "5"}, 5),
        ({"REDRESS_FILE_MB": "500"}, 20),
        ({"TELEGRAM_LOCAL": "on"}, 200),
        ({"TELEGRAM_LOCAL": "on", "REDRESS_FILE_MB": "500"}, 500),
    ],
)
def test_the_largest_file_is_what_was_set_and_the_server_lets_a_bot_have(
    given: dict[str, object], most: int
) -> None:
    assert Settings.model_validate(given).max_file_mb == most


@pytest.mark.parametrize("name", ["REDRESS_FILE_MB", "REDRESS_CASE_ITEMS", "REDRESS_CASE_MB"])
@pytest.mark.parametrize("value", ["0", "-1", "many", "1000000", "²"])
def test_a_limit_of_evidence_is_a_number_that_makes_sense(name: str, value: str) -> None:
    with pytest.raises(ValidationError):
        Settings.model_validate({name: value})
