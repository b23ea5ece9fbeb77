# === methods of objects whose class is in another file
import asyncio

import shop
from shop import Basket, Shelf as Board


async def late(): ...


def start(basket: Basket, which, wrong):
    asyncio.run(Basket(1).load(2))
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    asyncio.run(basket.load(2, 3))
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    if which:
        board = Board()
    else:
        board = Board()
    asyncio.run(board.save())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    asyncio.run(board.load(basket))
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    late = which
    asyncio.run(late())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def by_hand(board: Board):
    asyncio.run(board.kept())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    asyncio.run(board.plain())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    asyncio.run(board.wrapped())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    asyncio.run(board.overridden())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    asyncio.run(board.swapped())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    asyncio.run(shop.Mixed().load(1))
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


# --- fixed
import asyncio

import anyio
import shop
from shop import Basket, Shelf as Board


async def late(): ...


def start(basket: Basket, which, wrong):
    anyio.run(Basket(1).load, 2)
    anyio.run(basket.load, 2, 3)
    if which:
        board = Board()
    else:
        board = Board()
    anyio.run(board.save)
    anyio.run(board.load, basket)
    late = which
    asyncio.run(late())


def by_hand(board: Board):
    asyncio.run(board.kept())
    asyncio.run(board.plain())
    asyncio.run(board.wrapped())
    asyncio.run(board.overridden())
    asyncio.run(board.swapped())
    asyncio.run(shop.Mixed().load(1))


# --- unsafe
import anyio
import shop
from shop import Basket, Shelf as Board


async def late(): ...


def start(basket: Basket, which, wrong):
    anyio.run(Basket(1).load, 2)
    anyio.run(basket.load, 2, 3)
    if which:
        board = Board()
    else:
        board = Board()
    anyio.run(board.save)
    anyio.run(board.load, basket)
    late = which
    anyio.run(late)


def by_hand(board: Board):
    anyio.run(board.kept)
    anyio.run(board.plain)
    anyio.run(board.wrapped)
    anyio.run(board.overridden)
    anyio.run(board.swapped)
    anyio.run(shop.Mixed().load, 1)


# --- file shop.py
from somewhere import Unseen, cached


class Basket:
    def __init__(self, size):
        self.size = size

    async def load(self, *items):
        try:
            return items
        finally:
            await self.close()

    async def close(self): ...


class Shelf(Basket):
    def __init__(self):
        super().__init__(3)
        self.kept = cached

    async def save(self): ...

    async def kept(self): ...

    def plain(self):
        return self.save()

    @cached
    async def wrapped(self): ...

    async def overridden(self): ...

    async def swapped(self): ...


class Wide(Shelf):
    def overridden(self):
        return self.save()


class Mixed(Unseen, Basket): ...


Shelf.swapped = cached

# === and where it may be anything
import asyncio


async def late(): ...


def start(function, late, which):
    asyncio.run(function())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import anyio


async def late(): ...


def start(function, late, which):
    anyio.run(function)
