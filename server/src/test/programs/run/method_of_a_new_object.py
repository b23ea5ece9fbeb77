import asyncio


class App:
    made = 0

    def __init__(self):
        App.made += 1

    async def serve(self, *ports):
        return App.made, ports


print(asyncio.run(App().serve(80, *[81])))
app = App()
print(asyncio.run(app.serve()))
