# === a handler that raises again
import asyncio

async def work(log):
    try:
        await log.write()
    except asyncio.CancelledError:
    #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
        log.append("cleaning up")
        raise

# --- fixed
import anyio

async def work(log):
    try:
        await log.write()
    except anyio.get_cancelled_exc_class():
        log.append("cleaning up")
        raise

# === one of several, under a name, from-imports
from asyncio import CancelledError

async def work(log):
    try:
        await log.write()
    except (CancelledError, KeyError) as exc:
    #       ^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
        log.append(isinstance(exc, KeyError))
        raise exc

# --- fixed
from anyio import get_cancelled_exc_class

async def work(log):
    try:
        await log.write()
    except (get_cancelled_exc_class(), KeyError) as exc:
        log.append(isinstance(exc, KeyError))
        raise exc

# === every path raises: branches, loops, cases, try and with
import asyncio

async def work(log):
    try:
        await log.write()
    except asyncio.exceptions.CancelledError as error:
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
        if log.final:
            with log:
                raise
        for entry in log:
            if entry:
                break
        while log.busy:
            raise error
        match log:
            case None:
                raise
            case _:
                try:
                    log.close()
                finally:
                    raise

# --- fixed
import anyio

async def work(log):
    try:
        await log.write()
    except anyio.get_cancelled_exc_class() as error:
        if log.final:
            with log:
                raise
        for entry in log:
            if entry:
                break
        while log.busy:
            raise error
        match log:
            case None:
                raise
            case _:
                try:
                    log.close()
                finally:
                    raise

# === under the name that an older module of asyncio keeps for it
import asyncio

async def work(log):
    try:
        await log.write()
    except asyncio.futures.CancelledError:
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
        raise

# --- fixed
import anyio

async def work(log):
    try:
        await log.write()
    except anyio.get_cancelled_exc_class():
        raise

# === by hand: handlers that may go on
import asyncio

async def work(log):
    try:
        await log.write()
    except asyncio.CancelledError:
    #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`: by hand, because the handler does not raise it again on every path, and AnyIO cancels the next `await` again
        pass
    try:
        await log.write()
    except asyncio.CancelledError:
    #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`: by hand, because the handler does not raise it again on every path, and AnyIO cancels the next `await` again
        if log:
            raise
    while True:
        try:
            await log.write()
        except asyncio.CancelledError: break
        #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`: by hand, because the handler does not raise it again on every path, and AnyIO cancels the next `await` again
    try:
        await log.write()
    except (asyncio.CancelledError, OSError) as error:
    #       ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`: by hand, because the handler does not raise it again on every path, and AnyIO cancels the next `await` again
        raise RuntimeError from error

# === by hand: what is no handler
import asyncio
import contextlib

async def work(task, error):
    with contextlib.suppress(asyncio.CancelledError):
    #                        ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`: by hand, because it ends the wait for a task: `await handle.wait()` of a task group's handle raises nothing
        await task
    if isinstance(error, asyncio.CancelledError):
    #                    ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`: by hand, because it is not the class of a handler that raises it again
        raise asyncio.CancelledError("stop")
        #     ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`: by hand, because a task does not cancel itself: `CancelScope.cancel()` does it

# === by hand: the end of a wait for a task
import asyncio
import contextlib

class Server:
    async def stop(self, tasks, connection):
        self.task.cancel()
        try:
            await self.task
        except asyncio.CancelledError:
        #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`: by hand, because it ends the wait for a task: `await handle.wait()` of a task group's handle raises nothing
            pass
        for task in tasks:
            with contextlib.suppress(asyncio.CancelledError, OSError):
            #                        ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`: by hand, because it ends the wait for a task: `await handle.wait()` of a task group's handle raises nothing
                await task
        try:
            await tasks[0]
        except (asyncio.CancelledError, Exception):
        #       ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`: by hand, because it ends the wait for a task: `await handle.wait()` of a task group's handle raises nothing
            pass
        with contextlib.suppress(asyncio.CancelledError):
        #                        ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`: by hand, because `suppress` swallows it, and AnyIO cancels the next `await` again
            await connection.closed()
            await self.task

# === by hand: the same before AnyIO 4.14
import asyncio

