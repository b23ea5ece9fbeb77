import asyncio
import functools


def command(function):
    @functools.wraps(function)
    def wrapper(*arguments):
        print("command", function.__name__)
        return function(*arguments)

    return wrapper


async def work(name):
    return name.upper()


@command
def main(name):
    print(asyncio.run(work(name)))


main("x")
