# === Poetry: tables back to back
[tool.poetry]
name = "pendel"

[tool.poetry.dependencies]
#<^^^^^^^^^^^^^^^^^^^^^^^^ `app.py` imports AnyIO, which is not declared
python = "^3.11"
pendulum = {version = "^3", extras = ["test"]}
[tool.poetry.group.dev.dependencies]
pytest = "^8"

# --- path pyproject.toml
# --- file app.py
import anyio

# --- fixed
[tool.poetry]
name = "pendel"

[tool.poetry.dependencies]
python = "^3.11"
pendulum = {version = "^3", extras = ["test"]}
anyio = ">=4.0"
[tool.poetry.group.dev.dependencies]
pytest = "^8"

# === Poetry: sorted, with carets and single quotes
[tool.poetry.dependencies]
#<^^^^^^^^^^^^^^^^^^^^^^^^ `app.py` imports AnyIO, which is not declared
python = '^3.11'
aiohttp = '^3.9'  # the web
# clicks
click = '^8'
# rich = '^13'
typer = '^0.12'

# --- path pyproject.toml
# --- file app.py
import anyio

# --- fixed
[tool.poetry.dependencies]
python = '^3.11'
aiohttp = '^3.9'  # the web
anyio = '^4.0'
# clicks
click = '^8'
# rich = '^13'
typer = '^0.12'

# === Poetry: a project that leaves its list to Poetry
[project]
name = "tide"
dynamic = ["dependencies"]

[tool.poetry.dependencies]
#<^^^^^^^^^^^^^^^^^^^^^^^^ `app.py` imports AnyIO, which is not declared
python = ">=3.11"
zeroconf = ">=0.130"

# --- path pyproject.toml
# --- file app.py
import anyio

# --- fixed
[project]
name = "tide"
dynamic = ["dependencies"]

[tool.poetry.dependencies]
python = ">=3.11"
zeroconf = ">=0.130"
anyio = ">=4.0"

# === a hook of Hatch fills the list in
[project]
name = "tide"
dynamic = ["version", "dependencies"]

[tool.hatch.metadata.hooks.uv-dynamic-versioning]
dependencies = ["typer"]
#<^^^^^^^^^^ `app.py` imports AnyIO, which is declared for development only

[tool.hatch.envs.docs]
dependencies = ["mkdocs", "anyio"]

# --- path pyproject.toml
# --- file app.py
import anyio

# --- fixed
[project]
name = "tide"
dynamic = ["version", "dependencies"]

[tool.hatch.metadata.hooks.uv-dynamic-versioning]
dependencies = ["typer", "anyio>=4.0"]

[tool.hatch.envs.docs]
dependencies = ["mkdocs", "anyio"]

# === the list is in a file that setuptools reads
# the web
aiohttp>=3.9
#<^^^^^^^^^^ `app.py` imports AnyIO, which is not declared
wheel

# --- path requirements/base.txt
# --- file pyproject.toml
[project]
name = "tide"
dynamic = ["dependencies"]

[tool.setuptools.dynamic]
dependencies = {file = ["requirements/base.txt"]}

# --- file app.py
import anyio

# --- fixed
# the web
aiohttp>=3.9
anyio>=4.0
wheel

# === a requirements file that is not sorted
-i https://index.example/simple
uvicorn==0.30.1  # serves
#<^^^^^^^^^^^^^^^^^^^^^^^ `app.py` imports AnyIO, which is not declared
aiohttp==3.9.5 \
    ; sys_platform != "win32"

# comments at the end

# --- path requirements.txt
# --- file app.py
import anyio

# --- fixed
-i https://index.example/simple
uvicorn==0.30.1  # serves
aiohttp==3.9.5 \
    ; sys_platform != "win32"
anyio>=4.0

# comments at the end

# === a requirements file with hashes takes none without
idna==3.7 \
#<^^^^^^^^^ `app.py` imports AnyIO, which is not declared: add `anyio>=4.0` by hand
    --hash=sha256:82fee1fc78add43492d3a1898bfa6d8a904cc97d8427f683ed8e798d07761aa0

# --- path requirements.txt
# --- file app.py
import anyio

# === setup.cfg
[metadata]
name = channels

[options]
packages = find:
install_requires =
#<^^^^^^^^^^^^^^ `channels/layers.py` imports AnyIO, which is not declared
    Django>=4.2
    asgiref>=3.5.0,<4
python_requires = >=3.8

[options.extras_require]
tests =
    pytest

# --- path setup.cfg
# --- file channels/layers.py
import anyio

# --- file pyproject.toml
[build-system]
requires = ["setuptools"]

# --- fixed
[metadata]
name = channels

[options]
packages = find:
install_requires =
    Django>=4.2
    asgiref>=3.5.0,<4
    anyio>=4.0
python_requires = >=3.8

[options.extras_require]
tests =
    pytest

# === setup.cfg: all on one line
[options]
install_requires = Django; asgiref
#<^^^^^^^^^^^^^^ `layers.py` imports AnyIO, which is not declared

# --- path setup.cfg
# --- file layers.py
import anyio

# --- fixed
[options]
install_requires = Django; asgiref; anyio>=4.0

# === setup.py: a list in the call
from setuptools import setup

setup(
    name="tide",
    install_requires=[
#   ^^^^^^^^^^^^^^^^^ `app.py` imports AnyIO, which is not declared
        "aiohttp>=3",
        "zeroconf",
    ],
)

# --- path setup.py
# --- file app.py
import anyio

# --- fixed
from setuptools import setup

setup(
    name="tide",
    install_requires=[
        "aiohttp>=3",
        "anyio>=4.0",
        "zeroconf",
    ],
)

# === setup.py: a list with a name
from setuptools import setup

requirements = ['zeroconf', 'aiohttp']
#<^^^^^^^^^^^^^ `app.py` imports AnyIO, which is not declared

setup(name='tide', install_requires=requirements)

# --- path setup.py
# --- file app.py
import anyio

# --- fixed
from setuptools import setup

requirements = ['zeroconf', 'aiohttp', 'anyio>=4.0']

setup(name='tide', install_requires=requirements)

# === setup.py: something computed is not known
from setuptools import setup

setup(name="tide", install_requires=["aiohttp"] + extra)

# --- path setup.py
# --- file app.py
import anyio

# === a workspace without a project of its own
[tool.uv.workspace]
members = ["members/*"]

# --- path pyproject.toml
# --- file app.py
import anyio

# === a template is not TOML
{% if cookiecutter %}
[project]
dependencies = []

# --- path pyproject.toml
# --- file app.py
import anyio

# === half typed
[project]
name = "tide"
dependencies = ["any

# --- path pyproject.toml
# --- file app.py
import anyio
