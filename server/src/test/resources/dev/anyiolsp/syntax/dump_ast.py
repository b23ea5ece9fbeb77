"""Prints the nodes of Python's own syntax trees, for comparison.

Standard input: one path a line. Standard output, per path:

    strings yes|no      first of all: whether the nodes in formatted strings are among the nodes (no before 3.12)
    file PATH           then its nodes, one a line, in no order:  KIND START END
    skip PATH REASON    for a text that this Python refuses or cannot decode

Offsets count UTF-16 units from the file's start. Of compound statements only the start is given (END is -), because
their bodies belong to other lines; of an argument the range ends before its default value.
"""

import ast
import re
import sys
import warnings

HEADS = (
    "FunctionDef AsyncFunctionDef ClassDef If For AsyncFor While With AsyncWith Try TryStar ExceptHandler Match"
).split()
SINCE_312 = sys.version_info >= (3, 12)


class Places:
    """Turns lines and byte columns into UTF-16 offsets."""

    def __init__(self, text):
        self.lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", text) or [""]
        self.starts = []
        at = 0
        for line in self.lines:
            self.starts.append(at)
            at += units(line)
        self.starts.append(at)

    def offset(self, line, column):
        if line > len(self.lines):
            return self.starts[-1]
        text = self.lines[line - 1]
        if text.isascii():
            return self.starts[line - 1] + column
        return self.starts[line - 1] + units(text.encode()[:column].decode())


def units(text):
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def dump(tree, places, out):
    todo = [tree]
    while todo:
        node = todo.pop()
        kind = type(node).__name__
        if "lineno" in node._attributes:
            start = places.offset(node.lineno, node.col_offset)
            end = "-" if kind in HEADS else places.offset(node.end_lineno, node.end_col_offset)
            out.append(f"{kind} {start} {end}")
        if isinstance(node, ast.JoinedStr) or kind == "TemplateStr":
            # Older versions do not know where in a formatted string its parts are.
            if SINCE_312:
                todo.extend(part for part in node.values if not isinstance(part, ast.Constant))
            continue
        todo.extend(ast.iter_child_nodes(node))


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)
    print("strings", "yes" if SINCE_312 else "no")
    for path in sys.stdin:
        path = path.rstrip("\n")
        with open(path, "rb") as file:
            data = file.read()
        try:
            text = data.decode("utf-8")
            tree = ast.parse(data)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as problem:
            print("skip", path, type(problem).__name__)
            continue
        if data.startswith(b"\xef\xbb\xbf"):
            print("skip", path, "BOM")
            continue
        lines = [f"file {path}"]
        dump(tree, Places(text), lines)
        print("\n".join(lines))


main()
