"""Everything under More: angles, the thread, the video script, and what a text leaves out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.case import EvidenceKind, Exhibit, FileState, Readable
from bot.domain.company import Account, AccountStatus, Company, Platform
from bot.domain.drafts import DraftKind
from bot.domain.effects import Button
from bot.domain.text import utf16_length
from tests.talking_to_core import NOW, Talk

COMPANY = Company(
    "Abc Fibre", id="abc", country="KE", sector="telecoms",
    accounts=(Account(Platform.X, "AbcCares", AccountStatus.VERIFIED),),
)  # fmt: skip
STORY = (
    "Abc Fibre installed my home internet on 3 Nov. I paid 4,500 and it has been dead since. They "
    "promised to fix "
    "it within 48 hours. I called four times and opened two tickets. My daughter has her exams online "
    "this week. "
    "The technician came once, looked at the box and left. Every time I ask, they say it is the line "
    "outside. "
    "Please fix it or refund me by friday"
)


@pytest.fixture
def talk() -> Talk:
    talk = Talk(COMPANY)
    talk.say(STORY)
    assert "draft_x_post" in [say.key for say in talk.says]
    return talk


def labels(talk: Talk) -> list[list[str]]:
    return [[button.label for button in row] for row in talk.says[-1].keyboard]


def test_more_offers_angles_thread_and_script(talk: Talk) -> None:
    talk.press("more")
    rows = labels(talk)
    assert ["btn_thread", "btn_script"] in rows
    assert ["btn_angles"] in rows
    assert all(len(row) <= 3 for row in rows)


def test_every_button_under_more_fits_telegram_and_a_small_phone(talk: Talk) -> None:
    talk.press("more")
    talk.press("angles")
    buttons: list[Button] = talk.buttons()
    assert all(len(button.id.encode()) <= 64 for button in buttons)
    assert all(utf16_length(button.copy or "") <= 256 for button in buttons)


def test_an_angle_is_one_tap_and_shows_another_post(talk: Talk) -> None:
    calm = talk.post
    talk.press("more")
    talk.press("angles")
    assert labels(talk)[0] == ["btn_angle_outcome", "btn_angle_time", "btn_angle_promise"]
    assert labels(talk)[1] == ["btn_calmer", "btn_wry"]
    texts = {calm}
    for action in ("btn_angle_outcome", "btn_angle_time", "btn_angle_promise", "btn_wry"):
        assert talk.press(talk.button(action).id) == ["draft_x_post"]
        assert labels(talk)[-1] == ["btn_posted"]  # nothing else is sent again
        texts.add(talk.post)
    assert len(texts) == 5
    talk.press(talk.button("btn_calmer").id)
    assert talk.post == calm


def test_an_angle_from_an_old_screen_that_the_facts_no_longer_carry_changes_nothing(talk: Talk) -> None:
    before = talk.post
    talk.conversation = replace(
        talk.conversation, cases=(replace(talk.case, facts=replace(talk.case.facts, when=None, tried=())),)
    )
    assert talk.press("angle:1:time") == ["button_old"]
    assert talk.press("angle:1:nonsense") == ["button_old"]
    assert talk.post == before


def test_a_short_story_offers_no_thread_and_no_angle_it_cannot_carry() -> None:
    talk = Talk(COMPANY)
    talk.say("Abc Fibre cut my internet today. please fix it by friday")
    talk.press("more")
    assert ["btn_script"] in labels(talk)
    assert ["btn_angles"] not in labels(talk)


def test_a_thread_is_shown_part_by_part_each_with_its_copy_button(talk: Talk) -> None:
    talk.press("more")
    assert talk.press("thread") == ["draft_thread"]
    draft = talk.draft(DraftKind.X_THREAD)
    assert len(draft.parts) >= 3
    assert [part.split(" ")[0] for part in draft.parts] == [
        f"{at}/{len(draft.parts)}" for at in range(1, len(draft.parts) + 1)
    ]
    assert sum("@AbcCares" in part for part in draft.parts) == 1
    copies = [button.copy for row in talk.says[-1].keyboard for button in row if button.copy]
    assert copies == list(draft.parts)
    shown = talk.text("draft_thread")
    assert all(part in shown for part in draft.parts)


def test_a_script_without_evidence_says_what_to_film_and_claims_no_picture(talk: Talk) -> None:
    assert talk.press("script:1:") == ["draft_script"]
    text = talk.draft(DraftKind.TIKTOK_SCRIPT).text
    assert text.startswith("0s [You, to the camera] Abc Fibre: ")
    assert "Nothing to show yet. Film this: the router's lights." in text
    assert "xhibit" not in text
    assert "photo" not in text


def test_a_script_names_the_evidence_there_is_by_number_and_kind(talk: Talk) -> None:
    photo = Exhibit(1, EvidenceKind.PHOTO, NOW, FileState.STORED, readable=Readable.NO)
    clip = Exhibit(2, EvidenceKind.VIDEO, NOW, FileState.STORED)
    broken = Exhibit(3, EvidenceKind.PHOTO, NOW, FileState.BROKEN)
    talk.conversation = replace(
        talk.conversation, cases=(replace(talk.case, exhibits=(photo, clip, broken)),)
    )
    talk.press("script:1:")
    text = talk.draft(DraftKind.TIKTOK_SCRIPT).text
    assert "[Exhibit 1 (photo)]" in text
    assert "- Exhibit 1 (photo): held still." in text
    assert "- Exhibit 2 (clip): cover every name, number, face and code first." in text
    assert "Exhibit 3" not in text


def test_one_line_of_advice_stands_under_a_text_and_not_always_the_same(talk: Talk) -> None:
    shown = []
    for action in ("firmer", "softer", "shorter"):
        talk.press("more")
        talk.press(action)
        shown += [line for line in talk.text("draft_x_post").split("\n") if line.startswith("Tip: ")]
    assert len(shown) == 3
    assert len(set(shown)) == 3


def test_what_was_rude_is_left_out_and_said() -> None:
    talk = Talk(COMPANY)
    talk.say(
        "Abc Fibre are thieves and idiots. They stole 4,500 from me on 3 Nov and my internet is "
        "dead. Refund me"
    )
    post = talk.post.casefold()
    assert not any(word in post for word in ("thieves", "idiots", "stole"))
    shown = talk.text("draft_x_post")
    assert "Left out: " in shown
    assert "a word that accuses them of a crime" in shown
    assert "an insult" in shown


def test_a_demand_for_a_fortune_is_left_out_and_said() -> None:
    talk = Talk(COMPANY)
    said = talk.say(
        "Abc Fibre took 4,500 from me on 3 Nov and my internet is dead. They should give me 5 "
        "million shillings"
    )
    assert "5,000,000" not in talk.post
    assert "refund me" in talk.post
    assert "refused_fortune" in said


def test_a_story_in_another_language_keeps_its_words_and_the_bot_says_so() -> None:
    talk = Talk(COMPANY)
    talk.say(
        "Abc Fibre hat mein Internet am 3. November abgeschaltet und seitdem geht nichts. Ich habe viermal"
        " angerufen. Ich will mein Geld zurück"
    )
    if talk.conversation.cases and not talk.case.drafts:
        talk.press("skip")
    assert "Ich will mein Geld zurück" in talk.post
    assert "I kept your own words, in your language" in talk.text("draft_x_post")
    talk.press("more")
    assert ["btn_angles"] not in labels(talk)
    assert ["btn_shorter"] in labels(talk)  # another language is shortened, never made firmer
    whole = talk.post
    talk.press("shorter")
    assert len(talk.post) < len(whole)
    assert "Ich will mein Geld zurück" in talk.post


def test_the_answer_to_what_would_put_it_right_is_asked_as_it_was_said() -> None:
    talk = Talk(COMPANY)
    talk.say("Abc Fibre cut my internet on 3 Nov. I paid 4,500")
    assert talk.case.asking is not None
    talk.say("get a technician here this week")
    assert "@AbcCares can you get a technician here this week?" in talk.post


def test_days_later_the_time_angle_counts_on(talk: Talk) -> None:
    talk.now += timedelta(days=3)
    talk.press("angle:1:time")
    assert talk.post.startswith("18 days, four calls, two tickets, still ")
