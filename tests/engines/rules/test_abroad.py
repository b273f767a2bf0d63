"""Stories in other languages: the person's own sentences, sums as they write them, no English between."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.domain.company import Company
from bot.domain.drafts import DraftKind, DraftRequest
from bot.domain.facts import AskKind, Facts, Reference, ReferenceKind
from bot.domain.gates import check
from bot.engines.rules.compose import RulesWriter
from bot.engines.rules.writing.abroad import language_of
from tests.engines.rules.building import ask, paid, request, said

R = AskKind.REFUND
STORIES: dict[str, DraftRequest] = {
    "fr": request(
        Facts(company=Company("Ubique"), amounts=(paid("74.20", "EUR"),), ask=ask(R)),
        said("o: Ubique m'a facturé €74.20 pour une course de 12 minutes hier soir",
             "t: J'ai écrit deux fois au support, réponse automatique", "a: Je veux être remboursée"),
    ),
    "de": request(
        Facts(company=Company("Paketex"), amounts=(paid("1290", "EUR"),), ask=ask(R)),
        said("o: Paketex hat mein Paket nicht gebracht, es war €1,290 wert",
             "o: Der Support sagt seit einer Woche, ich soll warten", "a: Ich will mein Geld zurück"),
    ),
    "es": request(
        Facts(company=Company("Aeromar"), ask=ask(R)),
        said("o: Aeromar perdió mi maleta en el vuelo a Bogotá", "o: Nadie me dice dónde está",
             "a: Quiero que me la devuelvan"),
    ),
    "pt": request(
        Facts(company=Company("Bancodois"), amounts=(paid("2300", "BRL"),), ask=ask(AskKind.UNLOCK)),
        said("o: O Bancodois bloqueou minha conta com R$2,300 dentro", "t: Já mandei meus documentos "
                                                                       "três vezes",
             "a: Quero que desbloqueiem minha conta"),
    ),
    "sw": request(
        Facts(company=Company("Umeme"), what="hatuna stima"),
        said("o: Hatuna stima hapa Kahawa tangu Ijumaa", "o: Nimepiga simu mara nne lakini hakuna mtu",
             "o: Tafadhali rudisheni stima leo"),
    ),
    "hi": request(
        Facts(company=Company("Airnet"), ask=ask(R)),
        said("o: Airnet wale ne mera broadband band kar rakha hai", "o: Maine teen baar complaint ki",
             "a: Mera internet chalu karo ya paisa wapas karo"),
    ),
}  # fmt: skip
ENGLISH = re.compile(
    r"\b(?:can you|could you|please|still|hello|thank you|my references|so far|refund "
    r"me)\b",
    re.I,
)


def write(asked: DraftRequest, kind: DraftKind = DraftKind.X_POST) -> str:
    (draft,) = RulesWriter().draft(replace(asked, kinds=(kind,)))
    problems = [one for one in check(draft, asked) if one.gate != "hashtags"]
    assert not problems, (draft.text, problems)
    return draft.text


@pytest.mark.parametrize("language", sorted(STORIES))
@pytest.mark.parametrize("kind", [DraftKind.X_POST, DraftKind.TIKTOK_CAPTION, DraftKind.DIRECT_MESSAGE])
def test_no_english_stands_between_the_persons_sentences(language: str, kind: DraftKind) -> None:
    assert not ENGLISH.search(write(STORIES[language], kind))


@pytest.mark.parametrize("language", sorted(STORIES))
def test_the_wish_is_the_persons_own_and_comes_last(language: str) -> None:
    asked = STORIES[language]
    told = re.sub(r"[\s.]*[@#].*$", "", write(asked))
    assert told.endswith(asked.sentences[-1].text)


@pytest.mark.parametrize("language", sorted(STORIES))
def test_the_language_is_told_from_its_words(language: str) -> None:
    assert language_of(" ".join(one.text for one in STORIES[language].sentences)) == language


def test_sums_stand_as_people_there_write_them() -> None:
    assert "74,20 €" in write(STORIES["fr"])
    assert "1290 €" in write(STORIES["de"])
    assert "R$ 2300" in write(STORIES["pt"])


@pytest.mark.parametrize(
    ("language", "kinds", "closing"),
    [
        ("fr", (R,), "pouvez-vous me rembourser ?"),
        ("de", (R,), "wann bekomme ich das zurückgezahlt?"),
        ("es", (), "¿cuándo lo van a resolver?"),
        ("sw", (), "mtatatua hili lini?"),
    ],
)
def test_where_no_wish_was_said_one_question_is_added_in_the_same_language(
    language: str, kinds: tuple[AskKind, ...], closing: str
) -> None:
    asked = STORIES[language]
    facts = replace(asked.facts, ask=ask(*kinds) if kinds else None)
    text = write(replace(asked, facts=facts, sentences=asked.sentences[:-1], x_handle="Ubique"))
    assert f"@Ubique {closing}" in text


def test_a_private_message_carries_the_reference_and_greets_in_the_same_language() -> None:
    facts = replace(STORIES["fr"].facts, references=(Reference(ReferenceKind.TICKET, "UB-2231"),))
    text = write(replace(STORIES["fr"], facts=facts), DraftKind.DIRECT_MESSAGE)
    assert text.startswith("Bonjour, Ubique.\n")
    assert "UB-2231" in text
    assert text.endswith("Merci.")


def test_the_hook_of_a_caption_is_not_told_twice() -> None:
    text = write(STORIES["fr"], DraftKind.TIKTOK_CAPTION)
    assert text.count("m'a facturé") == 1
