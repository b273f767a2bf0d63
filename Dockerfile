# The bot as a small image that runs without root. Build: docker build -t redress .
FROM python:3.11.14-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /src
RUN python -m venv /opt/redress
# The lock file first: the layer with the dependencies is kept until the lock changes.
COPY requirements.lock ./
RUN /opt/redress/bin/pip install --require-hashes -r requirements.lock
COPY requirements-dev.lock ./
RUN python -m venv /opt/build \
    && grep -A 200 '^hatchling==' requirements-dev.lock > /dev/null \
    && /opt/build/bin/pip install --require-hashes -r requirements-dev.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot ./bot
COPY prompts ./prompts
COPY migrations ./migrations
RUN /opt/build/bin/python -m build --wheel --no-isolation --outdir /dist \
    && /opt/redress/bin/pip install --no-deps /dist/redress-*.whl \
    && /opt/redress/bin/pip uninstall --yes pip setuptools
