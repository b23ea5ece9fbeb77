#!/usr/bin/env python3
"""Opens many documents in the packaged server, as an editor with the extension's settings would, and tells what they take.

  open_documents.py server/target/anyio-lsp.jar [--documents 200] [--lines 1000] [--java-args "-Xmx1g -XX:+UseSerialGC"]

Every document has to get its findings, and the server has to answer a key in the last and in the first one. Python 3 only;
`jcmd` of the JDK tells the heap.
"""
import argparse
import json
import os
import re
import subprocess
import time

FUNCTION = '''
async def work_{0}(items, delay=0.5):
    """Goes through the items, one after another."""
    done = 0
    lock = asyncio.Lock()
    for item in items:
        # Not so fast.
        await asyncio.sleep(delay)
        async with lock:
            done += len(item) * 2 - 1
    names = [f"{{item!r:>10}}" for item in items if item is not None]
    print("work_{0}", done, {{"names": names, "delay": delay}})
    return done

'''


def text(document: int, lines: int) -> str:
    parts = ["import asyncio\n\n"]
    per_function = FUNCTION.count("\n")
    for k in range((lines - 2) // per_function):
        parts.append(FUNCTION.format(document * 1000 + k))
    return "".join(parts)


class Server:
    def __init__(self, command):
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def send(self, method, params, number=None):
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        if number is not None:
            message["id"] = number
        body = json.dumps(message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def receive(self):
        return json.loads(self.receive_bytes())

    def receive_bytes(self):
        length = 0
        while True:
            header = self.process.stdout.readline()
            if not header:
                raise SystemExit("the server is gone; is the heap too small?")
            if header.lower().startswith(b"content-length:"):
                length = int(header.split(b":")[1])
            if header == b"\r\n":
                return self.process.stdout.read(length)

    def await_version(self, uri, version):
        """Waits for the findings of a version without reading them all, which for a large document takes longer than making them."""
        mark = b'"version":%d}' % version
        while True:
            message = self.receive_bytes()
            if b"publishDiagnostics" in message[:80] and mark in message[-40:] and uri.encode() in message[:400]:
                return

    def findings(self, uri, version):
        while True:
            message = self.receive()
            params = message.get("params") or {}
            published = message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == uri
            if published and params.get("version") == version:
                return len(params["diagnostics"])

    def heap_megabytes(self):
        """Used after a full collection."""
        pid = str(self.process.pid)
        subprocess.run(["jcmd", pid, "GC.run"], check=True, stdout=subprocess.DEVNULL)
        told = subprocess.run(["jcmd", pid, "GC.heap_info"], check=True, capture_output=True, text=True).stdout
        used = [int(kilobytes) for kilobytes in re.findall(r"(?<!committed )\bused (\d+)K", told)]
        # The metaspace is the last of those with this word, and no part of the heap.
        return sum(used[:-2] if len(used) > 2 else used) / 1024

    def resident_megabytes(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("jar")
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--lines", type=int, default=1000)
    parser.add_argument("--java-args", default="-Xmx1g -Xmn48m -XX:+UseSerialGC -XX:MaxTenuringThreshold=1 -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.3")
    options = parser.parse_args()

    server = Server(["java", *options.java_args.split(), "-jar", options.jar, "server"])
    capabilities = {"textDocument": {"publishDiagnostics": {"versionSupport": True}}}
    server.send("initialize", {"processId": os.getpid(), "rootUri": None, "capabilities": capabilities}, 1)
    while server.receive().get("id") != 1:
        pass
    server.send("initialized", {})

    def open_document(number):
        uri = f"untitled:document{number}.py"
        item = {"uri": uri, "languageId": "python", "version": 1, "text": text(number, options.lines)}
        server.send("textDocument/didOpen", {"textDocument": item})
        return server.findings(uri, 1)

    def press_key(number, version):
        uri = f"untitled:document{number}.py"
        here = {"line": 1, "character": 0}
        change = {"range": {"start": here, "end": here}, "text": "#"}
        begin = time.perf_counter()
        server.send("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": version}, "contentChanges": [change]})
        count = server.findings(uri, version)
        return count, (time.perf_counter() - begin) * 1000

    open_document(0)
    before = server.heap_megabytes()
    begin = time.perf_counter()
    counts = [open_document(number) for number in range(1, options.documents)]
    took = time.perf_counter() - begin
    if len(set(counts)) != 1 or counts[0] == 0:
        raise SystemExit(f"not all documents have the same findings: {sorted(set(counts))}")
    heap = server.heap_megabytes()
    opened = (options.documents - 1) * options.lines
    print(f"{options.documents} documents of {options.lines} lines, {counts[0]} findings each, java {options.java_args}")
    print(f"heap {heap:.0f} MB after a collection, {(heap - before) * 2**20 / opened:.0f} bytes a line; "
          f"process {server.resident_megabytes():.0f} MB")
    for number in (options.documents - 1, 0):
        count, millis = press_key(number, 2)
        if count != counts[0]:
            raise SystemExit(f"other findings after a key: {count}")
        print(f"key in document {number}: {millis:.1f} ms")
    print(f"opened one after another in {took:.1f} s")
    server.send("shutdown", None, 2)
    while server.receive().get("id") != 2:
        pass
    server.send("exit", None)
    raise SystemExit(server.process.wait(10))


if __name__ == "__main__":
    main()
