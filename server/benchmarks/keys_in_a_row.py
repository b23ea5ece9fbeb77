#!/usr/bin/env python3
"""How long the last of many keys that come at once waits for its findings, beside what a single key waits.

  keys_in_a_row.py server/target/anyio-lsp.jar [--lines 1000] [--keys 200] [--runs 25]

Both are measured at once after the key before, and after a pause, in which the processor forgets what it was doing: a burst
after a pause has to be compared with a key after a pause. The clock of a burst starts when its last key has been sent.
Python 3 only.
"""
import argparse
import statistics
import time

from open_documents import Server, text

PAUSE_SECONDS = 0.3
URI = "file:///keys.py"


class Typist:
    """Types letters behind each other in one line, and waits for the findings of the last one."""

    def __init__(self, jar, lines):
        self.server = Server(["java", "-jar", jar, "server"])
        self.version = 1
        self.typed = 0
        content = text(0, lines)
        self.line = content.split("\n").index("    done = 0")
        support = {"textDocument": {"publishDiagnostics": {"versionSupport": True}}}
        self.server.send("initialize", {"processId": None, "rootUri": None, "capabilities": support}, 1)
        while self.server.receive().get("id") != 1:
            pass
        self.server.send("initialized", {})
        document = {"uri": URI, "languageId": "python", "version": 1, "text": content}
        self.server.send("textDocument/didOpen", {"textDocument": document})
        self.server.findings(URI, 1)

    def key(self):
        self._replace(self.typed, self.typed, "x")
        self.typed += 1

    def take_back(self):
        """Everything that was typed."""
        self._replace(0, self.typed, "")
        self.typed = 0
        self.wait()

    def _replace(self, start, end, new):
        self.version += 1
        behind = len("    done")
        places = [{"line": self.line, "character": behind + place} for place in (start, end)]
        self.server.send("textDocument/didChange", {
            "textDocument": {"uri": URI, "version": self.version},
            "contentChanges": [{"range": {"start": places[0], "end": places[1]}, "text": new}]})

    def wait(self):
        self.server.await_version(URI, self.version)

    def timed(self, keys):
        """Milliseconds from the last of so many keys to its findings."""
        for _ in range(keys):
            self.key()
        start = time.perf_counter()
        self.wait()
        took = time.perf_counter() - start
        self.take_back()
        return took * 1000

    def timed_single(self):
        """The same for one key, from before it is sent."""
        start = time.perf_counter()
        self.key()
        self.wait()
        return (time.perf_counter() - start) * 1000


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("jar")
    options.add_argument("--lines", type=int, default=1000)
    options.add_argument("--keys", type=int, default=200)
    options.add_argument("--runs", type=int, default=25)
    given = options.parse_args()
    typist = Typist(given.jar, given.lines)
    for _ in range(4):
        for _ in range(100):
            typist.timed_single()
        typist.take_back()
    waits = {"a key": [], "the last of %d" % given.keys: [], "a key after a pause": [], "the last after a pause": []}
    key, last, late_key, late_last = waits.values()
    for _ in range(given.runs):
        for _ in range(20):
            key.append(typist.timed_single())
        typist.take_back()
        last.append(typist.timed(given.keys))
        time.sleep(PAUSE_SECONDS)
        late_key.append(typist.timed_single())
        typist.take_back()
        time.sleep(PAUSE_SECONDS)
        late_last.append(typist.timed(given.keys))
    for name, milliseconds in waits.items():
        ordered = sorted(milliseconds)
        print("%-24s %6.2f ms, one in ten more than %.2f" % (
            name, statistics.median(ordered), ordered[len(ordered) * 9 // 10]))
    print("ratios: %.1f, and after a pause %.1f" % (
        statistics.median(last) / statistics.median(key), statistics.median(late_last) / statistics.median(late_key)))
    typist.server.send("shutdown", None, 2)
    typist.server.send("exit", None)
    typist.server.process.wait(20)


if __name__ == "__main__":
    main()
