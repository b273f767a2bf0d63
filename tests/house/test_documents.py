"""Documents that cannot rot: tables equal the code, links lead somewhere, files name no private place."""

from __future__ import annotations

import importlib
import importlib.util
import re

import pytest

from bot.config import FROM_FILE, Settings
from bot.i18n.catalogue import catalogue
from bot.operator.directory import SUBCOMMANDS
from tests.house import repository

SETTINGS = {str(field.validation_alias): str(field.description) for field in Settings.model_fields.values()}
TEXTS = tuple(
    name
    for name in repository.files()
    if not name.endswith(
        (".png", ".jpg", ".jpeg", ".gz", ".bin", ".ogg", ".pdf", ".mo", ".mp4", ".webp", ".ttf", ".onnx")
    )
)
# Folders of one machine. A path inside a web address has a character before its slash.
MACHINE_PATH = re.compile(r"(?<![\w.:/~$}-])/(?:(?:home|Users)/\w+|root|work)/\w|/opt/(?:pypi|wheels)")
REGISTRY = re.compile(
    r"(?:pypi\.org|pythonhosted\.org|registry\.npmjs\.org|npmjs\.com|deb\.debian\.org)[/\s]"
)


def test_the_readmes_settings_are_the_programs_settings() -> None:
    rows = {cells[0].strip("`"): cells[1] for cells in repository.table("README.md", "Settings")}
    assert rows == SETTINGS


def test_the_readme_names_the_settings_that_may_come_from_a_file() -> None:
    section = repository.read("README.md").split("## Settings")[1].split("\n## ")[0]
    prose = "\n".join(line for line in section.splitlines() if not line.startswith("|"))
    assert {name for name in SETTINGS if f"`{name}_FILE`" in prose} == set(FROM_FILE)


def test_the_example_of_dot_env_names_every_setting_and_no_other() -> None:
    named = re.findall(r"^([A-Z_]+)=(.*)$", repository.read(".env.example"), re.MULTILINE)
    assert sorted(name for name, _ in named) == sorted(SETTINGS)
    assert not [name for name, value in named if value], "an example holds no value"


def test_the_readmes_directory_commands_are_the_programs() -> None:
    assert repository.table("README.md", "The company directory") == [
        [f"`redress directory {one.name}`", one.does] for one in SUBCOMMANDS
    ]


def test_the_readmes_commands_are_the_bots_commands_in_the_same_words() -> None:
    if importlib.util.find_spec("bot.domain.gates") is None:
        pytest.skip("the gates that the commands lead to are not there yet")
    commands = importlib.import_module("bot.domain.commands").COMMANDS
    words = catalogue("en")
    assert repository.table("README.md", "Commands") == [
        [f"`/{name}`", words.text(f"command_{name}")] for name in commands
    ]


@pytest.mark.parametrize("name", [name for name in repository.files() if name.endswith(".md")])
def test_every_link_inside_the_project_leads_to_a_file(name: str) -> None:
    folder = (repository.ROOT / name).parent
    targets = re.findall(r"\]\(([^)#\s]+)", repository.read(name))
    broken = [
        target
        for target in targets
        if not target.startswith(("http://", "https://", "mailto:")) and not (folder / target).exists()
    ]
    assert not broken


@pytest.mark.parametrize(
    "target",
    re.findall(r"`make ([a-z-]+)`", repository.read("README.md") + repository.read("CONTRIBUTING.md")),
)
def test_every_make_target_that_a_document_names_exists(target: str) -> None:
    assert re.search(rf"^{target}:", repository.read("Makefile"), re.MULTILINE)


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [
        int(name.split("/")[2][:4]) for name in repository.files() if name.startswith("docs/decisions/0")
    ]
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_changelog_has_a_place_for_what_is_new() -> None:
    assert "## [Unreleased]" in repository.read("CHANGELOG.md")


def test_no_file_names_a_folder_of_one_machine_or_a_package_registry() -> None:
    found = [
        f"{name}:{number}"
        for name in TEXTS
        if name != "tests/house/test_documents.py"
        for number, line in enumerate(repository.read(name).splitlines(), 1)
        if MACHINE_PATH.search(line) or REGISTRY.search(line)
    ]
    assert not found


def test_the_patterns_for_private_places_find_what_they_should() -> None:
    assert MACHINE_PATH.search("see /home/me/notes")
    assert not MACHINE_PATH.search("https://example.com/home/me")
    assert REGISTRY.search("https://" + ".".join(("pypi", "org")) + "/simple")
