"""Write every transcript anew; read the difference before you commit it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.transcripts.player import played, stories

for story in stories():
    with tempfile.TemporaryDirectory() as folder:
        story.write_text(played(story, Path(folder)), "utf-8")
    print(story.name)  # noqa: T201 - it writes to its caller
