"""`redress eval`: run labelled stories through an engine and print what came of them."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.config import Settings
from bot.evaluation.playing import first_keys, play
from bot.evaluation.report import Figures, below_floor, raised, story_figures, table, triage_figures
from bot.evaluation.scoring import Scored, score
from bot.evaluation.stories import LabelError, Message, Set, Story, load_messages, load_stories
from bot.evaluation.triaging import Taken, figures, taken_for

STORIES = Path("tests/stories")  # of a checkout: they are no part of the package
_MORNING = datetime(2026, 11, 18, 6, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything one run measured, by set."""

    stories: dict[str, list[Scored]]
    messages: dict[str, list[Taken]]

    @property
    def columns(self) -> dict[str, Figures]:
        """Return the figures of each set."""
        found = {name: story_figures(scored) for name, scored in self.stories.items()}
        for name, taken in self.messages.items():
            found.setdefault(name, {}).update(triage_figures(figures(taken)))
        return found


def add_to(parser: argparse.ArgumentParser) -> None:
    """Give a parser the options of the evaluation."""
    parser.add_argument("--engine", choices=("rules", "openai"), default="rules", help="who reads and writes")
    parser.add_argument("--set", choices=[*Set, "all"], default="all", help="which stories")
    parser.add_argument("--stories", type=Path, default=STORIES, metavar="DIR", help=f"default: {STORIES}")
    parser.add_argument("--only", metavar="WORD", help="only the stories whose name holds the word")
    parser.add_argument("--show", action="store_true", help="print every story with its post and its faults")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    parser.add_argument("--floor", action="store_true", help="exit with 1 when a figure is below its floor")
    parser.add_argument("--raise-floor", action="store_true", help="lift the floor to what was reached")
    parser.set_defaults(command=run)


def run(parsed: argparse.Namespace) -> int:
    """Measure, print, compare with the floor; return the exit status."""
    from bot import config, log

    settings = config.load()
    log.configure("error", as_json=False, secrets=settings.secrets)
    sets = list(Set) if parsed.set == "all" else [Set(parsed.set)]
    try:
        outcome = measure(parsed.stories, sets, settings, parsed.engine, parsed.only or "")
    except LabelError as error:
        print(error, file=sys.stderr)
        return 2
    if not any(outcome.stories.values()):
        print(f"No story's name holds {parsed.only!r}.", file=sys.stderr)
        return 2
    columns = outcome.columns
    if parsed.show:
        for line in shown(outcome):
            print(line)
    print(json.dumps(columns) if parsed.json else table(columns))
    return _compare(parsed, columns)


def _compare(parsed: argparse.Namespace, columns: dict[str, Figures]) -> int:
    path = parsed.stories / f"floor_{parsed.engine}.json"
    floor: dict[str, Figures] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    if parsed.raise_floor:
        lifted = {name: raised(found, floor.get(name, {})) for name, found in columns.items()}
        path.write_text(json.dumps(floor | lifted, indent=2) + "\n", encoding="utf-8")
    if not parsed.floor:
        return 0
    worse = [f"{name}: {one}" for name, found in columns.items() for one in below_floor(found, floor[name])]
    for line in worse:
        print(line, file=sys.stderr)
    return 1 if worse else 0


def measure(
    folder: Path, sets: Sequence[Set], settings: Settings, engine: str, only: str = "", *, workers: int = 2
) -> Outcome:
    """Play every story and every message of the sets; LabelError when a file cannot be used."""
    stories = {one: [story for story in load_stories(folder, one) if only in story.id] for one in sets}
    messages = {one: load_messages(folder, one) if not only else () for one in sets}
    with TemporaryDirectory() as home, ProcessPoolExecutor(workers) as pool:
        own = settings.model_copy(update={"data_dir": Path(home)})
        play_one = partial(_scored, settings=own, engine=engine)
        take_one = partial(_taken, settings=own, engine=engine)
        return Outcome(
            {str(one): list(pool.map(play_one, found)) for one, found in stories.items()},
            {
                str(one): list(pool.map(take_one, found, chunksize=8))
                for one, found in messages.items()
                if found
            },
        )


def _scored(story: Story, settings: Settings, engine: str) -> Scored:
    from bot.bootstrap import directory

    return score(story, play(story, settings, engine), directory())


def _taken(message: Message, settings: Settings, engine: str) -> Taken:
    return taken_for(message, first_keys(message.text, message.country, settings, engine, _MORNING))


def shown(outcome: Outcome) -> Iterator[str]:
    """Yield every story with its post and what is wrong about it, then the messages taken for others."""
    for name, scored in outcome.stories.items():
        for one in scored:
            yield from _story_lines(name, one)
    for name, taken in outcome.messages.items():
        for row in taken:
            if not row.right or not row.message.also <= row.refused:
                wanted = ", ".join((row.message.label, *sorted(row.message.also)))
                got = ", ".join((row.kind, *sorted(row.refused)))
                yield f"{name} {row.message.id}: {wanted}, taken for {got}: {row.message.text}"


def _story_lines(name: str, one: Scored) -> Iterator[str]:
    yield f"== {name} {one.story.id} ({one.story.country or 'country unknown'}, {one.story.language})"
    yield from (f"   you: {message}" for message in one.story.messages)
    yield f"   asked: {', '.join(one.played.asked) or 'nothing'}"
    post = one.played.drafts.get("x_post")
    yield f"   post: {post['text'] if post else 'none'}"
    wrong = [fact for fact, right in one.right.items() if not right]
    if wrong:
        yield f"   wrong: {', '.join(wrong)} in {json.dumps(one.played.read, ensure_ascii=False)}"
    if one.asked_again:
        yield f"   asked again: {', '.join(one.asked_again)}"
    if one.not_asked:
        yield f"   not asked: {', '.join(one.not_asked)}"
    if not one.names_matter:
        yield f"   does not say: {one.story.labels.what_words[:1]}"
    yield from (f"   FAULT {fault}" for fault in (*one.faults, *one.refused))
