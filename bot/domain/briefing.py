"""What an engine is given to write from: the facts, their days, and what became of the complaint so far."""

from __future__ import annotations

import re

from bot.domain import ready
from bot.domain.bodies import OWN_KNOWLEDGE, Body, Role
from bot.domain.case import Case, CompanyReply, FileState, Readable, Writing
from bot.domain.company import Platform
from bot.domain.drafts import ALLY, Addressee, Draft, DraftRequest, Out, Replied, Shown, Step
from bot.domain.for_other import is_aside
from bot.domain.hashtags import Matter, fitting
from bot.domain.hours import local_day
from bot.domain.reasonable import reasonable
from bot.domain.replies import Conduct
from bot.domain.troubles import trouble_of
from bot.domain.turn import Turn

LEAST_QUOTED = 5  # words; "rejected it" tells of an answer and quotes none
MOST_X_TAGS = 2  # offered to the writer, which uses one beside the company's
MOST_TIKTOK_TAGS = 4
# "They said Friday" tells of an answer; anything else is the answer itself, pasted.
_TOLD = re.compile(
    r"^\W*(?:(?:ok|so|well|and|just|finally)\W+)*(?:they|he|she|the (?:agent|company|bank|manager|support)"
    r"|support|customer (?:care|service)|someone|somebody)\b(?!\W+have received)"
    r"|^\W*(?:on )?(?:\d{1,2} \w{3,9},? )?i (?:called|rang|phoned|e-?mailed|wrote|went|spoke|asked)\b"
    r"|\b(?:they|he|she|agent|support) (?:said|told me|say|says|promised|refused|offered|replied|answered)\b",
    re.IGNORECASE,
)


def brief(turn: Turn, case: Case, writing: Writing, refused: tuple[Draft, ...] = ()) -> DraftRequest:
    """Return everything an engine may use, from the case and what it was last asked to write."""
    company = case.facts.company
    x = company.account(Platform.X) if company else None
    tiktok = company.account(Platform.TIKTOK) if company else None
    zone, country, progress = turn.person.timezone, turn.country_of(case), case.progress
    told = [sentence for part in case.told for sentence in part.sentences if not is_aside(sentence.text)]
    facts, sentences, dropped = reasonable(case.facts, told)
    matter = matter_of(case, country)
    tags = turn.world.hashtags
    complaint = progress.complaint
    return DraftRequest(
        facts=facts,
        sentences=sentences,
        kinds=writing.kinds,
        today=turn.today,
        tone=writing.tone,
        angle=writing.angle,
        step=writing.step,
        x_handle=x.handle if x else None,
        tiktok_handle=tiktok.handle if tiktok else None,
        x_tags=fitting(tags, Platform.X, matter, MOST_X_TAGS),
        tiktok_tags=fitting(tags, Platform.TIKTOK, matter, MOST_TIKTOK_TAGS),
        posted_on=local_day(case.posts[0].posted_at, zone) if case.posts else None,
        earlier=case.earlier_texts if writing.step is not Step.FIRST_POST else (),
        promise_broken_on=ready.broken_promise(case, turn.today),
        answered_on=local_day(said[-1].at, zone) if (said := ready.replies_by_words(case)) else None,
        evidence_count=sum(exhibit.readable is Readable.NO for exhibit in case.exhibits),
        exhibits=tuple(
            Shown(one.number, one.kind, one.readable is Readable.NO)
            for one in case.exhibits
            if one.file_state is not FileState.BROKEN
        ),
        softened=(*(rude for told in case.told for rude in told.rude), *dropped),
        addressee=_addressee(turn, country, writing.body, progress.ally),
        complained_on=complaint.on if complaint else None,
        complained_by=complaint.channel if complaint else None,
        complaint_reference=complaint.reference if complaint else "",
        replied=tuple(_replied(one, zone) for one in case.replies if one.conduct is not Conduct.BLOCKED),
        out=tuple(Out(local_day(post.posted_at, zone), post.url) for post in case.posts),
        paid_by=progress.paid_by,
        paid_on=progress.paid_on,
        for_other=progress.for_other,
        business=progress.business,
        country=country,
        problems=tuple(problem for draft in refused for problem in draft.problems),
        refused=refused,
        attempt=case.attempt,
        variant=case.voice.variant,
        **ready.ready_values(case, turn.today),
    )


def matter_of(case: Case, country: str | None) -> Matter:
    """Return what a case is about, for hashtags and searches."""
    company = case.facts.company
    told = tuple(sentence.text for part in case.told for sentence in part.sentences)
    return Matter(company.sector if company else None, trouble_of(case.facts, told), country)


def addressee_of(row: Body) -> Addressee:
    """Return what a letter may say of a row; its source only where a page showed the rule."""
    seen = row.verified and row.source != OWN_KNOWLEDGE
    return Addressee(
        row.id,
        row.name,
        row.role,
        rule=row.prerequisite,
        needs=row.needs,
        source=row.source if seen else "",
        checked_on=row.checked_on if seen else None,
        wait_days=row.wait_days,
    )


def _addressee(turn: Turn, country: str | None, body: str, ally: str) -> Addressee | None:
    if not body:
        return None
    if body == ALLY:
        return Addressee(ALLY, ally, Role.CHAMPION)
    row = next((one for one in turn.world.bodies(country) if one.id == body), None)
    return addressee_of(row) if row else None


def _replied(reply: CompanyReply, zone: str | None) -> Replied:
    text = " ".join(reply.text.split())
    told = _TOLD.search(text) is not None or len(text.split()) < LEAST_QUOTED
    return Replied(local_day(reply.at, zone), text, told=told)
