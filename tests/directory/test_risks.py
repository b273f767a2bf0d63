"""Countries where a post can bring legal trouble."""

import re

import pytest

from bot.directory.risks import RiskLevel, posting_risks


def test_the_countries_with_a_high_risk_are_known() -> None:
    assert set(posting_risks()) == {"AE", "NG", "PH", "TZ", "UG"}
    assert posting_risks()["AE"].level is RiskLevel.VERY_HIGH


def test_a_country_without_a_high_risk_has_no_entry() -> None:
    assert posting_risks().get("KE") is None


@pytest.mark.parametrize("country", sorted(posting_risks()))
def test_each_risk_says_where_it_was_read_or_that_it_was_not(country: str) -> None:
    risk = posting_risks()[country]
    assert risk.country == country
    assert risk.what.endswith(".")
    if risk.sourced:
        assert risk.source.startswith("https://")
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", risk.source_date)
    else:
        assert risk.source == "own knowledge"


def test_the_risks_cannot_be_changed_by_a_caller() -> None:
    with pytest.raises(TypeError):
        posting_risks()["KE"] = posting_risks()["NG"]  # type: ignore[index]
