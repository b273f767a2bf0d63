"""No draft of any kind, from either engine, carries an account that nobody knows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.company import Account, AccountStatus, Company, Platform
from bot.domain.drafts import Draft, DraftKind, DraftRequest, EngineName, Problem, Step
from bot.domain.gates import check
from bot.domain.gates.form import tagged_in
from bot.domain.reading import Sentence, SentenceRole
from bot.engines.rules.compose import RulesWriter
from tests.domain.test_gates import PRIVATE_KINDS, REQUEST, gates, with_words


@pytest.mark.parametrize("kind", list(DraftKind))
@pytest.mark.parametrize(
    "words", ["@CA_Kenya look.", "(@Some_Agent1)", "＠Some_Agent1 answered.", "@some.agent said no."]
)
def test_no_kind_of_draft_tags_an_account_that_nobody_knows(kind: DraftKind, words: str) -> None:
    text = with_words(words)
    assert "accounts" in gates(text, kind, replace(REQUEST, tiktok_handle="Safaricom_Care"))


@pytest.mark.parametrize("kind", PRIVATE_KINDS)
def test_a_letter_may_name_the_companys_own_account_and_an_e_mail_address(kind: DraftKind) -> None:
    text = "I wrote to @Safaricom_Care, and to care@example.com. Please refund me by Friday."
    assert "accounts" not in gates(text, kind)
    subject = Draft(kind, text, EngineName.RULES, subject="Complaint about @Some_Agent1")
    assert Problem("accounts", "@Some_Agent1") in check(subject, REQUEST)


@pytest.mark.parametrize("status", ["suspect", "unknown"])
@pytest.mark.parametrize("kind", PRIVATE_KINDS)
def test_not_even_a_letter_names_an_account_in_doubt_of_being_false(kind: DraftKind, status: str) -> None:
    false = Company(
        "Safaricom", "safaricom", accounts=(Account(Platform.X, "Saf_Help", AccountStatus(status)),)
    )
    request = replace(REQUEST, x_handle=None, facts=replace(REQUEST.facts, company=false))
    assert "accounts" in gates("I wrote to @Saf_Help. Please refund me.", kind, request)


STRANGERS = ("@Some_Agent1", "@some.agent")


@pytest.mark.parametrize("step", [Step.FIRST_POST, Step.NUDGE, Step.SECOND_POST, Step.FORMAL_COMPLAINT])
@pytest.mark.parametrize("handle", ["Safaricom_Care", None])
@pytest.mark.parametrize("kind", list(DraftKind))
def test_the_rules_engine_repeats_no_account_of_the_story(
    kind: DraftKind, handle: str | None, step: Step
) -> None:
    words = [f"{stranger} answered that I must wait and took KSh 4,500." for stranger in STRANGERS]
    told = tuple(Sentence(text, SentenceRole.OUTCOME, 0, len(text)) for text in words)
    facts = replace(REQUEST.facts, what=f"no connection, says {STRANGERS[0]}", where="with @some.agent")
    request: DraftRequest = replace(
        REQUEST, facts=facts, sentences=(*told, *REQUEST.sentences), kinds=(kind,), x_handle=handle, step=step
    )
    (draft,) = RulesWriter().draft(request)

    tagged = {*tagged_in(draft.text, kind), *tagged_in(draft.text, DraftKind.TIKTOK_CAPTION)}
    assert tagged <= {handle}
    assert not [problem for problem in check(draft, request) if problem.gate == "accounts"]
