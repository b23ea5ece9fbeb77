import asyncio; import os; print(os.path.basename("a/b"))


async def main():
    await asyncio.sleep(0.001); print("slept"); await asyncio.sleep(0)


asyncio.run(main()); print("end")
