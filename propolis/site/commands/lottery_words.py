"""What `propolis lottery` answers, for another program and for a person."""

from collections.abc import Mapping
from typing import Any


def answer(lottery, published: Mapping[str, Any]) -> dict[str, Any]:
    """The outcome of a draw as one JSON object: chances exact and as drawn, and how sure they are."""
    people = [person for kind in lottery.pool.people for person in kind]
    chances = lottery.chances
    odds = {person: float(chance) for kind, chance in zip(lottery.pool.people, chances, strict=True) for person in kind}
    ticket_odds = {person: chance for kind in published["kinds"] for person, chance in kind["people"].items()}
    return {
        "rule": lottery.rule,
        "seats": lottery.pool.seats,
        "people": len(people),
        "kinds": len(lottery.pool.people),
        "selected": published["selected"],
        "odds": odds,
        "minimum_odds": lottery.minimum,
        "is_exact": lottery.is_exact,
        "is_staged": lottery.is_staged,
        "gap": lottery.gap,
        "ticket_odds": ticket_odds,
        "ticket": published["ticket"],
        "seed": published["seed"],
        "commitment": published["commitment"],
    }


def in_words(answer: Mapping[str, Any]) -> str:
    """The outcome in a few plain lines."""
    drawn = answer["selected"]
    lines = [
        f"{answer['seats']} seats, {answer['people']} people of {answer['kinds']} kinds, by {answer['rule']}.",
        f"The smallest chance anyone has is {answer['minimum_odds']:.4%}.",
    ]
    if answer["is_exact"]:
        lines.append("No lottery that keeps the targets can make it larger.")
    else:
        lines.append(f"The search was stopped early; it could be larger by {answer['gap']:.4%} at most.")
    if answer["is_staged"]:
        lines.append("The targets can barely be met, so the slower exact way was taken.")
    lines.append(f"commitment {answer['commitment']}")
    if drawn:
        lines += [f"seed {answer['seed']} draws ticket {answer['ticket']}:", ", ".join(drawn)]
    return "\n".join(lines)


def change_in_words(change) -> str:
    """One target that must give way, before and after."""
    target = change.target
    before, after = f"{target.minimum}-{target.maximum}", f"{change.minimum}-{change.maximum}"
    return f"{target.category} {target.feature} from {before} to {after}"


def change_as_json(change) -> dict[str, object]:
    """One target that must give way, as it should be."""
    target = change.target
    return {"category": target.category, "feature": target.feature, "min": change.minimum, "max": change.maximum}
