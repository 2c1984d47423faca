"""The flow: a step runs when what it reads, its code or what it wrote has changed, by content and not by clock."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Barrier

import pytest
from rich.console import Console

from analysis import build as flow
from analysis.build import Step, build, steps
from analysis.digests import STAGES
from analysis.problems import PlainError
from analysis.work import Work
from tests.project import contents


@dataclass
class Flow:
    """Two small steps: `first` doubles in.txt into mid.txt, `second` doubles that into out.txt."""

    root: Path
    ran: list[str] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)

    def step(self, name: str, read: str, written: str) -> Step:
        def work(given: Work) -> str:
            self.ran.append(name)
            if name in self.broken:
                raise KeyboardInterrupt
            (given.root / written).write_text((given.root / read).read_text() * 2)
            return "doubled"

        return Step(name, "records", (read,), (written,), work)

    def run(self, until: str = "second", force: bool = False) -> list[str]:
        """The steps that ran."""
        self.ran.clear()
        build(self.root, Console(file=io.StringIO()), until=until, force=force)
        return list(self.ran)


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Flow:
    """The two steps, run once."""
    made = Flow(tmp_path)
    (tmp_path / "analysis").mkdir()
    (tmp_path / "analysis" / "code.py").write_text("one = 1\n")
    (tmp_path / "in.txt").write_text("x")
    both = [made.step("first", "in.txt", "mid.txt"), made.step("second", "mid.txt", "out.txt")]
    monkeypatch.setattr(flow, "steps", lambda: both)
    assert made.run() == ["first", "second"]
    return made


def test_nothing_runs_when_nothing_changed(small: Flow) -> None:
    assert small.run() == []


def test_a_newer_clock_time_alone_runs_nothing(small: Flow) -> None:
    for path in small.root.rglob("*"):
        os.utime(path, (4_000_000_000, 4_000_000_000))
    assert small.run() == []


def test_another_address_from_the_environment_makes_what_names_it_again(
    small: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = flow.steps()
    monkeypatch.setattr(flow, "steps", lambda: [first, replace(second, reads=("mid.txt", "_quarto.yml"))])
    assert small.run() == ["second"]
    monkeypatch.setenv("SITE_URL", "https://mirror.test/")
    assert small.run() == ["second"]
    assert small.run() == []


def test_a_change_with_an_older_clock_time_is_seen(small: Flow) -> None:
    (small.root / "in.txt").write_text("y")
    os.utime(small.root / "in.txt", (1, 1))
    assert small.run() == ["first", "second"]


def test_a_changed_input_runs_its_step_and_those_after(small: Flow) -> None:
    (small.root / "in.txt").write_text("z")
    assert small.run() == ["first", "second"]
    assert (small.root / "out.txt").read_text() == "zzzz"


def test_a_step_whose_input_came_out_the_same_is_skipped(small: Flow) -> None:
    (small.root / "mid.txt").write_text("spoilt")
    assert small.run() == ["first"]


def test_changed_code_runs_every_step_of_its_stage(small: Flow) -> None:
    (small.root / "analysis" / "code.py").write_text("one = 2\n")
    assert small.run() == ["first", "second"]


def test_new_code_is_a_change(small: Flow) -> None:
    (small.root / "analysis" / "more.py").write_text("")
    assert small.run() == ["first", "second"]


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_text("edited")])
def test_an_output_that_is_gone_or_edited_is_made_again(small: Flow, spoil: Callable[[Path], object]) -> None:
    spoil(small.root / "out.txt")
    assert small.run() == ["second"]
    assert (small.root / "out.txt").read_text() == "xxxx"


def test_a_renamed_file_of_code_is_a_change(small: Flow) -> None:
    (small.root / "analysis" / "code.py").rename(small.root / "analysis" / "other.py")
    assert small.run() == ["first", "second"]


def test_force_runs_every_step(small: Flow) -> None:
    assert small.run(force=True) == ["first", "second"]


def test_the_flow_stops_after_the_step_asked_for(small: Flow) -> None:
    assert small.run(until="first", force=True) == ["first"]


def test_a_kill_between_steps_leaves_the_old_outputs(small: Flow) -> None:
    before = (small.root / "out.txt").read_text()
    (small.root / "in.txt").write_text("y")
    small.broken.add("second")
    with pytest.raises(KeyboardInterrupt):
        small.run()
    assert (small.root / "out.txt").read_text() == before


def test_after_a_kill_only_what_was_not_done_runs(small: Flow) -> None:
    (small.root / "in.txt").write_text("y")
    small.broken.add("second")
    with pytest.raises(KeyboardInterrupt):
        small.run()
    small.broken.clear()
    assert small.run() == ["second"]
    assert (small.root / "out.txt").read_text() == "yyyy"


@pytest.mark.parametrize("record", ["", "{", "[]", '{"first": 1}'])
def test_a_damaged_record_of_the_last_build_runs_everything(small: Flow, record: str) -> None:
    (small.root / ".cache" / "build.json").write_text(record)
    assert small.run() == ["first", "second"]


def test_a_step_that_is_not_there_is_an_error_and_runs_nothing(small: Flow) -> None:
    before = contents(small.root)
    with pytest.raises(PlainError, match="There is no step “third”; choose first or second"):
        small.run(until="third", force=True)
    assert small.ran == []
    assert contents(small.root) == before


def test_steps_that_stand_beside_each_other_run_at_the_same_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = Barrier(2, timeout=20)  # each waits for the other: one after another they would never pass

    def meet(work: Work) -> str:
        meeting.wait()
        return "met"

    both = [Step("one", "records", (), (), meet), Step("other", "records", (), (), meet, beside=True)]
    monkeypatch.setattr(flow, "steps", lambda: both)
    build(tmp_path, Console(file=io.StringIO()), until="other")


def test_a_step_beside_one_that_fails_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []

    def fail(work: Work) -> str:
        raise PlainError("broken")

    def well(work: Work) -> None:
        ran.append("well")

    both = [Step("broken", "records", (), (), fail), Step("well", "records", (), (), well, beside=True)]
    monkeypatch.setattr(flow, "steps", lambda: both)
    for _ in range(2):
        with pytest.raises(PlainError, match="broken"):
            build(tmp_path, Console(file=io.StringIO()), until="well")
    assert ran == ["well"]


def test_the_flow_runs_from_the_records_to_the_site() -> None:
    names = [step.name for step in steps()]
    assert names == ["records", "reconcile", "stories", "pages", "api", "cards", "charts", "site"]


def test_no_step_reads_what_a_later_one_writes() -> None:
    flow_ = steps()
    for place, step in enumerate(flow_):
        later = {pattern for after in flow_[place + 1 :] for pattern in after.writes}
        assert not later & set(step.reads), step.name


def test_every_step_watches_the_code_that_it_runs() -> None:
    for step in steps():
        assert any(Path(flow.__file__).parents[1].glob(STAGES[step.code][0]))


def test_what_a_step_does_ahead_begins_only_when_something_runs(small: Flow, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = flow.steps()
    second = replace(second, ahead=lambda: small.ran.append("ahead"))
    monkeypatch.setattr(flow, "steps", lambda: [first, second])
    assert small.run() == []
    (small.root / "in.txt").write_text("y")
    assert small.run(until="first") == ["first"]
    assert small.run() == ["ahead", "second"]
