# before: passed=2
# expect: unchanged
import unittest

import pytest


class TestOld(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.ready = True

    async def test_one(self):
        assert self.ready


pytestmark = pytest.mark.asyncio


async def test_two():
    pass
