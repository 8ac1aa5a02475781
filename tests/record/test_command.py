"""`propolis record verify`: no database, no network, no Django."""

import gzip
import subprocess
import sys

import pytest

from tests.factories.records import a_chain, a_header, lines

CHAIN = a_chain(5)
TEXT = "\n".join(lines(CHAIN)) + "\n"
HEAD = CHAIN[-1]["hash"]

# The command as a bare Python would run it: importing Django, or opening a socket, is an error.
BLOCKED = """
import sys
for name in ("django", "socket", "sqlite3", "psycopg"):
    sys.modules[name] = None
import argparse
from propolis.site.commands import record
parser = argparse.ArgumentParser(prog="propolis")
record.add_parser(parser.add_subparsers())
chosen = parser.parse_args()
sys.exit(chosen.run(chosen))
"""


def run(*arguments, given: bytes = b"") -> subprocess.CompletedProcess:
    """The command in a process of its own, with Django and the network out of reach."""
    command = [sys.executable, "-c", BLOCKED, "record", "verify", *map(str, arguments)]
    return subprocess.run(command, input=given, capture_output=True, check=False, timeout=60)


def check(capsys, *arguments) -> tuple[int, str, str]:
    """The same command in this process: exit code, what it prints, and what it complains of."""
    from propolis.site.cli import main

    code = main(["record", "verify", *map(str, arguments)])
    return code, *capsys.readouterr()


@pytest.fixture
def file(tmp_path):
    """Writes an exported record and gives its path."""

    def write(content: str | bytes = TEXT, name: str = "our.record.jsonl"):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def test_verify_needs_neither_django_nor_a_network(file):
    done = run(file(), "--head", HEAD)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == ["Good: whole and unchanged.", "entries 5", f"head    {HEAD}"]


def test_verify_reads_standard_input():
    assert run("-", given=TEXT.encode()).returncode == 0


def test_verify_reads_gzip_from_standard_input():
    assert run("-", given=gzip.compress(TEXT.encode())).returncode == 0


def test_verify_reads_gzip_whatever_it_is_called(capsys, file):
    assert check(capsys, file(gzip.compress(TEXT.encode()), "record.txt"))[0] == 0


def test_verify_takes_a_mark_and_windows_line_ends(capsys, file):
    assert check(capsys, file("\ufeff" + TEXT.replace("\n", "\r\n") + "\r\n"))[0] == 0


def test_verify_takes_a_last_line_without_an_end(capsys, file):
    assert check(capsys, file(TEXT.rstrip()))[0] == 0


def test_verify_takes_a_head_in_capitals_and_with_spaces(capsys, file):
    assert check(capsys, file(), "--head", f" {HEAD.upper()} ")[0] == 0


def test_verify_names_the_first_bad_entry(capsys, file):
    changed = TEXT.replace('"version":3', '"version":4')
    code, said, complained = check(capsys, file(changed))
    assert (code, complained) == (1, "")
    assert said == "Broken: entry 3 (line 4): what it says was changed after it was written\n"


def test_verify_names_an_entry_with_a_flipped_byte(capsys, file):
    changed = TEXT.encode().replace(b"member000004", b"member00000\xff")
    assert check(capsys, file(changed))[:2] == (
        1,
        "Broken: entry 4 (line 5): what it says was changed after it was written\n",
    )


def test_verify_finds_a_cut_tail_by_a_noted_head(capsys, file):
    cut = "\n".join(lines(CHAIN[:3], a_header(CHAIN[:3])))
    code, said, _ = check(capsys, file(cut), "--head", HEAD)
    assert code == 1 and said.startswith("Broken: after entry 3: the head ") and HEAD in said


def test_verify_is_not_drowned_by_one_endless_line(capsys, file):
    code, said, _ = check(capsys, file(gzip.compress(TEXT.encode() + b"[" * 30_000_000)))
    assert (code, said) == (1, "Broken: entry 6 (line 7): this line is not an entry\n")


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\xff\xfe\x01", b"name,vote\nAna,1\n", TEXT.encode("utf-16"), b"\x1f\x8bjunk", b"\x1f\x8b",
     gzip.compress(TEXT.encode())[:60], b"[" * 200_000],
    ids=["nothing", "binary", "a table", "UTF-16", "broken gzip", "no gzip", "half a gzip", "nested"],
)  # fmt: skip
def test_verify_says_in_one_line_that_another_file_is_no_record(capsys, file, content):
    path = file(content)
    code, said, complained = check(capsys, path)
    assert (code, said, complained.count("\n")) == (2, "", 1)
    assert complained.startswith(f"{path}: line 1: expected ")


def test_verify_says_that_a_file_is_not_there(capsys, tmp_path):
    code, said, complained = check(capsys, tmp_path / "nowhere")
    assert (code, said) == (2, "") and "nowhere" in complained and "No such file" in complained


def test_verify_says_that_a_folder_is_no_file(capsys, tmp_path):
    assert check(capsys, tmp_path)[0] == 2


@pytest.mark.parametrize("head", ["", "abc", "g" * 64, HEAD + "0", "0x" + HEAD[2:]])
def test_verify_says_how_a_head_looks(capsys, file, head):
    code, said, complained = check(capsys, file(), "--head", head)
    assert (code, said) == (2, "") and complained.startswith("--head: expected 64 characters")


def test_verify_writes_nothing(capsys, file):
    path = file()
    check(capsys, path)
    assert [one.name for one in path.parent.iterdir()] == [path.name] and path.read_text() == TEXT
