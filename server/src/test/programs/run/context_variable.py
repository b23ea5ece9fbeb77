import asyncio
import contextvars

language = contextvars.ContextVar("language", default="en")


async def main():
    return language.get()


language.set("de")
print(asyncio.run(main()))
