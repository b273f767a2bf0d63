"""Count what a call costs: the tokens that the server counted, else a quarter of the characters."""

from __future__ import annotations

from dataclasses import dataclass

CHARACTERS_PER_TOKEN = 4  # a rough average of English text and JSON


def estimated(characters: int) -> int:
    """Return how many tokens so many characters are, roughly, rounded up."""
    return -(-characters // CHARACTERS_PER_TOKEN)


@dataclass(slots=True)
class Meter:
    """What the tries of one call add up to."""

    tries: int = 0
    tokens_in: int = 0
    tokens_out: int = 0


class Attempt:
    """One try, in a meter: estimated until the server counts it or turns it away."""

    def __init__(self, meter: Meter, characters: int) -> None:
        """Begin a try that sends so many characters."""
        self.begun = False
        self._meter = meter
        self._characters = 0
        self._sent = estimated(characters)
        self._received = 0
        meter.tries += 1
        meter.tokens_in += self._sent

    def came(self, characters: int) -> None:
        """Take note of a part of the answer."""
        self.begun = True
        self._characters += characters
        self._set(self._sent, estimated(self._characters))

    def turned_away(self) -> None:
        """Cost nothing: the server refused the request or was never reached, so nothing was computed."""
        self._set(0, 0)

    def counted(self, sent: int, received: int) -> None:
        """Take the server's own count of tokens."""
        self._set(sent, received)

    def _set(self, sent: int, received: int) -> None:
        self._meter.tokens_in += sent - self._sent
        self._meter.tokens_out += received - self._received
        self._sent, self._received = sent, received
