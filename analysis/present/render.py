"""From pages to the site: Quarto where it is installed, else the embedded default, smalldocs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from analysis.files import replace_folder
from analysis.present.embedded import render_embedded
from analysis.problems import PlainError

SITE = "_site"
_STAGED = "_site-new"
_QUARTO_ONLY = ("html-table-processing", "execute", "pre-render")
"""Keys that Quarto needs and smalldocs, which neither rebuilds tables nor runs code, only warns about."""


class RenderError(PlainError):
    """The renderer could not make the site; the message is its own."""


def quarto() -> str | None:
    """The Quarto program on the PATH, if there is one."""
    return shutil.which("quarto")


def render_site(root: Path) -> str:
    """Render the project at `root` into `_site`, replacing the old site only when the new one is whole.

    Returns the name of the renderer used. Raises RenderError.
    """
    staged = root / _STAGED
    shutil.rmtree(staged, ignore_errors=True)
    program = quarto()
    try:
        name = _with_quarto(program, root) if program else _with_smalldocs(root)
        replace_folder(staged, root / SITE)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    return name


def _with_quarto(program: str, root: Path) -> str:
    environment = os.environ | {
        "QUARTO_PYTHON": sys.executable,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }
    done = subprocess.run(
        [program, "render", "--output-dir", _STAGED],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RenderError("Quarto failed: " + "\n".join((done.stderr or done.stdout).strip().splitlines()[-12:]))
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    return f"Quarto {version}"


def _with_smalldocs(root: Path) -> str:
    try:
        outcome = render_embedded(root, root / SITE, root / _STAGED)
    except PlainError:
        raise
    except Exception as error:  # smalldocs raises several kinds, all with a plain message
        raise RenderError(f"smalldocs failed: {error}") from error
    faults = [warning for warning in outcome.warnings if not any(key in warning for key in _QUARTO_ONLY)]
    if faults:
        raise RenderError("smalldocs found faults:\n" + "\n".join(faults))
    return f"smalldocs, the embedded default: {outcome.made:,} of {outcome.pages:,} pages made anew"
