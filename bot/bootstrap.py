"""The composition root: the only place that names concrete adapters, the heavy ones on first use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.app.conversation import Conversations, Desk
from bot.app.hearing import Ear
from bot.app.papers import MadeFile
from bot.app.ports import Clock, Directory, Engine, Listener, MediaStore, Outgoing, Pace, Store
from bot.config import Settings, SettingsError, SettingsProblem
from bot.domain.case import Conversation, Person
from bot.domain.commands import COMMANDS
from bot.domain.effects import PopUp
from bot.domain.turn import PostingRisk, World
from bot.domain.values import Clip, Ladder, Letter
from bot.engines.rules import RulesEngine
from bot.evidence.examining import examine
from bot.evidence.media import open_media
from bot.evidence.shown import Clips, Picture
from bot.evidence.videos import clips_can_be_made
from bot.i18n.render import Rendered, Renderer
from bot.listeners import closing, listener, listening

if TYPE_CHECKING:
    from bot.app.making import MakingWork
    from bot.app.ports import SlowEngine
    from bot.domain.bodies import Body
    from bot.domain.hashtags import Hashtag
    from bot.engines.openai.wire import Limits
    from bot.store.sql import SqlStore
    from bot.telegram.run import Parts as TelegramParts
    from bot.terminal.seat import MovingClock, Seat

_NO_KEY = SettingsProblem(
    "OPENAI_API_KEY",
    "is missing, and the model engine was asked for",
    "Set OPENAI_API_KEY and OPENAI_MODEL, or leave --engine openai out.",
)


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line of `redress chat` may say about the person and the engine."""

    person: Person = field(default_factory=Person)
    engine: str = "auto"  # rules, openai or auto
    database: str | None = None
    limits: Limits | None = None  # of a call to the model; None: the usual ones


def directory() -> Directory:
    from bot.directory.lookup import BrandDirectory

    return BrandDirectory()


def risks() -> Mapping[str, PostingRisk]:
    from bot.directory.risks import posting_risks

    return {
        code: PostingRisk(code, row.what, row.source, row.source_date)
        for code, row in posting_risks().items()
    }


def hashtags() -> tuple[Hashtag, ...]:
    from bot.directory.hashtags import issue_hashtags

    return issue_hashtags()


def bodies(country: str | None) -> tuple[Body, ...]:
    """Return the rows of regulators, ombudsmen and courts that may hold in a country."""
    from bot.directory.bodies import bodies_for

    return bodies_for(country)


def unset(text: str) -> tuple[str, ...]:
    """Return the scripts of a text that no typeface of the press has."""
    from bot.papers.press import PaperPress

    return PaperPress().unset(text)


def paper(row: Outgoing, now: datetime) -> MadeFile | None:
    """Make the letter or the drawn ladder that a message brings; its name tells nothing about the case."""
    from bot.i18n.papers import ladder_sheet, letter_sheet
    from bot.papers.press import PaperPress

    renderer, press = Renderer(row.language), PaperPress()
    match row.say.paper:
        case None:
            return None
        case Letter() as letter:
            made = press.letter(letter_sheet(renderer, letter, now=now))
            return MadeFile(f"letter-{letter.day}.pdf", made)
        case Clip():
            return None  # made of a file: see `papers`
        case Ladder() as drawn:
            return MadeFile(
                "ladder.png", press.ladder(ladder_sheet(renderer, drawn, zone=row.timezone, now=now)), True
            )


def papers(media: MediaStore) -> Callable[[Outgoing, datetime], MadeFile | None]:
    """Return what makes the file of a message: a paper of its words, or a clip of a film that is kept."""
    clips = Clips(media)

    def made(row: Outgoing, now: datetime) -> MadeFile | None:
        return clips.made(row) if isinstance(row.say.paper, Clip) else paper(row, now)

    return made


def open_store(url: str) -> SqlStore:
    """Open the database, brought to the newest version first."""
    from bot.store.migrate import upgrade
    from bot.store.sql import SqlStore

    upgrade(url)
    return SqlStore(url)


