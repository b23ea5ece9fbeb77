# === uvicorn's server works on asyncio alone
import asyncio
import uvicorn

server = uvicorn.Server(uvicorn.Config("app:app"))
asyncio.run(server.serve())

# === made on the spot, from-imports
from asyncio import run
from uvicorn import Config, Server

run(Server(Config("app:app")).serve(sockets=None))

# === kept in an attribute
import asyncio
import uvicorn

class Site:
    def __init__(self, config):
        self.server = uvicorn.Server(config)

    def start(self):
        asyncio.run(main=self.server.serve())

# === a class of this file that derives from it
import asyncio
import uvicorn

class Quiet(uvicorn.Server):
    def install_signal_handlers(self):
        pass

class Quieter(Quiet):
    pass

def start(config):
    asyncio.run(Quieter(config).serve())

# === a class that serves in its own way is an entry point like others
import asyncio
import uvicorn

class Own(uvicorn.Server):
    async def serve(self, sockets=None):
        pass

def start(config: uvicorn.Config):
    asyncio.run(Own(config).serve())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio
import uvicorn

class Own(uvicorn.Server):
    async def serve(self, sockets=None):
        pass

def start(config: uvicorn.Config):
    anyio.run(Own(config).serve)

# === hypercorn on asyncio
import asyncio
from hypercorn.asyncio import serve
from hypercorn.config import Config

asyncio.run(serve(object(), Config()))

# === a bot
import asyncio
from discord.ext import commands

bot = commands.Bot(command_prefix="!")
asyncio.run(bot.start("token"))

# === an unknown server
import asyncio

def start(server):
    asyncio.run(server.serve())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import anyio

def start(server):
    anyio.run(server.serve)

# === a main function that serves
import asyncio
import uvicorn

async def main():
    await uvicorn.Server(uvicorn.Config("app:app")).serve()

asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio
import uvicorn

async def main():
    await uvicorn.Server(uvicorn.Config("app:app")).serve()

anyio.run(main)
