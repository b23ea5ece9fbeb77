# owner: Beat
import asyncio


class Beat():
    def __init__(self):
        self.beats = 0
        self.running = False
        self._task = None

    def begin(self):
        if not self._task:
            self._task = asyncio.create_task(self.beat(0.01))
        self.running = True

    # the other one
    def end(self):
        self.running = False
        if self._task:
            self._task.cancel()
            self._task = None

    async def beat(self, pause):
        while True:
            self.beats += 1
            await asyncio.sleep(pause)


async def main():
    beat = Beat()
    if hasattr(beat, "begin"):
        beat.begin()
        print(beat.running)
        await asyncio.sleep(0.1)
        beat.end()
        await asyncio.sleep(0)
    else:
        async with beat:
            print(beat.running)
            await asyncio.sleep(0.1)
    beats = beat.beats
    await asyncio.sleep(0.05)
    print(beats > 2, beats == beat.beats, beat.running)


asyncio.run(main())
