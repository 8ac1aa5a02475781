"""Every layout is read to the same answers, and a broken file is refused with its line."""

import pytest

from propolis.methods.bad_input import BadInput
from propolis.methods.opinions import read_statements, read_votes

POLIS = """timestamp,datetime,comment-id,voter-id,vote
3,c,0,7,-1
1,a,0,7,1
2,b,1,9,0
"""
PLAIN = "timestamp_ms,participant,statement,vote\n1,7,0,1\n2,9,1,0\n3,7,0,-1\n"
WIDE = "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1\n7,,0,1,0,1,-1,\n9,0,0,1,0,0,,0\n"
UNTIMED = "statement,vote,participant\n0,1,7\n1,0,9\n0,-1,7\n"


@pytest.mark.parametrize("text", [POLIS, PLAIN, WIDE, UNTIMED, PLAIN.replace("\n", "\r\n"), PLAIN + "\n\n"])
def test_every_layout_gives_the_same_answers(text):
    answers = read_votes(text)
    assert answers.participants.tolist() == [7, 9]
    assert answers.statements.tolist() == [0, 1]
    [part] = answers.parts
    assert part.counts.tolist() == [1, 1]
    assert part.answers.tolist() == [-1, 0]


def test_ids_may_be_text_and_statements_may_have_no_answers():
    listed = read_statements("statement,moderated,is_meta,text\ns1,1,False,One\ns2,-1,False,Two\ns3,1,True,Three\n")
    assert [one.is_live for one in listed] == [True, False, False]
    answers = read_votes("participant,statement,vote\nann,s1,1\nbob,s1,-1\n", listed)
    assert answers.statements.tolist() == ["s1", "s2", "s3"]
    assert answers.participants.tolist() == ["ann", "bob"]


def test_an_id_with_a_nought_before_it_is_another_id():
    assert read_votes("participant,statement,vote\n7,1,1\n07,1,1\n").participants.tolist() == ["07", "7"]


BAD = {
    "nothing": ("", "line 1: expected a heading; the file is empty"),
    "only a heading": ("participant,statement,vote\n", "line 2: expected at least one row under the heading"),
    "another table": (
        "date,value\n1,2\n",
        "line 1: expected columns voter-id,comment-id,vote or participant,statement,vote, "
        "or participant and one column for each statement, found 'date,value'",
    ),
    "another answer": (
        "participant,statement,vote\n1,1,1\n1,2,2\n",
        "line 3: expected 1 for agree, -1 for disagree or 0 for pass, found '2'",
    ),
    "nobody": (
        "participant,statement,vote\n,1,1\n",
        "line 2: expected the column participant to be filled in, found 'nothing'",
    ),
    "a short row": (
        "participant,statement,vote\n1,1,1\n\n1,2\n",
        "line 4: expected 3 cells, as in the heading, found '2 cells'",
    ),
    "a column twice": (
        "participant,vote,statement,vote\n1,1,1,1\n",
        "line 1: expected every column to have a name of its own, found 'vote'",
    ),
    "a moment that is none": (
        "timestamp_ms,participant,statement,vote\nnoon,1,1,1\n",
        "line 2: expected a whole number in timestamp-ms, found 'noon'",
    ),
    "somebody twice in a wide table": (
        "participant,1,2\n5,1,1\n5,1,\n",
        "line 3: expected each participant once, found '5'",
    ),
    "no answer at all": ("participant,1,2\n5,,\n", "line 2: expected at least one answer"),
    "a quote left open": (
        'participant,statement,vote\n1,1,"1\n',
        "line 2: expected rows of comma-separated values (unexpected end of data)",
    ),
}


@pytest.mark.parametrize(("text", "said"), BAD.values(), ids=BAD)
def test_a_broken_file_is_refused_with_its_line(text, said):
    with pytest.raises(BadInput) as refused:
        read_votes(text)
    assert str(refused.value) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id,text\n1,a\n", "line 1: expected a column statement, found 'id,text'"),
        ("statement,text\n1,a\n1,b\n", "line 3: expected each statement once, found '1'"),
    ],
)
def test_a_broken_list_of_statements_is_refused(text, said):
    with pytest.raises(BadInput) as refused:
        read_statements(text)
    assert str(refused.value) == said
