"""Extraction over archives: every kind of file, resuming, bad records, and a cluster of two processes."""

from __future__ import annotations

import gzip
import json
from datetime import date
from io import BytesIO
from pathlib import Path

import pandas as pd
import pytest
from distributed import LocalCluster

from analysis.gather.extract.archive import extract_archive
from analysis.problems import InputError, PlainError

TEXTS = [
    "Ukraine brought home 207 people from Russian captivity on Wednesday.",
    "Россия и Украина обменялись пленными по формуле «150 на 150».",
    "В Україну повернули тіла 501 полеглого захисника.",
    "A text about the weather.",
] * 5


def lines(folder: Path, name: str = "news.jsonl") -> Path:
    rows = [{"id": f"a{number}", "published": "2024-01-31", "text": text} for number, text in enumerate(TEXTS)]
    path = folder / name
    content = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
    path.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    return path


def candidates(folder: Path) -> pd.DataFrame:
    frames = [pd.read_parquet(path) for path in sorted(folder.glob("*.parquet"))]
    return pd.concat(frames).sort_values(["file", "start", "measure"], ignore_index=True)


def test_every_article_of_json_lines_is_read_once_in_any_slices(tmp_path: Path) -> None:
    path = lines(tmp_path)
    whole = extract_archive([path], tmp_path / "whole", processes=1)
    sliced = extract_archive([path], tmp_path / "sliced", processes=1, slice_bytes=100)
    assert whole.articles == sliced.articles == len(TEXTS)
    assert sliced.units > 5
    pd.testing.assert_frame_equal(candidates(tmp_path / "whole"), candidates(tmp_path / "sliced"))
    assert len(candidates(tmp_path / "whole")) == 5 * (1 + 2 + 1)


def test_packed_lines_and_parquet_give_the_same_as_lines(tmp_path: Path) -> None:
    path, packed = lines(tmp_path), lines(tmp_path, "news.jsonl.gz")
    table = pd.DataFrame([json.loads(line) for line in path.read_text().splitlines()])
    table.to_parquet(tmp_path / "news.parquet", row_group_size=7)
    expected = extract_archive([path], tmp_path / "lines", processes=1)
    for file in (packed, tmp_path / "news.parquet"):
        outcome = extract_archive([file], tmp_path / file.suffix, processes=1)
        assert (outcome.articles, outcome.candidates) == (expected.articles, expected.candidates)
        pd.testing.assert_frame_equal(candidates(tmp_path / file.suffix), candidates(tmp_path / "lines"))


def test_pages_in_a_web_archive_are_read(tmp_path: Path) -> None:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    page = (
        "<html lang='en'><head><title>Swap</title></head><body><article>"
        + f"<p>{TEXTS[0]}</p>" * 2
        + "</article></body></html>"
    )
    with (tmp_path / "pages.warc.gz").open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        for number in range(2):
            content = page.encode() if number == 0 else b"\x00\x01\x02\x03" * 50
            record = writer.create_warc_record(
                f"https://news.example/{number}", "response", payload=BytesIO(content), http_headers=headers,
                warc_headers_dict={"WARC-Date": "2024-01-31T12:00:00Z"},
            )  # fmt: skip
            writer.write_record(record)
    outcome = extract_archive([tmp_path / "pages.warc.gz"], tmp_path / "out", processes=1)
    (row,) = candidates(tmp_path / "out").to_dict("records")
    assert (row["file"], row["value"], row["event_date"]) == ("https://news.example/0", 207, date(2024, 1, 31))
    assert outcome.articles == 1
    assert sum(outcome.passed.values()) == 1


def test_a_second_run_finds_everything_done(tmp_path: Path) -> None:
    path = lines(tmp_path)
    extract_archive([path], tmp_path / "out", processes=1, slice_bytes=500)
    parts = sorted((tmp_path / "out").glob("*.parquet"))
    parts[0].unlink()
    again = extract_archive([path], tmp_path / "out", processes=1, slice_bytes=500)
    assert (again.units, again.done) == (1, len(parts) - 1)
    assert sorted((tmp_path / "out").glob("*.parquet")) == parts


def test_a_half_written_part_is_written_again(tmp_path: Path) -> None:
    path = lines(tmp_path)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / ".news-000000000000.parquet.1.part").write_bytes(b"PAR1")
    assert extract_archive([path], tmp_path / "out", processes=1).articles == len(TEXTS)


def test_bad_records_are_counted_and_the_run_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    good = json.dumps({"published": "2024-01-31", "text": TEXTS[0]})
    path.write_text(
        "\n".join(["{not json", "[1]", '{"published": "2024-01-31"}', '{"text": "No day."}', "", good]) + "\n"
    )
    outcome = extract_archive([path], tmp_path / "out", processes=1)
    assert (outcome.articles, outcome.candidates) == (1, 1)
    assert outcome.passed == {"not JSON": 1, "not an object": 1, "no text": 1, "no day of publication": 1}


def test_two_processes_give_the_same_as_one(tmp_path: Path) -> None:
    path = lines(tmp_path)
    one = extract_archive([path], tmp_path / "one", processes=1, slice_bytes=300)
    two = extract_archive([path], tmp_path / "two", processes=2, slice_bytes=300)
    assert one == two
    pd.testing.assert_frame_equal(candidates(tmp_path / "one"), candidates(tmp_path / "two"))


def test_a_cluster_of_two_worker_processes_gives_the_same_as_one_process(tmp_path: Path) -> None:
    path = lines(tmp_path)
    extract_archive([path], tmp_path / "one", processes=1, slice_bytes=300)
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        outcome = extract_archive([path], tmp_path / "many", scheduler=cluster.scheduler_address, slice_bytes=300)
    assert outcome.articles == len(TEXTS)
    pd.testing.assert_frame_equal(candidates(tmp_path / "one"), candidates(tmp_path / "many"))


def test_a_file_of_another_kind_is_named(tmp_path: Path) -> None:
    (tmp_path / "news.csv").write_text("x")
    with pytest.raises(InputError, match=r"news\.csv: is no archive known here"):
        extract_archive([tmp_path / "news.csv"], tmp_path / "out")


def test_a_scheduler_that_does_not_answer_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(PlainError, match="No Dask scheduler answers"):
        extract_archive([lines(tmp_path)], tmp_path / "out", scheduler="tcp://127.0.0.1:9")
