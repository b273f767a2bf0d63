"""Choose hashtags: the company and what it is about, joined to one where that stays short."""

from __future__ import annotations

from bot.domain.drafts import DraftRequest
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import spoken_name
from bot.engines.rules.writing.measure import hashtag_from
from bot.engines.rules.writing.story import blocked, item_of

JOINED_LIMIT = 22
FEWEST, MOST = 3, 5  # of a caption
ISSUES = 2  # issue tags of a caption, beside company, item and what is asked


def post_tags(request: DraftRequest, scrubber: Scrubber) -> list[str]:
    """Return one or two hashtags for X, without their sign."""
    company, item = _company_tag(request, scrubber), _item_tag(request, scrubber)
    if item and company.casefold().endswith(item_of(request, scrubber).split()[0].casefold()):
        item_rest = hashtag_from(" ".join(item_of(request, scrubber).split()[1:])) or ""
        chosen = [f"{company}{item_rest}"]
    elif (
        company and item and len(company + item) <= JOINED_LIMIT and item.casefold() not in company.casefold()
    ):
        chosen = [f"{company}{item}"]
    else:
        chosen = [company, item]
    chosen = _allowed(request, scrubber, chosen)
    if len(chosen) < 2 and chosen in ([], [company]):
        issues = [tag for tag in request.x_tags if not _says_the_same(tag, company)]
        chosen = _allowed(request, scrubber, [*chosen, *issues[:1]])
    return chosen or _allowed(request, scrubber, list(words.GENERAL_TAGS))[:1]


def caption_tags(request: DraftRequest, scrubber: Scrubber) -> list[str]:
    """Return three to five hashtags for TikTok: company, item, issues, what is asked, and plain ones."""
    ask = request.facts.ask
    asked = [words.ASK_TAGS[kind] for kind in (ask.kinds if ask else ()) if kind in words.ASK_TAGS]
    company, item = _company_tag(request, scrubber), _item_tag(request, scrubber)
    issues = [tag for tag in request.tiktok_tags if not _says_the_same(tag, company)][:ISSUES]
    chosen = _allowed(request, scrubber, [company, item, *issues, *asked[:1]])[:MOST]
    enough = FEWEST if issues else FEWEST + 1
    general = _allowed(request, scrubber, list(words.GENERAL_TAGS))
    return [*chosen, *general[: max(0, enough - len(chosen))]]


def _says_the_same(tag: str, company: str) -> bool:
    """Tell whether one of two tags holds the other: "#NairobiWater" needs no "#Water"."""
    one, other = tag.casefold(), company.casefold()
    return bool(other) and (one in other or other in one)


def marked(tags: list[str]) -> str:
    return " ".join(f"#{tag}" for tag in tags)


def _company_tag(request: DraftRequest, scrubber: Scrubber) -> str:
    name = spoken_name(request.facts.company, " ".join(part.text for part in request.sentences))
    return "" if not name or scrubber.holds_private(name) else (hashtag_from(name) or "")


def _item_tag(request: DraftRequest, scrubber: Scrubber) -> str:
    item = item_of(request, scrubber)
    return (hashtag_from(item) or "") if item else ""


def _allowed(request: DraftRequest, scrubber: Scrubber, tags: list[str]) -> list[str]:
    unique = {tag.casefold(): tag for tag in reversed(tags) if tag and len(tag) <= 40}
    kept = [tag for tag in dict.fromkeys(tags) if unique.get(tag.casefold()) == tag]
    return [tag for tag in kept if not blocked(request, f"#{tag}") and not scrubber.holds_private(tag)]
