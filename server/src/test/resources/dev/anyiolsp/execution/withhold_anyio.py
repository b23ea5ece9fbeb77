"""Makes the AnyIO that is installed lack what an earlier 4.x did not have yet, as far as the program itself asks for it.

What was there does what it does in the installed version; so this shows that a program gets along without what came
later, and not more.
"""

import sys

# By the minor version that brought it.
NAMES = {
    1: "ResourceGuard create_unix_datagram_socket create_connected_unix_datagram_socket",
    7: "wait_readable wait_writable",
    8: "BrokenWorkerInterpreter",
    9: "TemporaryDirectory NamedTemporaryFile SpooledTemporaryFile TemporaryFile mkdtemp mkstemp gettempdir gettempdirb",
    10: "AsyncContextManagerMixin ContextManagerMixin ConnectionFailed TCPConnectable UNIXConnectable as_connectable"
    " notify_closing",
    11: "NoEventLoopError",
    12: "RunFinishedError get_available_backends",
    14: "TaskHandle TaskFailed TaskCancelled TaskNotFinished",
    15: "gather amap as_completed Future FutureFailed FutureCancelled FutureNotFinished FutureAlreadyFinished fail_at"
    " move_on_at",
}
MODULES = {8: ["anyio.to_interpreter"], 12: ["anyio.functools"], 14: ["anyio.itertools"]}


def is_asked_by_program():
    """Whether the caller's caller is the program; AnyIO itself goes on having everything."""
    return sys._getframe(2).f_globals.get("__name__") == "__main__"


def withhold_names(module, names):
    """Names of a module are not there, imported or not."""

    class Lacking(type(module)):
        def __getattribute__(self, name):
            if name in names and is_asked_by_program():
                raise AttributeError(f"module {self.__name__!r} has no attribute {name!r} yet")
            return super().__getattribute__(name)

    module.__class__ = Lacking


def withhold_keywords(owner, name, keywords):
    """A function or method takes some keywords not yet."""
    own = getattr(owner, name)

    def without(*args, **kwargs):
        late = sorted(keywords & kwargs.keys())
        if late and is_asked_by_program():
            raise TypeError(f"{name}() got an unexpected keyword argument {late[0]!r}")
        return own(*args, **kwargs)

    setattr(owner, name, staticmethod(without) if name == "__new__" else without)


def withhold_methods(cls, *names):
    """Objects of a class have some methods not yet."""
    own = cls.__getattribute__

    def lacking(self, name):
        if name in names and is_asked_by_program():
            raise AttributeError(f"{cls.__name__!r} object has no attribute {name!r} yet")
        return own(self, name)

    cls.__getattribute__ = lacking


def withhold_reasons(cls):
    own = cls.cancel

    def cancel(self, *reasons, **named):
        if (reasons or named) and is_asked_by_program():
            raise TypeError("cancel() takes 1 positional argument but 2 were given")
        return own(self, *reasons, **named)

    cls.cancel = cancel


def withhold_handles(cls):
    own = cls.start_soon

    def start_soon(self, *args, **kwargs):
        handle = own(self, *args, **kwargs)
        return None if is_asked_by_program() else handle

    cls.start_soon = start_soon


def withhold_outside_loops(cls):
    """Objects of a class can be made only while a loop runs."""
    own = cls.__new__

    def new(cls, *args, **kwargs):
        if is_asked_by_program():
            require_loop()
        return own(cls, *args, **kwargs)

    cls.__new__ = staticmethod(new)


def require_loop():
    from anyio import current_time

    current_time()


def withhold_setting_early(cls):
    own = cls.set

    def set(self):
        require_loop()
        return own(self)

    cls.set = set


def withhold(minor):
    """Takes away what came after 4.MINOR."""
    import anyio.from_thread
    import anyio.lowlevel
    import anyio.to_process
    import anyio.to_thread
    from anyio._backends import _asyncio, _trio
    from anyio._core import _synchronization as synchronization

    def came_after(version):
        return minor < version

    withhold_names(anyio, {name for since, names in NAMES.items() if came_after(since) for name in names.split()})
    for since, modules in MODULES.items():
        if came_after(since):
            sys.modules.update(dict.fromkeys(modules))
    if came_after(1):
        withhold_keywords(anyio.to_thread, "run_sync", {"abandon_on_cancel"})
        withhold_keywords(anyio.to_process, "run_sync", {"abandon_on_cancel"})
        withhold_names(anyio.from_thread, {"check_cancelled"})
    if came_after(2):
        withhold_outside_loops(synchronization.Event)
        withhold_outside_loops(synchronization.CapacityLimiter)
    if came_after(5):
        withhold_keywords(synchronization.Lock, "__new__", {"fast_acquire"})
        withhold_keywords(synchronization.Semaphore, "__new__", {"fast_acquire"})
        later = {"startupinfo", "creationflags", "pass_fds", "user", "group", "extra_groups", "umask"}
        withhold_keywords(anyio, "run_process", later)
        withhold_keywords(anyio, "open_process", later)
    if came_after(7):
        withhold_setting_early(synchronization.EventAdapter)
    if came_after(9):
        withhold_keywords(anyio, "run_process", {"stdin"})
    if came_after(11):
        withhold_keywords(anyio.from_thread, "run", {"token"})
        withhold_keywords(anyio.from_thread, "run_sync", {"token"})
        withhold_names(anyio.lowlevel, {"current_token", "EventLoopToken"})
        withhold_methods(synchronization.Condition, "wait_for")
    for backend in (_asyncio, _trio):
        if came_after(11):
            withhold_reasons(backend.CancelScope)
        if came_after(14):
            withhold_handles(backend.TaskGroup)
            withhold_methods(backend.TaskGroup, "create_task", "cancel")
    if came_after(15):
        withhold_keywords(anyio, "fail_after", {"reason"})
