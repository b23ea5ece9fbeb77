import asyncio
import typing


async def main(queue: "asyncio.Queue[int] | None" = None) -> None:
    await asyncio.sleep(0)
    print(sorted(typing.get_type_hints(main)))


asyncio.run(main())
