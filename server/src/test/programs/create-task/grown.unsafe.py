# Lists of tasks that grow by `+=` and `extend`.
import asyncio


async def double(n):
    await asyncio.sleep(0.01 * n)
    return 2 * n


async def added(numbers):
    tasks = []
    for number in numbers:
        tasks += [asyncio.create_task(double(number))]
    tasks += [asyncio.create_task(double(number + 10)) for number in numbers]
    return await asyncio.gather(*tasks)


async def extended(numbers):
    tasks = [asyncio.create_task(double(7))]
    tasks.extend(asyncio.create_task(double(number)) for number in numbers)
    tasks.extend([asyncio.create_task(double(8)), asyncio.create_task(double(9))])
    print(len(tasks))
    results = await asyncio.gather(*tasks)
    print("done")
    return results


async def quiet(numbers, seen):
    async def note(number):
        seen.append(await double(number))

    tasks = []
    for number in numbers:
        tasks += [asyncio.create_task(note(number))]
    await asyncio.gather(*tasks)


async def main():
    print(await added([1, 2, 3]))
    print(await extended([4, 5]))
    seen = []
    await quiet([1, 2, 3], seen)
    print(sorted(seen))


asyncio.run(main())
