"""How the client's requests travel: over one aiohttp session (decision 15)."""

from __future__ import annotations

import asyncio
from typing import IO
from urllib.parse import urlencode

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

_PLAIN = {"Content-Type": "application/x-www-form-urlencoded"}
NEVER_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)  # raised before a request is out
_Seconds = float | None


class SessionRequest(BaseRequest):
    """A `BaseRequest` over aiohttp. Times are in seconds; None waits for ever."""

    def __init__(
        self,
        *,
        connections: int,
        read_timeout: float = 20.0,
        write_timeout: float = 20.0,
        connect_timeout: float = 10.0,
        pool_timeout: float = 30.0,
        media_write_timeout: float = 60.0,
    ) -> None:
        self._connections = connections
        self._read = read_timeout
        self._write = write_timeout
        self._connect = connect_timeout
        self._pool = pool_timeout
        self._media_write = media_write_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._read

    async def initialize(self) -> None:
        """Open the session; nothing happens when it is open."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                headers={"User-Agent": self.USER_AGENT},
                trust_env=True,  # a proxy of the machine's
                cookie_jar=aiohttp.DummyCookieJar(),
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Send one request; TimedOut or NetworkError with its cause when no answer came."""
        if self._session is None:
            raise RuntimeError("the session is not open: call initialize first")
        files = request_data.multipart_data if request_data else None
        data = request_data.json_parameters if request_data else None
        read = self._chosen(read_timeout, self._read)
        write = self._chosen(write_timeout, self._media_write if files else self._write)
        connect = self._chosen(connect_timeout, self._connect)
        pool = self._chosen(pool_timeout, self._pool)
        limits = aiohttp.ClientTimeout(total=None, connect=_sum(connect, pool), sock_connect=connect)
        try:
            async with asyncio.timeout(_sum(connect, pool, write, read)):
                async with self._session.request(
                    method, url, data=_body(data, files), headers=None if files else _PLAIN, timeout=limits
                ) as response:
                    return response.status, await response.read()
        except TimeoutError as error:
            raise TimedOut from error
        except aiohttp.ClientError as error:
            raise NetworkError(f"aiohttp.{type(error).__name__}") from error

    def _chosen(self, given: object, default: float) -> _Seconds:
        """Return the time given with a call, else the default of this line."""
        if given is self.DEFAULT_NONE:
            return default
        return float(given) if isinstance(given, int | float) else None


def _sum(*parts: _Seconds) -> _Seconds:
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


def _body(
    data: dict[str, str] | None, files: dict[str, tuple[str, bytes | IO[bytes], str]] | None
) -> aiohttp.FormData | bytes:
    """Return a form; plain fields are written here: a FormData makes a random boundary even for these."""
    if not files:
        return urlencode(data or {}).encode()
    form = aiohttp.FormData()
    for name, value in (data or {}).items():
        form.add_field(name, value)
    for name, (file_name, content, mime) in files.items():
        form.add_field(name, content, filename=file_name, content_type=mime)
    return form
