"""Originals in an S3-compatible store, under the same names as in a folder: their sha256.

Keys, region and the address of another server than Amazon's come from where every S3 program looks for them:
AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_ENDPOINT_URL and its like, files, or the machine's role.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

from bot.evidence.naming import place_of

SCHEME = "s3://"
PATIENCE = {"connect_timeout": 10, "read_timeout": 60, "retries": {"max_attempts": 4, "mode": "standard"}}


class NoObjectStoreError(Exception):
    """The library for object stores is not installed; the text is for the operator."""


class ObjectMediaStore:
    """A MediaStore in a bucket. An object appears whole or not at all."""

    def __init__(self, address: str) -> None:
        """Take `s3://bucket/prefix`."""
        self._root = address.removeprefix(SCHEME).strip("/")

    @cached_property
    def _files(self) -> Any:  # s3fs ships no types
        try:
            from s3fs import S3FileSystem
        except ImportError:
            raise NoObjectStoreError(
                "Files in s3:// need the extra: pip install 'redress[s3]', or set REDRESS_MEDIA to a folder."
            ) from None
        return S3FileSystem(config_kwargs=PATIENCE, use_listings_cache=False)

    @contextmanager
    def _reached(self) -> Iterator[Any]:
        """Lend the files; whatever the libraries below say of a store that is away becomes an OSError."""
        files = self._files
        from botocore.exceptions import BotoCoreError, ClientError

        try:
            yield files
        except (BotoCoreError, ClientError) as error:
            raise ConnectionError(type(error).__name__) from error

    def put(self, data: bytes) -> str:
        """Keep the bytes durably and return their name; the same bytes are sent once."""
        sha256 = hashlib.sha256(data).hexdigest()
        path = self._path(sha256)
        with self._reached() as files:
            if not files.exists(path):
                files.pipe_file(path, data)
        return sha256

    def get(self, sha256: str) -> bytes:
        path = self._path(sha256)
        try:
            with self._reached() as files:
                return bytes(files.cat_file(path))
        except FileNotFoundError:
            raise KeyError(sha256) from None

    def remove(self, sha256: str) -> None:
        path = self._path(sha256)
        with self._reached() as files:
            if files.exists(path):
                files.rm_file(path)

    def _path(self, sha256: str) -> str:
        return f"{self._root}/{place_of(sha256)}"
