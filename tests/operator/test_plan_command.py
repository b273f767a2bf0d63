"""`redress plan`: a dated ladder for a person, one exact JSON object for a program, kind words for a slip."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.__main__ import main
from bot.directory.bodies import all_bodies

RUNG = ["step", "body", "opens", "deadline", "why", "source"]
TELECOMS = ("--country", "GB", "--sector", "telecoms", "--now", "2026-11-22")
BANK = ("--country", "GB", "--sector", "banking", "--now", "2026-11-22")


def as_json(capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    assert main(["plan", *options, "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_the_json_has_exactly_these_keys(capsys: pytest.CaptureFixture[str]) -> None:
    found = as_json(capsys, *TELECOMS, "--complained", "2026-10-01", "--state", "none")
    assert list(found) == ["now", "next", "ladder", "warnings", "never"]
    assert found["now"] == "2026-11-22"
    assert list(found["next"]) == RUNG
    assert all(list(rung) == RUNG for rung in found["ladder"])
    assert all(isinstance(text, str) and text for text in (*found["warnings"], *found["never"]))


def test_the_next_step_names_its_body_window_and_source(capsys: pytest.CaptureFixture[str]) -> None:
    rung = as_json(capsys, *TELECOMS, "--complained", "2026-10-01")["next"]
    row = next(row for row in all_bodies() if row.id == "gb-commsomb")
    assert (rung["step"], rung["body"], rung["opens"], rung["deadline"]) == (
        "body",
        "gb-commsomb",
        "2026-11-12",
        None,
    )
    assert rung["source"] == f"{row.source} (2026-11-22)"
    assert "42 days after your complaint to the company of Thu 1 Oct" in rung["why"]


@pytest.mark.parametrize(
    ("options", "step", "opens", "deadline"),
    [
        ((), "complain_to_company_first", "2026-11-22", None),
        (("--posted", "2026-11-20"), "complain_to_company_first", "2026-11-22", None),
        (("--posted", "2026-11-22", "--complained", "2026-11-22"), "nudge", "2026-11-23", None),
        (("--complained", "2026-11-01", "--state", "refused", "--answered", "2026-11-10"), "body",
         "2026-11-10", "2027-05-10"),
        (("--complained", "2026-11-01", "--state", "promise", "--promised", "2026-11-27"), "wait",
         "2026-11-30", None),
        (("--complained", "2026-11-01", "--state", "partial", "--answered", "2026-11-20"),
         "final_response_request", "2026-11-20", None),
        (("--complained", "2026-11-01", "--state", "solved", "--answered", "2026-11-20"), "thank_you",
         "2026-11-20", None),
        (("--complained", "2026-11-01", "--stopped"), "none", None, None),
        (("--complained", "2026-10-25", "--done", "formal_complaint=2026-11-02", "--done",
          "final_response_request=2026-11-16"), "champion", "2026-11-01", None),
    ],
)  # fmt: skip
def test_each_state_leads_to_its_step(
    capsys: pytest.CaptureFixture[str], options: tuple[str, ...], step: str, opens: str, deadline: str
) -> None:
    rung = as_json(capsys, *BANK, *options)["next"]
    assert (rung["step"], rung["opens"], rung["deadline"]) == (step, opens, deadline)


def test_an_urgent_step_has_its_hour(capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--country", "KE", "--sector", "energy", "--complained", "2026-11-22", "--urgent")
    found = as_json(capsys, *options, "--posted", "2026-11-22T10:00", "--now", "2026-11-22T10:30:00+03:00")
    assert (found["now"], found["next"]["step"]) == ("2026-11-22T10:30:00+03:00", "nudge")
    assert found["next"]["opens"] == "2026-11-22T12:00+03:00"


def test_card_sums_and_dates_reach_the_ladder(capsys: pytest.CaptureFixture[str]) -> None:
    paid = ("--paid-by", "credit", "--paid-on", "2026-10-01", "--amount", "1,500")
    shop = ("--country", "UK", "--sector", "retail", "--complained", "2026-11-01", "--now", "2026-11-22")
    found = as_json(capsys, *shop, *paid, "--expected", "2026-10-20")
    rungs = {rung["body"]: rung for rung in found["ladder"]}
    assert rungs["gb-section75"]["deadline"] == "2032-10-01"
    assert rungs["gb-chargeback-gb"]["deadline"] == "2027-02-17"
    too_much = as_json(capsys, *shop, *paid[:-1], "40000")
    assert "gb-section75" not in {rung["body"] for rung in too_much["ladder"]}


def test_a_filed_complaint_is_waited_for(capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--country", "US", "--sector", "telecoms", "--complained", "2026-11-01", "--now", "2026-11-22")
    rung = as_json(capsys, *options, "--filed", "us-fcc=2026-11-10")["next"]
    assert (rung["step"], rung["body"], rung["opens"]) == ("wait", "us-fcc", "2026-12-10")
    ended = as_json(capsys, *options, "--filed", "us-fcc=2026-11-10:2026-11-20")["next"]
    assert ended["body"] == "us-stateag"


def test_a_person_reads_the_ladder_with_days_rules_addresses_and_sources(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert (
        main(["plan", *BANK, "--complained", "2026-11-01", "--state", "refused", "--answered", "2026-11-10"])
        == 0
    )
    text = capsys.readouterr().out
    assert text.startswith("GB, banking; Sun 22 Nov")
    assert "Next: Tue 10 Nov  a complaint to an outside body: Financial Ombudsman Service (gb-fos)" in text
    assert "last day Mon 10 May 2027" in text
    for title in ("Mind this", "The ladder", "Reminders before a last day", "Never"):
        assert f"\n{title}\n" in text
    assert "Source: https://" in text
    assert "Where: https://" in text
    assert "Sat 10 Apr 2027 09:00: 30 days left, Financial Ombudsman Service" in text


def test_no_sentence_is_left_with_a_hole_or_an_unknown_key(capsys: pytest.CaptureFixture[str]) -> None:
    from bot.directory.bodies import countries
    from bot.domain.bodies import SECTORS

    for country in countries():
        for sector in sorted(SECTORS):
            found = as_json(capsys, "--country", country, "--sector", sector, "--now", "2026-11-22",
                            "--complained", "2026-09-01", "--paid-by", "card")  # fmt: skip
            texts = [*found["warnings"], *found["never"], *(rung["why"] for rung in found["ladder"])]
            assert not [text for text in texts if "plan_" in text or "{" in text or "  " in text]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--complained", "soon"), "'soon' is not a day such as 2026-10-01"),
        (("--complained", "2026-02-30"), "is not a day"),
        (("--complained", "0226-10-01"), "lies outside 1990 to 2100"),
        (("--now", "yesterday evening"), "neither a day such as 2026-10-01 nor a moment"),
        (("--state", "angry"), "invalid choice: 'angry'"),
        (("--country", "Kenya"), "'Kenya' is not a two-letter country code"),
        (("--amount", "lots"), "'lots' is not a sum"),
        (("--amount", "-5"), "is not a sum"),
        (("--timezone", "Mars/Base"), "is not a zone such as Europe/London"),
        (("--paid-by", "gold"), "invalid choice: 'gold'"),
        (("--done", "formal_complaint"), "is not written STEP=DAY"),
        (("--done", "dance=2026-11-01"), "'dance' is none of the names"),
        (("--event", "doomsday=2026-11-01"), "'doomsday' is none of the names"),
    ],
)
def test_a_slip_in_one_option_is_named_and_ends_with_two(
    capsys: pytest.CaptureFixture[str], options: tuple[str, ...], message: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["plan", *options])
    assert ended.value.code == 2
    error = capsys.readouterr().err
    assert message in error
    assert len(error.splitlines()) == 2


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--complained", "2026-12-01"), "has not come yet: today is 2026-11-22"),
        (("--posted", "2026-11-23T09:00"), "has not come yet"),
        (("--answered", "2026-11-01"), "--state is none"),
        (("--promised", "2026-11-30", "--state", "auto_reply"), "Try --state promise"),
        (("--complained", "2026-11-10", "--answered", "2026-11-01", "--state", "refused"), "before you"),
        (("--filed", "gb-nobody=2026-11-01"), "No body is known as 'gb-nobody'"),
        (("--filed", "gb-fos=2026-11-10:2026-11-01"), "cannot have ended"),
    ],
)  # fmt: skip
def test_options_that_contradict_one_another_are_named_in_one_sentence(
    capsys: pytest.CaptureFixture[str], options: tuple[str, ...], message: str
) -> None:
    assert main(["plan", *BANK, *options]) == 2
    captured = capsys.readouterr()
    assert message in captured.err
    assert captured.out == ""
    assert len(captured.err.splitlines()) == 1


def test_a_region_needs_a_country_and_a_sum_its_currency(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "--region", "Scotland"]) == 2
    assert "--country" in capsys.readouterr().err
    assert main(["plan", "--amount", "20"]) == 2
    assert "--currency" in capsys.readouterr().err
