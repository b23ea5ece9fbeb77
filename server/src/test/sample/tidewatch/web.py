"""A page with the latest warnings. uvicorn owns the event loop here."""

import asyncio

import uvicorn

from tidewatch.alerts import Alerts
from tidewatch.storms import Storm

alerts = Alerts()
storm = Storm()


async def app(scope, receive, send) -> None:
    assert scope["type"] == "http"
    if scope["path"] == "/calm":
        await storm.is_over()
    body = "\n".join(alerts.sent[-20:]).encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def preview(port: int) -> None:
    """Serves one request at a time, to look at the page."""
    server = uvicorn.Server(uvicorn.Config(app, port=port, limit_concurrency=1))
    asyncio.run(server.serve())


if __name__ == "__main__":
    uvicorn.run("tidewatch.web:app", port=8047)
