"""Gets what the checks of the site need: Node (the system's, else Debian's package) and the locked npm packages."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

TOOLS = Path(__file__).parent / "node"
_DONE = TOOLS / "node_modules" / ".done"


def ready() -> bool:
    """Whether Node and exactly the locked packages are there."""
    return bool(shutil.which("node")) and _DONE.exists() and _DONE.read_text() == _locked()


def run(script: str, *arguments: str) -> str:
    """What one of the scripts in tests/node prints."""
    command = ["node", str(TOOLS / script), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def _locked() -> str:
    return hashlib.sha256((TOOLS / "package-lock.json").read_bytes()).hexdigest()


def _get_node() -> None:
    if shutil.which("npm") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    print("Installing Debian's Node …", flush=True)
    subprocess.run(["apt-get", "update", "-qq"], check=False)
    subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "nodejs", "npm"], check=False)


def _get_packages() -> bool:
    print("Installing what the checks of the site need from npm …", flush=True)
    command = ["npm", "ci", "--prefix", str(TOOLS), "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if subprocess.run(command, check=False).returncode:
        return False
    _DONE.write_text(_locked())
    return True


def main() -> int:
    """Make sure that the tools are there; one sentence and status 1 when there is no way."""
    if ready():
        return 0
    _get_node()
    if not shutil.which("npm"):
        print("The page tests need Node 18.19 or later with npm: install it and run make test again.", file=sys.stderr)
        return 1
    if not _get_packages():
        print("npm could not install tests/node/package-lock.json; see its words above.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
