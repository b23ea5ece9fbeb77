# before: passed=4
# after: passed=8
from pytest import mark, raises


@mark.slow
@mark.asyncio
@mark.parametrize("n", [1, 2])
async def test_one(n):
    assert n


@mark.asyncio()
class TestGroup:
    async def test_two(self):
        with raises(ValueError):
            raise ValueError

    @mark.slow
    async def test_three(self):
        assert self
