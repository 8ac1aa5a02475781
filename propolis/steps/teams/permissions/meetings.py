from propolis.kit.verdict import YES, Verdict, first_no, no
from propolis.projects.models import Member, Project
from propolis.projects.permissions import may_take_part
from propolis.steps.people import permissions as people
from propolis.steps.teams.models import AgendaItem, Coming, Meeting
from propolis.steps.teams.reads.meetings import NeedLine


def may_plan_meeting(by: Member | None, project: Project) -> Verdict:
    """Any member may bring people together."""
    return may_take_part(by, project)


def may_organise(by: Member | None, meeting: Meeting) -> Verdict:
    """Whoever planned a meeting may move it on, and so may a co-chair."""
    taking_part = may_take_part(by, meeting.project)
    if not taking_part or by.is_co_chair:
        return taking_part
    return YES if by.pk == meeting.organiser_id else no("not-the-organiser")


def may_see_needs(by: Member | None, meeting: Meeting) -> Verdict:
    """Co-chairs, access leads and whoever organises the meeting see what people who come need."""
    is_organiser = by is not None and by.pk == meeting.organiser_id
    return people.may_see_needs(by, meeting.project, is_organiser=is_organiser)


def may_answer(by: Member | None, meeting: Meeting) -> Verdict:
    """Anyone who was asked says for themselves if they come."""
    return may_take_part(by, meeting.project)


def may_answer_for(by: Member | None, coming: Coming) -> Verdict:
    """Whoever organises may write down what someone told them."""
    return may_organise(by, coming.meeting)


def may_settle(by: Member | None, line: NeedLine) -> Verdict:
    """Whoever sees what people need may say what was done about it."""
    return may_see_needs(by, line.coming.meeting)


def may_go_without(by: Member | None, line: NeedLine) -> Verdict:
    """Only the person may say that the meeting can go on without what they need."""
    own = by is not None and by.pk == line.coming.member_id
    return first_no(may_take_part(by, line.coming.meeting.project), YES if own else no("need-of-another"))


def may_add_item(by: Member | None, meeting: Meeting) -> Verdict:
    """The agenda is open to every member."""
    return may_take_part(by, meeting.project)


def may_take_back_item(by: Member | None, item: AgendaItem) -> Verdict:
    """What someone put on the agenda is theirs to take off: nobody else can."""
    own = by is not None and by.pk == item.member_id
    return first_no(may_take_part(by, item.meeting.project), YES if own else no("item-of-another"))


def may_write_note(by: Member | None, meeting: Meeting) -> Verdict:
    """Any member may add to the notes."""
    return may_take_part(by, meeting.project)


def may_agree_notes(by: Member | None, meeting: Meeting) -> Verdict:
    """Any member who was there may agree the notes."""
    return may_take_part(by, meeting.project)
