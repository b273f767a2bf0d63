"""A canary goes through whole conversations; no log line, at any level, repeats it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.pictures import broken_jpeg, jpeg
from tests.receipts import screenshot
from tests.servers.telegram_server import TOKEN, TelegramServer
from tests.telegram.real import RealBot

ROOT = Path(__file__).parents[2]
CANARY = "tangerine-harmonium"
PHONE = "0722 987654"
FILE = "kumquat-ledger"
NAME = "Zebulon"
SECRETS = (
    *("tangerine", "harmonium", FILE, "kumquat", NAME, "SR-7654321", "7654321", "4,321.50", "Ngong"),
    *(PHONE, PHONE.replace(" ", ""), "722987654", "722 987654"),
    "Maker",  # of the camera, in the picture
    *(TOKEN, TOKEN.split(":")[1]),
)
STORY = (
    f"Safaricom installed home fibre on 3 Nov, I paid 4,321.50 and the {CANARY} has been dead since. "
    f"Called four times, ticket SR-7654321, nothing. want my money back. my number {PHONE}"
)


def found(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret.casefold() in text.casefold()]


async def test_no_log_line_of_the_telegram_bot_repeats_a_person_or_the_token(tmp_path: Path) -> None:
    async with TelegramServer() as telegram, RealBot(telegram, tmp_path, log="debug") as bot:
        ann = telegram.user(NAME)
        for fault in ({"status": 500}, {"how": "garbage"}, {"how": "reset"}):
            telegram.fail("sendMessage", **fault)
            telegram.fail("getUpdates", **fault)
        await ann.text(STORY)
        await ann.expect("When it is out", 60)
        await ann.photo(jpeg(gps=True, comment=CANARY.encode()), caption=CANARY)
        await ann.photo(broken_jpeg(), caption=f"{CANARY} broken")
        await ann.document(CANARY.encode(), name=f"{FILE}.pdf")
        await ann.document(screenshot(CANARY, f"{CANARY} KES 4,321.50"), name=f"{FILE}.png", mime="image/png")
        await ann.contact(NAME, PHONE)
        await ann.send({"venue": {"location": {"latitude": 1, "longitude": 1}, "title": "Ngong"}})
        await ann.command(CANARY.replace("-", ""), CANARY)
        await ann.press_data(CANARY)
        origin = {"type": "hidden_user", "sender_user_name": NAME}
        await ann.forward(origin, text=f"the {CANARY} comes on Friday")
        await telegram.happen("message", {"message_id": CANARY, "chat": {"id": CANARY}, "text": STORY})
        await ann.press("I posted it")
        await ann.command("export")
        await ann.expect("How shall I pack up", 30)
        await ann.press("Full, for an ombudsman")
        await ann.expect("The original files", 30)
        await ann.press("Everything as data")
        await ann.expect("Here is everything I", 30)
        await telegram.until(lambda: not telegram.pending)
        await ann.command("delete")
        await ann.expect("can't be undone")
        await ann.press("Everything")
        await ann.expect("Deleted: every case")
        await telegram.until(lambda: "update_put_aside" in bot.output.read_text(encoding="utf-8"))
        assert await bot.stop() == 0
    written = bot.output.read_text(encoding="utf-8")

    assert "level=debug" in written or "level=info" in written, "everything is logged"
    assert "update_failed" in written, "failures are logged too"
    assert found(written) == []


def test_no_log_line_of_the_terminal_repeats_a_person(tmp_path: Path) -> None:
    picture = tmp_path / f"{FILE}.jpg"
    picture.write_bytes(jpeg(gps=True, comment=CANARY.encode()))
    written = tmp_path / f"{FILE}.png"
    written.write_bytes(screenshot(CANARY, f"{CANARY} KES 4,321.50"))
    acts = [
        STORY,
        f"+{picture}",
        f"+{tmp_path}/{FILE}.none",
        f"+{written}",
        f"/{CANARY}",
        "I posted it",
        "/tick 3d",
        "/export",
    ]
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "chat", "--country", "KE"],
        input="\n".join(acts),
        cwd=tmp_path,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "REDRESS_DATA_DIR": str(tmp_path / "data"),
            "REDRESS_LOG": "debug",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    assert CANARY in ended.stdout, "the conversation took place"
    assert found(ended.stderr) == []
