import gzip
from datetime import UTC, datetime

import pytest

from propolis.steps.planning.polis_files import BrokenFile, read, unpacking

POLIS_VOTES = "timestamp,datetime,comment-id,voter-id,vote\n1403054214196,Tue,0,7,1\n1403054214197,Tue,1,7,-1\n"
POLIS_STATEMENTS = (
    "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
    "1,Tue,0,7,1,0,1,More buses\n2,Tue,1,7,0,1,-1,Fewer buses\n"
)
VOTES = "timestamp_ms,participant,statement,vote\n-1,7,0,1\n-1,7,1,-1\n"
STATEMENTS = "statement,moderated,is_meta,text\n0,1,False,More buses\n1,-1,True,Fewer buses\n"


def reading(votes: str | bytes = VOTES, statements: str | bytes = STATEMENTS, **more):
    """Both files read, the one under test usually changed from a good one."""
    votes, statements = (part.encode() if isinstance(part, str) else part for part in (votes, statements))
    return read(("votes.csv", votes), ("statements.csv", statements), **more)


def fault(**files) -> tuple[str, dict]:
    """The refusal that files lead to."""
    with pytest.raises(BrokenFile) as refused:
        reading(**files)
    return refused.value.reason, refused.value.facts


def test_polis_own_layout_is_read():
    found = reading(POLIS_VOTES, POLIS_STATEMENTS)
    assert [(s.number, s.text, s.is_hidden) for s in found.statements] == [
        (0, "More buses", False),
        (1, "Fewer buses", True),
    ]
    assert {pair: vote for pair, (vote, _) in found.answers.items()} == {(7, 0): 1, (7, 1): -1}


def test_the_plain_layout_is_read():
    found = reading()
    assert [(s.number, s.moderated, s.is_meta) for s in found.statements] == [(0, 1, False), (1, -1, True)]
    assert found.participants == [7]


def test_columns_may_come_in_any_order_and_timestamps_be_absent():
    found = reading("vote,voter-id,comment-id\n0,3,0\n", "comment-body,moderated,comment-id\nHello,1,0\n")
    assert found.answers == {(3, 0): (0, None)}


def test_the_last_row_of_a_pair_counts():
    found = reading(VOTES + "5,7,0,-1\n")
    assert (found.answers[7, 0][0], found.rows, len(found.answers)) == (-1, 3, 2)


@pytest.mark.parametrize("stamp", ["1403054214000", "1403054214"])
def test_milliseconds_and_seconds_are_told_apart(stamp):
    found = reading(f"timestamp_ms,participant,statement,vote\n{stamp},7,0,1\n")
    assert found.answers[7, 0][1] == datetime(2014, 6, 18, 1, 16, 54, tzinfo=UTC)


def test_a_time_that_was_not_kept_is_not_known():
    assert reading().answers[7, 0][1] is None


def test_gzip_is_known_by_its_content_and_not_by_its_name():
    assert reading(gzip.compress(VOTES.encode())) == reading()


def test_a_byte_order_mark_is_no_part_of_the_first_column():
    assert reading(b"\xef\xbb\xbf" + VOTES.encode()) == reading()


def test_a_quoted_text_may_hold_line_breaks():
    found = reading(statements='statement,moderated,is_meta,text\n0,1,False,"One\nline, two"\n1,1,False,Next\n')
    assert found.statements[0].text == "One\nline, two"


def test_windows_line_ends_are_line_ends():
    assert reading(VOTES.replace("\n", "\r\n")).answers == reading().answers


def test_empty_lines_are_left_out():
    assert reading(VOTES + "\n\n").rows == 2


def test_a_vote_for_a_statement_that_is_not_listed_is_kept_with_a_statement_without_words():
    found = reading(VOTES + "-1,7,9,1\n")
    assert (found.statements[-1].number, found.statements[-1].text, found.unlisted) == (9, "", 1)


def test_a_listed_statement_without_votes_is_kept():
    assert len(reading("participant,statement,vote\n7,0,1\n").statements) == 2


def test_progress_ends_at_the_number_of_rows():
    heard = []
    reading(progress=lambda done, total: heard.append((done, total)))
    assert heard == [(2, 2)]


HEAD, LISTED = "participant,statement,vote\n", "statement,moderated,is_meta,text\n"


