"""The guard against impostors: false replies are seen, genuine ones are left in peace."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.company import Account, AccountStatus, Company, Platform
from bot.domain.impostors import Sign, examine
from bot.domain.lookalikes import resembles
from tests.domain.reply_table import COMPANIES, FALSE, GENUINE, SECOND_FALSE, SECOND_GENUINE

SAFARICOM = COMPANIES["Safaricom"]


def test_the_table_holds_enough_of_both_kinds_sectors_and_countries() -> None:
    assert min(len(FALSE), len(GENUINE)) >= 40
    for rows in (FALSE, GENUINE):
        seen = [COMPANIES[name] for name, _, _ in rows]
        assert len({company.sector for company in seen}) >= 9
        assert len({company.country for company in seen}) >= 9


@pytest.mark.parametrize(("name", "sender", "text"), [*FALSE, *SECOND_FALSE])
def test_a_false_reply_is_seen(name: str, sender: str, text: str) -> None:
    assert examine(text, sender, COMPANIES[name]) is not None


@pytest.mark.parametrize(("name", "sender", "text"), [*GENUINE, *SECOND_GENUINE])
def test_a_genuine_reply_raises_no_alarm(name: str, sender: str, text: str) -> None:
    assert examine(text, sender, COMPANIES[name]) is None


@pytest.mark.parametrize(
    "handle",
    [
        "Safaricom_Care1", "SafaricomCare", "Safaricom__Care", "Safaricom_Carre", "Safaricm_Care",
        "Safar1com_Care",
        "Safaric0m_Care", "SafaricomCare_", "SafaricomPLC_help", "Safaricom_Help",
        "Safaricom_Support",
        "support_safaricom", "Safaricom_Official", "SafaricomTeam", "Safaricom24x7",
        "SafaricomCare02",
        "Saafricom_Care", "SaffaricomPLC", "SafaricornPLC", "@safaricom_refunds", "SАFARICOMPLC",
    ],
)  # fmt: skip
def test_a_look_alike_is_told_from_the_account(handle: str) -> None:
    assert resembles(handle, SAFARICOM) in ("Safaricom_Care", "SafaricomPLC")


@pytest.mark.parametrize(
    "handle",
    [
        "Safaricom_Care",
        "safaricom_care",
        "@SafaricomPLC",
        "jane_doe",
        "KenyaPower_Care",
        "Ma3Route",
        "safari_lodge",
        "",
    ],
)
def test_the_account_itself_and_strangers_are_no_look_alikes(handle: str) -> None:
    assert resembles(handle, SAFARICOM) is None


def test_without_a_known_account_no_name_is_a_look_alike() -> None:
    assert resembles("kisima_help", COMPANIES["Kisima Water"]) is None


def test_an_account_merely_recalled_makes_no_other_a_look_alike() -> None:
    recalled = Account(Platform.X, "Safaricom_Care", AccountStatus.UNCONFIRMED)
    assert resembles("SafaricomCare", Company("Safaricom", accounts=(recalled,))) is None


def test_a_suspect_account_is_not_known() -> None:
    suspect = Account(Platform.X, "Saf_Help", AccountStatus.SUSPECT)
    company = Company("Safaricom", accounts=(*SAFARICOM.accounts, suspect))
    assert examine("Send your line number", "@Saf_Help", company) is None
    assert examine("Send your PIN", "@Saf_Help", company) is not None


def test_a_display_name_as_companies_write_it_is_no_look_alike() -> None:
    assert resembles("Safaricom Care", SAFARICOM) is None
    assert resembles("Safaricom Customer Service", SAFARICOM) is None
    assert resembles("Safar1com Care", SAFARICOM) == "Safaricom_Care"


def test_a_known_account_that_asks_for_a_pin_has_been_taken_over() -> None:
    suspicion = examine("Kindly share your M-PESA PIN.", "@Safaricom_Care", SAFARICOM)
    assert suspicion is not None
    assert suspicion.signs == (Sign.PIN,)
    assert suspicion.handle == ""


def test_a_known_account_may_name_its_own_whatsapp_line() -> None:
    assert examine("You can also reach us on WhatsApp 0722 000 000.", "@Safaricom_Care", SAFARICOM) is None
    assert examine("You can also reach us on WhatsApp 0722 000 000.", "", SAFARICOM) is not None


def test_a_linked_reply_is_judged_by_the_name_in_its_address() -> None:
    suspicion = examine("https://x.com/Safaricom_Care1/status/1859000000000000000", "", SAFARICOM)
    assert suspicion is not None
    assert (suspicion.handle, suspicion.resembled) == ("Safaricom_Care1", "Safaricom_Care")
    assert examine("https://x.com/Safaricom_Care/status/1859000000000000000", "", SAFARICOM) is None


def test_a_threat_is_no_warning() -> None:
    assert examine("If you don't send your PIN the line will be closed.", "", SAFARICOM) is not None


@pytest.mark.parametrize(
    ("name", "passed_off"),
    [
        ("Zodnarga", "Zondarga"),
        ("Zondagrga", "Zondarga"),
        ("Zondarpa", "Zondarga"),
        ("Zodnagra", None),
        ("Zonda", None),
    ],
)
def test_one_slip_in_a_short_name_resembles_and_two_do_not(name: str, passed_off: str | None) -> None:
    known = Company("Zo", accounts=(Account(Platform.X, "Zondarga", AccountStatus.VERIFIED),))
    assert resembles(name, known) == passed_off


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), st.text(max_size=40))
def test_no_text_and_no_name_breaks_the_guard(text: str, sender: str) -> None:
    examine(text, sender, SAFARICOM)


@pytest.mark.parametrize(
    "text", ["send " * 8000, "code " * 8000, "a.b" * 10_000, "@Safaricom_Care1 " * 2000, "pay 1" * 8000]
)
def test_a_long_text_is_judged_in_a_moment(text: str) -> None:
    start = time.process_time()
    examine(text, "", SAFARICOM)
    assert time.process_time() - start < 2
