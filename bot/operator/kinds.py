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
ROUNDS = 2  # how often the sentence that asks is looked for anew
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

    from bot.engines.rules.kinds import ASKS_FOR, BUCKETS, Weights

    table = _table([text for text, _, _ in rows])
    kinds = sorted({label for _, label, _ in rows})
    wishes = sorted({wish for _, _, also in rows for wish in also})
    biases, thresholds, columns, lines = [], [], [], []
    for kind in kinds:
        right = numpy.array([label == kind for _, label, _ in rows])
        lines.append(f"{kind:18}{right.sum():5} messages")
        model = _model().fit(table, right)
        biases.append(float(model.intercept_[0]))
        thresholds.append(0.0)
        columns.append(model.coef_[0])
    sentences = Sentences(rows)
    for wish in wishes:
        model, threshold, line = sentences.fit(wish)
        lines.append(line)
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


def _model() -> Any:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(  # `dual`: far quicker where there are more features than messages
        C=STRENGTH, class_weight="balanced", solver="liblinear", dual=True, random_state=7, max_iter=1000
    )


class Sentences:
    """All messages sentence by sentence, to learn in which one a complaint asks for something bad.

    The labels say it only of the whole message. So the likeliest sentence of each is looked for, first by
    what sets the whole messages apart, then by what sets those sentences apart.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        import numpy

        from bot.engines.rules.kinds import sentences_of

        self.rows = rows
        told = [sentences_of(text) for text, _, _ in rows]
        self.owner = numpy.array([number for number, parts in enumerate(told) for _ in parts])
        self.table = _table([part for parts in told for part in parts])

    def fit(self, wish: str) -> tuple[Any, float, str]:
        """Return the regression of one wish, its threshold, and a line about the folds left out."""
        import numpy
        from sklearn.model_selection import GroupKFold, cross_val_predict

        asked = numpy.array([wish in also or label == wish for _, label, also in self.rows])
        right = asked[self.owner]
        for _ in range(ROUNDS):
            right = self._likeliest(_model().fit(self.table, right).decision_function(self.table), asked)
        margins = cross_val_predict(
            _model(), self.table, right, cv=GroupKFold(FOLDS), groups=self.owner, method="decision_function"
        )
        most = numpy.full(len(self.rows), -numpy.inf)
        numpy.maximum.at(most, self.owner, margins)
        harmless = numpy.array([label == "complaint" and wish not in also for _, label, also in self.rows])
        wanted = numpy.array([wish in also for _, _, also in self.rows])
        threshold = _threshold(most[harmless])
        found = (most[wanted] >= threshold).mean()
        line = f"asks for {wish:9}{wanted.sum():5} messages, found {found:6.1%}"
        return _model().fit(self.table, right), threshold, line

    def _likeliest(self, margins: Any, asked: Any) -> Any:
        """Return for each sentence whether it is the one in its message that asks."""
        import numpy

        best: dict[int, int] = {}
        for at, number in enumerate(self.owner):
            if asked[number] and (number not in best or margins[at] > margins[best[number]]):
                best[number] = at
        right = numpy.zeros(len(self.owner), dtype=bool)
        right[list(best.values())] = True
        return right


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
