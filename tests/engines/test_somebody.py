"""What stands in a public sentence in place of a name."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.directory.lookup import BrandDirectory
from bot.domain.reading import ReadRequest
from bot.engines.rules import RulesEngine

ENGINE = RulesEngine(BrandDirectory())


def public(text: str, country: str = "KE") -> str:
    request = ReadRequest(text=text, said_at=datetime(2026, 11, 20, 12, tzinfo=UTC), country=country)
    return " / ".join(sentence.text for sentence in ENGINE.read(request).sentences)


@pytest.mark.parametrize(
    ("text", "country", "said"),
    [
        ("The driver named Njoroge kept my change of 200 bob and drove off", "KE", "The driver kept"),
        ("Kayla on the Comcast chat promised me a refund of $40", "US", "Someone on the Comcast chat"),
        ("I spoke to Priya and Daniel and neither could find the order", "GB", "to several people"),
        ("Wakala Hamisi wa Vodacom alikataa kunirudishia pesa yangu", "TZ", "Wakala wa Vodacom"),
        ("Niliongea na Atieno wa huduma lakini pesa yangu bado haijarudi", "KE", "Niliongea na mtu wa"),
        ("J'ai parlé avec Thibault mais je n'ai pas reçu le frigo", "FR", "avec quelqu'un"),
    ],
)
def test_a_name_gives_way_to_the_role_or_to_someone(text: str, country: str, said: str) -> None:
    assert said in public(text, country)


def test_words_that_tell_nothing_but_a_name_go_with_it() -> None:
    text = "The conductor kept my change, his tag said Barasa. I want my 100 bob back"
    assert "tag" not in public(text)
    assert "someone" not in public(text)
