from __future__ import annotations

import pytest

from bot.papers.typefaces import FACES, needs_shaping, right_to_left, runs, settable, unset


@pytest.mark.parametrize(
    "text",
    [
        "Beyoğlu, Łódź, Đà Nẵng, Müller & Söhne, naïve façade, Ọ̀ṣun, Kĩkũyũ",
        "Αθήνα και Київ, Алматы",
        "£ € $ ₦ ₹ ₵ ₺ ₱ ₿ ¥ ¢ KSh 4,500/=",
        "“quotes” ‘single’ – — … • № ½ ° % § © ™",
        "دفعت ٤٥٠٠ ریال، پاکستان؟",
        "मैंने ₹४,५०० दिए।",
        "שילמתי 450 ש״ח",
    ],
)
def test_what_people_write_has_a_typeface(text: str) -> None:
    assert unset(text) == ()
    assert settable(text).replace("?", "") == text.replace("?", "") or needs_shaping(text)


@pytest.mark.parametrize(
    ("text", "scripts"),
    [("漢字 and かな", ("Hani", "Hira")), ("தமிழ்", ("Taml",)), ("한국어", ("Hang",)), ("ok 😷 ✓ →", ())],
)
def test_a_script_without_a_typeface_is_named(text: str, scripts: tuple[str, ...]) -> None:
    assert unset(text) == scripts


def test_both_weights_of_every_face_are_there() -> None:
    assert all(face.path(bold=bold).is_file() for face in FACES for bold in (False, True))


def test_the_first_letter_decides_the_direction() -> None:
    assert right_to_left("3 - شركة Abc")
    assert not right_to_left("Abc شركة")
    assert not right_to_left("12.50")


def test_runs_keep_every_character_and_marks_with_their_letters() -> None:
    text = "KPLC شَركة 2026: हिन्दी।"
    found = list(runs(text))
    assert "".join(part for _, part in found) == text
    assert [face.name for face, _ in found] == ["latin", "arabic", "latin", "devanagari"]
