# === a list of many lines that is sorted
[project]
name = "tide"
requires-python = ">=3.11"
dependencies = [
#<^^^^^^^^^^ `app.py` imports AnyIO, which is not declared
    "aiohttp>=3.9",
    "click>=8",
    "uvicorn>=0.30",
]

# --- path pyproject.toml
# --- file app.py
import anyio

# --- fixed
[project]
name = "tide"
requires-python = ">=3.11"
dependencies = [
    "aiohttp>=3.9",
    "anyio>=4.0",
    "click>=8",
    "uvicorn>=0.30",
]

# === a list that is not sorted, in single quotes, without the last comma, with comments
[project]
name = 'tide'
dependencies = [
#<^^^^^^^^^^ `app.py` imports AnyIO, which is not declared
  'voluptuous',  # for the settings
  # serial ports
  'pyserial >= 3.5',
  'aiohttp >= 3'  # the web
]

# --- path pyproject.toml
# --- file app.py
import anyio


async def nap():
    await anyio.to_thread.run_sync(print, abandon_on_cancel=True)

# --- fixed
[project]
name = 'tide'
dependencies = [
  'voluptuous',  # for the settings
  # serial ports
  'pyserial >= 3.5',
  'aiohttp >= 3',  # the web
  'anyio >= 4.1'
]

# === a list on one line
[project]
name = "tide"
dependencies = ["uvicorn>=0.30", "click>=8.2.0"]
#<^^^^^^^^^^ `app.py` imports AnyIO, which is not declared

# --- path pyproject.toml
# --- file app.py
from anyio import fail_after, sleep

# --- fixed
[project]
name = "tide"
dependencies = ["uvicorn>=0.30", "click>=8.2.0", "anyio>=4.0"]

# === a list on one line with a comma at its end
[project]
name = "tide"
dependencies = [ "uvicorn", "click", ] # both
#<^^^^^^^^^^ `app.py` imports AnyIO, which is not declared

# --- path pyproject.toml
# --- file app.py
import anyio

# --- fixed
[project]
name = "tide"
dependencies = [ "uvicorn", "click", "anyio>=4.0", ] # both

# === an empty list
[project]
dependencies = []
#<^^^^^^^^^^ `app.py` imports AnyIO, which is not declared

# --- path pyproject.toml
# --- file app.py
import anyio

# --- fixed
[project]
dependencies = ["anyio>=4.0"]

# === an empty list of two lines
[project]
dependencies = [
#<^^^^^^^^^^ `app.py` imports AnyIO, which is not declared
]

# --- path pyproject.toml
# --- file app.py
import anyio

# --- fixed
[project]
dependencies = [
    "anyio>=4.0",
]

# === a list with nothing but a comment
[project]
dependencies = [
#<^^^^^^^^^^ `app.py` imports AnyIO, which is not declared
    # nothing, and proud of it
]

# --- path pyproject.toml
# --- file app.py
import anyio

# --- fixed
[project]
dependencies = [
    # nothing, and proud of it
    "anyio>=4.0",
]

# === a list that is aligned with its bracket
[project]
dependencies = ["starlark",
#<^^^^^^^^^^ `app.py` imports AnyIO, which is not declared
                "attrs"]

# --- path pyproject.toml
# --- file app.py
import anyio

# --- fixed
[project]
dependencies = ["starlark",
                "attrs",
                "anyio>=4.0"]

# === the first of a sorted list
[project]
dependencies = [  # all of them
#<^^^^^^^^^^ `app.py` imports AnyIO, which is not declared
    # command line
    "click",
    "rich",
]

# --- path pyproject.toml
# --- file app.py
import anyio

# --- fixed
[project]
dependencies = [  # all of them
    "anyio>=4.0",
    # command line
    "click",
    "rich",
]

# === the list is missing
[project]
#<^^^^^^^ `tide.py` imports AnyIO, which is not declared
name = "tide"
version = "1"
requires-python = ">=3.11"
dynamic = ["readme"]

[project.scripts]
tide = "tide:main"

# --- path pyproject.toml
# --- file tide.py
import anyio

# --- fixed
[project]
name = "tide"
version = "1"
requires-python = ">=3.11"
dynamic = ["readme"]
dependencies = ["anyio>=4.0"]

[project.scripts]
tide = "tide:main"
