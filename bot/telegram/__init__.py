"""The Telegram front end: long polling into the inbox, the outbox back. Nothing else knows Telegram."""

import os

CHANNEL = "telegram"

# The client library counts RetryAfter in seconds unless asked otherwise, and warns on every one of them.
# It reads this switch whenever such an error is made, so it has to stand in the environment.
os.environ.setdefault("PTB_TIMEDELTA", "1")
