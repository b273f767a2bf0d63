"""What turns voice notes into text, as the settings have it: the model's server, a model here, or nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from bot.app.listening import ListeningWork, give_up_listening
from bot.app.making import MakingWork
from bot.app.ports import Clock, Listener, MediaStore, Store

if TYPE_CHECKING:
    from bot.app.conversation import Conversations
    from bot.app.jobs import EngineWork
    from bot.config import Settings


def listener(settings: Settings) -> Listener | None:
    """Return what listens; the server that was named comes first, since it mishears less."""
    if settings.openai_api_key is not None and settings.transcription_model is not None:
        from bot.engines.openai.listening import OpenAIListener

        return OpenAIListener(
            api_key=settings.openai_api_key.get_secret_value(),
            model=settings.transcription_model,
            base_url=settings.openai_base_url,
        )
    from bot.evidence.speech import LocalListener, model_folder

    folder = model_folder(settings.voice_model)
    return LocalListener(folder) if folder is not None else None


def listening(
    channel: str,
    settings: Settings,
    store: Store,
    media: MediaStore,
    hears: Listener | None,
    shell: Conversations,
    clock: Clock,
) -> ListeningWork | None:
    """Return the queue of recordings; without a listener, what an earlier run left is to be typed."""
    if hears is None:
        give_up_listening(channel, store, shell, clock)
        return None
    budget = settings.model_tokens_per_day
    return ListeningWork(channel, store, media, hears, shell, clock, tokens_per_day=budget)


def closing(jobs: Sequence[EngineWork | ListeningWork | MakingWork]) -> Callable[[], Awaitable[None]]:
    """Return what closes the connections of all queues."""

    async def close() -> None:
        for job in jobs:
            await job.close()

    return close
