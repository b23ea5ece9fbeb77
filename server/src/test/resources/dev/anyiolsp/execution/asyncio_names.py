"""Prints the public names of this Python's asyncio, and the public members of its classes, one a line."""

import asyncio
import importlib
import inspect
import pkgutil
import sys
import warnings

warnings.simplefilter("ignore")

# What a class has from these says nothing about asyncio.
ORDINARY = {
    member
    for base in (object, BaseException, Exception, ConnectionError, EOFError, RuntimeError, ValueError, TimeoutError)
    for member in dir(base)
}


def modules():
    yield asyncio
    for found in pkgutil.iter_modules(asyncio.__path__):
        try:
            yield importlib.import_module(f"asyncio.{found.name}")
        except (ImportError, AttributeError):
            pass  # of another platform


names = set()
for module in modules():
    for name in getattr(module, "__all__", ()):
        names.add(f"asyncio.{name}")
        value = getattr(module, name, None)
        if inspect.isclass(value) and (value.__module__ or "").split(".")[0] in ("asyncio", "_asyncio"):
            for member in dir(value):
                if not member.startswith("_") and member not in ORDINARY:
                    names.add(f"asyncio.{name}.{member}")
sys.stdout.write("\n".join(sorted(names)) + "\n")
