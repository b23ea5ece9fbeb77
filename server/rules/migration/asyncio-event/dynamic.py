# === cleared by an attribute whose name is written
import asyncio


class Gate:
    def __init__(self):
        self.ready = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because AnyIO's events cannot be cleared: a new event has to take the place of the old one

    def reset(self):
        getattr(self, "ready").clear()

# === set by an attribute whose name is written
import asyncio


class Gate:
    def __init__(self):
        self.ready = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

    def open(self):
        getattr(self, "ready").set()
        return getattr(self, "other").clear()

# --- fixed
import anyio


class Gate:
    def __init__(self):
        self.ready = anyio.Event()

    def open(self):
        getattr(self, "ready").set()
        return getattr(self, "other").clear()

# === attributes whose names are not written
import asyncio


class Gates:
    __slots__ = ("ready", "done")

    def __init__(self):
        self.ready = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because AnyIO's events cannot be cleared: a new event has to take the place of the old one

    def reset(self):
        for name in self.__slots__:
            getattr(self, name).clear()


class Shown:
    def __init__(self):
        self.ready = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

    def __getitem__(self, name):
        return getattr(self, name)


class Filled:
    def __init__(self, **options):
        self.ready = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
        for name, value in options.items():
            setattr(self, name, value)


class Kept:
    def __init__(self):
        self.ready = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

    def state(self):
        return dict(vars(self))


class Read:
    def __init__(self, state):
        self.ready = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
        self.__dict__.update(state)


class Written:
    def __init__(self):
        self.ready = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

    def reset(self):
        self.__dict__["ready"].clear()

# --- unsafe
import asyncio

import anyio


class Gates:
    __slots__ = ("ready", "done")

    def __init__(self):
        self.ready = asyncio.Event()

    def reset(self):
        for name in self.__slots__:
            getattr(self, name).clear()


class Shown:
    def __init__(self):
        self.ready = anyio.Event()

    def __getitem__(self, name):
        return getattr(self, name)


class Filled:
    def __init__(self, **options):
        self.ready = anyio.Event()
        for name, value in options.items():
            setattr(self, name, value)


class Kept:
    def __init__(self):
        self.ready = anyio.Event()

    def state(self):
        return dict(vars(self))


class Read:
    def __init__(self, state):
        self.ready = anyio.Event()
        self.__dict__.update(state)


class Written:
    def __init__(self):
        self.ready = anyio.Event()

    def reset(self):
        self.__dict__["ready"].clear()

# === accesses that are not to the event
import asyncio


class Gate:
    def __init__(self, other):
        self.ready = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
        self.other = other

    def handle(self, kind, name, values):
        getattr(self, f"on_{kind}")(1)
        getattr(self, "on_" + kind)
        getattr(self, kind + "_handler", None)
        getattr(self, name)(kind)
        getattr(self, name).append(1)
        getattr(self.other, name).clear()
        if getattr(self, name, None) is None:
            setattr(self, name, 1)
            setattr(self, f"on_{kind}", kind)
        for field in ("one", "two"):
            print(getattr(self, field))
        print([getattr(self, field) for field in ["one", "two"]])
        return self.__dict__["one"], self.__dict__.get("two"), name in self.__dict__, len(vars(self))

# --- fixed
import anyio


class Gate:
    def __init__(self, other):
        self.ready = anyio.Event()
        self.other = other

    def handle(self, kind, name, values):
        getattr(self, f"on_{kind}")(1)
        getattr(self, "on_" + kind)
        getattr(self, kind + "_handler", None)
        getattr(self, name)(kind)
        getattr(self, name).append(1)
        getattr(self.other, name).clear()
        if getattr(self, name, None) is None:
            setattr(self, name, 1)
            setattr(self, f"on_{kind}", kind)
        for field in ("one", "two"):
            print(getattr(self, field))
        print([getattr(self, field) for field in ["one", "two"]])
        return self.__dict__["one"], self.__dict__.get("two"), name in self.__dict__, len(vars(self))

# === another file asks by a name that is written
import asyncio


class Gate:
    def __init__(self):
        self.ready = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- file other.py
def reset(gate):
    getattr(gate, "ready").clear()

# --- unsafe
import anyio


class Gate:
    def __init__(self):
        self.ready = anyio.Event()
