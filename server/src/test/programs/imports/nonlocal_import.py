def outer():
    import asyncio

    async def main():
        nonlocal asyncio
        await asyncio.sleep(0.001)
        return "nonlocal"

    return asyncio.run(main())


print(outer())
