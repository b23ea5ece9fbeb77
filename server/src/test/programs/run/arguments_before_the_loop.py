import asyncio


def in_loop():
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


async def main(early, *, late):
    return early, late


print(asyncio.run(main(in_loop(), late=in_loop())))
print(asyncio.run(main(*[in_loop()], late=1)))
