import asyncio
import contextvars

number = contextvars.ContextVar("number", default=0)


async def ask():
    await asyncio.sleep(0.01)
    return number.get()


async def main():
    number.set(1)
    context = contextvars.copy_context()
    number.set(2)
    task = asyncio.create_task(ask(), context=context)
    other = asyncio.create_task(ask(), name="other")
    print(await task, await other, other.get_name())


asyncio.run(main())