def _free_leases(store: SqlStore, url: str, channel: str) -> None:
    """Take up at once what a killed process had claimed; on SQLite there is no other process to disturb."""
    if url.startswith("sqlite"):
        store.free_leases(channel)


def provider(settings: Settings, choice: str) -> str | None:
    """Return the name of the model's provider when a model is to read and write, else None."""
    if choice == "openai" and settings.openai_api_key is None:
        raise SettingsError((_NO_KEY,))
    if choice == "rules" or settings.openai_api_key is None or settings.openai_model is None:
        return None
    return _server(settings)


def _server(settings: Settings) -> str:
    """Return what people are told of the model's server."""
    if settings.openai_base_url is None:
        return "OpenAI"
    return settings.openai_base_url.split("//")[-1].split("/")[0]


def conversations(
    settings: Settings,
    store: Store,
    media: MediaStore,
    clock: Clock,
    options: Options,
    engine: Engine,
    companies: Directory,
    *,
    hears: Listener | None = None,
) -> Conversations:
    """Join the shell."""
    renderers: dict[str, Renderer] = {}

    def render_pop_up(pop_up: PopUp, language: str, now: datetime) -> str:
        return renderers.setdefault(language, Renderer(language)).pop_up(pop_up, now=now)

    world = World(
        model=provider(settings, options.engine),
        risks=risks(),
        hashtags=hashtags(),
        max_file_mb=settings.max_file_mb,
        max_items=settings.case_items,
        max_case_mb=settings.case_mb,
        listens=hears is not None,
        heard_by=_server(settings) if hears is not None and hears.model else None,
        clips=clips_can_be_made(),
        bodies=bodies,
        unset=unset,
    )
    return Conversations(
        Desk(
            store=store,
            engine=engine,
            companies=companies,
            ear=Ear(engine, media, examine, max_file_mb=settings.max_file_mb),
            media=media,
            clock=clock,
            world=world,
            render_pop_up=render_pop_up,
            defaults=Conversation(person=options.person),
        )
    )


def making_work(
    settings: Settings, channel: str, folder: Path, media: MediaStore, shell: Conversations
) -> MakingWork:
    """Return the queue of files to be made; its process starts with the first of them."""
    from bot.app.making import MakingWork
    from bot.papers.workshop import Workshop

    desk, workshop = shell.desk, Workshop(settings.media, folder)
    return MakingWork(channel, desk.store, media, workshop, shell, desk.clock)


def slow_engine(
    settings: Settings, rules: Engine, companies: Directory, limits: Limits | None = None
) -> SlowEngine | None:
    """Return the model engine when a key is set."""
    if settings.openai_api_key is None or settings.openai_model is None:
        return None
    from bot.engines.openai.engine import OpenAIEngine

    return OpenAIEngine(
        api_key=settings.openai_api_key.get_secret_value(),
        model=settings.openai_model,
        base_url=settings.openai_base_url,
        rules=rules,
        directory=companies,
        limits=limits,
        moderation=settings.moderated,
    )


def _files_beside(url: str) -> Path | None:
    """Return a folder beside a SQLite file, so that two databases never share or delete a file; else None."""
    scheme, _, path = url.partition(":///")
    if not scheme.startswith("sqlite") or not path or path == ":memory:":
        return None
    return Path(path).parent


def seat(settings: Settings, channel: str, clock: MovingClock, options: Options) -> Seat:
    """Join a terminal: the same shell as Telegram's, with the person at the keyboard."""
    from bot.app.jobs import EngineWork, give_back
    from bot.terminal.seat import Parts, Seat

    url = options.database or settings.database
    store = open_store(url)
    _free_leases(store, url, channel)
    files = _files_beside(url) or settings.data_dir
    media = open_media(settings.media, files)
    companies = directory()
    rules = RulesEngine(companies)
    hears = listener(settings)
    shell = conversations(settings, store, media, clock, options, rules, companies, hears=hears)
    slow = None
    if shell.desk.world.model:
        slow = slow_engine(settings, rules, companies, options.limits)
    budget = settings.model_tokens_per_day
    work = EngineWork(channel, store, slow, shell, clock, tokens_per_day=budget) if slow else None
    parts = Parts(
        store=store,
        conversations=shell,
        media=media,
        clock=clock,
        renderer=Renderer(options.person.language),
        clean=Picture(media).copy,
        paper=papers(media),
        folder=files / "outbox",
        engine_work=work,
        listening=listening(channel, settings, store, media, hears, shell, clock),
        making=making_work(settings, channel, files, media, shell),
    )
    made = Seat(channel, parts)
    shell.desk = replace(shell.desk, observer=made.watch)
    if slow is None:
        give_back(channel, store, shell, clock)
    return made


