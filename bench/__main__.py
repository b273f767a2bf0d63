"""Run benchmarks by name; each is a module of this package with `run()` that returns its table.

`python -m bench` runs those of QUICK; `python -m bench soak` and the like run what is named.
"""

from __future__ import annotations

import importlib
import sys
from importlib.util import find_spec

QUICK = ("start_up",)


def main(names: tuple[str, ...]) -> int:
    for name in names or QUICK:
        if not name.isidentifier() or find_spec(f"bench.{name}") is None:
            print(f"There is no benchmark named {name}.", file=sys.stderr)
            return 2
        print(f"== {name}")
        print(importlib.import_module(f"bench.{name}").run())
    return 0


if __name__ == "__main__":
    sys.exit(main(tuple(sys.argv[1:])))
