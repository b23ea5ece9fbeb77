"""Runs programs, each in a process of its own, and records how they end.

Standard input has one job a line, with tabs between: name, program, backend. A backend is what anyio.run() uses where
the program names none; "-" leaves the program alone. A fourth word is a minor version: the program does without what AnyIO
has only since then. For each job these files are written into the folder given as
first argument: NAME.out and NAME.err (the two streams), NAME.end (exit status, then the type of the exception that ended
it, if any) and NAME.imports (submodules of anyio that the program uses but does not import).

The processes are forks of this one, which has the slow imports behind it, so that a program costs milliseconds. Programs
without a backend come first: they find AnyIO not yet loaded.
"""

import ast
import asyncio  # noqa: F401
import atexit
import gc
import os
import runpy
import signal
import sys
import threading
import warnings

import withhold_anyio

LIMIT = 20
SIDE_BY_SIDE = 2
SUBMODULES = {
    "abc", "from_thread", "functools", "itertools", "lowlevel", "pytest_plugin", "streams", "to_interpreter",
    "to_process", "to_thread",
}


def preload():
    """Loads AnyIO and its backends, for the programs after the fixes; whether they import it is seen by unimported()."""
    import anyio._backends._asyncio
    import anyio._backends._trio  # noqa: F401

    gc.freeze()


def prefer(backend):
    """Makes a backend the default of anyio.run, however the program imports it."""
    import anyio

    anyio.run.__kwdefaults__["backend"] = backend


def unimported(path):
    """Submodules that the program reaches through the package without importing them itself."""
    with open(path, "rb") as file:
        tree = ast.parse(file.read())
    packages, imported, used = set(), set(), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                root, _, rest = alias.name.partition(".")
                if root != "anyio":
                    continue
                if rest:
                    imported.add(rest.partition(".")[0])
                if not rest or not alias.asname:
                    packages.add(alias.asname or "anyio")
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            root, _, rest = node.module.partition(".")
            if root == "anyio":
                imported.update([rest.partition(".")[0]] if rest else [alias.name for alias in node.names])
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in packages:
            used.add(node.attr)
    return sorted((used & SUBMODULES) - imported)


def write(folder, name, kind, text):
    with open(os.path.join(folder, f"{name}.{kind}"), "w", encoding="utf-8") as file:
        file.write(text)


def redirect(folder, name):
    sys.stdout.flush()
    sys.stderr.flush()
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for number, kind in ((1, "out"), (2, "err")):
        os.dup2(os.open(os.path.join(folder, f"{name}.{kind}"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)


def run_here(folder, name, program, backend, minor=None):
    """Makes this process the program's, to its end."""
    signal.alarm(LIMIT)
    redirect(folder, name)
    warnings.simplefilter("always", ResourceWarning)
    if backend != "-":
        prefer(backend)
    if minor is not None:
        withhold_anyio.withhold(int(minor))
    sys.argv = [program]
    sys.path[0] = os.path.dirname(program)
    os.chdir(sys.path[0])
    status = 0
    try:
        runpy.run_path(program, run_name="__main__")
    except BaseException as end:
        write(folder, name, "exception", type(end).__name__)
        status = end_of(end)
    threading._shutdown()
    atexit._run_exitfuncs()
    gc.collect()
    sys.stdout.flush()
    sys.stderr.flush()
    # Taking down all that was imported before the fork would cost more than the program.
    os._exit(status)


def end_of(error):
    """Does what the interpreter does with an exception that nobody caught; returns the exit status."""
    if not isinstance(error, SystemExit):
        sys.excepthook(type(error), error, error.__traceback__)
        return 130 if isinstance(error, KeyboardInterrupt) else 1
    if error.code is None or isinstance(error.code, int):
        return (error.code or 0) & 0xFF
    print(error.code, file=sys.stderr)
    return 1


def finish(folder, name, status):
    """Puts the exit status, a signal counted as negative, and the exception's type together."""
    code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else -os.WTERMSIG(status)
    note = os.path.join(folder, f"{name}.exception")
    exception = ""
    if os.path.exists(note):
        with open(note, encoding="utf-8") as file:
            exception = file.read()
        os.remove(note)
    write(folder, name, "end", f"{code} {exception}".strip())


def main():
    folder = sys.argv[1]
    jobs = [line.rstrip("\n").split("\t") for line in sys.stdin]
    jobs.sort(key=lambda job: job[2] != "-")
    running = {}
    while jobs or running:
        while jobs and len(running) < SIDE_BY_SIDE:
            name, program, backend, *minor = jobs.pop(0)
            if backend != "-" and "anyio" not in sys.modules:
                preload()
            write(folder, name, "imports", "\n".join(unimported(program)))
            child = os.fork()
            if child == 0:
                run_here(folder, name, program, backend)
            running[child] = name
        child, status = os.wait()
        finish(folder, running.pop(child), status)


main()
