import asyncio

log = []


async def work():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        log.append("cancelled")
        raise
    finally:
        log.append("finally")


async def main():
    try:
        await asyncio.wait_for(work(), 0.05)
    except asyncio.TimeoutError as error:
        log.append(type(error).__name__)
    print(log)


asyncio.run(main())
