"""Run migrations on the connection handed over by `bot.store.migrate`, inside its transaction."""

from alembic import context

from bot.store.outcomes import OUTCOME  # the last table: with it, the metadata are whole

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=OUTCOME.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
