# before: passed=2
# after: passed=2
# fixes: unsafe
from unittest.mock import AsyncMock, patch

import pytest
import service


@pytest.mark.asyncio
async def test_retry():
    with patch("service.asyncio.sleep", new_callable=AsyncMock) as sleep:
        assert await service.retry(3) == 3
    assert sleep.await_count == 3


def test_plain():
    assert service.retry