async def stop(task):
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
    #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`: by hand, because it ends the wait for a task: a task group waits for its tasks itself
        pass

# --- settings
minimum-anyio = "4.13"

# === by hand: outside of a coroutine
import asyncio

ERRORS = (asyncio.CancelledError, OSError)
#         ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`: by hand, because it is only known while a loop runs, and no coroutine is here

def work(loop, error: "asyncio.CancelledError"):
#                      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`: by hand, because it is only known while a loop runs
    try:
        loop.run_forever()
    except asyncio.CancelledError:
    #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`: by hand, because it is only known while a loop runs, and no coroutine is here
        raise

# === another CancelledError
from concurrent.futures import CancelledError

async def work(job):
    try:
        await job()
    except CancelledError:
        raise

# === a coroutine that the file steps by hand: no loop need run
import asyncio

async def work(step):
    try:
        await step()
    except asyncio.CancelledError:
    #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
        raise

def start(step):
    coroutine = work(step)
    coroutine.send(None)
    return coroutine

# --- unsafe
import anyio

async def work(step):
    try:
        await step()
    except anyio.get_cancelled_exc_class():
        raise

def start(step):
    coroutine = work(step)
    coroutine.send(None)
    return coroutine

# === a coroutine that may be closed where no loop runs any more, which another handler waits for
import asyncio


async def receive(queue, channel):
    try:
        return await queue.get()
    except (asyncio.CancelledError, GeneratorExit):
    #       ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
        channel.close()
        raise


async def behind(queue, channel):
    try:
        return await queue.get()
    except asyncio.CancelledError:
    #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
        raise
    except GeneratorExit:
        channel.close()
        raise


async def around(queue, channel):
    try:
        try:
            return await queue.get()
        except asyncio.CancelledError:
        #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
            raise
    except (ValueError, GeneratorExit) as end:
        channel.close()
        raise


async def everything_else(queue, channel):
    try:
        return await queue.get()
    except asyncio.CancelledError:
    #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
        raise
    except BaseException:
        channel.close()
        raise


async def anything_else(queue, channel):
    try:
        return await queue.get()
    except asyncio.CancelledError:
    #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
        raise
    except:
        channel.close()
        raise


async def before(queue, channel):
    try:
        return await queue.get()
    except GeneratorExit:
        channel.close()
        raise
    except asyncio.CancelledError:
    #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
        raise


async def elsewhere(queue, channel):
    def stop():
        try:
            channel.send(None)
        except GeneratorExit:
            raise

    try:
        return await queue.get()
    except asyncio.CancelledError:
    #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
        raise
    except Exception:
        stop()

# --- fixed
import asyncio

import anyio


async def receive(queue, channel):
    try:
        return await queue.get()
    except (asyncio.CancelledError, GeneratorExit):
        channel.close()
        raise


async def behind(queue, channel):
    try:
        return await queue.get()
    except asyncio.CancelledError:
        raise
    except GeneratorExit:
        channel.close()
        raise


async def around(queue, channel):
    try:
        try:
            return await queue.get()
        except asyncio.CancelledError:
            raise
    except (ValueError, GeneratorExit) as end:
        channel.close()
        raise


async def everything_else(queue, channel):
    try:
        return await queue.get()
    except asyncio.CancelledError:
        raise
    except BaseException:
        channel.close()
        raise


async def anything_else(queue, channel):
    try:
        return await queue.get()
    except asyncio.CancelledError:
        raise
    except:
        channel.close()
        raise


async def before(queue, channel):
    try:
        return await queue.get()
    except GeneratorExit:
        channel.close()
        raise
    except anyio.get_cancelled_exc_class():
        raise


async def elsewhere(queue, channel):
    def stop():
        try:
            channel.send(None)
        except GeneratorExit:
            raise

    try:
        return await queue.get()
    except anyio.get_cancelled_exc_class():
        raise
    except Exception:
        stop()

# --- unsafe
import anyio


async def receive(queue, channel):
    try:
        return await queue.get()
    except (anyio.get_cancelled_exc_class(), GeneratorExit):
        channel.close()
        raise