def command_lines(renderer: Renderer) -> tuple[tuple[str, str], ...]:
    """Return the command menu: name and what it does."""
    return tuple((name, renderer.sentence(f"command_{name}")) for name in COMMANDS)


# --- Telegram ------------------------------------------------------------------------


class StartError(Exception):
    """The program cannot start; the text is for the person who started it."""


class SystemClock:
    """The real time, in UTC."""

    def now(self) -> datetime:
        return datetime.now(UTC)


def serve_telegram(settings: Settings) -> None:
    """Serve Telegram until a signal; StartError when Telegram refuses the token."""
    import asyncio

    from bot.telegram.client import Account, TokenRefusedError
    from bot.telegram.run import run

    account = Account(
        settings.bot_token,
        settings.telegram_base_url,
        settings.telegram_file_url,
        local=settings.telegram_local == "on",
    )
    parts = telegram_parts(settings, SystemClock())

    async def serve() -> None:
        try:
            await run(account, parts)
        finally:
            await parts.close()

    try:
        asyncio.run(serve())
    except TokenRefusedError as error:
        raise StartError(str(error)) from None


def telegram_parts(settings: Settings, clock: Clock) -> TelegramParts:
    """Join the Telegram front end."""
    from bot.app.jobs import EngineWork, give_back
    from bot.app.reminders import tick
    from bot.telegram import CHANNEL
    from bot.telegram.messenger import Presentation
    from bot.telegram.profile import Profile
    from bot.telegram.run import Parts

    store = open_store(settings.database)
    _free_leases(store, settings.database, CHANNEL)
    media = open_media(settings.media, settings.data_dir)
    companies = directory()
    rules = RulesEngine(companies)
    hears = listener(settings)
    shell = conversations(settings, store, media, clock, Options(), rules, companies, hears=hears)
    slow = slow_engine(settings, rules, companies)
    budget = settings.model_tokens_per_day
    work = EngineWork(CHANNEL, store, slow, shell, clock, tokens_per_day=budget) if slow else None
    if work is None:
        give_back(CHANNEL, store, shell, clock)
    heard = listening(CHANNEL, settings, store, media, hears, shell, clock)
    making = making_work(settings, CHANNEL, settings.data_dir, media, shell)
    jobs = tuple(one for one in (work, heard, making) if one is not None)
    english, names = Renderer("en"), Named()
    return Parts(
        store=store,
        handler=shell,
        clock=clock,
        presentation=Presentation(
            render=names.render, pictures=Picture(media).copies, media=media, paper=papers(media)
        ),
        examine=examine,
        max_file_mb=settings.max_file_mb,
        profile=Profile(
            name=english.sentence("bot_name"),
            description=english.sentence("bot_description"),
            short_description=english.sentence("bot_short_description"),
            commands=command_lines(english),
        ),
        pace=Pace(settings.sends_per_second, settings.sends_per_chat),
        tick=lambda: tick(store, shell, CHANNEL, clock.now()),
        jobs=jobs,
        close=closing(jobs),
        known_as=names.known_as,
    )


class Named:
    """Renders with the bot's name, which Telegram tells once the bot has logged in: links need it."""

    def __init__(self) -> None:
        self._bot: str | None = None

    def known_as(self, name: str) -> None:
        self._bot = name

    def render(self, row: Outgoing, now: datetime) -> Rendered:
        renderer = Renderer(row.language, bot=self._bot)
        return renderer.say(row.say, zone=row.timezone, country=row.country, now=now)
