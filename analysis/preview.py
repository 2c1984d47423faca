"""A look at the site while working on it: served on this machine only, built again when a file changes."""

from __future__ import annotations

import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from rich.console import Console

from analysis.build import build, steps
from analysis.problems import PlainError


def serve(root: Path, port: int, console: Console) -> None:
    """Build, serve `_site` on the loopback address, and build again after each change, until interrupted."""
    _build(root, console)
    server = start_server(root / "_site", port)
    console.print(f"Serving on http://127.0.0.1:{server.server_port}/ – stop with Ctrl-C.", highlight=False)
    try:
        _watch(root, console)
    except KeyboardInterrupt:
        server.shutdown()


def start_server(folder: Path, port: int = 0) -> ThreadingHTTPServer:
    """Serve a folder on the loopback address in the background, on a free port by default."""
    server = _QuietServer(("127.0.0.1", port), partial(_QuietHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


class _QuietServer(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a reader who leaves a page while it loads is no error."""


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: a reader's requests are no news to the one who works."""


def _build(root: Path, console: Console) -> None:
    try:
        build(root, console)
    except PlainError as error:
        console.print(str(error), style="red", highlight=False, markup=False)


def _watch(root: Path, console: Console) -> None:
    seen = _times(root)
    while True:
        time.sleep(0.5)
        now = _times(root)
        if now != seen:
            _build(root, console)
            seen = _times(root)


def _times(root: Path) -> dict[Path, int]:
    """When each file that a person edits was last changed."""
    written = {pattern for step in steps() for pattern in step.writes}
    patterns = {pattern for step in steps() for pattern in step.reads} - written | {"analysis/**/*.py"}
    return {path: path.stat().st_mtime_ns for pattern in patterns for path in root.glob(pattern) if path.is_file()}