async def behind(queue, channel):
    try:
        return await queue.get()
    except anyio.get_cancelled_exc_class():
        raise
    except GeneratorExit:
        channel.close()
        raise


async def around(queue, channel):
    try:
        try:
            return await queue.get()
        except anyio.get_cancelled_exc_class():
            raise
    except (ValueError, GeneratorExit) as end:
        channel.close()
        raise


async def everything_else(queue, channel):
    try:
        return await queue.get()
    except anyio.get_cancelled_exc_class():
        raise
    except BaseException:
        channel.close()
        raise


async def anything_else(queue, channel):
    try:
        return await queue.get()
    except anyio.get_cancelled_exc_class():
        raise
    except:
        channel.close()
        raise


async def before(queue, channel):
    try:
        return await queue.get()
    except GeneratorExit:
        channel.close()
        raise
    except anyio.get_cancelled_exc_class():
        raise


async def elsewhere(queue, channel):
    def stop():
        try:
            channel.send(None)
        except GeneratorExit:
            raise

    try:
        return await queue.get()
    except anyio.get_cancelled_exc_class():
        raise
    except Exception:
        stop()

# === a coroutine that may be closed where no loop runs any more: a handler around would take the error of asking
import asyncio


async def keep_receiving(queue, channel):
    while True:
        try:
            try:
                channel.send(await queue.get())
            except asyncio.CancelledError:
            #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
                channel.close()
                raise
        except Exception as problem:
            channel.report(problem)


async def one_of_several(queue, channel):
    try:
        async with channel:
            try:
                return await queue.get()
            except (asyncio.CancelledError, KeyError):
            #       ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
                raise
    except (OSError, RuntimeError):
        return None


async def further_out(queue, channel):
    try:
        try:
            try:
                return await queue.get()
            except asyncio.CancelledError:
            #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
                raise
        except ValueError:
            return None
    except Exception:
        return None


async def everything_first(queue, channel):
    try:
        try:
            return await queue.get()
        except asyncio.CancelledError:
        #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
            raise
    except BaseException:
        channel.close()
        raise
    except Exception:
        channel.report()


async def narrower(queue, channel):
    try:
        try:
            return await queue.get()
        except asyncio.CancelledError:
        #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
            raise
    except (OSError, ValueError):
        channel.report()


async def behind(queue, channel):
    try:
        channel.open()
    except Exception:
        try:
            return await queue.get()
        except asyncio.CancelledError:
        #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
            raise

# --- fixed
import asyncio

import anyio


async def keep_receiving(queue, channel):
    while True:
        try:
            try:
                channel.send(await queue.get())
            except asyncio.CancelledError:
                channel.close()
                raise
        except Exception as problem:
            channel.report(problem)


async def one_of_several(queue, channel):
    try:
        async with channel:
            try:
                return await queue.get()
            except (asyncio.CancelledError, KeyError):
                raise
    except (OSError, RuntimeError):
        return None


async def further_out(queue, channel):
    try:
        try:
            try:
                return await queue.get()
            except asyncio.CancelledError:
                raise
        except ValueError:
            return None
    except Exception:
        return None


async def everything_first(queue, channel):
    try:
        try:
            return await queue.get()
        except anyio.get_cancelled_exc_class():
            raise
    except BaseException:
        channel.close()
        raise
    except Exception:
        channel.report()


async def narrower(queue, channel):
    try:
        try:
            return await queue.get()
        except anyio.get_cancelled_exc_class():
            raise
    except (OSError, ValueError):
        channel.report()


async def behind(queue, channel):
    try:
        channel.open()
    except Exception:
        try:
            return await queue.get()
        except anyio.get_cancelled_exc_class():
            raise

# --- unsafe
import anyio


async def keep_receiving(queue, channel):
    while True:
        try:
            try:
                channel.send(await queue.get())
            except anyio.get_cancelled_exc_class():
                channel.close()
                raise
        except Exception as problem:
            channel.report(problem)


async def one_of_several(queue, channel):
    try:
        async with channel:
            try:
                return await queue.get()
            except (anyio.get_cancelled_exc_class(), KeyError):
                raise
    except (OSError, RuntimeError):
        return None


