"""Check a draft's form on its platform: length, hook, accounts, links and hashtags."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain import text as x_text
from bot.domain.company import AccountStatus
from bot.domain.drafts import BLANKS, LETTERS, Draft, DraftKind, DraftRequest, Step
from bot.domain.gates.sources import Sources
from bot.domain.gates.table import PUBLIC

NEVER = frozenset({AccountStatus.SUSPECT, AccountStatus.UNKNOWN})
_ON_TIKTOK = frozenset({DraftKind.TIKTOK_CAPTION, DraftKind.TIKTOK_SCRIPT})
_HOOK = 80  # characters of a caption that show before "more"
# TikTok's handles may hold dots, but do not end in one.
_TIKTOK_MENTION = re.compile(r"(?<![\w.+-])[@＠]([A-Za-z0-9_](?:[A-Za-z0-9_.]{0,22}[A-Za-z0-9_])?)")
_FIRST_SENTENCE = re.compile(r".*?(?:[.!?…](?=\s|$)|\n|$)", re.DOTALL)


def texts(draft: Draft) -> tuple[str, ...]:
    """Return the posts of a thread, or the one text."""
    return draft.parts or (draft.text,)


def without_blanks(text: str, kind: DraftKind, request: DraftRequest) -> str:
    """Leave out the blanks that a letter may show: the screen tells the person to fill them in."""
    if kind not in LETTERS and kind is not DraftKind.CHAMPION_PITCH:
        return text
    needs = request.addressee.needs if request.addressee else ()
    for blank in (*BLANKS, *(f"[{need}]" for need in needs)):
        text = text.replace(blank, " ")
    return text


def length(draft: Draft, _request: DraftRequest, _sources: Sources) -> Iterator[str]:
    """Yield how long a post is where it is too long or empty."""
    for text in texts(draft):
        if draft.kind in _ON_TIKTOK:
            units = x_text.utf16_length(text)
            if not text.strip() or units > x_text.TIKTOK_LIMIT:
                yield f"{units}/{x_text.TIKTOK_LIMIT}"
        elif not text.strip() or not x_text.is_valid(text):
            yield f"{x_text.weighted_length(text)}/{x_text.X_LIMIT}"


def tiktok_hook(draft: Draft, _request: DraftRequest, sources: Sources) -> Iterator[str]:
    """Yield the beginning of a caption whose first 80 characters do not say what it is about."""
    opening = draft.text.strip()[:_HOOK]
    sentence = _FIRST_SENTENCE.match(draft.text.strip())
    short = sentence is not None and 0 < len(sentence[0].strip()) <= _HOOK and len(sentence[0].split()) >= 3
    telling = any(name.casefold() in opening.casefold() for name in sources.names) or re.search(
        r"\d", opening
    )
    if opening.startswith(("#", "@", "＃", "＠")) or not (short or telling):
        yield opening


def accounts(draft: Draft, request: DraftRequest, _sources: Sources) -> Iterator[str]:
    """Yield every account tagged beside the one allowed, and that one where a first post forgets it."""
    if draft.kind not in PUBLIC:
        yield from _strange_accounts(draft, request)
        return
    allowed = request.tiktok_handle if draft.kind in _ON_TIKTOK else request.x_handle
    tagged = [name for text in texts(draft) for name in tagged_in(text, draft.kind)]
    for name in tagged:
        if allowed is None or name.casefold() != allowed.casefold():
            yield f"@{name}"
    first = request.step is Step.FIRST_POST and draft.kind in (
        DraftKind.X_POST,
        DraftKind.X_THREAD,
        DraftKind.TIKTOK_CAPTION,
    )
    if first and allowed and not tagged:
        yield f"@{allowed}"


def _strange_accounts(draft: Draft, request: DraftRequest) -> Iterator[str]:
    """Yield accounts in a letter that are neither known as the company's nor given by the person."""
    company = request.facts.company
    known = {request.x_handle, request.tiktok_handle}
    known |= {one.handle for one in company.accounts if one.status not in NEVER} if company else set()
    names = {name.casefold() for name in known if name}
    for text in (*texts(draft), draft.subject):
        for name in tagged_in(text, DraftKind.TIKTOK_CAPTION):  # the wider rule: a dot may be within
            if not {name.casefold(), name.casefold().partition(".")[0]} & names:
                yield f"@{name}"


def tagged_in(text: str, kind: DraftKind) -> list[str]:
    """Return the accounts a text tags on the platform of its kind."""
    if kind in _ON_TIKTOK:
        return [match[1] for match in _TIKTOK_MENTION.finditer(text)]
    return [name for name, _, _ in x_text.mentions(text)]


def starts_with_mention(draft: Draft, _request: DraftRequest, _sources: Sources) -> Iterator[str]:
    """Yield the handle a post begins with: X may treat such a post as a reply and hide it."""
    for text in texts(draft):
        name = x_text.reply_to(text)
        if name or text.lstrip().startswith(("@", "＠")):
            yield f"@{name or text.lstrip()[1:20]}"


def accidental_link(draft: Draft, _request: DraftRequest, sources: Sources) -> Iterator[str]:
    """Yield what would become a link unasked: bare domains, tracking links, more than one link."""
    given = 0
    for text in texts(draft):
        yield from (
            url for url in unknown_links(text, sources) if not any(u == url for u, _, _ in x_text.urls(text))
        )
        for url, _, _ in x_text.urls(text):
            meant = re.match(r"(?i)https?://", url) and url in sources.text and "utm_" not in url
            given += bool(meant)
            if not meant or given > 1 or draft.kind in _ON_TIKTOK:
                yield url


def unknown_links(text: str, sources: Sources) -> Iterator[str]:
    """Yield addresses that nobody gave, whatever ending they have."""
    for match in re.finditer(r"(?i)\b(?:https?://|www\.)\S+", text):
        link = match[0].rstrip(".,;:!?)\"'")
        if link not in sources.text:
            yield link


def hashtag_count(draft: Draft, request: DraftRequest, _sources: Sources) -> Iterator[str]:
    """Yield hashtags that are too few, too many, or cut short by the platform."""
    text = "\n".join(texts(draft))
    tags = x_text.hashtags(text)
    for match in re.finditer(r"(?<![\w&])[#＃]([^\s#＃]+)", text):
        name = match[1].rstrip(".,;:!?)\"'”’…")
        if not any(tag == name and start == match.start() for tag, start, _ in tags):
            yield f"#{name}"
    least, most = _allowed_tags(draft.kind, request)
    if not least <= len(tags) <= most:
        yield f"{len(tags)} #"


def _allowed_tags(kind: DraftKind, request: DraftRequest) -> tuple[int, int]:
    if kind in _ON_TIKTOK:
        return 3, 5
    if kind is DraftKind.THANK_YOU:
        return 0, 2
    if request.step is Step.NUDGE:  # stands under the own post
        return 0, 1
    if request.step is Step.FIRST_POST and request.facts.company:
        return 1, 2
    return 0, 2
