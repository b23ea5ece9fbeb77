# before: passed=3
# after: passed=6
import socket

import pytest

pytestmark = pytest.mark.asyncio


@pytest.fixture
def address(unused_tcp_port):
    return "localhost", unused_tcp_port


async def test_address(address):
    with socket.socket() as server:
        server.bind(address)


async def test_factories(unused_tcp_port_factory, unused_udp_port_factory):
    assert unused_tcp_port_factory() != unused_tcp_port_factory()
    assert unused_udp_port_factory()


async def test_nested(unused_udp_port):
    def again(port=unused_udp_port):
        return unused_udp_port == port

    assert again()
