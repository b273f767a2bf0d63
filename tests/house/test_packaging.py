"""Packaging: locked and hashed dependencies, and an image that lints."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from bot.config import FROM_FILE
from tests.house import repository

LOCKS = ("requirements.lock", "requirements-dev.lock")
PROJECT = tomllib.loads(repository.read("pyproject.toml"))


def canonical(requirement: str) -> str:
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name, requirement
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def locked(lock: str) -> dict[str, str]:
    """Return name -> its whole entry, hashes included."""
    entries = re.split(r"\n(?=\S)", repository.read(lock).strip())
    return {canonical(entry): entry for entry in entries if not entry.startswith("#")}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_version_and_hashes_and_no_address(lock: str) -> None:
    for name, entry in locked(lock).items():
        assert re.search(r"==\S+", entry), name
        assert "--hash=sha256:" in entry, name
    assert "://" not in repository.read(lock)
    assert "--" not in repository.read(lock).replace("--hash=", ""), "no option but the hashes"


def test_the_locks_hold_what_the_project_asks_for_and_agree() -> None:
    run, dev = (locked(lock) for lock in LOCKS)
    assert {canonical(name) for name in PROJECT["project"]["dependencies"]} <= set(run)
    assert {canonical(name) for name in PROJECT["dependency-groups"]["dev"]} <= set(dev)
    assert {name: dev.get(name) for name in run} == run


def test_the_image_lints() -> None:
    beside = Path(sys.executable).with_name("hadolint")
    hadolint = str(beside) if beside.exists() else shutil.which("hadolint")
    if hadolint is None:
        pytest.skip("hadolint is not installed")
    linted = subprocess.run(
        [hadolint, "Dockerfile"], cwd=repository.ROOT, capture_output=True, text=True, check=False
    )
    assert linted.returncode == 0, linted.stdout + linted.stderr


def test_the_image_leaves_secrets_and_data_out() -> None:
    ignored = repository.read(".dockerignore").splitlines()
    assert {".env", "secrets", "*.db", ".git"} <= set(ignored)


def test_the_composed_service_writes_only_to_its_volume_and_gets_secrets_as_files() -> None:
    composed = yaml.safe_load(repository.read("compose.yaml"))
    service = composed["services"]["redress"]
    assert service["read_only"] is True
    assert service["volumes"] == ["data:/data"]
    assert service["restart"] == "unless-stopped"
    environment = service["environment"]
    assert environment["REDRESS_DATA_DIR"] == "/data"
    assert environment["TELEGRAM_BOT_TOKEN_FILE"] == "/run/secrets/telegram_bot_token"
    assert set(service["secrets"]) <= set(composed["secrets"])
    assert not {name for name in FROM_FILE if name in environment}, "secrets are given as files"


def test_the_wheel_ships_what_lies_outside_the_package() -> None:
    shipped = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert shipped == {
        "prompts": "bot/_prompts",
        "migrations": "bot/_migrations",
        "THIRD_PARTY_DATA.md": "bot/THIRD_PARTY_DATA.md",
    }
