"""Reading a table of dates and values, and refusing what is none."""

from datetime import date

import pytest

from propolis.methods.bad_input import BadInput
from propolis.methods.control_charts import Measurement, read

HEAD = "date,value\n"
FIRST = HEAD + "2026-01-01,5\n"


def test_a_table_is_read_with_other_columns_and_blanks():
    text = "ward,date,value\n A , 2026-01-01 , 5 \n\nA,2026-02-01,-0.5\n"
    assert read(text) == (Measurement(date(2026, 1, 1), 5.0), Measurement(date(2026, 2, 1), -0.5))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "line 1: expected a heading with date, value; the file is empty"),
        (HEAD, "line 2: expected at least one row under the heading"),
        ("day,value\n2026-01-01,5\n", "line 1: expected a column named date, found 'day, value'"),
        (FIRST, "line 3: expected at least 2 rows with a date and a value, found '1'"),
        (FIRST + "2026-01-01,6\n", "line 3: expected one value a date, found '2026-01-01 twice'"),
        (FIRST + "2025-12-31,6\n", "line 3: expected dates in order; after 2026-01-01 a later one, found '2025-12-31'"),
        (FIRST + "01/02/2026,6\n", "line 3: expected a date such as 2026-05-31, found '01/02/2026'"),
        (FIRST + "2026-02-30,6\n", "line 3: expected a date such as 2026-05-31, found '2026-02-30'"),
        (FIRST + "20260201,6\n", "line 3: expected a date such as 2026-05-31, found '20260201'"),
        (FIRST + "2026-02-01,\n", "line 3: expected a number such as 12.5 in the column value, found ''"),
        (FIRST + "2026-02-01,many\n", "line 3: expected a number such as 12.5 in the column value, found 'many'"),
        (FIRST + "2026-02-01,nan\n", "line 3: expected a number such as 12.5 in the column value, found 'nan'"),
        (FIRST + "2026-02-01,-inf\n", "line 3: expected a number such as 12.5 in the column value, found '-inf'"),
        (FIRST + "2026-02-01,1e999\n", "line 3: expected a number such as 12.5 in the column value, found '1e999'"),
        (FIRST + "2026-02-01,50%\n", "line 3: expected a number such as 12.5 in the column value, found '50%'"),
        (FIRST + '2026-02-01,"1,200"\n', "line 3: expected a number such as 12.5 in the column value, found '1,200'"),
        (FIRST + "2026-02-01\n", "line 3: expected 2 cells, as in the heading, found '1 cells'"),
    ],
)
def test_what_is_no_series_is_refused_with_its_line(text, line):
    with pytest.raises(BadInput) as refusal:
        read(text)
    assert str(refusal.value) == line
