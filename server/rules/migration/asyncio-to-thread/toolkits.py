# === Toga runs the loop of its platform
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- file app.py
import toga


class Window(toga.App):
    def startup(self):
        self.main_window = toga.MainWindow()


Window("Name", "org.example").main_loop()

# --- unsafe
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)

# === Autobahn's runner runs the loop for ever
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- file app.py
from autobahn.asyncio.wamp import ApplicationRunner

import case

ApplicationRunner("ws://localhost:8080", "realm").run(case.main)

# --- unsafe
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)

# === the executor of aiogram 2 runs the loop for ever
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- file app.py
from aiogram import Dispatcher, executor

executor.start_polling(Dispatcher())

# --- unsafe
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)

# === aiogram 3 has a coroutine for that
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- file app.py
import asyncio

from aiogram import Dispatcher

asyncio.run(Dispatcher().start_polling())

# --- fixed
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)

# === Ctrl-C ends the loop of tkinter before its task
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- file app.py
import tkinter

from async_tkinter_loop import async_mainloop

async_mainloop(tkinter.Tk())

# --- unsafe
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)

# === servers that end their tasks
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- file app.py
import uvicorn
from aiohttp import web

import discord

uvicorn.run("case:main")
web.run_app(web.Application())
discord.Client(intents=None).run("")

# --- fixed
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)

# === the same in one file
import asyncio

import toga


class Window(toga.App):
    async def read(self, f):
        await asyncio.to_thread(f)
        #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- unsafe
import anyio.to_thread
import toga


class Window(toga.App):
    async def read(self, f):
        await anyio.to_thread.run_sync(f, abandon_on_cancel=True)
