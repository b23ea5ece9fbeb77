"""A page with the latest warnings. uvicorn owns the event loop here."""

import uvicorn

from tidewatch.alerts import Alerts

alerts = Alerts()


async def app(scope, receive, send) -> None:
    assert scope["type"] == "http"
    body = "\n".join(alerts.sent[-20:]).encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


if __name__ == "__main__":
    uvicorn.run("tidewatch.web:app", port=8047)
