"""The chart as an HTML table."""

from xml.etree import ElementTree

from propolis.methods.control_charts import table
from tests.methods.control_charts.series import BASE, charted


def test_a_table_has_a_row_a_point_with_what_the_rules_say():
    found = ElementTree.fromstring(table(charted(BASE + [17], baseline=12)))
    rows = [[cell.text for cell in row] for row in found.iter("tr")]
    assert rows[0] == ["Date", "Value", "What the rules say"]
    assert len(rows) == 14
    assert rows[1] == ["5 January 2026", "10", "Nothing unusual"]
    assert rows[-1] == ["30 March 2026", "17", "Above the upper limit"]


def test_heads_say_what_they_are_heads_of():
    found = ElementTree.fromstring(table(charted(BASE)))
    assert {head.get("scope") for head in found.find("thead").iter("th")} == {"col"}
    assert {head.get("scope") for head in found.find("tbody").iter("th")} == {"row"}


def test_the_caption_is_escaped():
    found = table(charted(BASE), caption="<script>alert(1)</script> & more")
    assert "<script>" not in found
    assert ElementTree.fromstring(found).find("caption").text == "<script>alert(1)</script> & more"
