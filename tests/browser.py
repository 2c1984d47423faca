"""Finds a Chromium for the tests, or gets one: the system's, else Debian's package, else Playwright's own download."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_PLAYWRIGHT_CACHE = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", Path.home() / ".cache" / "ms-playwright"))


def find() -> str | None:
    """The browser to start: a path, an empty string for Playwright's own, or None when there is none."""
    system = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if system:
        return system
    return "" if any(_PLAYWRIGHT_CACHE.glob("chromium*")) else None


def _from_debian() -> None:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    print("Installing Debian's Chromium …", flush=True)
    subprocess.run(["apt-get", "update", "-qq"], check=False)
    subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], check=False)


def _from_playwright() -> None:
    print("Downloading Playwright's Chromium …", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium-headless-shell"], check=False)


def main() -> int:
    """Make sure that there is a browser; one sentence and status 1 when there is no way."""
    for get in (_from_debian, _from_playwright):
        if find() is not None:
            return 0
        get()
    if find() is not None:
        return 0
    print(
        "The page tests need Chromium: install it with your system's packages and run make test again.", file=sys.stderr
    )
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
