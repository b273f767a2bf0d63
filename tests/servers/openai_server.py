"""A model server that says what a script tells it, and fails in every way a real one can.

It speaks chat completions, plain and streamed, moderations and transcriptions of speech. A script maps the
name of the requested JSON schema ("" for none) to replies that are given in order, the last one for ever:

    {"Extraction": [{"fault": "busy", "status": 429}, {"json": {...}}], "Writing": [{"json": {...}}]}

Moderations are scripted under "moderations"; `json` holds what is flagged, {"self-harm": true}. Without that
name the server does not offer them (404). Transcriptions are scripted under "transcriptions", by `text`.

As a command it serves one script until it is stopped:

    python -m tests.servers.openai_server --port 8099 --script replies.json
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypedDict, cast

from aiohttp import web

Json = dict[str, object]

MODERATIONS = "moderations"
TRANSCRIPTIONS = "transcriptions"
CATEGORIES = (
    "harassment", "harassment/threatening", "hate", "hate/threatening", "illicit", "illicit/violent",
    "self-harm", "self-harm/instructions", "self-harm/intent", "sexual", "sexual/minors", "violence",
    "violence/graphic",
)  # fmt: skip


class Fault(StrEnum):
    """What goes wrong with a reply."""

    NONE = "none"
    SLOW = "slow"  # the first byte comes after `seconds`
    HANG = "hang"  # the first chunk comes, then nothing for `seconds`
    BUSY = "busy"  # HTTP `status`: 429, 500, 404 ...
    DROP = "drop"  # the connection closes before an answer
    CUT = "cut"  # the connection closes in the middle of the stream
    ENDS = "ends"  # the stream ends in order, but without a finish reason
    LENGTH = "length"  # half the text, finish reason "length"
    REFUSAL = "refusal"  # the text is a refusal
    FILTER = "filter"  # finish reason "content_filter"


@dataclass(frozen=True, slots=True)
class Reply:
    """One scripted reply. `match` limits it to requests whose user message holds these words."""

    text: str = ""
    fault: Fault = Fault.NONE
    seconds: float = 0.0
    status: int = 429
    retry_after: str = ""
    match: str = ""

    @classmethod
    def of(cls, entry: Mapping[str, object]) -> Reply:
        """Read a reply from a script: `json` (any value) or `text`, and the fields by their names."""
        text = (
            json.dumps(entry["json"], ensure_ascii=False) if "json" in entry else str(entry.get("text", ""))
        )
        return cls(
            text=text,
            fault=Fault(str(entry.get("fault", Fault.NONE))),
            seconds=float(str(entry.get("seconds", 0))),
            status=int(str(entry.get("status", 429))),
            retry_after=str(entry.get("retry_after", "")),
            match=str(entry.get("match", "")),
        )


class Message(TypedDict):
    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it came over the wire."""

    schema: str
    model: str
    system: str
    user: str
    stream: bool
    body: Json
    raw: str
    authorization: str


@dataclass(frozen=True, slots=True)
class Upload:
    """A recording as it came over the wire."""

    name: str
    data: bytes


