import asyncio


async def main(host, port):
    return f"{host}:{port}"


print(
    asyncio.run(
        main(
            "localhost",  # only here
            8080,
        )
    )
)
print(asyncio.run(  # the second
    main("::1", 1)
))
