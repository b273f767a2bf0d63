"""Check that a text is only the text: no markup, no blank, no word about itself, nothing twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain.drafts import Draft, DraftRequest, EngineName
from bot.domain.gates.form import texts, without_blanks
from bot.domain.gates.sources import Sources

_MARKUP = re.compile(
    r"\*\*|(?<!\w)__|__(?!\w)|~~|```|`[^`\n]+`|</?[a-zA-Z][^<>\n]*>|^\s{0,3}#{1,6}\s"
    r"|\[[^\]\n]+\]\([^)\n]*\)|^\s*[*•]\s|&(?:amp|lt|gt|nbsp);",
    re.MULTILINE,
)
_LIST = re.compile(r"^\s*-\s", re.MULTILINE)
_BLANK = re.compile(
    r"\[[^\]\n]{0,40}\]|\{[^{}\n]{0,40}\}|<[^<>\n]{1,40}>|⟦|⟧|_{3,}"
    r"|\b(?:TO"
    r"DO|TBD|TBC|lorem ipsum|n/a)\b|\bXX+\b"
    r"|\b(?:insert|your name|company name|order number) here\b",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"(?i)\b(?:as an? (?:ai|assistant|language model|model|bot)|an ai\b|language model|system prompt"
    r"|my (?:instructions|guidelines|programming|training)|(?:your|these|previous|all) instructions"
    r"|instructions (?:updated|received|followed)|safety rules"
    r"|(?:sure|certainly|of course|absolutely)[,!:]? (?:here|i)"
    r"|here(?:'s| is| are) (?:a|an|the|your) (?:\w+ ){0,2}"
    r"(?:post|tweet|draft|message|caption|text|version|reply)"
    r"|i (?:can't|cannot|can not|am unable to|'m unable to) (?:assist|help|create|write|comply|fulfil)"
    r"|against my|i can help you write|this (?:request|content) (?:goes|violates)|hope this helps"
    r"|let me know if you(?:'d| would) like (?:me|any))\b"
)
_EMOJI = re.compile(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF]")
MOST_EMOJI = 2
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
_LONG_SENTENCE = 30  # characters; a shorter one may come twice


def residue(draft: Draft, request: DraftRequest, sources: Sources) -> Iterator[str]:
    """Yield what a model left in a text that no reader may see. The person's own words are theirs."""
    if draft.engine is not EngineName.OPENAI:
        return
    for text in (draft.subject, *(without_blanks(part, draft.kind, request) for part in texts(draft))):
        patterns = (_MARKUP, _LIST, _BLANK, _SELF)
        for match in (found for pattern in patterns for found in pattern.finditer(text)):
            if match[0].casefold() not in sources.text.casefold() or pattern_of_machine(match[0]):
                yield match[0].strip()
        emoji = _EMOJI.findall(text)
        if len(emoji) > MOST_EMOJI:
            yield "".join(emoji)
        yield from _said_twice(text)


def pattern_of_machine(words: str) -> bool:
    """Tell whether words are a token or braces: those are never a person's own."""
    return any(sign in words for sign in "⟦⟧{}")


def _said_twice(text: str) -> Iterator[str]:
    seen: set[str] = set()
    for match in _SENTENCE.finditer(text):
        sentence = " ".join(match[0].casefold().split())
        if len(sentence) >= _LONG_SENTENCE and sentence in seen:
            yield match[0].strip()
            return
        seen.add(sentence)
