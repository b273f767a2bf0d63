"""Put requests into the prompts' words: what is sent to a model is decided here and nowhere else.

The prompts' own text comes first and never changes; what is asked follows as data behind fences, every word
of it through the mask. No earlier conversation is ever sent: the fact card stands for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.drafts import Draft, DraftKind, DraftRequest
from bot.domain.facts import PrivateKind
from bot.domain.reading import Reading, ReadRequest
from bot.domain.replies import ReplyRequest
from bot.engines.openai.drafting import LETTERS, fact_card, tags_line, today_line
from bot.engines.openai.masking import Mask, fence
from bot.engines.openai.prompts import Prompt

TO_THE_COMPANY = frozenset(DraftKind) - {
    DraftKind.BODY_COMPLAINT,
    DraftKind.CHARGEBACK,
    DraftKind.CHAMPION_PITCH,
    DraftKind.LETTER_BEFORE_ACTION,
}
Prompts = Mapping[str, Prompt]


@dataclass(frozen=True, slots=True)
class Question:
    """One call as it will be sent."""

    prompt: Prompt
    values: Mapping[str, str]

    @property
    def system(self) -> str:
        return self.prompt.system

    @property
    def user(self) -> str:
        return self.prompt.fill(self.values)


def mask_of_story(request: ReadRequest, base: Reading) -> Mask:
    """Make the tokens for what the quick reader found private in a text."""
    mask = Mask(request.country or base.country)
    for reference in base.references:
        mask.token(PrivateKind.REFERENCE, reference.value.text)
    for private in base.private:
        mask.token(private.value.kind, private.value.text)
    return mask


def extraction(prompts: Prompts, request: ReadRequest, base: Reading, mask: Mask) -> Question:
    """Ask for the facts of a text."""
    values = {
        "today": f"{request.said_at:%a %Y-%m-%d}",
        "country": request.country or base.country or "unknown",
        "asked": request.asked or "nothing in particular",
        "known_company": mask.cover(request.known_company or "none yet"),
        "text": fence(mask.cover(request.text)),
    }
    return Question(prompts["extract"], values)


def classification(prompts: Prompts, request: ReplyRequest, mask: Mask) -> Question:
    """Ask what kind of answer a company gave."""
    values = {
        "today": f"{request.said_at:%a %Y-%m-%d}",
        "company": mask.cover(request.company or "unknown"),
        "text": fence(mask.cover(request.text)),
    }
    return Question(prompts["classify"], values)


def writing(
    prompts: Prompts, request: DraftRequest, kinds: Sequence[DraftKind], mask: Mask
) -> list[tuple[Question, tuple[DraftKind, ...]]]:
    """Ask for texts: one question for letters, one for the rest, or a single one to mend what was refused."""
    if request.refused:
        return [(revision(prompts, request, kinds, mask), tuple(kinds))]
    questions = []
    for name, wanted in (
        ("draft", tuple(kind for kind in kinds if kind not in LETTERS)),
        ("letter", tuple(kind for kind in kinds if kind in LETTERS)),
    ):
        if wanted:
            questions.append((_first_writing(prompts[name], request, wanted, mask), wanted))
    return questions


def _first_writing(
    prompt: Prompt, request: DraftRequest, kinds: tuple[DraftKind, ...], mask: Mask
) -> Question:
    words = "\n".join(f"- {mask.cover(sentence.text)} [{sentence.role}]" for sentence in request.sentences)
    told_before = set(kinds) <= TO_THE_COMPANY  # a new reader knows none of the earlier texts
    earlier = "\n---\n".join(mask.cover(text) for text in request.earlier if told_before)
    values = {
        **_common(request, kinds, mask),
        "tags": tags_line(request),
        "words": fence(words or "(none)"),
        "earlier": fence(earlier or "(none)"),
    }
    return Question(prompt, {name: values[name] for name in prompt.variables})


def revision(prompts: Prompts, request: DraftRequest, kinds: Sequence[DraftKind], mask: Mask) -> Question:
    """Ask to mend what the gates refused."""
    refused = "\n\n".join(_refused(draft, mask) for draft in request.refused if draft.kind in kinds)
    values = {
        **_common(request, tuple(kinds), mask),
        "tags": tags_line(request),
        "refused": fence(refused or "(none)"),
    }
    return Question(prompts["revise"], values)


def _common(request: DraftRequest, kinds: tuple[DraftKind, ...], mask: Mask) -> dict[str, str]:
    return {
        "kinds": ", ".join(kinds),
        "today": today_line(request.today),
        "step": request.step,
        "tone": request.tone,
        "facts": fence(fact_card(request, mask)),
    }


def _refused(draft: Draft, mask: Mask) -> str:
    subject = f"subject: {mask.cover(draft.subject)}\n" if draft.subject else ""
    found = "\n".join(f"- {one.gate}: {mask.cover(one.text)}".rstrip(": ") for one in draft.problems)
    return f"{draft.kind}:\n{subject}{mask.cover(draft.text)}\nfound:\n{found}"
