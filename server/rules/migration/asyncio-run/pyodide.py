# === in Pyodide, whose loop runs already
import asyncio

import pyodide_js


async def main():
    print(pyodide_js.version)


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import anyio
import pyodide_js


async def main():
    print(pyodide_js.version)


anyio.run(main)
