"""Runs folders of tests with pytest: a folder a line on standard input, its outcomes a line on standard output."""

import os
import re
import subprocess
import sys

for line in sys.stdin.read().splitlines():
    done = subprocess.run(
        [sys.executable, "-B", "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", line, "--tb=short", line],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=line,
        env=dict(os.environ, PYTHONDONTWRITEBYTECODE="1"),
    )
    last = done.stdout.strip().splitlines()[-1] if done.stdout.strip() else ""
    counts = re.findall(r"(\d+) (passed|failed|error|skipped|xfailed|xpassed)", last)
    print(" ".join(f"{kind}={number}" for number, kind in counts) or "nothing")
    if "failed" in last or "error" in last:
        print(line, done.stdout, done.stderr, sep="\n", file=sys.stderr)
