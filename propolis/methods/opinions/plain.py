"""A map as plain values, ready to be written as JSON."""

from propolis.methods.opinions.findings import FEW, Finding
from propolis.methods.opinions.mapping import OpinionMap


def answer(found: OpinionMap, stability: float | None = None) -> dict[str, object]:
    """The map: groups with what they stand for, who is in which, what joins and what parts them.

    stability: how far the groups come out again among other people, if that was worked out.
    """
    return {
        "participants": len(found.participants),
        "statements": len(found.statements),
        "answers": found.number_of_answers,
        "groups": [_group(found, number) for number in range(len(found.sizes))],
        "membership": {
            str(person): int(group)
            for person, group in zip(found.participants.tolist(), found.membership.tolist(), strict=True)
            if group >= 0
        },
        "common_ground": [_finding(found, one) for one in found.common_ground],
        "divisive": [_finding(found, one) for one in found.divisive],
        "agreed_by_all": {side: [_finding(found, one) for one in ones] for side, ones in found.agreed_by_all.items()},
        "silhouettes": {str(number): score for number, score in found.silhouettes.items()},
        "stability": stability,
        "why": found.why,
    }


def _group(found: OpinionMap, number: int) -> dict[str, object]:
    size = int(found.sizes[number])
    named = (
        found.represented_by[number] if found.represented_by and size >= min(FEW, found.settings.smallest_group) else []
    )
    return {"id": number, "size": size, "represented_by": [_finding(found, one) for one in named]}


def _finding(found: OpinionMap, one: Finding) -> dict[str, object]:
    statement = found.statements[one.statement].item()
    return {"statement": statement, "stance": one.stance, "share": one.share, "score": one.score}
