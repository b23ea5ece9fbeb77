from asyncio import TimeoutError, run, sleep, wait_for


async def attempt(n):
    if n == 0:
        await sleep(5)
    if n == 1:
        raise ConnectionError("refused")
    return "connected"


async def connect():
    for n in range(3):
        try:
            return await wait_for(attempt(n), timeout=0.05)
        except (TimeoutError, ConnectionError) as exc:
            print(n, type(exc).__name__)
            continue


async def main():
    print(await connect())


run(main())
