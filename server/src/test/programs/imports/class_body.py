# backends: asyncio
import asyncio


class Clock:
    import asyncio as own

    asyncio = None

    async def tick(self):
        await asyncio.sleep(0)
        await self.own.sleep(0)
        return "tick"


print(asyncio.run(Clock().tick()))
