"""`redress directory`: each line in gives one line out, and what is shown can be checked."""

import io
import json

import pytest

from bot.__main__ import main

KEYS = [
    *("name", "country", "sector", "x", "x_status", "x_support", "x_support_status"),
    *("tiktok", "tiktok_status", "website", "score"),
]


def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str, *arguments: str
) -> list[str]:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(typed.encode()), encoding="utf-8"))
    assert main(["directory", *arguments]) == 0
    return capsys.readouterr().out.splitlines()


def test_each_line_is_answered_by_one_json_object(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = "safaricom\n\nmtn\nxqzwv\n"
    lines = [json.loads(line) for line in run(monkeypatch, capsys, typed, "lookup", "--json")]
    assert [line["query"] for line in lines] == ["safaricom", "", "mtn", "xqzwv"]
    assert [line["answer"] for line in lines] == ["sure", "unknown", "choose", "unknown"]
    assert all(list(line) == ["query", "answer", "companies"] for line in lines)
    assert all(list(company) == KEYS for line in lines for company in line["companies"])
    assert len(lines[2]["companies"]) == 3


def test_an_account_that_is_not_known_is_null_and_unknown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (line,) = run(monkeypatch, capsys, "telkom kenya\n", "lookup", "--json", "--country", "KE")
    (company,) = json.loads(line)["companies"]
    assert (company["x_support"], company["x_support_status"]) == (None, "unknown")
    assert company["score"] == 100.0


def test_the_country_and_the_sector_settle_what_the_name_leaves_open(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (line,) = run(monkeypatch, capsys, "mtn\n", "lookup", "--json", "--country", "ng")
    assert json.loads(line)["companies"][0]["name"] == "MTN Nigeria"
    (line,) = run(monkeypatch, capsys, "virgin\n", "lookup", "--country", "GB", "--sector", "banking")
    assert line.startswith("virgin: sure: Virgin Money")


def test_a_company_is_shown_by_key_or_name_with_its_sources(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    by_key = run(monkeypatch, capsys, "", "show", "safaricom")
    assert by_key == run(monkeypatch, capsys, "", "show", "saf", "--country", "KE")
    assert any("@SafaricomPLC" in line and "name-suggestion-index" in line for line in by_key)


def test_a_company_nobody_knows_is_said_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["directory", "show", "xqzwv"]) == 1
    assert "No company is known" in capsys.readouterr().err


def test_the_counts_say_where_accounts_come_from(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "\n".join(run(monkeypatch, capsys, "", "stats"))
    assert "with source and date: " in text
    assert all(f"by {what}: " in text for what in ("platform", "status", "sector", "country"))


def test_a_directory_in_order_is_said_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, capsys, "", "check") == ["The directory is in order."]


def test_a_file_that_is_no_package_ends_the_build_in_plain_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["directory", "build", "--package", "README.md"]) == 2
    assert "is not the package" in capsys.readouterr().err
