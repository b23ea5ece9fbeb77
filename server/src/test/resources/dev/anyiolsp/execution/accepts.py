"""Says which of some texts this Python accepts.

Standard input holds texts in UTF-8, each behind a line with its length in bytes. For each one a line is printed: "ok",
or the error.
"""

import sys
import warnings

warnings.simplefilter("ignore")
while header := sys.stdin.buffer.readline():
    text = sys.stdin.buffer.read(int(header))
    try:
        compile(text, "text", "exec", dont_inherit=True)
        print("ok")
    except Exception as error:
        print(type(error).__name__, str(error).replace("\n", " "))
