import asyncio

seen = []


async def visit(name):
    seen.append(name)
    await asyncio.sleep(0)
    return len(seen)


print(asyncio.run(visit("a")), asyncio.run(visit("b")), seen)
