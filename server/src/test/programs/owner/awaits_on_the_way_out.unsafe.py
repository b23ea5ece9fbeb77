# owner: Session
import asyncio


class Channel:
    def __init__(self):
        self.sent = []

    async def send(self, text):
        await asyncio.sleep(0)
        self.sent.append(text)


class Session:
    def __init__(self, channel):
        self.channel = channel

    async def connect(self):
        await self.channel.send("hello")
        self.keeper = asyncio.create_task(self.keep_alive())

    async def keep_alive(self):
        while True:
            await self.channel.send("ping")
            await asyncio.sleep(5)

    async def disconnect(self):
        await self.channel.send("bye")
        self.keeper.cancel()
        await asyncio.gather(self.keeper, return_exceptions=True)
        for text in ("closing", "closed"):
            await self.channel.send(text)


async def leave(channel):
    session = Session(channel)
    try:
        if hasattr(session, "connect"):
            await session.connect()
            try:
                await asyncio.sleep(0.05)
                raise ValueError("enough")
            finally:
                await session.disconnect()
        else:
            async with session:
                await asyncio.sleep(0.05)
                raise ValueError("enough")
    except Exception as error:
        while hasattr(error, "exceptions"):
            (error,) = error.exceptions
        print(repr(error))


async def main():
    channel = Channel()
    await leave(channel)
    print(channel.sent)


asyncio.run(main())
