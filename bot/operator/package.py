"""Read the npm package name-suggestion-index without running any of its code.

Of the package two files are read: `dist/json/nsi.min.json` (categories with items: names, tags, places)
and `dist/wikidata/wikidata.min.json` (identities by Wikidata item). Documented at the project's own
address, which stands in THIRD_PARTY_DATA.md.
"""

from __future__ import annotations

import json
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import NotRequired, TypedDict, cast

SPECIFICATION = "name-suggestion-index@8"
_ITEMS = "package/dist/json/nsi.min.json"
_IDENTITIES = "package/dist/wikidata/wikidata.min.json"


class LocationSet(TypedDict):
    """Where a brand is found: codes of countries and regions, or points [longitude, latitude]."""

    include: NotRequired[list[str | list[float]]]
    exclude: NotRequired[list[str | list[float]]]


class Item(TypedDict):
    """One brand in one category."""

    displayName: str
    locationSet: LocationSet
    matchNames: NotRequired[list[str]]
    tags: dict[str, str]


class Category(TypedDict):
    """The items of one kind, "brands/amenity/bank"."""

    items: list[Item]


class Identity(TypedDict):
    """What Wikidata says of one item; `identities` holds account names by platform."""

    label: NotRequired[str]
    description: NotRequired[str]
    identities: NotRequired[dict[str, str]]
    officialWebsites: NotRequired[list[str]]
    dissolutions: NotRequired[list[dict[str, str]]]


@dataclass(frozen=True, slots=True)
class Package:
    """The two files with the version they carry, "8.0.20260918"."""

    version: str
    categories: dict[str, Category]
    identities: dict[str, Identity]

    @property
    def day(self) -> str:
        """Return the day of the version, "2026-09-18"."""
        digits = self.version.rsplit(".", 1)[-1]
        return f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}"


class PackageError(Exception):
    """The package cannot be had or read; the text says why."""


def read_package(archive: Path) -> Package:
    """Read the package's archive (.tgz) as npm gives it."""
    try:
        with tarfile.open(archive, "r:gz") as opened:
            items = _json(opened, _ITEMS)
            identities = _json(opened, _IDENTITIES)
    except (OSError, tarfile.TarError, KeyError, ValueError) as error:
        raise PackageError(f"{archive.name} is not the package name-suggestion-index: {error}") from error
    version = str(cast("dict[str, str]", items["_meta"])["version"])
    if int(version.split(".", 1)[0]) < 8:
        raise PackageError(f"{archive.name} is of version {version}; 8 or newer is needed")
    return Package(
        version=version,
        categories=cast("dict[str, Category]", items["nsi"]),
        identities=cast("dict[str, Identity]", identities["wikidata"]),
    )


def _json(opened: tarfile.TarFile, name: str) -> dict[str, object]:
    file = opened.extractfile(name)
    if file is None:
        raise KeyError(name)
    return cast("dict[str, object]", json.load(file))


def fetch_package(folder: Path) -> Path:
    """Let npm fetch the package's archive into a folder; none of its code is run."""
    try:
        done = subprocess.run(  # noqa: S603 - every word of it is our own
            ["npm", "pack", "--silent", "--ignore-scripts", SPECIFICATION],  # noqa: S607 - wherever npm is
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        raise PackageError("npm is not installed; give the package's file with --package instead") from None
    if done.returncode:
        raise PackageError(f"npm could not fetch {SPECIFICATION}: {done.stderr.strip()[-300:]}")
    return folder / done.stdout.strip().splitlines()[-1]


def from_npm() -> Package:
    """Fetch and read the newest package of the version we know."""
    with tempfile.TemporaryDirectory() as folder:
        return read_package(fetch_package(Path(folder)))
