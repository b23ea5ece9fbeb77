import asyncio


async def fails():
    await asyncio.sleep(0.01)
    raise ValueError("its own")


async def times_out():
    await asyncio.sleep(0.01)
    raise TimeoutError("its own")


async def blocks():
    return sum(range(100))


async def main():
    for job in ("fails", "times out", "returns"):
        try:
            if job == "fails":
                await asyncio.wait_for(fails(), 1)
            elif job == "times out":
                await asyncio.wait_for(times_out(), 1)
            else:
                print(await asyncio.wait_for(blocks(), 1))
        except ValueError as error:
            print(job, error)
        except asyncio.TimeoutError as error:
            print(job, error)


asyncio.run(main())
