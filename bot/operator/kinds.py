"""`redress kinds`: make the weights by which the built-in engine tells kinds of messages apart."""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.engines.rules.kinds import Weights

FOLDER = Path(__file__).resolve().parent.parent / "engines" / "rules" / "kinds"
MESSAGES, WEIGHTS = FOLDER / "messages.jsonl", FOLDER / "weights.bin"
FOLDS = 5
STRENGTH = 30.0  # how closely the regressions follow the messages (scikit-learn's C)
# Of the messages that ask for nothing bad, how many may be taken to, in the folds that were left out.
ALARMS = 0.004
Row = tuple[str, str, frozenset[str]]  # text, label, what a complaint asks for besides


def add_to(parser: argparse.ArgumentParser) -> None:
    """Give a parser its subcommands."""
    commands = parser.add_subparsers(metavar="SUBCOMMAND", required=True)
    build = commands.add_parser("build", help="make the weights anew (maintainers; needs scikit-learn)")
    build.set_defaults(command=_build)


def _build(_: argparse.Namespace) -> int:
    try:
        made, lines = train(read_messages(MESSAGES), sha256(MESSAGES.read_bytes()).hexdigest())
    except ImportError:
        print("This needs scikit-learn, which the development environment has.", file=sys.stderr)
        return 2
    WEIGHTS.write_bytes(made.write())
    for line in lines:
        print(line)
    return 0


def read_messages(path: Path) -> list[Row]:
    """Return the labelled texts."""
    rows: list[Row] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        message = json.loads(line)
        rows.append((message["text"], message["label"], frozenset(message["also"])))
    return rows


def train(rows: Sequence[Row], messages: str) -> tuple[Weights, list[str]]:
    """Fit one regression a kind; return the weights and a line for each kind about the folds left out."""
    import numpy
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold, cross_val_predict

    from bot.engines.rules.kinds import ASKS_FOR, BUCKETS, Weights

    table = _table([text for text, _, _ in rows])
    kinds = sorted({label for _, label, _ in rows})
    wishes = sorted({wish for _, _, also in rows for wish in also})
    biases, thresholds, columns, lines = [], [], [], []
    for name in (*kinds, *(f"{ASKS_FOR}{wish}" for wish in wishes)):
        wish = name.removeprefix(ASKS_FOR)
        right = numpy.array([wish in also if wish != name else label == name for _, label, also in rows])
        model = LogisticRegression(
            C=STRENGTH, class_weight="balanced", solver="liblinear", random_state=7, max_iter=300
        )
        threshold = 0.0
        if wish != name:
            folds = StratifiedKFold(FOLDS, shuffle=True, random_state=7)
            margins = cross_val_predict(model, table, right, cv=folds, method="decision_function")
            threshold = _threshold(margins[~right])
            lines.append(
                f"{name:18}{right.sum():5} messages, found {(margins[right] >= threshold).mean():6.1%}"
            )
        else:
            lines.append(f"{name:18}{right.sum():5} messages")
        model.fit(table, right)
        biases.append(float(model.intercept_[0]))
        thresholds.append(threshold)
        columns.append(model.coef_[0])
    together = numpy.stack(columns, axis=1)
    scale = float(numpy.abs(together).max()) / 127
    packed = numpy.round(together / scale).astype(numpy.int8)
    made = Weights(
        (*kinds, *(f"{ASKS_FOR}{wish}" for wish in wishes)),
        tuple(biases), tuple(thresholds), scale, packed.tobytes(), messages,
    )  # fmt: skip
    if packed.shape != (BUCKETS, len(made.kinds)):
        raise ValueError(f"a table of {packed.shape} is not what is read")
    return made, lines


def _threshold(others: Any) -> float:
    """Return the margin that only a share of ALARMS of the other messages reaches."""
    ordered = sorted(map(float, others), reverse=True)
    return ordered[math.floor(ALARMS * len(ordered))] + 1e-6


def _table(texts: Iterable[str]) -> Any:
    """Return a sparse matrix: one row a text, each feature counted and divided by the root of all."""
    from scipy.sparse import csr_matrix

    from bot.engines.rules.kinds import BUCKETS, features, words_of

    values: list[float] = []
    columns: list[int] = []
    ends = [0]
    for text in texts:
        counted = Counter(features(words_of(text)))
        root = math.sqrt(sum(counted.values()) or 1)
        columns += counted.keys()
        values += [count / root for count in counted.values()]
        ends.append(len(columns))
    return csr_matrix((values, columns, ends), shape=(len(ends) - 1, BUCKETS))
