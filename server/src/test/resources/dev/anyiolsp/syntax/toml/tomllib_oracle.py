"""Judges TOML texts with Python's own tomllib, for TomllibTest.

`about` prints what this tomllib accepts of TOML 1.1 and the TOML files of this machine, as JSON.
`judge` reads one JSON string per line from standard input and prints for each one line: "rejected", or a JSON string
with the value in a spelling that TomllibTest produces too.
"""

import datetime
import json
import os
import struct
import sys
import sysconfig
import tomllib


def spelled(value):
    if isinstance(value, dict):
        members = sorted((json.dumps(key), spelled(member)) for key, member in value.items())
        return "{" + ",".join(key + ":" + member for key, member in members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(spelled, value)) + "]"
    if isinstance(value, str):
        return json.dumps(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return hex(value)
    if isinstance(value, float):
        return "nan" if value != value else "f" + struct.pack(">d", value).hex()
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    raise TypeError(type(value))


def judged(text):
    try:
        return json.dumps(spelled(tomllib.loads(text)))
    except (ValueError, RecursionError):
        return "rejected"


def files():
    home = os.path.expanduser("~")
    roots = [*sysconfig.get_paths().values(), "/usr/lib/python3", "/usr/share"]
    roots += [os.path.join(home, name) for name in (".pyenv/versions", ".cargo", ".rustup")]
    found = set()
    for root in roots:
        for folder, _, names in os.walk(root):
            found.update(os.path.realpath(os.path.join(folder, name)) for name in names if name.endswith(".toml"))
    return sorted(path for path in found if os.path.isfile(path))


def main():
    if sys.argv[1] == "about":
        print(json.dumps({"accepts11": judged("a={b=1,}") != "rejected", "files": files()}))
        return
    for line in sys.stdin:
        print(judged(json.loads(line)))


main()
