#!/usr/bin/env python3
"""Fills the tables of README.md from what was measured.

  tables.py --engine reading.json editing.json …    results of JMH (-rf json), any number of files
  tables.py --pipes result.json … [--ours ours]     results of runs of several servers over pipes

A result over pipes is {"servers": {NAME: {"metrics": {"typing.1000.mid.ident": {"p50": …, "p99": …, "n": …}, …}}}} with
milliseconds. All numbers in that table are ratios of the one run: machines differ, ratios less so.
"""
import argparse
import json
import pathlib
import re

PAGE = pathlib.Path(__file__).with_name("README.md")
TRACES = ["CHARACTER", "STATEMENT", "NEWLINE", "BRACKET", "INDENT", "DOCSTRING", "OTHER_IMPORT", "WATCHED_IMPORT"]
PLACES = ["TOP", "MIDDLE", "END"]


def fill(name, rows):
    """Puts a table between the two comments of this name."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |" for row in rows]
    lines.insert(1, "| " + " | ".join("-" * width for width in widths) + " |")
    page = PAGE.read_text(encoding="utf-8")
    pattern = re.compile(f"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    if not pattern.search(page):
        raise SystemExit(f"{PAGE.name} has no place for {name}")
    page = pattern.sub(lambda match: match.group(1) + "\n" + "\n".join(lines) + "\n\n" + match.group(2), page)
    PAGE.write_text(page, encoding="utf-8")


def number(value):
    if value is None:
        return "–"
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def engine(files):
    results = [result for file in files for result in json.loads(pathlib.Path(file).read_text(encoding="utf-8"))]

    def of(kind):
        return [result for result in results if kind in result["benchmark"]]

    if of("ReadingBenchmark"):
        reading(of("ReadingBenchmark"))
    if of("OpeningBenchmark"):
        opening(of("OpeningBenchmark"))
    if of("EditingBenchmark") or of("ImportBenchmark"):
        editing(of("EditingBenchmark") + of("ImportBenchmark"))


def reading(results):
    rows = [["Whole text, warm", "lines", "MB/s", "lines/s"]]
    names = {"lexed": "lexed only", "withTrees": "and every line's tree", "withFindings": "and judged"}
    for key, name in names.items():
        for result in sorted(results, key=lambda result: int(result["params"]["lines"])):
            if not result["benchmark"].endswith("." + key):
                continue
            more = result["secondaryMetrics"]
            speed = more["lines"]["score"]
            rows.append([name, result["params"]["lines"], number(more["megabytes"]["score"]), f"{speed:,.0f}"])
    fill("reading", rows)


def opening(results):
    rows = [["First text of a process, ms", "lines", "without warm-up", "after 1 round", "after 10 rounds"]]
    names = {"lexed": "lexed only", "withTrees": "and every line's tree", "withFindings": "lexed and judged"}
    for key, name in names.items():
        for lines in sorted({int(result["params"]["lines"]) for result in results}):
            scores = {
                result["params"]["before"]: result["primaryMetric"]["scorePercentiles"]["50.0"]
                for result in results
                if result["benchmark"].endswith("." + key) and int(result["params"]["lines"]) == lines
            }
            if scores:
                rows.append([name, str(lines), *(number(scores.get(before)) for before in ("0", "1", "10"))])
    fill("opening", rows)


def editing(results):
    sizes = sorted({int(result["params"]["lines"]) for result in results})
    rows = [["µs, p50 / p99; KB allocated", *(f"{size:,} lines" for size in sizes)]]
    for trace in TRACES:
        for place in [*PLACES, None]:
            cells = []
            for size in sizes:
                cells.append(next((cell(result) for result in results if is_of(result, trace, place, size)), "–"))
            if any(text != "–" for text in cells):
                words = trace.lower().replace("_", " ")
                rows.append([words + (f", {place.lower()}" if place else ""), *cells])
    fill("editing", rows)


def is_of(result, trace, place, size):
    given = result["params"]
    return given["trace"] == trace and given.get("place") == place and int(given["lines"]) == size


def cell(result):
    spread = result["primaryMetric"]["scorePercentiles"]
    allocated = next(
        (more["score"] for name, more in result["secondaryMetrics"].items() if name.endswith("gc.alloc.rate.norm")), None)
    text = f"{number(spread['50.0'])} / {number(spread['99.0'])}"
    return text + (f"; {number(allocated / 1024)}" if allocated is not None else "")


def pipes(files, ours):
    """Each server is compared with ours of the same run; of one that is in several runs the first counts."""
    columns = {}
    for file in files:
        servers = json.loads(pathlib.Path(file).read_text(encoding="utf-8"))["servers"]
        if ours not in servers:
            raise SystemExit(f"no server is called {ours}: {', '.join(servers)}")
        for name, server in servers.items():
            if name != ours:
                columns.setdefault(name, (servers[ours]["metrics"], server["metrics"]))
    keys = {key for mine, theirs in columns.values() for key in mine if is_shown(key) and has(mine, theirs, key)}
    rows = [["Ours / theirs, p50 and p99", *columns]]
    for key in sorted(keys, key=order):
        rows.append([words(key), *(compared(mine, theirs, key) for mine, theirs in columns.values())])
    fill("pipes", rows)


def has(mine, theirs, key):
    return mine.get(key, {}).get("n") and theirs.get(key, {}).get("n")


def compared(mine, theirs, key):
    if not has(mine, theirs, key):
        return "–"
    return f"{ratio(mine, key, theirs[key], 'p50')}, {ratio(mine, key, theirs[key], 'p99')}"


def ratio(mine, key, theirs, which):
    return number(mine[key][which] / theirs[which]) if theirs[which] else "–"


def is_shown(key):
    return re.fullmatch(r"startup\.first_diag|open\.\d+|typing\.\d+\.\w+\.(ident|stmt)|burst\.\d+|codeaction\.\d+", key)


def order(key):
    parts = key.split(".")
    kinds = ["startup", "open", "typing", "burst", "codeaction"]
    places = {"top": 0, "mid": 1, "end": 2}
    size = int(parts[1]) if parts[1].isdigit() else 0
    return kinds.index(parts[0]), size, places.get(parts[2], 0) if len(parts) > 2 else 0, parts[3:]


def words(key):
    parts = key.split(".")
    if parts[0] == "startup":
        return "start to first findings"
    size = f"{int(parts[1]):,} lines"
    if parts[0] == "typing":
        place = {"top": "top", "mid": "middle", "end": "end"}[parts[2]]
        what = "key in a name" if parts[3] == "ident" else "key in a statement"
        return f"{what}, {size}, {place}"
    return {"open": "open", "burst": "keys at once", "codeaction": "code actions"}[parts[0]] + f", {size}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--engine", nargs="+", default=[])
    parser.add_argument("--pipes", nargs="+", default=[])
    parser.add_argument("--ours", default="ours")
    options = parser.parse_args()
    if options.engine:
        engine(options.engine)
    if options.pipes:
        pipes(options.pipes, options.ours)
    if not options.engine and not options.pipes:
        parser.print_help()


if __name__ == "__main__":
    main()