@dataclass(slots=True)
class ModelServer:
    """The scripted server: give it replies, start it, look at `requests`."""

    replies: Mapping[str, Sequence[Reply]]
    requests: list[Request] = field(default_factory=list)
    moderated: list[Request] = field(default_factory=list)
    uploads: list[Upload] = field(default_factory=list)
    port: int = 0
    _given: dict[str, int] = field(default_factory=dict)
    _runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    async def start(self) -> None:
        app = web.Application(client_max_size=30 * 2**20)
        app.router.add_post("/v1/chat/completions", self._answer)
        app.router.add_post("/v1/moderations", self._moderate)
        app.router.add_post("/v1/audio/transcriptions", self._transcribe)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = int(self._runner.addresses[0][1])

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    def reply_to(self, request: Request) -> Reply | None:
        """Return the scripted reply to a request, None when the script has none."""
        replies = self.replies.get(request.schema, ())
        for reply in replies:
            if reply.match and reply.match in request.user:
                return reply
        plain = [reply for reply in replies if not reply.match]
        given = self._given.get(request.schema, 0)
        self._given[request.schema] = given + 1
        return plain[min(given, len(plain) - 1)] if plain else None

    async def _moderate(self, http: web.Request) -> web.Response:
        raw = await http.text()
        body = cast(Json, json.loads(raw))
        authorization = http.headers.get("Authorization", "")
        request = Request(MODERATIONS, "", "", str(body["input"]), False, body, raw, authorization)
        self.moderated.append(request)
        reply = self.reply_to(request)
        if reply is None:
            return _error(404, "no such endpoint")
        if (refusal := await _refusal(http, reply)) is not None:
            return refusal
        return web.json_response(_verdict(reply))

    async def _transcribe(self, http: web.Request) -> web.Response:
        form = await http.post()
        upload = form["file"]
        assert isinstance(upload, web.FileField), "a recording comes as a file"
        authorization = http.headers.get("Authorization", "")
        with upload.file as sound:
            model, heard = str(form["model"]), Upload(upload.filename, sound.read())
        request = Request(TRANSCRIPTIONS, model, "", heard.name, False, {}, "", authorization)
        self.requests.append(request)
        self.uploads.append(heard)
        reply = self.reply_to(request)
        if reply is None:
            return _error(404, "no such endpoint")
        if (refusal := await _refusal(http, reply)) is not None:
            return refusal
        if reply.fault is Fault.CUT:
            return web.Response(text='{"text": "half', content_type="application/json")
        if reply.fault is Fault.ENDS:
            return web.json_response({"language": "en"})
        usage = {"type": "tokens", "input_tokens": 40, "output_tokens": 9, "total_tokens": 49}
        return web.json_response({"text": reply.text, "usage": usage})

    async def _answer(self, http: web.Request) -> web.StreamResponse:
        request = _read(await http.text(), http.headers.get("Authorization", ""))
        self.requests.append(request)
        reply = self.reply_to(request)
        if reply is None:
            return _error(500, f"the script has no reply for {request.schema or 'plain text'}")
        if reply.fault is Fault.BUSY:
            return _error(reply.status, "scripted failure", reply.retry_after)
        if reply.fault is Fault.DROP:
            _hang_up(http)
            return web.Response()
        if reply.fault is Fault.SLOW:
            await asyncio.sleep(reply.seconds)
        if request.stream:
            return await _stream(http, request, reply)
        return web.json_response(_completion(request, reply))


def _verdict(reply: Reply) -> Json:
    flagged = cast(dict[str, bool], json.loads(reply.text or "{}"))
    categories = {name: flagged.get(name, False) for name in CATEGORIES}
    result = {
        "flagged": any(categories.values()),
        "categories": categories,
        "category_scores": {name: float(on) for name, on in categories.items()},
        "category_applied_input_types": {name: ["text"] for name in CATEGORIES},
    }
    return {"id": "modr-scripted", "model": "scripted", "results": [result]}


def _read(raw: str, authorization: str) -> Request:
    body = cast(Json, json.loads(raw))
    messages = cast(list[Message], body["messages"])
    wanted = cast(dict[str, dict[str, str]], body.get("response_format") or {})
    return Request(
        schema=wanted.get("json_schema", {}).get("name", ""),
        model=str(body["model"]),
        system="\n".join(one["content"] for one in messages if one["role"] in ("system", "developer")),
        user="\n".join(one["content"] for one in messages if one["role"] == "user"),
        stream=bool(body.get("stream")),
        body=body,
        raw=raw,
        authorization=authorization,
    )


async def _refusal(http: web.Request, reply: Reply) -> web.Response | None:
    """Fail as scripted before any answer; None after the scripted wait when an answer is due."""
    if reply.fault is Fault.BUSY:
        return _error(reply.status, "scripted failure", reply.retry_after)
    if reply.fault is Fault.DROP:
        _hang_up(http)
    await asyncio.sleep(reply.seconds)
    return None


