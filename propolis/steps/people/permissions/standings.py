from propolis.kit.verdict import YES, Verdict, no
from propolis.projects.models import Member
from propolis.projects.permissions import may_take_part
from propolis.steps.people.models import Standing


def may_ask_standing(by: Member | None, person: Member) -> Verdict:
    """Any member may ask to speak for another of the same project."""
    return may_take_part(by, person.project)


def may_move_standing(by: Member | None, standing: Standing, to: str, *, agrees: Member | None) -> Verdict:
    """Whoever agrees says yes or no, the one who asked may take it back, and each of them may end it.

    agrees: the person themselves or, where they are under 18, whoever agrees for them; the child may end it too.
    """
    here = may_take_part(by, standing.representative.project)
    if not here:
        return here
    is_agreeing, is_representative = agrees is not None and by.pk == agrees.pk, by.pk == standing.representative_id
    match to:
        case "counts" | "declined":
            return YES if is_agreeing else no("not-yours-to-agree")
        case "withdrawn":
            return YES if is_representative else no("not-your-standing")
    return YES if is_agreeing or is_representative or by.pk == standing.person_id else no("not-your-standing")
