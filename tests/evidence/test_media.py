"""Where originals are kept: a folder and a real S3 server behave alike."""

from __future__ import annotations

import hashlib
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.app.ports import MediaStore
from bot.config import Settings
from bot.doctor import Check, look
from bot.evidence.media import FolderMediaStore, open_media
from bot.evidence.object_media import ObjectMediaStore
from tests.pictures import jpeg
from tests.playing import Play

KEYS = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": "us-east-1"}


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    """Run an S3 server as a process of its own and give its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-W", "ignore", "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(400):
            try:
                urllib.request.urlopen(address, timeout=1).close()
                break
            except OSError:
                assert server.poll() is None, "the S3 server did not start"
                time.sleep(0.1)
        bucket = urllib.request.Request(f"{address}/evidence", method="PUT")  # noqa: S310 - the same
        urllib.request.urlopen(bucket, timeout=10).close()  # noqa: S310 - the same
        yield address
    finally:
        server.terminate()
        server.wait(10)


@pytest.fixture(params=["folder", "bucket"])
def media(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MediaStore:
    """Give each kind of store, as the one setting chooses it."""
    if request.param == "folder":
        return open_media(str(tmp_path / "files"), tmp_path)
    for name, value in {**KEYS, "AWS_ENDPOINT_URL": request.getfixturevalue("s3")}.items():
        monkeypatch.setenv(name, value)
    return open_media("s3://evidence/cases", tmp_path)


def test_what_is_kept_comes_back_unchanged_under_its_hash(media: MediaStore) -> None:
    data = jpeg(gps=True, comment=b"untouched")
    name = media.put(data)

    assert name == hashlib.sha256(data).hexdigest()
    assert media.get(name) == data
    assert media.put(data) == name


def test_what_is_removed_is_gone_and_may_be_removed_again(media: MediaStore) -> None:
    name = media.put(b"letter")
    media.remove(name)
    media.remove(name)

    with pytest.raises(KeyError):
        media.get(name)


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "A" * 64, "0" * 63, "0" * 64 + "/x"])
def test_a_name_that_is_no_hash_leads_nowhere(media: MediaStore, name: str) -> None:
    with pytest.raises(KeyError):
        media.get(name)
    with pytest.raises(KeyError):
        media.remove(name)


def test_the_bucket_holds_only_hashes_below_the_prefix(s3: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {**KEYS, "AWS_ENDPOINT_URL": s3}.items():
        monkeypatch.setenv(name, value)
    kept = ObjectMediaStore("s3://evidence/some/prefix").put(b"statement")
    listing = f"{s3}/evidence?list-type=2&prefix=some/"
    with urllib.request.urlopen(listing, timeout=10) as answer:  # noqa: S310 - the server started above
        names = re.findall(r"<Key>(.*?)</Key>", answer.read().decode())

    assert names == [f"some/prefix/{kept[:2]}/{kept}"]


def test_a_conversation_keeps_its_pictures_in_the_bucket(
    s3: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {**KEYS, "AWS_ENDPOINT_URL": s3}.items():
        monkeypatch.setenv(name, value)
    play = Play(tmp_path, settings={"REDRESS_MEDIA": "s3://evidence/chats"})
    try:
        data = jpeg(color="teal")
        play.file(data)
        kept = play.state.cases[0].exhibits[0].sha256
        assert kept is not None
        assert ObjectMediaStore("s3://evidence/chats").get(kept) == data
        assert not (tmp_path / "media").exists()

        play.say("/delete")
        play.press("delete")
        with pytest.raises(KeyError):
            ObjectMediaStore("s3://evidence/chats").get(kept)
    finally:
        play.close()


def test_the_doctor_tells_a_bucket_that_answers_from_one_that_does_not(
    s3: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {**KEYS, "AWS_ENDPOINT_URL": s3}.items():
        monkeypatch.setenv(name, value)

    def files(place: str) -> Check:
        settings = Settings.model_validate({"REDRESS_DATA_DIR": tmp_path, "REDRESS_MEDIA": place})
        return next(check for check in look(settings) if check.name == "files")

    assert files("s3://evidence/cases").cure is None
    assert files("s3://nobodys-bucket/cases").cure is not None


def test_a_file_in_the_folder_is_for_the_operator_alone(tmp_path: Path) -> None:
    kept = FolderMediaStore(tmp_path / "files").put(b"private")
    path = tmp_path / "files" / kept[:2] / kept

    assert path.stat().st_mode & 0o077 == 0
    assert list(path.parent.iterdir()) == [path]
