"""`redress prompts`: list what a model is asked, and show a prompt as it is sent for a case."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.engines.openai.asking import Question

SUBCOMMANDS = (
    ("list", "list the prompts with their versions and what each is for"),
    ("show", "show a prompt as it is sent for a case"),
)
FILE_HELP = """\
FILE is a story in plain text, as a person would write it, or a JSON object with these keys, all optional:

  text        the story (extract), the company's answer (classify); without `facts` drafts are made from it
  said_at     when it was written, 2026-11-18T09:00:00+03:00; its day is today for the drafts
  country     KE
  company     the company of the case so far (extract), or the one that answers (classify)
  asked       the open question that the text answers (extract): company, what, when, where, amount, ask ...
  facts       the fact card, named as in docs/json-chat.md: company, item, what, when {from, to, precision},
              where, amounts [{value, currency, role}], tried [{channel, count, text}], ask {kinds, text, by},
              references [{kind, text}], private [{kind, text}], promised_by, company_state
  words       the person's sentences: [{text, role}], role: outcome, tried, promise, manner, ask
  kinds       x_post, tiktok_caption, direct_message, email, letter, body_complaint, chargeback,
              champion_pitch, letter_before_action, thank_you; default: the prompt's own
  step, tone  first_post, nudge, second_post ...; calm, firm, soft, short
  x, tiktok   the accounts to tag, without @
  posted_on, promise_broken_on, sender, earlier [text]
  reader      who reads a letter: {name, role, needs [text], source, wait_days}
  complained_on, complained_by, replied [{on, text, told}], out [{on, url}], paid_by, for_other, business
  refused     [{kind, text, subject, problems: [{gate, text}]}] (revise)
"""


def add_to(parser: argparse.ArgumentParser) -> None:
    """Give a parser the subcommands."""
    commands = parser.add_subparsers(metavar="SUBCOMMAND", required=True)
    for name, does in SUBCOMMANDS:
        one = commands.add_parser(
            name, help=does, description=does, formatter_class=argparse.RawDescriptionHelpFormatter
        )
        if name == "show":
            one.epilog = FILE_HELP
            one.add_argument("name", metavar="NAME", help="as `redress prompts list` names it")
            one.add_argument(
                "--case", type=Path, required=True, metavar="FILE", help="what it is asked about"
            )
        one.set_defaults(command=_show if name == "show" else _list)


def _list(_: argparse.Namespace) -> int:
    from bot.engines.openai.prompts import load_prompts

    for prompt in load_prompts().values():
        print(f"{prompt.name} {prompt.version} {prompt.sha256[:12]}  {prompt.purpose}")
        print(f"    variables: {', '.join(prompt.variables)}; answer: {prompt.output}")
    return 0


def _show(parsed: argparse.Namespace) -> int:
    from bot.operator.case_files import CaseFileError, question_of

    try:
        question = question_of(parsed.name, parsed.case)
    except CaseFileError as problem:
        print(problem, file=sys.stderr)
        return 2
    print(rendered(question), end="")
    return 0


@dataclass(frozen=True, slots=True)
class _Part:
    title: str
    text: str


def rendered(question: Question) -> str:
    """Return both messages of a call, letter by letter, each under a title line."""
    prompt = question.prompt
    parts = (_Part(f"{prompt.name} {prompt.version}: system", question.system), _Part("user", question.user))
    return "".join(f"===== {part.title}\n{part.text}\n" for part in parts)
