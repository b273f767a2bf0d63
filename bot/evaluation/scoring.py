"""Compare what the bot did with one story with the story's labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from bot.app.ports import Directory
from bot.domain import text as x_text
from bot.evaluation.grounding import allowed, handles, ungrounded
from bot.evaluation.playing import Played
from bot.evaluation.stories import Labels, Span, Story
from bot.terminal.shapes import Json

PUBLIC = ("x_post", "x_thread", "tiktok_caption", "tiktok_script")
NEEDED = ("x_post", "tiktok_caption", "direct_message")  # what every story must end with
_QUESTION_OF = {
    "ask_company": "company",
    "ask_which_company": "company",
    "ask_what": "what",
    "ask_when": "when",
    "ask_amount": "amount",
    "ask_ask": "ask",
}
_ALNUM = re.compile(r"[^\w]+")
_LEGAL_FORMS = "ltd limited plc inc llc group the bank company co corp sa ag gmbh airlines airways"
_LEGAL = frozenset(_LEGAL_FORMS.split())


@dataclass(frozen=True, slots=True)
class Scored:
    """What is right and wrong about one story. Lists hold what a person should look at."""

    story: Story
    played: Played
    right: Mapping[str, bool]  # by fact; a fact that cannot be judged is absent
    questions: int
    asked_again: tuple[str, ...]  # facts that the messages had given
    not_asked: tuple[str, ...]  # facts that were needed, missing, and never asked for
    ungrounded: tuple[str, ...]
    leaks: tuple[str, ...]
    invented_handles: tuple[str, ...]
    too_long: tuple[str, ...]
    missing: tuple[str, ...]  # kinds that never came
    stale: tuple[str, ...]  # sums that a correction took back
    refused: tuple[str, ...]  # gates that the shown drafts did not pass
    names_matter: bool  # whether the post says what went wrong
    words_a_sentence: float
    ease: float  # Flesch reading ease of the post; about 60 to 70 is plain English
    seconds: float

    @property
    def faults(self) -> tuple[str, ...]:
        """Return in a word or two each what must never happen."""
        kinds = {
            "ungrounded": self.ungrounded,
            "leak": self.leaks,
            "handle": self.invented_handles,
            "too long": self.too_long,
            "stale": self.stale,
            "missing": self.missing,
        }
        return tuple(f"{kind}: {what}" for kind, found in kinds.items() for what in found)


def score(story: Story, played: Played, directory: Directory) -> Scored:
    """Judge one story."""
    labels = story.labels
    fields = [_QUESTION_OF.get(key, key.removeprefix("ask_")) for key in played.asked]
    may = allowed(story, fields, played.facts)
    texts = {kind: _text(draft) for kind, draft in played.drafts.items() if kind in PUBLIC}
    post = texts.get("x_post", "")
    known = _handles(played.facts, story)
    return Scored(
        story=story,
        played=played,
        right=_right(story, played.read, directory),
        questions=len(played.asked),
        asked_again=tuple(
            one
            for one in _after_the_story(fields, played)
            if one in labels.said and not _may_ask_again(one, played)
        ),
        not_asked=tuple(sorted(one for one in labels.needed if not _asked_or_known(one, fields, played))),
        ungrounded=tuple(f"{kind}: {one}" for kind, text in texts.items() for one in ungrounded(text, may)),
        leaks=tuple(f"{kind}: {one}" for kind, text in texts.items() for one in leaks(text, labels)),
        invented_handles=tuple(
            one for text in texts.values() for one in handles(text) if one.casefold() not in known
        ),
        too_long=tuple(kind for kind, draft in played.drafts.items() if _is_too_long(kind, draft)),
        missing=tuple(kind for kind in NEEDED if kind not in played.drafts),
        stale=tuple(_stale(texts, story)),
        refused=tuple(_gates(played.drafts.values())),
        names_matter=all(_holds(post, pattern) for pattern in labels.what_words[:1]),
        words_a_sentence=words_a_sentence(post),
        ease=reading_ease(post),
        seconds=played.seconds,
    )


# --- facts --------------------------------------------------------------------------


def _right(story: Story, facts: Json, directory: Directory) -> dict[str, bool]:
    """Judge company, date, amount and ask as they were read from the unasked messages."""
    labels = story.labels
    found: dict[str, bool] = {}
    if "company" in labels.said and labels.company:
        found["company"] = _same_company(facts.get("company"), labels, story.country, directory)
    if labels.when or labels.due:
        found["date"] = _same_days(facts, labels)
    if labels.amounts:
        found["amount"] = _same_sum(facts.get("amounts"), labels)
    if labels.ask is not None:
        kinds = facts.get("ask_kinds")
        right = isinstance(kinds, list) and bool(labels.ask.kinds & set(kinds))
        by = facts.get("ask_by")
        found["ask"] = right and (by == (labels.ask.by.isoformat() if labels.ask.by else None))
    return found


def _same_company(given: object, labels: Labels, country: str | None, directory: Directory) -> bool:
    if not isinstance(given, dict) or labels.company is None:
        return False
    name = str(given["name"])
    if _bare(name) & _bare(labels.company) and (
        _bare(name) <= _bare(labels.company) or _bare(labels.company) <= _bare(name)
    ):
        return True
    known = directory.lookup(labels.company, country=labels.company_country or country)
    return any(one.name == name for one in known.companies[:1])


def _bare(name: str) -> frozenset[str]:
    words = frozenset(_ALNUM.sub(" ", name.casefold()).split())
    return words - _LEGAL or words


def _same_days(facts: Json, labels: Labels) -> bool:
    when, due = facts.get("when"), facts.get("promised_by")
    right = True
    if labels.when:
        right = isinstance(when, dict) and _fits(when, labels.when)
    if labels.due and right:
        told = [when.get("from"), when.get("to")] if isinstance(when, dict) else []
        right = labels.due.isoformat() in (due, *(told if labels.when is None else ()))
    return right


def _fits(when: Json, span: Span) -> bool:
    start = date.fromisoformat(str(when["from"]))
    end = date.fromisoformat(str(when["to"])) if when.get("to") else start
    if span.precision == "day":
        return start == span.start
    room = timedelta(days=3 if span.precision != "month" else 0)
    return start <= (span.end or span.start) + room and end >= span.start - room


def _same_sum(given: object, labels: Labels) -> bool:
    """Judge the sum the complaint is about: value and, where it can be told, currency."""
    main = labels.amounts[0]
    sums = given if isinstance(given, list) else []
    for one in sums:
        same = Decimal(str(one["value"])) == main.value
        if same and (main.currency is None or one["currency"] == main.currency):
            return True
    return False


def _after_the_story(fields: list[str], played: Played) -> Iterable[str]:
    """Yield what was asked for, leaving out what a later unasked message then told: nobody can ask less."""
    for at, one in enumerate(fields):
        told_later = at < len(played.early) and _is_known(one, played.read)
        if not told_later:
            yield one


def _may_ask_again(field: str, played: Played) -> bool:
    """Tell whether a question about something said is a choice that the words left open."""
    if field == "company":
        return "ask_company" not in played.asked
    return field == "when" and "ask_when" not in played.asked


def _asked_or_known(field: str, asked: list[str], played: Played) -> bool:
    return field in asked or _is_known(field, played.facts)


def _is_known(field: str, facts: Json) -> bool:
    match field:
        case "when":
            return bool(facts.get("when") or facts.get("promised_by"))
        case "amount":
            return bool(facts.get("amounts"))
        case _:
            return bool(facts.get(field))


# --- texts --------------------------------------------------------------------------


def _text(draft: Json) -> str:
    parts = draft.get("parts")
    return "\n".join(map(str, parts)) if isinstance(parts, list) and parts else str(draft["text"])


def leaks(text: str, labels: Labels) -> list[str]:
    """Return the private data that a text holds: to the letter, by digits or, names, by their last word."""
    found = []
    small, digits = text.casefold(), _ALNUM.sub("", text.casefold())
    public = {word for name in (*labels.names, labels.company or "") for word in _bare(name)}
    for secret in (*labels.references, *labels.private):
        plain = _ALNUM.sub("", secret.casefold()).lstrip("0")  # a phone may stand with its country's prefix
        long = len(plain) >= 5 and any(sign.isdigit() for sign in plain)
        names = [
            word
            for word in re.findall(r"[^\W\d_]{3,}", secret)
            if word[0].isupper() and word.casefold() not in public
        ]
        said = any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) for word in names[-1:])
        if secret.casefold() in small or (long and plain in digits) or (said and not long):
            found.append(secret)
    return found


def _handles(facts: Json, story: Story) -> frozenset[str]:
    company = facts.get("company")
    known = {str(company.get(name) or "") for name in ("x", "tiktok")} if isinstance(company, dict) else set()
    return frozenset(handle.casefold() for handle in (*known, *handles(story.text)) if handle)


def _is_too_long(kind: str, draft: Json) -> bool:
    parts = draft.get("parts")
    if kind == "x_thread" and isinstance(parts, list):
        return any(x_text.weighted_length(str(part)) > x_text.X_LIMIT for part in parts)
    text = str(draft["text"])
    if kind in ("x_post", "thank_you"):
        return x_text.weighted_length(text) > x_text.X_LIMIT
    return kind == "tiktok_caption" and len(text.encode("utf-16-le")) // 2 > x_text.TIKTOK_LIMIT


def _stale(texts: Mapping[str, str], story: Story) -> Iterable[str]:
    """Yield sums that the person took back and that still stand in a text."""
    if "correction" not in story.traps:
        return
    right = {one.value for one in story.labels.amounts}
    for found in re.finditer(r"\d[\d,.]*\d", " ".join(story.messages)):
        plain = found[0].replace(",", "")
        try:
            value = Decimal(plain)
        except ArithmeticError:
            continue
        taken_back = value not in right and value > 31 and plain not in story.labels.numbers
        if not taken_back or any(
            found[0] in one for one in (*story.labels.references, *story.labels.private)
        ):
            continue
        for kind, text in texts.items():
            if re.search(rf"(?<![\d.,]){re.escape(found[0])}(?![\d])", text):
                yield f"{kind}: {found[0]}"


def _gates(drafts: Iterable[Json]) -> Iterable[str]:
    for draft in drafts:
        problems = draft.get("problems")
        for problem in problems if isinstance(problems, list) else []:
            yield f"{draft['kind']}: {problem['gate']}"


def _holds(text: str, pattern: str) -> bool:
    """Tell whether one of the alternatives "dead|not working" stands in a text, by the stems of its words."""
    small = text.casefold()
    for choice in pattern.casefold().split("|"):
        stems = [word[: max(4, len(word) - 2)] for word in re.findall(r"\w+", choice)]
        if all(stem in small for stem in stems):
            return True
    return False


def _sentences(text: str) -> list[list[str]]:
    plain = re.sub(r"[@#]\w+(?:\.\w+)*", " ", text)
    parts = re.split(r"[.!?]+(?:\s|$)|\n", plain)
    found = [re.findall(r"[\w'’]+", part) for part in parts]
    return [words for words in found if words]


def words_a_sentence(text: str) -> float:
    """Return the mean length of a sentence in words, tags and hashtags aside."""
    sentences = _sentences(text)
    return sum(map(len, sentences)) / len(sentences) if sentences else 0.0


def reading_ease(text: str) -> float:
    """Return Flesch's reading ease; syllables are groups of vowels, a silent e aside."""
    sentences = _sentences(text)
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 0.0
    syllables = sum(_syllables(word) for word in words)
    return 206.835 - 1.015 * len(words) / len(sentences) - 84.6 * syllables / len(words)


def _syllables(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word.casefold()))
    silent = word.casefold().endswith("e") and not word.casefold().endswith("le") and groups > 1
    return max(1, groups - silent)
