"""Originals in an S3-compatible store, under the same names as in a folder: their sha256.

Keys, region and the address of another server than Amazon's come from where every S3 program looks for them:
AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_ENDPOINT_URL and its like, files, or the machine's role.
"""

from __future__ import annotations

import hashlib
import re
from functools import cached_property
from typing import Any

SCHEME = "s3://"
PATIENCE = {"connect_timeout": 10, "read_timeout": 60, "retries": {"max_attempts": 4, "mode": "standard"}}

_NAME = re.compile(r"[0-9a-f]{64}")


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

    def put(self, data: bytes) -> str:
        """Keep the bytes durably and return their name; the same bytes are sent once."""
        sha256 = hashlib.sha256(data).hexdigest()
        path = self._path(sha256)
        if not self._files.exists(path):
            self._files.pipe_file(path, data)
        return sha256

    def get(self, sha256: str) -> bytes:
        try:
            return bytes(self._files.cat_file(self._path(sha256)))
        except FileNotFoundError:
            raise KeyError(sha256) from None

    def remove(self, sha256: str) -> None:
        path = self._path(sha256)
        if self._files.exists(path):
            self._files.rm_file(path)

    def _path(self, sha256: str) -> str:
        if not _NAME.fullmatch(sha256):
            raise KeyError(sha256)
        return f"{self._root}/{sha256[:2]}/{sha256}"
