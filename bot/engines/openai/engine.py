"""The model engine: reads stories and writes drafts with a model, within the facts. Implements SlowEngine."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from bot.app.ports import Directory, Engine, EngineFailed, ModelCall, Tally
from bot.domain.drafts import Draft, DraftRequest, EngineName
from bot.domain.reading import Concern, Reading, ReadRequest
from bot.domain.replies import CompanyAnswer, ReplyRequest
from bot.domain.triage import moderated
from bot.engines.openai.answering import answer_of
from bot.engines.openai.asking import classification, extraction, mask_of_story, writing
from bot.engines.openai.drafting import MODEL_KINDS, drafts_of, mask_for
from bot.engines.openai.forms import Answer, Extraction, Writing
from bot.engines.openai.grounding import Grounding
from bot.engines.openai.masking import Mask
from bot.engines.openai.moderation import Moderation
from bot.engines.openai.prompts import Prompt, load_prompts
from bot.engines.openai.wire import Limits, ModelClient


def _untold(call: ModelCall) -> None:
    """Keep nothing of a call."""


class OpenAIEngine:
    """A model behind any server that speaks OpenAI's chat completions.

    `rules` is the deterministic engine: it supplies sentences, private data and all that the model did not
    see, and writes the kinds that no prompt covers. `safety_identifier` is hashed before it is sent.
    """

    name = EngineName.OPENAI

    def __init__(
        self,
        *,
        api_key: str,
        model: str,
        rules: Engine,
        directory: Directory,
        base_url: str | None = None,
        limits: Limits | None = None,
        clock: Callable[[], float] = time.monotonic,
        chance: Callable[[], float] | None = None,
        safety_identifier: str | None = None,
        moderation: bool = False,
        prompts: Mapping[str, Prompt] | None = None,
    ) -> None:
        self._rules = rules
        self._directory = directory
        self._prompts = prompts if prompts is not None else load_prompts()
        hashed = hashlib.sha256(safety_identifier.encode()).hexdigest() if safety_identifier else None
        self._client = ModelClient(
            api_key=api_key,
            model=model,
            base_url=base_url,
            limits=limits,
            clock=clock,
            chance=chance,
            safety_identifier=hashed,
        )
        self._moderation = Moderation(self._client, clock) if moderation else None

    async def read(self, request: ReadRequest, tally: Tally = _untold) -> Reading:
        """Read one text with both readers; the model's values win where the text holds them.

        Moderation looks at the same words meanwhile. Where it is worried, its word counts even if the model
        fails, as models do over such texts.
        """
        base = await asyncio.to_thread(self._rules.read, request)
        mask = mask_of_story(request, base)
        question = extraction(self._prompts, request, base, mask)
        watching = self._moderation.begin(mask.cover(request.text), tally) if self._moderation else None
        failed = None
        concerns: tuple[Concern, ...] = ()
        grounding = Grounding(request, base, mask, self._directory)
        try:
            reading = await self._client.ask(question, Extraction, grounding.reading, tally)
        except EngineFailed as failure:
            reading, failed = base, failure
        finally:
            concerns = await Moderation.end(watching)
        if failed and not concerns:
            raise failed
        return moderated(reading, concerns)

    async def draft(self, request: DraftRequest, tally: Tally = _untold) -> tuple[Draft, ...]:
        """Write every kind asked for, in order: the model its own, the rules engine the rest."""
        kinds = tuple(kind for kind in request.kinds if kind in MODEL_KINDS)
        others = tuple(kind for kind in request.kinds if kind not in MODEL_KINDS)
        mask = mask_for(request)
        drafts: list[Draft] = []
        for question, wanted in writing(self._prompts, request, kinds, mask) if kinds else ():
            use = partial(drafts_of, request=request, kinds=wanted, mask=mask)
            drafts += await self._client.ask(question, Writing, use, tally)
        if others:
            drafts += await asyncio.to_thread(self._rules.draft, replace(request, kinds=others))
        return tuple(sorted(drafts, key=lambda draft: request.kinds.index(draft.kind)))

    async def classify(self, request: ReplyRequest, tally: Tally = _untold) -> CompanyAnswer:
        """Say what kind of answer a company gave; what its words do not hold is dropped."""
        mask = Mask(request.country)
        question = classification(self._prompts, request, mask)
        return await self._client.ask(question, Answer, partial(answer_of, request=request, mask=mask), tally)

    async def close(self) -> None:
        """Close the connections to the server."""
        await self._client.close()
