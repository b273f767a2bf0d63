"""The breaker counts failures in a row and rests."""

from __future__ import annotations

from bot.engines.openai.breaker import Breaker


class Watch:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def _opened(watch: Watch) -> Breaker:
    breaker = Breaker(watch)
    for _ in range(3):
        breaker.failed()
    return breaker


def test_failures_with_a_success_between_them_do_not_open_it() -> None:
    breaker = Breaker(Watch())
    for _ in range(4):
        breaker.failed()
        breaker.failed()
        breaker.succeeded()

    assert breaker.allows()


def test_an_open_breaker_lets_one_trial_through_after_its_rest() -> None:
    watch = Watch()
    breaker = _opened(watch)

    watch.seconds = 59.9
    assert not breaker.allows()
    watch.seconds = 60
    assert [breaker.allows(), breaker.allows()] == [True, False]


def test_a_failed_trial_opens_it_again_and_a_good_one_closes_it() -> None:
    watch = Watch()
    breaker = _opened(watch)

    watch.seconds = 60
    breaker.allows()
    breaker.failed()
    watch.seconds = 119
    assert not breaker.allows()
    watch.seconds = 120
    breaker.allows()
    breaker.succeeded()
    assert [breaker.allows(), breaker.allows()] == [True, True]
