"""Runs programs, each in a process of its own, and records how they end.

Standard input has one job a line, with tabs between: name, program, backend. A backend is what anyio.run() uses where
the program names none; "-" leaves the program alone. For each job these files are written into the folder given as
first argument: NAME.out and NAME.err (the two streams), NAME.end (exit status, then the type of the exception that ended
it, if any) and NAME.imports (submodules of anyio that the program uses but does not import).

The processes are forks of this one, which has the slow imports behind it, so that a program costs milliseconds.
"""

import ast
import asyncio  # noqa: F401
import os
import runpy
import signal
import sys
import time
import warnings

LIMIT = 20.0
SIDE_BY_SIDE = 2
SUBMODULES = {
    "abc", "from_thread", "functools", "itertools", "lowlevel", "pytest_plugin", "streams", "to_interpreter",
    "to_process", "to_thread",
}


def prepare(backend):
    """Loads AnyIO and makes a backend the default of anyio.run, however the program imports it."""
    import anyio

    __import__(f"anyio._backends._{backend}")
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


def run_here(folder, name, program, backend):
    """The rest of this process is the program's."""
    redirect(folder, name)
    warnings.simplefilter("always", ResourceWarning)
    if backend != "-":
        prepare(backend)
    sys.argv = [program]
    sys.path[0] = os.path.dirname(program)
    os.chdir(sys.path[0])
    try:
        runpy.run_path(program, run_name="__main__")
    except BaseException as end:
        write(folder, name, "exception", type(end).__name__)
        raise


def finish(folder, name, status):
    """Puts the exit status, a signal counted as negative, and the exception's type together."""
    code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else -os.WTERMSIG(status)
    note = os.path.join(folder, f"{name}.exception")
    exception = ""
    if os.path.exists(note):
        with open(note, encoding="utf-8") as file:
            exception = file.read()
    write(folder, name, "end", f"{code} {exception}".strip())


def main():
    folder = sys.argv[1]
    jobs = [line.rstrip("\n").split("\t") for line in sys.stdin]
    if any(backend != "-" for _, _, backend in jobs):
        import trio  # noqa: F401
    running = {}
    while jobs or running:
        while jobs and len(running) < SIDE_BY_SIDE:
            name, program, backend = jobs.pop(0)
            write(folder, name, "imports", "\n".join(unimported(program)))
            child = os.fork()
            if child == 0:
                return name, program, backend
            running[child] = (name, time.monotonic())
        child, status = os.waitpid(-1, os.WNOHANG)
        if child:
            finish(folder, running.pop(child)[0], status)
            continue
        for child, (name, started) in running.items():
            if time.monotonic() - started > LIMIT:
                os.kill(child, signal.SIGKILL)
        time.sleep(0.002)
    return None


job = main()
if job is not None:
    run_here(sys.argv[1], *job)
