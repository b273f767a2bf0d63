"""Print which labelled answers are read otherwise, and how many are read as labelled."""

from __future__ import annotations

from tests.domain.answers import HALVES, read_as_reply, read_as_report, replies, reports

for half in HALVES:
    for name, rows, reader in (
        ("replies", list(replies(half)), read_as_reply),
        ("reports", list(reports(half)), read_as_report),
    ):
        found = [(one, reader(one)) for one in rows]
        wrong = [(one, got) for one, got in found if got != (one.kind, one.holds)]
        kinds = sum(got[0] == one.kind for one, got in found)
        print(f"{name} {half}: {len(rows)}, kind {kinds}, all {len(rows) - len(wrong)}")  # noqa: T201
        if half == "tuning":
            for one, got in wrong:
                print(f"  {one.kind} {one.holds} read as {got}: {one.text}")  # noqa: T201
