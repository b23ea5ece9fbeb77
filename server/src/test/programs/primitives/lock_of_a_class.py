import asyncio


class Account:
    def __init__(self, lock: asyncio.Lock | None = None):
        self._lock = lock or asyncio.Lock()
        self.balance = 0

    async def deposit(self, amount):
        async with self._lock:
            before = self.balance
            await asyncio.sleep(0)
            self.balance = before + amount

    def kind(self):
        return isinstance(self._lock, asyncio.Lock)


async def main():
    account = Account()
    shared = Account(asyncio.Lock())
    await account.deposit(3)
    await account.deposit(4)
    print(account.balance, account.kind(), shared.kind())


asyncio.run(main())
