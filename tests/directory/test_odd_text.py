"""No text makes the directory fail or think for long."""

import time

from bot.directory.lookup import BrandDirectory
from tests.directory.odd_text import odd_texts

DIRECTORY = BrandDirectory()
ENOUGH = 0.5  # seconds of processor time; the benchmark reports the real figure against 0.05


def test_ten_thousand_odd_texts_are_answered() -> None:
    DIRECTORY.lookup("warm up", country="KE")
    DIRECTORY.mentions("a word of jumia.com.ng or @jumia", country="KE")  # the indexes are made at first use
    slowest = 0.0
    for number, text in enumerate(odd_texts()):
        country = (None, "KE", "GB", "??")[number % 4]
        start = time.process_time()
        DIRECTORY.lookup(text, country=country)
        if number % 4 == 0:
            for mention in DIRECTORY.mentions(text, country=country):
                assert 0 <= mention.start < mention.end <= len(text)
        slowest = max(slowest, time.process_time() - start)
    assert slowest < ENOUGH
