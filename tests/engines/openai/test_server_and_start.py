"""The scripted server as a command and without streaming; the engine without the cost of its package."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from openai import AsyncOpenAI, OpenAI

from bot.engines.openai.forms import Writing
from tests.engines.openai.fakes import WRITING, reply
from tests.servers.openai_server import Reply, serving

ROOT = Path(__file__).resolve().parents[3]


async def test_the_server_answers_plainly_and_by_matching_words() -> None:
    script = {
        "": [Reply(text="for all"), Reply(text="for kettles", match="kettle")],
        "Writing": [reply(WRITING)],
    }
    async with (
        serving(script) as server,
        AsyncOpenAI(api_key="k", base_url=server.url, max_retries=0) as client,
    ):

        async def said(words: str) -> str | None:
            answer = await client.chat.completions.create(
                model="m", messages=[{"role": "user", "content": words}]
            )
            return answer.choices[0].message.content

        assert [await said("a kettle"), await said("a phone")] == ["for kettles", "for all"]
        parsed = await client.chat.completions.parse(
            model="m", messages=[{"role": "user", "content": "write"}], response_format=Writing
        )

    assert parsed.choices[0].message.parsed == Writing.model_validate(WRITING)


def test_the_server_runs_as_a_command_with_a_script_from_a_file(tmp_path: Path) -> None:
    script = tmp_path / "script.json"
    script.write_text(json.dumps({"": [{"text": "hello"}]}), "utf-8")
    command = [sys.executable, "-m", "tests.servers.openai_server", "--port", "0", "--script", str(script)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            url = process.stdout.readline().strip().removeprefix("OPENAI_BASE_URL=")
            with OpenAI(api_key="k", base_url=url, max_retries=0) as client:
                answer = client.chat.completions.create(
                    model="m", messages=[{"role": "user", "content": "hi"}]
                )
        finally:
            process.terminate()

    assert answer.choices[0].message.content == "hello"


def test_neither_importing_nor_making_the_engine_imports_the_openai_package() -> None:
    program = (
        "import sys\n"
        "from bot.engines.openai.engine import OpenAIEngine\n"
        "OpenAIEngine(api_key='k', model='m', rules=None, directory=None)\n"
        "sys.exit('openai' in sys.modules)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    assert subprocess.run([sys.executable, "-c", program], env=environment, check=False).returncode == 0
