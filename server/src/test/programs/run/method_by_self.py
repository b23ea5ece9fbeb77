import asyncio


class App:
    def __init__(self, name):
        self.name = name

    async def serve(self, port, *, quiet=False):
        return f"{self.name}:{port}:{quiet}"

    def start(self):
        print(asyncio.run(self.serve(80)))
        print(asyncio.run(self.serve(80, quiet=True)))


App("web").start()
