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
from bot.domain.facts import PrivateKind
from bot.domain.reading import Concern, Reading, ReadRequest
from bot.domain.triage import moderated
from bot.engines.openai.drafting import MODEL_KINDS, drafts_of, mask_for, prompt_values
from bot.engines.openai.forms import Extraction, Writing
from bot.engines.openai.grounding import Grounding
from bot.engines.openai.masking import Mask, fence
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
        mask = Mask(request.country or base.country)
        for reference in base.references:
            mask.token(PrivateKind.REFERENCE, reference.value.text)
        for private in base.private:
            mask.token(private.value.kind, private.value.text)
        text = mask.cover(request.text)
        watching = self._moderation.begin(text, tally) if self._moderation else None
        failed = None
        concerns: tuple[Concern, ...] = ()
        try:
            reading = await self._extract(request, base, mask, text, tally)
        except EngineFailed as failure:
            reading, failed = base, failure
        finally:
            concerns = await Moderation.end(watching)
        if failed and not concerns:
            raise failed
        return moderated(reading, concerns)

    async def _extract(
        self, request: ReadRequest, base: Reading, mask: Mask, text: str, tally: Tally
    ) -> Reading:
        values = {
            "today": f"{request.said_at:%a %Y-%m-%d}",
            "country": request.country or base.country or "unknown",
            "asked": request.asked or "nothing in particular",
            "known_company": mask.cover(request.known_company or "none yet"),
            "text": fence(text),
        }
        grounding = Grounding(request, base, mask, self._directory)
        return await self._client.ask(self._prompts["extract"], values, Extraction, grounding.reading, tally)

    async def draft(self, request: DraftRequest, tally: Tally = _untold) -> tuple[Draft, ...]:
        """Write every kind asked for, in order: the model its own, the rules engine the rest."""
        kinds = tuple(kind for kind in request.kinds if kind in MODEL_KINDS)
        others = tuple(kind for kind in request.kinds if kind not in MODEL_KINDS)
        drafts: list[Draft] = []
        if kinds:
            mask = mask_for(request)
            values = prompt_values(request, kinds, mask)
            drafts += await self._client.ask(
                self._prompts["draft"],
                values,
                Writing,
                partial(drafts_of, request=request, kinds=kinds, mask=mask),
                tally,
            )
        if others:
            drafts += await asyncio.to_thread(self._rules.draft, replace(request, kinds=others))
        return tuple(sorted(drafts, key=lambda draft: request.kinds.index(draft.kind)))

    async def close(self) -> None:
        """Close the connections to the server."""
        await self._client.close()
