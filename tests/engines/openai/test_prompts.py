"""Prompts are files with a version; a changed prompt has a new one, and the lock knows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.engines.openai.forms import FORMS
from bot.engines.openai.prompts import (
    LOCK,
    PromptError,
    load_prompts,
    lock_problems,
    parse_prompt,
    prompts_folder,
    read_lock,
    write_lock,
)

GOOD = """+++
name = "greet"
version = 1
purpose = "Try the loader."
variables = ["who"]
output = "Writing"
+++
# System

Be brief.

# Template

Greet {{who}}.
"""
OUTPUTS = frozenset({"Writing"})


def _changed(folder: Path, old: str, new: str) -> None:
    file = folder / "greet.md"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "greet.md").write_text(GOOD, "utf-8")
    write_lock(tmp_path, load_prompts(tmp_path))
    return tmp_path


def test_the_prompts_of_the_project_are_valid_and_locked() -> None:
    prompts = load_prompts()

    assert set(prompts) == {"extract", "draft", "revise", "letter", "classify"}
    assert lock_problems(prompts, read_lock(prompts_folder())) == []


def test_a_prompt_changed_without_a_new_version_is_found(folder: Path) -> None:
    _changed(folder, "Be brief.", "Be very brief.")

    problems = lock_problems(load_prompts(folder), read_lock(folder))

    assert problems == ["greet: changed, but still version 1; raise the version"]
    with pytest.raises(PromptError, match="raise the version"):
        write_lock(folder, load_prompts(folder))


def test_a_new_version_wants_its_line_in_the_lock_and_old_lines_stay(folder: Path) -> None:
    before = (folder / LOCK).read_text("utf-8")
    _changed(folder, "version = 1", "version = 2")

    assert lock_problems(load_prompts(folder), read_lock(folder)) == [
        "greet: version 2 is not in the lock; run the lock command"
    ]
    write_lock(folder, load_prompts(folder))
    assert lock_problems(load_prompts(folder), read_lock(folder)) == []
    assert (folder / LOCK).read_text("utf-8").startswith(before)


def test_going_back_to_an_old_version_is_found(folder: Path) -> None:
    _changed(folder, "version = 1", "version = 2")
    write_lock(folder, load_prompts(folder))
    _changed(folder, "version = 2", "version = 1")

    assert lock_problems(load_prompts(folder), read_lock(folder)) == [
        "greet: went back to version 1; raise it"
    ]


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("+++\n", "", "front matter"),
        ("# Template", "# Tempalte", "front matter"),
        ('purpose = "Try the loader."\n', "", "exactly"),
        ('name = "greet"', "name = greet", "TOML"),
        ('name = "greet"', 'name = "meet"', "named meet"),
        ("version = 1", 'version = "1"', "exactly"),
        ("version = 1", "version = 0", "version from 1"),
        ("Be brief.", "", "text in both"),
        ("Be brief.", "Be {{who}}.", "system text none"),
        ("{{who}}", "you", "each variable once"),
        ("{{who}}", "{{whom}}", "each variable once"),
        ('"Writing"', '"Poem"', "no form is called Poem"),
    ],
)
def test_a_prompt_file_that_is_not_as_it_must_be_is_refused(old: str, new: str, complaint: str) -> None:
    with pytest.raises(PromptError, match=complaint):
        parse_prompt("greet", GOOD.replace(old, new), OUTPUTS)


def test_values_are_filled_in_once_and_not_read_as_slots() -> None:
    prompt = parse_prompt("greet", GOOD, OUTPUTS)

    assert prompt.fill({"who": "{{who}} and all"}) == "Greet {{who}} and all."
    with pytest.raises(PromptError, match="wants the variables who"):
        prompt.fill({"whom": "you"})


def test_line_ends_do_not_change_the_sha() -> None:
    assert parse_prompt("greet", GOOD.replace("\n", "\r\n"), OUTPUTS) == parse_prompt("greet", GOOD, OUTPUTS)


def test_the_prompts_of_a_wheel_are_package_data_and_those_of_a_checkout_lie_beside(tmp_path: Path) -> None:
    package = tmp_path / "bot"

    in_checkout = prompts_folder(package)
    (package / "_prompts").mkdir(parents=True)

    assert in_checkout == tmp_path / "prompts"
    assert prompts_folder(package) == package / "_prompts"


def test_a_folder_without_prompts_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PromptError, match="no prompts"):
        load_prompts(tmp_path)


def test_the_prompts_ask_for_forms_that_exist() -> None:
    assert {prompt.output for prompt in load_prompts().values()} == set(FORMS)
