"""Build the file the directory is read from: overlay and package in, `companies.tsv` out, the same every
time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.directory.overlay import OVERLAY, read_overlay
from bot.directory.table import COMPANIES, overlay_hash, table_text
from bot.operator.handles import filter_handles
from bot.operator.merging import merge
from bot.operator.package import Package
from bot.operator.records import read_records

LIMIT = 1_500_000  # bytes of the file


@dataclass(frozen=True, slots=True)
class Built:
    """What came of it, in numbers."""

    kept: int
    listed: int
    filled: int
    handles: Mapping[str, int]  # by why they were left out; "kept" for the others
    size: int


def build(package: Package, overlay: Path = OVERLAY, to: Path = COMPANIES) -> Built:
    """Write the file and return the numbers."""
    records = read_records(package)
    judged, counts = filter_handles(records)
    merged = merge(read_overlay(overlay), records, judged, package.day)
    text = table_text(overlay_hash(overlay), package.version, merged.kept, merged.listed)
    data = text.encode()
    to.write_bytes(data)
    return Built(len(merged.kept), len(merged.listed), merged.filled, counts, len(data))
