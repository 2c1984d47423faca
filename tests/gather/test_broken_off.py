"""A run that breaks off: a full disk, a half-written capture, a kill."""

from __future__ import annotations

import gzip
import os
import signal
import subprocess
import sys
import textwrap
import time
from datetime import UTC, datetime

from analysis.gather.run import store_of
from tests.gather.desk import ARTICLE, Desk
from tests.project import REPOSITORY, contents


def test_a_full_disk_loses_the_page_and_nothing_else(desk: Desk) -> None:
    folder = desk.project.root / ".cache" / "gather" / "captures"
    folder.mkdir(parents=True)
    full = folder / f"{datetime.now(UTC):%Y-%m}.warc.gz"
    full.symlink_to("/dev/full")
    desk.site.put("/a", ARTICLE)
    desk.lists("/a")
    assert desk.run().outcomes["disk full"] == 1
    full.unlink()
    desk.run()
    assert desk.outcome("/a") == "read"


def test_a_capture_that_broke_off_is_written_over(desk: Desk) -> None:
    desk.site.put("/a", ARTICLE)
    desk.lists("/a")
    desk.run()
    file = next((desk.project.root / ".cache" / "gather" / "captures").iterdir())
    with file.open("ab") as broken:
        broken.write(gzip.compress(b"half a record")[:12])
    desk.site.put("/b", ARTICLE + "<p>again</p>")
    desk.lists("/a", "/b")
    desk.run()
    store = store_of(desk.project.root)
    assert [store.body(known)[:15] for known in store.read()] == [b"<!doctype html>"] * 2
    store.close()


def test_captures_that_the_memory_does_not_know_stay(desk: Desk) -> None:
    desk.site.put("/a", ARTICLE)
    desk.lists("/a")
    desk.run()
    folder = desk.project.root / ".cache" / "gather"
    before = contents(folder / "captures")
    (folder / "seen.sqlite").unlink()
    desk.run()
    after = contents(folder / "captures")
    assert before.items() <= after.items()
    assert len(after) == 2


def test_a_killed_run_goes_on_where_it_stopped(desk: Desk) -> None:
    paths = [f"/{number}" for number in range(8)]
    for path in paths:
        desk.site.put(path, ARTICLE)
    desk.lists(*paths)
    code = f"""
        from pathlib import Path
        from analysis.gather.net.manners import Manners
        from analysis.gather.run import gather
        manners = Manners(contact="tests@ledger.example", delay=0.15, loopback=True)
        gather(Path({str(desk.project.root)!r}), manners, force=True)
    """
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    process = subprocess.Popen([sys.executable, "-c", textwrap.dedent(code)], env=environment)
    while len(desk.site.paths()) < 5 and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    asked = len(desk.site.paths())
    assert asked < 1 + len(paths)
    desk.run()
    assert {desk.outcome(path) for path in paths} == {"read"}
    again = [path for path in paths if desk.site.paths().count(path) > 1]
    assert len(again) <= 1  # the one that was on its way
