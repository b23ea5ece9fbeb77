# === the mode in pyproject.toml
[tool.pytest.ini_options]
asyncio_mode = "auto"  # all of them
#<^^^^^^^^^^ Use `anyio_mode` instead of `asyncio_mode`, with an `anyio_backend` fixture where code needs asyncio
asyncio_default_fixture_loop_scope = "function"
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio_default_fixture_loop_scope` goes with pytest-asyncio: by hand, because AnyIO's loop lives as long as the widest async fixture: an `anyio_backend` fixture of that scope takes its place
testpaths = ["tests"]

# --- path pyproject.toml
# --- unsafe
[tool.pytest.ini_options]
anyio_mode = "auto"  # all of them
asyncio_default_fixture_loop_scope = "function"
testpaths = ["tests"]

# === the mode in pytest.ini
[pytest]
asyncio_mode=auto
#<^^^^^^^^^^ Use `anyio_mode` instead of `asyncio_mode`, with an `anyio_backend` fixture where code needs asyncio
addopts = -q --asyncio-mode=auto
#            ^^^^^^^^^^^^^^^^^^^ Use the option `anyio_mode` instead of `--asyncio-mode`: by hand, because AnyIO knows it on the command line from 4.15 on

# --- path pytest.ini
# --- unsafe
[pytest]
anyio_mode=auto
addopts = -q --asyncio-mode=auto

# === the option of the command line, with a new AnyIO
[tox]
envlist = py

[pytest]
addopts = -q --asyncio-mode=auto
#            ^^^^^^^^^^^^^^^^^^^ Use `--anyio-mode` instead of `--asyncio-mode`, with an `anyio_backend` fixture where code needs asyncio

# --- path tox.ini
# --- settings
minimum-anyio = "4.15"

# --- unsafe
[tox]
envlist = py

[pytest]
addopts = -q --anyio-mode=auto

# === the strict mode says nothing, and other sections are not pytest's
[testenv]
asyncio_mode = auto

[tool:pytest]
asyncio_mode = strict

# --- path setup.cfg

# === an AnyIO without a mode
[pytest]
asyncio_mode = auto
#<^^^^^^^^^^ Use `anyio_mode` instead of `asyncio_mode`, with an `anyio_backend` fixture where code needs asyncio: it needs AnyIO 4.11

# --- path pytest.ini
# --- file app.py
# --- file requirements.txt
anyio>=4.4
