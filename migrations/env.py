"""Run migrations on the connection handed over by `bot.store.migrate`, inside its transaction."""

from alembic import context

from bot.store.making import MADE
from bot.store.outcomes import OUTCOME

TABLES = (OUTCOME, MADE)  # the last ones: with them, the metadata are whole

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=TABLES[0].metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
