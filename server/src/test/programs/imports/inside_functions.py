def start():
    import asyncio

    async def main():
        import asyncio as aio

        await aio.sleep(0.001)
        await asyncio.sleep(0)
        return "inside"

    return asyncio.run(main())


print(start())
