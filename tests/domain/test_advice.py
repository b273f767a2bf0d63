"""One line of advice a text: from a row with its evidence, fitting the hour, and not always the same."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

import pytest

from bot.domain.advice import TABLE, Advice, advise
from bot.domain.case import Case, EvidenceKind, Exhibit, Readable
from bot.domain.drafts import Draft, DraftKind, EngineName, Step, Tone
from bot.i18n.catalogue import catalogue

WORK = datetime.fromisoformat("2026-11-18T10:00:00+03:00")
NIGHT = datetime.fromisoformat("2026-11-18T23:30:00+03:00")
SUNDAY = datetime.fromisoformat("2026-11-22T10:00:00+03:00")
CASE = Case(1, WORK)


def draft(kind: DraftKind = DraftKind.X_POST, variant: str = "calm", *, tagged: bool = True) -> Draft:
    return Draft(kind, "text", EngineName.RULES, variant, tags=("Help",) if tagged else ())


def given(
    case: Case, one: Draft, at: datetime = WORK, step: Step = Step.FIRST_POST, times: int = 1
) -> list[str]:
    keys = []
    for _ in range(times):
        case, phrase = advise(case, one, step, at, "Africa/Nairobi")
        keys.append(phrase.key.removeprefix("advice_") if phrase else "")
    return keys


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.key)
def test_every_row_names_its_evidence_and_has_one_short_sentence(row: Advice) -> None:
    text = catalogue("en").entries[f"advice_{row.key}"]
    dated = re.search(r"\b(?:19|20)\d\d\b", row.source)
    assert dated or ":" in row.source  # a study with its year, or whose practice or judgement it is
    assert len(row.source.split()) >= 8
    assert isinstance(text, str)
    assert text.startswith("Tip: ")
    assert len(text) <= 110
    assert "\n" not in text


def test_no_advice_of_the_catalogue_is_without_a_row() -> None:
    keys = {key.removeprefix("advice_") for key in catalogue("en").entries if key.startswith("advice_")}
    assert keys == {row.key for row in TABLE}


def test_the_hour_decides_when_to_post() -> None:
    assert "post_now" in given(CASE, draft(), WORK, times=8)
    assert "post_in_hours" not in given(CASE, draft(), WORK, times=8)
    for at in (NIGHT, SUNDAY):
        assert "post_in_hours" in given(CASE, draft(), at, times=8)
        assert "post_now" not in given(CASE, draft(), at, times=8)


def test_the_hour_is_the_persons_own() -> None:
    _, phrase = advise(CASE, draft(), Step.FIRST_POST, NIGHT, "America/Los_Angeles")  # half past noon there
    assert phrase is not None
    assert phrase.key == "advice_post_now"


def test_the_same_line_comes_back_only_after_all_others() -> None:
    keys = given(CASE, draft(), times=8)
    rows = len(set(keys))
    assert rows >= 4
    assert keys[:rows] == keys[rows : 2 * rows] or len(set(keys[:rows])) == rows


def test_a_tone_has_its_own_advice_first() -> None:
    assert given(CASE, draft(variant=Tone.FIRM))[0] == "polite"
    assert given(CASE, draft(variant=Tone.WRY))[0] == "stay_dry"


def test_a_picture_is_spoken_of_only_when_one_is_ready() -> None:
    photo = Exhibit(1, EvidenceKind.PHOTO, WORK)
    assert "add_picture" not in given(replace(CASE, exhibits=(photo,)), draft(), times=8)
    ready = replace(photo, readable=Readable.NO)
    assert given(replace(CASE, exhibits=(ready,)), draft())[0] == "add_picture"


def test_a_name_is_picked_again_only_where_one_is_tagged() -> None:
    caption = draft(DraftKind.TIKTOK_CAPTION)
    assert given(CASE, caption)[0] == "pick_again"
    assert "pick_again" not in given(CASE, draft(DraftKind.TIKTOK_CAPTION, tagged=False), times=6)


@pytest.mark.parametrize(
    ("kind", "step", "key"),
    [
        (DraftKind.X_POST, Step.NUDGE, "under_own"),
        (DraftKind.X_POST, Step.SECOND_POST, "main_account"),
        (DraftKind.EMAIL, Step.FORMAL_COMPLAINT, "keep_day"),
        (DraftKind.THANK_YOU, Step.THANK_YOU, "say_the_end"),
    ],
)
def test_a_later_step_has_advice_of_its_own(kind: DraftKind, step: Step, key: str) -> None:
    assert given(CASE, draft(kind), step=step)[0] == key
