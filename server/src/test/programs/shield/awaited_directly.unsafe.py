import asyncio

log = []


async def commit(n=0):
    await asyncio.sleep(0.03)
    log.append("committed")
    return n


async def main():
    await asyncio.shield(commit())
    n = await asyncio.shield(
        commit(
            2,
        ),
    )
    if n: print(await asyncio.shield(commit(n)))
    return (await asyncio.shield(commit(n))) + len(log)


print(asyncio.run(main()))
