import asyncio


async def connect(backend, backend_options=None, debug=False):
    return backend, backend_options, debug


print(asyncio.run(connect(backend="sqlite", backend_options=7, debug=True)))