def _error(status: int, message: str, retry_after: str = "") -> web.Response:
    headers = {"Retry-After": retry_after} if retry_after else {}
    error = {"message": message, "type": "scripted", "param": None, "code": None}
    return web.json_response({"error": error}, status=status, headers=headers)


def _hang_up(http: web.Request) -> None:
    if http.transport is not None:
        http.transport.close()


def _finish(reply: Reply) -> str | None:
    return {Fault.LENGTH: "length", Fault.FILTER: "content_filter", Fault.ENDS: None}.get(reply.fault, "stop")


def _text(reply: Reply) -> str:
    return reply.text[: len(reply.text) // 2] if reply.fault in (Fault.LENGTH, Fault.ENDS) else reply.text


def _usage(request: Request, reply: Reply) -> Json:
    used, made = len(request.raw) // 4, len(reply.text) // 4
    return {"prompt_tokens": used, "completion_tokens": made, "total_tokens": used + made}


def _completion(request: Request, reply: Reply) -> Json:
    refused = reply.fault is Fault.REFUSAL
    text = _text(reply)
    message = {
        "role": "assistant",
        "content": None if refused else text,
        "refusal": text if refused else None,
    }
    return {
        "id": "chatcmpl-scripted",
        "object": "chat.completion",
        "created": 0,
        "model": request.model,
        "choices": [{"index": 0, "message": message, "finish_reason": _finish(reply), "logprobs": None}],
        "usage": _usage(request, reply),
    }


async def _stream(http: web.Request, request: Request, reply: Reply) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(http)

    async def send(choices: list[Json], usage: Json | None = None) -> None:
        chunk = {
            "id": "chatcmpl-scripted",
            "object": "chat.completion.chunk",
            "created": 0,
            "model": request.model,
            "choices": choices,
            "usage": usage,
        }
        await response.write(f"data: {json.dumps(chunk)}\n\n".encode())

    def choice(delta: Json, finish: str | None = None) -> list[Json]:
        return [{"index": 0, "delta": delta, "finish_reason": finish}]

    part = "refusal" if reply.fault is Fault.REFUSAL else "content"
    await send(choice({"role": "assistant", "content": ""}))
    if reply.fault is Fault.HANG:
        await asyncio.sleep(reply.seconds)
    text = _text(reply)
    for start in range(0, len(text), 40):
        if reply.fault is Fault.CUT and start >= len(text) // 2:
            _hang_up(http)
            return response
        await send(choice({part: text[start : start + 40]}))
    if reply.fault is not Fault.ENDS:
        await send(choice({}, _finish(reply)))
        await send([], _usage(request, reply))
        await response.write(b"data: [DONE]\n\n")
    await response.write_eof()
    return response


@asynccontextmanager
async def serving(replies: Mapping[str, Sequence[Reply]]) -> AsyncIterator[ModelServer]:
    """Run a server on a free port for the length of a test."""
    server = ModelServer(replies)
    await server.start()
    try:
        yield server
    finally:
        await server.stop()


def read_script(source: str) -> dict[str, list[Reply]]:
    """Read the JSON of a script."""
    script = cast(dict[str, list[Json]], json.loads(source))
    return {schema: [Reply.of(entry) for entry in entries] for schema, entries in script.items()}


async def _serve(port: int, script: str) -> None:
    server = ModelServer(read_script(script), port=port)
    await server.start()
    sys.stdout.write(f"OPENAI_BASE_URL={server.url}\n")
    sys.stdout.flush()
    try:
        await asyncio.Event().wait()
    finally:
        await server.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description="Serve scripted chat completions.")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--script", type=Path, required=True, help="JSON: schema name -> list of replies")
    arguments = parser.parse_args()
    try:
        asyncio.run(_serve(arguments.port, arguments.script.read_text("utf-8")))
    except KeyboardInterrupt:
        sys.exit(0)


if __name__ == "__main__":
    main()
