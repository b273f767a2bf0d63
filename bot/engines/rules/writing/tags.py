"""Choose hashtags: the company and what it is about, joined to one where that stays short."""

from __future__ import annotations

from bot.domain.drafts import DraftRequest
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import spoken_name
from bot.engines.rules.writing.measure import hashtag_from
from bot.engines.rules.writing.story import blocked, item_of

JOINED_LIMIT = 22


def post_tags(request: DraftRequest, scrubber: Scrubber) -> list[str]:
    """Return one or two hashtags for X, without their sign."""
    company, item = _company_tag(request, scrubber), _item_tag(request, scrubber)
    if item and company.casefold().endswith(item_of(request, scrubber).split()[0].casefold()):
        item_rest = hashtag_from(" ".join(item_of(request, scrubber).split()[1:])) or ""
        return _allowed(request, scrubber, [f"{company}{item_rest}"])
    joined = f"{company}{item}" if company and item else ""
    if joined and len(joined) <= JOINED_LIMIT and item.casefold() not in company.casefold():
        chosen = [joined]
    else:
        chosen = [company, item]
    return _allowed(request, scrubber, chosen) or _allowed(request, scrubber, list(words.GENERAL_TAGS))[:1]


def caption_tags(request: DraftRequest, scrubber: Scrubber) -> list[str]:
    """Return three to five hashtags for TikTok."""
    ask = request.facts.ask
    asked = [words.ASK_TAGS[kind] for kind in (ask.kinds if ask else ()) if kind in words.ASK_TAGS]
    company, item = _company_tag(request, scrubber), _item_tag(request, scrubber)
    return _allowed(request, scrubber, [company, item, *asked[:1], *words.GENERAL_TAGS])[:4]


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