async def further_out(queue, channel):
    try:
        try:
            try:
                return await queue.get()
            except anyio.get_cancelled_exc_class():
                raise
        except ValueError:
            return None
    except Exception:
        return None


async def everything_first(queue, channel):
    try:
        try:
            return await queue.get()
        except anyio.get_cancelled_exc_class():
            raise
    except BaseException:
        channel.close()
        raise
    except Exception:
        channel.report()


async def narrower(queue, channel):
    try:
        try:
            return await queue.get()
        except anyio.get_cancelled_exc_class():
            raise
    except (OSError, ValueError):
        channel.report()


async def behind(queue, channel):
    try:
        channel.open()
    except Exception:
        try:
            return await queue.get()
        except anyio.get_cancelled_exc_class():
            raise

# === a coroutine that may be closed where no loop runs any more: a manager around would take the error of asking
import asyncio
import contextlib
from contextlib import suppress


async def keep_quiet(queue, channel):
    with contextlib.suppress(Exception):
        try:
            channel.send(await queue.get())
        except asyncio.CancelledError:
        #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
            channel.close()
            raise


async def one_of_several(queue, channel):
    async with channel:
        with channel.lock, suppress(OSError, RuntimeError):
            try:
                return await queue.get()
            except asyncio.CancelledError:
            #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
                raise


async def closed(queue):
    with suppress(GeneratorExit):
        try:
            return await queue.get()
        except asyncio.CancelledError:
        #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
            raise


async def everything(queue):
    try:
        with suppress(BaseException):
            try:
                return await queue.get()
            except asyncio.CancelledError:
            #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
                raise
    except Exception:
        return None


async def narrower(queue):
    with suppress(OSError):
        try:
            return await queue.get()
        except asyncio.CancelledError:
        #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`
            raise

# --- fixed
import asyncio
import contextlib
from contextlib import suppress

import anyio


async def keep_quiet(queue, channel):
    with contextlib.suppress(Exception):
        try:
            channel.send(await queue.get())
        except asyncio.CancelledError:
            channel.close()
            raise


async def one_of_several(queue, channel):
    async with channel:
        with channel.lock, suppress(OSError, RuntimeError):
            try:
                return await queue.get()
            except asyncio.CancelledError:
                raise


async def closed(queue):
    with suppress(GeneratorExit):
        try:
            return await queue.get()
        except asyncio.CancelledError:
            raise


async def everything(queue):
    try:
        with suppress(BaseException):
            try:
                return await queue.get()
            except anyio.get_cancelled_exc_class():
                raise
    except Exception:
        return None


async def narrower(queue):
    with suppress(OSError):
        try:
            return await queue.get()
        except anyio.get_cancelled_exc_class():
            raise

# --- unsafe
import contextlib
from contextlib import suppress

import anyio


async def keep_quiet(queue, channel):
    with contextlib.suppress(Exception):
        try:
            channel.send(await queue.get())
        except anyio.get_cancelled_exc_class():
            channel.close()
            raise


async def one_of_several(queue, channel):
    async with channel:
        with channel.lock, suppress(OSError, RuntimeError):
            try:
                return await queue.get()
            except anyio.get_cancelled_exc_class():
                raise


async def closed(queue):
    with suppress(GeneratorExit):
        try:
            return await queue.get()
        except anyio.get_cancelled_exc_class():
            raise


async def everything(queue):
    try:
        with suppress(BaseException):
            try:
                return await queue.get()
            except anyio.get_cancelled_exc_class():
                raise
    except Exception:
        return None


async def narrower(queue):
    with suppress(OSError):
        try:
            return await queue.get()
        except anyio.get_cancelled_exc_class():
            raise

# === by hand: the end of a wait for a future
import asyncio
import contextlib

class Waiter:
    def __init__(self):
        self.closed = asyncio.get_running_loop().create_future()

    async def wait(self):
        forever = asyncio.get_running_loop().create_future()
        try:
            await forever
        except asyncio.CancelledError:
        #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`: by hand, because the handler does not raise it again on every path, and AnyIO cancels the next `await` again
            print("cancelled")
        with contextlib.suppress(asyncio.CancelledError):
        #                        ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`: by hand, because `suppress` swallows it, and AnyIO cancels the next `await` again
            await self.closed
