import asyncio


async def job(log):
    try:
        await asyncio.sleep(5)
    finally:
        await asyncio.sleep(0.01)
        log.append("cleaned up")


async def other(log):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        await asyncio.sleep(0.01)
        log.append("said good-bye")
        raise


async def main():
    log = []
    for function in (1, 2):
        try:
            if function == 1:
                await asyncio.wait_for(job(log), 0.03)
            else:
                await asyncio.wait_for(other(log), 0.03)
        except asyncio.TimeoutError:
            log.append("timeout")
    print(log)


asyncio.run(main())
