# backends: asyncio
# expect: unchanged
import asyncio


async def steps():
    print("one")
    await asyncio.sleep(0)
    print("two")
    return "three"


def drive(coroutine):
    try:
        while True:
            coroutine.send(None)
            print("stepped")
    except StopIteration as end:
        return end.value


class Runner:
    def __init__(self):
        self.runner = self.run("kept")
        self.runner.send(None)

    async def run(self, word):
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            print("cancelled")
            raise
        except BaseException as error:
            print(word, type(error).__name__)
            raise

    def close(self):
        self.runner.close()


print(drive(steps()))
runner = Runner()
runner.close()
print("closed")
