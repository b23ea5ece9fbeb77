# === a set with a callback that discards
import asyncio

class TaskManager:
#     ^^^^^^^^^^^ `TaskManager` keeps track of its tasks in `_tasks`: good pattern, partial. AnyIO has no `create_task` of its own; let the class own a task group (`anyio.AsyncContextManagerMixin`), which holds its tasks, waits for them and cancels them with `cancel_scope.cancel()`, so that `_tasks` and its callbacks go away
    def __init__(self):
        self._tasks: set[asyncio.Task] = set()
        #                ^^^^^^^^^^^^ `asyncio.Task` becomes `anyio.TaskHandle` where a task group makes the task: by hand

    def spawn(self, work):
        task = asyncio.create_task(work)
        #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because no task group can be opened in a function that is not async; take one as a parameter, and call its `start_soon`
        #      ~~~~~~~~~~~~~~~~~~~ a task is made
        self._tasks.add(task)
#       ~~~~~~~~~~~ it is kept
        task.add_done_callback(self._tasks.discard)
#       ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Task.add_done_callback` of a task that a task group could own: code at the end of the task takes its place
        #                      ~~~~~~~~~~~ it is taken out when it is done

    async def close(self):
        for task in self._tasks:
            task.cancel()
#           ^^^^^^^^^^^ `asyncio.Task.cancel` of a task that a task group could own: `cancel()` of its handle, or the `cancel_scope` of its group, takes its place
#           ~~~~~~~~~~~ what is left is cancelled
        await asyncio.gather(*self._tasks, return_exceptions=True)

# === a dictionary whose callback is a method
import asyncio
import functools

class Jobs:
#     ^^^^ `Jobs` keeps track of its tasks in `jobs`: good pattern, partial. AnyIO has no `create_task` of its own; let the class own a task group (`__aenter__` and `__aexit__`), which holds its tasks, waits for them and cancels them with `cancel_scope.cancel()`, so that `jobs` and its callbacks go away
    def __init__(self):
        self.jobs = {}

    async def start(self, name, work):
        self.jobs[name] = task = asyncio.create_task(work)
#       ~~~~~~~~~ it is kept
        #                        ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because the task is kept beyond this function; a task group holds its tasks, so collection and callback go away
        #                        ~~~~~~~~~~~~~~~~~~~ a task is made
        task.add_done_callback(functools.partial(self._done, name))
#       ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Task.add_done_callback` of a task that a task group could own: code at the end of the task takes its place

    def _done(self, name, task):
        self.jobs.pop(name, None)
#       ~~~~~~~~~ it is taken out when it is done

    def stop(self, name):
        self.jobs[name].cancel()
#       ~~~~~~~~~~~~~~~~~~~~~~ what is left is cancelled

# --- settings
minimum-anyio = "4.9"

# === a collection that nothing is taken out of is no such class
import asyncio

class Bag:
    def __init__(self):
        self.tasks = []

    async def start(self, work):
        self.tasks.append(asyncio.create_task(work))
        #                 ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because the task is kept beyond this function; a task group holds its tasks, so collection and callback go away

# === nor one of something else
class Names:
    def add(self, task):
        self.names.add(task)
        task.add_done_callback(self.names.discard)
