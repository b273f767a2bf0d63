# The bot as a small image that runs without root and writes only to /data.
FROM python:3.11.14-slim-bookworm AS build
RUN python -m venv /opt/redress
# The lock file alone first: the layer with the dependencies is kept until the lock changes.
COPY requirements.lock /src/
RUN /opt/redress/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r /src/requirements.lock \
    && /opt/redress/bin/pip uninstall --yes --disable-pip-version-check pip setuptools
WORKDIR /app
COPY prompts ./prompts
COPY migrations ./migrations
COPY bot ./bot
RUN python -m compileall -q bot migrations

FROM python:3.11.14-slim-bookworm
RUN useradd --uid 10001 --create-home --shell /usr/sbin/nologin redress \
    && install -d -o redress -g redress -m 700 /data
COPY --from=build /opt/redress /opt/redress
COPY --from=build /app /app
ENV PATH=/opt/redress/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    REDRESS_DATA_DIR=/data
WORKDIR /app
USER 10001
VOLUME /data
HEALTHCHECK --interval=60s --timeout=20s --start-period=30s --retries=3 \
    CMD ["python", "-m", "bot", "doctor", "--quiet"]
CMD ["sh", "-c", "python -m bot migrate && exec python -m bot run"]
