# === started and waited for
import asyncio
import sys


async def main():
    proc = await asyncio.create_subprocess_exec(
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.run_process` instead of `asyncio.create_subprocess_exec`
        sys.executable,
        "-c",  # a program
        "print(input()[::-1])",
        stdin=asyncio.subprocess.PIPE,
        #     ^^^^^^^^^^^^^^^^^^^^^^^ Use `subprocess.PIPE` instead of `asyncio.subprocess.PIPE`
        stdout=asyncio.subprocess.PIPE,
        #      ^^^^^^^^^^^^^^^^^^^^^^^ Use `subprocess.PIPE` instead of `asyncio.subprocess.PIPE`
    )
    out, err = await proc.communicate(b"olleh\n")
    #                ^^^^^^^^^^^^^^^^ `asyncio.subprocess.Process.communicate` of a process that `anyio.run_process` could run
    print(out, err, proc.returncode)

# --- fixed
import asyncio
import subprocess
import sys


async def main():
    proc = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",  # a program
        "print(input()[::-1])",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    out, err = await proc.communicate(b"olleh\n")
    print(out, err, proc.returncode)
# --- unsafe
import subprocess
import sys

import anyio


async def main():
    proc = await anyio.run_process(
        [sys.executable,
        "-c",  # a program
        "print(input()[::-1])"],
        input=b"olleh\n",
        stdout=subprocess.PIPE,
        stderr=None,
        check=False,
    )
    out, err = proc.stdout, proc.stderr
    print(out, err, proc.returncode)
# === the shell, and results in other shapes
import asyncio
from asyncio.subprocess import DEVNULL, STDOUT
from asyncio import subprocess as sub


async def main(command, data, *options):
    first = await asyncio.create_subprocess_shell(command, stdout=sub.PIPE, stderr=STDOUT)
    #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.run_process` instead of `asyncio.create_subprocess_shell`
    #                                                             ^^^^^^^^ Use `subprocess.PIPE` instead of `asyncio.subprocess.PIPE`
    #                                                                              ^^^^^^ Use `subprocess.STDOUT` instead of `asyncio.subprocess.STDOUT`
    text = (await first.communicate())[0].decode()
    #             ^^^^^^^^^^^^^^^^^ `asyncio.subprocess.Process.communicate` of a process that `anyio.run_process` could run
    second = await asyncio.create_subprocess_exec("ls", *options, cwd="/", stdin=DEVNULL)
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.run_process` instead of `asyncio.create_subprocess_exec`
    #                                                                            ^^^^^^^ Use `subprocess.DEVNULL` instead of `asyncio.subprocess.DEVNULL`
    await second.communicate()
    #     ^^^^^^^^^^^^^^^^^^ `asyncio.subprocess.Process.communicate` of a process that `anyio.run_process` could run
    third = await asyncio.create_subprocess_exec(("cat"), stdin=sub.PIPE,)
    #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.run_process` instead of `asyncio.create_subprocess_exec`
    #                                                           ^^^^^^^^ Use `subprocess.PIPE` instead of `asyncio.subprocess.PIPE`
    both = await third.communicate(input=data)
    #            ^^^^^^^^^^^^^^^^^ `asyncio.subprocess.Process.communicate` of a process that `anyio.run_process` could run
    if second.returncode: return both[0], text

# --- fixed
import asyncio
import subprocess
from subprocess import DEVNULL, STDOUT


async def main(command, data, *options):
    first = await asyncio.create_subprocess_shell(command, stdout=subprocess.PIPE, stderr=STDOUT)
    text = (await first.communicate())[0].decode()
    second = await asyncio.create_subprocess_exec("ls", *options, cwd="/", stdin=DEVNULL)
    await second.communicate()
    third = await asyncio.create_subprocess_exec(("cat"), stdin=subprocess.PIPE,)
    both = await third.communicate(input=data)
    if second.returncode: return both[0], text
# --- unsafe
import subprocess
from subprocess import DEVNULL, STDOUT

import anyio


async def main(command, data, *options):
    first = await anyio.run_process(command, stdout=subprocess.PIPE, stderr=STDOUT, check=False)
    text = (first.stdout, first.stderr)[0].decode()
    second = await anyio.run_process(["ls", *options], cwd="/", stdin=DEVNULL, stdout=None, stderr=None, check=False)
    third = await anyio.run_process([("cat")], input=data, stdout=None, stderr=None, check=False,)
    both = third.stdout, third.stderr
    if second.returncode: return both[0], text
# === a pipe for no input
import asyncio


async def main():
    proc = await asyncio.create_subprocess_exec("cat", stdin=asyncio.subprocess.PIPE); await proc.communicate(None)
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.run_process` instead of `asyncio.create_subprocess_exec`
    #                                                        ^^^^^^^^^^^^^^^^^^^^^^^ Use `subprocess.PIPE` instead of `asyncio.subprocess.PIPE`
    #                                                                                        ^^^^^^^^^^^^^^^^ `asyncio.subprocess.Process.communicate` of a process that `anyio.run_process` could run
    return proc.returncode

# --- fixed
import asyncio
import subprocess


async def main():
    proc = await asyncio.create_subprocess_exec("cat", stdin=subprocess.PIPE); await proc.communicate(None)
    return proc.returncode
# --- unsafe
import subprocess

import anyio


async def main():
    proc = await anyio.run_process(["cat"], stdin=subprocess.DEVNULL, stdout=None, stderr=None, check=False)
    return proc.returncode
# === waited for once more
import asyncio


async def main():
    proc = await asyncio.create_subprocess_exec("ls", stdout=asyncio.subprocess.DEVNULL)
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.run_process` instead of `asyncio.create_subprocess_exec`
    #                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `subprocess.DEVNULL` instead of `asyncio.subprocess.DEVNULL`
    await proc.communicate()
    #     ^^^^^^^^^^^^^^^^ `asyncio.subprocess.Process.communicate` of a process that `anyio.run_process` could run
    await proc.wait()
    #     ^^^^^^^^^ `asyncio.subprocess.Process.wait` of a process that `anyio.run_process` could run
    if await proc.wait() != 0:
    #        ^^^^^^^^^ `asyncio.subprocess.Process.wait` of a process that `anyio.run_process` could run
        print(await proc.wait())
        #           ^^^^^^^^^ `asyncio.subprocess.Process.wait` of a process that `anyio.run_process` could run

# --- fixed
import asyncio
import subprocess


async def main():
    proc = await asyncio.create_subprocess_exec("ls", stdout=subprocess.DEVNULL)
    await proc.communicate()
    await proc.wait()
    if await proc.wait() != 0:
        print(await proc.wait())
# --- unsafe
import subprocess

import anyio


async def main():
    proc = await anyio.run_process(["ls"], stdout=subprocess.DEVNULL, stderr=None, check=False)
    if proc.returncode != 0:
        print(proc.returncode)
# === more is done with the process
import asyncio


async def main(commands):
    proc = await asyncio.create_subprocess_exec("ls", stdin=asyncio.subprocess.PIPE)
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.open_process` instead of `asyncio.create_subprocess_exec`: by hand, because more is done with the process than `communicate`
    #                                                       ^^^^^^^^^^^^^^^^^^^^^^^ Use `subprocess.PIPE` instead of `asyncio.subprocess.PIPE`
    proc.stdin.write(b"x")
#   ^^^^^^^^^^ `asyncio.subprocess.Process.stdin`: by hand, because `anyio.open_process` has a stream there: `await process.stdin.send(data)`, without `drain`
    async for line in proc.stdout:
    #                 ^^^^^^^^^^^ `asyncio.subprocess.Process.stdout`: by hand, because `anyio.open_process` has a stream of bytes there: `async for chunk in process.stdout`, lines by `anyio.streams.buffered.BufferedByteReceiveStream`
        print(line)
    if proc.returncode is None:
    #  ^^^^^^^^^^^^^^^ `asyncio.subprocess.Process.returncode`: by hand, because `returncode` of a process that `anyio.open_process` starts is the same
        proc.kill()
#       ^^^^^^^^^ `asyncio.subprocess.Process.kill`: by hand, because `kill` of a process that `anyio.open_process` starts is the same
    await proc.wait()
    #     ^^^^^^^^^ `asyncio.subprocess.Process.wait`: by hand, because `wait` of a process that `anyio.open_process` starts is the same


async def limited(proc: asyncio.subprocess.Process):
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.abc.Process` instead of `asyncio.subprocess.Process`: by hand, together with the place that starts it
    late = await asyncio.create_subprocess_exec("ls")
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.open_process` instead of `asyncio.create_subprocess_exec`: by hand, because more is done with the process than `communicate`
    await asyncio.wait_for(late.communicate(), 1)
    #                      ^^^^^^^^^^^^^^^^ `asyncio.subprocess.Process.communicate`: by hand, because `anyio.run_process` takes input and gives output of a process that runs to its end
    apart = await asyncio.create_subprocess_exec("ls")
    #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.open_process` instead of `asyncio.create_subprocess_exec`: by hand, because `communicate` does not stand in the statement behind
    print("started")
    await apart.communicate()
    #     ^^^^^^^^^^^^^^^^^ `asyncio.subprocess.Process.communicate`: by hand, because `anyio.run_process` takes input and gives output of a process that runs to its end
    return await asyncio.create_subprocess_exec("ls")
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.open_process` instead of `asyncio.create_subprocess_exec`: by hand, because the process is more than started and waited for with `communicate`

# --- fixed
import asyncio
import subprocess


async def main(commands):
    proc = await asyncio.create_subprocess_exec("ls", stdin=subprocess.PIPE)
    proc.stdin.write(b"x")
    async for line in proc.stdout:
        print(line)
    if proc.returncode is None:
        proc.kill()
    await proc.wait()


async def limited(proc: asyncio.subprocess.Process):
    late = await asyncio.create_subprocess_exec("ls")
    await asyncio.wait_for(late.communicate(), 1)
    apart = await asyncio.create_subprocess_exec("ls")
    print("started")
    await apart.communicate()
    return await asyncio.create_subprocess_exec("ls")
# === arguments that `run_process` does not have, or that are not seen
import asyncio
import subprocess


async def main(options, stdin, data):
    a = await asyncio.create_subprocess_exec("ls", preexec_fn=print)
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.open_process` instead of `asyncio.create_subprocess_exec`: by hand, because `run_process` has no `preexec_fn`
    await a.communicate()
    #     ^^^^^^^^^^^^^ `asyncio.subprocess.Process.communicate`: by hand, because `anyio.run_process` takes input and gives output of a process that runs to its end
    b = await asyncio.create_subprocess_exec("ls", **options)
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.open_process` instead of `asyncio.create_subprocess_exec`: by hand, because its arguments are not seen
    await b.communicate()
    #     ^^^^^^^^^^^^^ `asyncio.subprocess.Process.communicate`: by hand, because `anyio.run_process` takes input and gives output of a process that runs to its end
    c = await asyncio.create_subprocess_exec("ls", stdin=stdin)
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.open_process` instead of `asyncio.create_subprocess_exec`: by hand, because it is not seen what `stdin` is
    await c.communicate()
    #     ^^^^^^^^^^^^^ `asyncio.subprocess.Process.communicate`: by hand, because `anyio.run_process` takes input and gives output of a process that runs to its end
    d = await asyncio.create_subprocess_exec("ls", stdin=subprocess.DEVNULL)
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.open_process` instead of `asyncio.create_subprocess_exec`: by hand, because asyncio ignores an input where `stdin` is not a pipe
    await d.communicate(data)
    #     ^^^^^^^^^^^^^ `asyncio.subprocess.Process.communicate`: by hand, because `anyio.run_process` takes input and gives output of a process that runs to its end
    e = await asyncio.create_subprocess_exec("ls", stdin=subprocess.PIPE)
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.open_process` instead of `asyncio.create_subprocess_exec`: by hand, because the input is awaited after the process has started
    await e.communicate(await data())
    #     ^^^^^^^^^^^^^ `asyncio.subprocess.Process.communicate`: by hand, because `anyio.run_process` takes input and gives output of a process that runs to its end
    start = asyncio.create_subprocess_exec
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.open_process` instead of `asyncio.create_subprocess_exec`: by hand, because it is not called here
# === other processes
import subprocess

import anyio


async def main(proc):
    subprocess.run(["ls"], stdout=subprocess.PIPE)
    with subprocess.Popen("ls") as other:
        other.communicate()
    await anyio.run_process(["ls"])
    await proc.communicate()

# === an AnyIO before 4.9, whose `run_process` has no `stdin`
import asyncio
import subprocess


async def main(data):
    a = await asyncio.create_subprocess_exec("ls", stdin=subprocess.DEVNULL)
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.open_process` instead of `asyncio.create_subprocess_exec`: by hand, because `run_process` has no `stdin` before AnyIO 4.9 (the project admits 4.8)
    await a.communicate()
    #     ^^^^^^^^^^^^^ `asyncio.subprocess.Process.communicate`: by hand, because `anyio.run_process` takes input and gives output of a process that runs to its end
    b = await asyncio.create_subprocess_exec("ls", umask=0)
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.run_process` instead of `asyncio.create_subprocess_exec`
    await b.communicate()
    #     ^^^^^^^^^^^^^ `asyncio.subprocess.Process.communicate` of a process that `anyio.run_process` could run
    return b.returncode

# --- unsafe
import asyncio
import subprocess

import anyio


async def main(data):
    a = await asyncio.create_subprocess_exec("ls", stdin=subprocess.DEVNULL)
    await a.communicate()
    b = await anyio.run_process(["ls"], umask=0, stdout=None, stderr=None, check=False)
    return b.returncode
# --- file pyproject.toml
[project]
name = "sample"
dependencies = ["anyio>=4.8"]

# === an AnyIO before 4.5, whose `run_process` has no `umask`
import asyncio


async def main(data):
    b = await asyncio.create_subprocess_exec("ls", umask=0)
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.open_process` instead of `asyncio.create_subprocess_exec`: by hand, because `run_process` has no `umask` before AnyIO 4.5 (the project admits 4.4)
    await b.communicate()
    #     ^^^^^^^^^^^^^ `asyncio.subprocess.Process.communicate`: by hand, because `anyio.run_process` takes input and gives output of a process that runs to its end
# --- file pyproject.toml
[project]
name = "sample"
dependencies = ["anyio>=4.4"]