@pytest.mark.parametrize(
    ("files", "reason", "facts"),
    [
        ({"votes": HEAD + "1,0,1\n1,1,2\n"}, "file-vote", {"line": 3, "found": "2"}),
        ({"votes": HEAD + "1,0,\n"}, "file-vote", {"line": 2, "found": ""}),
        ({"votes": HEAD + "1,0,1.0\n"}, "file-vote", {"line": 2, "found": "1.0"}),
        ({"votes": HEAD + "one,0,1\n"}, "file-not-a-number", {"line": 2, "column": "participant", "found": "one"}),
        ({"votes": HEAD + "1,0.5,1\n"}, "file-not-a-number", {"line": 2, "column": "statement", "found": "0.5"}),
        ({"votes": HEAD + "1,٣,1\n"}, "file-not-a-number", {"line": 2, "column": "statement", "found": "٣"}),
        ({"votes": HEAD + f"{'9' * 40},0,1\n"}, "file-not-a-number",
         {"line": 2, "column": "participant", "found": "9" * 30 + "…"}),
        ({"votes": HEAD + "1,0\n"}, "file-row-length", {"line": 2, "found": 2, "expected": 3}),
        ({"votes": HEAD + '1,0,"1\n2,0,1\n'}, "file-quotes", {"line": 2}),
        ({"votes": "participant,statement\n1,0\n"}, "file-column-missing", {"line": 1, "column": "vote"}),
        ({"votes": "voter-id,vote\n1,0\n"}, "file-column-missing", {"line": 1, "column": "comment-id"}),
        ({"votes": "vote,participant,statement,Vote\n"}, "file-column-twice", {"line": 1, "column": "vote"}),
        ({"votes": "timestamp_ms,participant,statement,vote\nnoon,1,0,1\n"}, "file-not-a-number",
         {"line": 2, "column": "timestamp", "found": "noon"}),
        ({"votes": "timestamp_ms,participant,statement,vote\n999999999999999999,1,0,1\n"}, "file-not-a-time",
         {"line": 2, "found": 999999999999999999}),
        ({"votes": ""}, "file-empty", {}),
        ({"votes": b"\xef\xbb\xbf\n"}, "file-empty", {}),
        ({"votes": HEAD}, "file-no-rows", {}),
        ({"votes": HEAD.encode() + b"1,0,\xff\n"}, "file-not-utf-8", {"line": 2}),
        ({"votes": (HEAD + "1,0,1\n").encode("utf-16")}, "file-not-utf-8", {"line": 1}),
        ({"votes": HEAD + "1,0,\0\n"}, "file-not-utf-8", {"line": 2}),
        ({"votes": gzip.compress(VOTES.encode())[:-9]}, "file-cut-short", {}),
        ({"votes": b"\x1f\x8b" + b"x" * 40}, "file-not-gzip", {}),
        ({"votes": POLIS_VOTES}, "file-two-layouts", {"other": "statements.csv"}),
    ],
)  # fmt: skip
def test_a_broken_votes_file_is_refused_whole(files, reason, facts):
    assert fault(**files) == (reason, {"file": "votes.csv"} | facts)


@pytest.mark.parametrize(
    ("statements", "reason", "facts"),
    [
        (LISTED + "0,1,False,a\n0,1,False,b\n", "file-statement-twice", {"line": 3, "found": 0}),
        (LISTED + "0,2,False,a\n", "file-moderated", {"line": 2, "found": "2"}),
        (LISTED + "0,1,maybe,a\n", "file-not-yes-or-no", {"line": 2, "column": "is-meta", "found": "maybe"}),
        (LISTED + f"0,1,False,{'a' * 2001}\n", "file-text-too-long", {"line": 2, "most": 2000}),
        (LISTED + '0,1,False,"a\nb"\n1,x,False,c\n', "file-moderated", {"line": 4, "found": "x"}),
        ("statement,text\n0,a\n", "file-column-missing", {"line": 1, "column": "moderated"}),
    ],
)
def test_a_broken_statements_file_is_refused_whole(statements, reason, facts):
    assert fault(statements=statements) == (reason, {"file": "statements.csv"} | facts)


def test_a_small_file_that_unpacks_into_a_huge_one_is_refused():
    with pytest.raises(BrokenFile) as refused:
        unpacking.text_of(gzip.compress(b"a" * 3_000_000), "votes.csv", limit=2_000_000)
    assert refused.value.reason == "file-too-big"


def test_a_plain_file_over_the_limit_is_refused():
    with pytest.raises(BrokenFile) as refused:
        unpacking.text_of(b"a" * 11, "votes.csv", limit=10)
    assert refused.value.reason == "file-too-big"
