import asyncio
from asyncio import to_thread
from contextvars import ContextVar

user = ContextVar("user", default="nobody")


def who(greeting="hello"):
    user.set("changed in the thread")
    return f"{greeting} {user.get()}"


async def main():
    user.set("ann")
    print(await to_thread(who))
    print(await to_thread(who, greeting="bye"), user.get())
    print(await asyncio.to_thread(user.get))


asyncio.run(main())
