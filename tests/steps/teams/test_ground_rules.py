import pytest
from django.db import IntegrityError, transaction

from propolis.consent import acts as consent
from propolis.consent import reads as rounds
from propolis.consent.subjects import subject
from propolis.kit.verdict import CanNot, MayNot
from propolis.projects import acts as projects
from propolis.steps.teams import acts, reads
from propolis.steps.teams.models import GroundRules
from tests.factories import NOW, a_member, a_project, co_chairs, days
from tests.factories.teams import a_draft, adopted_rules, put_rules

pytestmark = pytest.mark.django_db
LATER = NOW + days(20)


def lines(project):
    return [line.text for line in reads.draft_lines(reads.draft(project))]


def test_starting_a_draft_sets_an_agenda_and_decides_nothing(project, newest):
    acts.start_rules(by=a_member(project), at=NOW)
    assert newest() == ("teams.start_rules", "agenda", "teams.groundrules", {"number": 1, "rules": 0})
    assert reads.agreed_rules(project) == []


def test_one_draft_is_written_at_a_time(project, refused):
    a_draft(project)
    refused(CanNot, "rules-under-way", acts.start_rules, by=a_member(project))


def test_the_table_itself_holds_one_draft(project):
    draft = a_draft(project)
    with pytest.raises(IntegrityError), transaction.atomic():
        GroundRules.objects.create(project=project, number=2, started_by=draft.started_by, started_at=NOW)


def test_any_member_adds_a_rule_from_their_perspective(project, newest):
    draft = a_draft(project)
    (line,) = acts.add_rules(by=a_member(project, "carer"), draft=draft, texts=[" Listen. "], at=NOW)
    assert (line.text, line.perspective, line.place) == ("Listen.", "carer", 1)
    assert newest() == ("teams.add_rules", "options", "teams.groundrules", {"rules": [line.pk]})


def test_a_stranger_adds_none(project, refused):
    stranger = co_chairs(a_project(title="Elsewhere"))[0]
    refused(MayNot, "not-a-member", acts.add_rules, by=stranger, draft=a_draft(project), texts=["Listen."])


def test_whoever_changed_a_rule_last_stands_beside_it(project, newest):
    draft = a_draft(project, "Listen.")
    line, carer = draft.lines.get(), a_member(project, "carer")
    line = acts.change_rule(by=carer, line=line, text="Listen first.", at=NOW)
    assert (line.text, line.written_by, line.perspective) == ("Listen first.", carer, "carer")
    assert newest() == ("teams.change_rule", "options", "teams.groundrule", {"draft": draft.pk})


def test_a_rule_can_be_taken_out_once(project, refused, newest):
    line = a_draft(project, "Listen.").lines.get()
    acts.remove_rule(by=a_member(project), line=line, at=NOW)
    assert newest()[0] == "teams.remove_rule"
    assert lines(project) == []
    refused(CanNot, "rule-removed", acts.change_rule, by=a_member(project), line=line, text="Speak.")


def test_a_rule_added_after_one_was_taken_out_has_its_own_place(project):
    draft = a_draft(project, "Listen.", "Speak.")
    acts.remove_rule(by=draft.started_by, line=draft.lines.first(), at=NOW)
    acts.add_rules(by=draft.started_by, draft=draft, texts=["Rest."], at=NOW)
    assert lines(project) == ["Speak.", "Rest."]


def test_putting_rules_makes_one_numbered_text_to_decide_on(project, newest):
    rules = put_rules(project, "Listen.", "Speak.")
    says = {"round": rules.round_id, "rules": 2, "review_on": rules.round.review_on.isoformat()}
    assert newest() == ("teams.put_rules", "options", "teams.groundrules", says)
    assert rounds.current(rules.round).text == "1. Listen.\n2. Speak."
    assert subject(rules.round).title == "Our ground rules"


def test_an_empty_draft_is_not_put(project, refused):
    draft, review_on = a_draft(project), (NOW + days(90)).date()
    refused(CanNot, "no-rules-yet", acts.put_rules, by=a_member(project), draft=draft, review_on=review_on)


def test_rules_that_are_put_change_in_the_round_only(project, refused):
    rules = put_rules(project, "Listen.")
    refused(CanNot, "rules-not-drafting", acts.add_rules, by=a_member(project), draft=rules, texts=["Speak."])


def test_rules_hold_only_once_they_are_agreed(project):
    put_rules(project, "Listen.")
    assert reads.agreed_rules(project) == []


def test_agreed_rules_are_known_by_their_numbers(project):
    adopted_rules(project, "Listen.", "Speak.")
    assert reads.agreed_rules(project) == [(1, "Listen."), (2, "Speak.")]


def test_rules_that_are_looked_at_again_hold_until_others_are_agreed(project):
    rules, (lived, staff) = adopted_rules(project, "Listen."), co_chairs(project)
    reason = "It leaves out those who sign."
    objection = consent.raise_objection(by=lived, round=rules.round, reason=reason, at=LATER)
    consent.integrate(
        by=staff, round=rules.round, text="1. Attend.", why="Signing.", answers=objection,
        closes_on=(LATER + days(5)).date(), at=LATER,
    )  # fmt: skip
    assert reads.agreed_rules(project) == [(1, "Listen.")]


def test_a_second_set_starts_from_the_first(project):
    adopted_rules(project, "Listen.", "Speak.")
    draft = acts.start_rules(by=a_member(project, at=LATER), at=LATER)
    assert (draft.number, lines(project)) == (2, ["Listen.", "Speak."])


def test_withdrawn_rules_leave_room_for_a_new_draft(project):
    rules = put_rules(project, "Listen.")
    consent.withdraw_round(by=rules.round.proposer, round=rules.round, at=NOW)
    acts.start_rules(by=a_member(project), at=NOW)
    assert lines(project) == ["Listen."]


def test_each_member_says_that_they_read_them(project, newest):
    adopted_rules(project)
    member = a_member(project, at=LATER)
    text = reads.agreed_text(project)
    acts.acknowledge_rules(by=member, at=LATER)
    assert newest() == ("teams.acknowledge_rules", "", "consent.textversion", {"version": 1})
    assert (reads.has_read(text, member), reads.read_by(text)) == (True, 1)


def test_rules_are_read_once_and_only_when_agreed(project, refused):
    member = a_member(project)
    refused(CanNot, "rules-not-agreed", acts.acknowledge_rules, by=member)
    adopted_rules(project)
    acts.acknowledge_rules(by=member, at=LATER)
    refused(CanNot, "rules-read-already", acts.acknowledge_rules, by=member, at=LATER)


def test_who_left_does_not_say_so(project, refused):
    left = projects.leave(by=a_member(project), at=NOW)
    refused(MayNot, "not-a-member", acts.acknowledge_rules, by=left)
