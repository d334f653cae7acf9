"""A delta gives the old file back, whatever the two files are."""

from __future__ import annotations

import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reclass_gui.core.delta import digest, restore, write_delta
from reclass_gui.core.errors import StoreError


def round_trip(old: bytes, new: bytes) -> bytes:
    delta = io.BytesIO()
    write_delta(io.BytesIO(old), io.BytesIO(new), delta)
    delta.seek(0)
    target = io.BytesIO()
    restore(io.BytesIO(new), delta, target)
    assert target.getvalue() == old
    return delta.getvalue()


noise = random.Random(1).randbytes(1_500_000)


@given(old=st.binary(max_size=300), new=st.binary(max_size=300))
def test_any_two_files(old: bytes, new: bytes) -> None:
    round_trip(old, new)


@settings(max_examples=40, deadline=None)
@given(
    size=st.integers(0, 600_000),
    edits=st.lists(
        st.tuples(st.integers(0, 600_000), st.integers(0, 3000), st.binary(max_size=3000)),
        max_size=4,
    ),
)
def test_edits_anywhere(size: int, edits: list[tuple[int, int, bytes]]) -> None:
    old = new = noise[:size]
    for place, removed, inserted in edits:
        new = new[:place] + inserted + new[place + removed :]
    round_trip(old, new)
    round_trip(new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(b"tag" + noise, b"longer tag" + noise, id="at the start"),
        pytest.param(noise + b"tag", noise + b"longer tag", id="at the end"),
        pytest.param(
            b"RIFF1" + noise + b"tag", b"RIFF2" + noise + b"longer tag", id="size and end"
        ),
        pytest.param(b"a" + noise + b"b", b"two" + noise + b"the end", id="start and end"),
        pytest.param(
            noise[:700_000] + b"x" + noise[700_000:],
            b"head" + noise[:700_000] + b"yy" + noise[700_000:] + b"tail",
            id="three places",
        ),
    ],
)
def test_a_changed_tag_costs_little(old: bytes, new: bytes) -> None:
    assert len(round_trip(old, new)) < 1000


def test_renumbered_pages_cost_eight_bytes_each() -> None:
    pages = [noise[i : i + 4000] for i in range(0, 400_000, 4000)]
    old = b"".join(b"OggS" + bytes([i] * 8) + page for i, page in enumerate(pages))
    new = b"tags" * 900 + b"".join(
        b"OggS" + bytes([i + 1] * 8) + page for i, page in enumerate(pages)
    )
    assert len(round_trip(old, new)) < 100 * 50


def test_a_changed_new_file_is_noticed() -> None:
    old, new = b"old" + noise[:5000], b"newer" + noise[:5000]
    delta = io.BytesIO()
    write_delta(io.BytesIO(old), io.BytesIO(new), delta)
    delta.seek(0)
    with pytest.raises(StoreError, match="not what Reclass wrote"):
        restore(io.BytesIO(new[:-1] + b"!"), delta, io.BytesIO())


@given(st.data())
def test_a_damaged_delta_is_noticed(data: st.DataObject) -> None:
    old, new = b"old" + noise[:5000], b"newer" + noise[:5000]
    delta = io.BytesIO()
    write_delta(io.BytesIO(old), io.BytesIO(new), delta)
    raw = bytearray(delta.getvalue())
    place = data.draw(st.integers(0, len(raw) - 1))
    if data.draw(st.booleans()):
        raw = raw[:place]
    else:
        raw[place] ^= data.draw(st.integers(1, 255))
    target = io.BytesIO()
    try:
        restore(io.BytesIO(new), io.BytesIO(bytes(raw)), target)
    except StoreError:
        return
    # Some bytes of a gzip header mean nothing.
    assert target.getvalue() == old


def test_digest_covers_the_whole_stream() -> None:
    stream = io.BytesIO(noise)
    stream.seek(100)
    assert digest(stream) != digest(io.BytesIO(noise[100:]))
