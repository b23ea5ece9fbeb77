import asyncio


async def count(results, n):
    await asyncio.sleep(0.05 * n)
    results.append(n)


async def gather_all(numbers):
    results = []
    async with asyncio.TaskGroup() as group:
        for n in numbers:
            group.create_task(count(results, n))
    return results


async def main():
    print(await asyncio.wait_for(gather_all([3, 1, 2]), 2))
    try:
        async with asyncio.timeout(0.05):
            async with asyncio.TaskGroup() as group:
                [group.create_task(count([], n)) for n in (1, 500)]
    except TimeoutError:
        print("late")


asyncio.run(main())
