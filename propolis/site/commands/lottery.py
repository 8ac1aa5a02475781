"""`propolis lottery`: draws a panel by democratic lottery, publishes the draw, or replays a published one."""

import secrets

from propolis.site.commands import inputs
from propolis.site.commands.answers import json_text, say_json, write_whole
from propolis.site.commands.inputs import Unusable, refusing
from propolis.site.commands.lottery_words import answer, change_as_json, change_in_words, in_words
from propolis.site.commands.progress import Progress, stopping_kindly
from propolis.site.commands.threads import one_thread
from propolis.site.commands.trouble import stop

RULES = ("leximin", "maximin")


def add_parser(subparsers) -> None:
    parser = subparsers.add_parser("lottery", help="draws a panel by democratic lottery, or checks a published draw")
    parser.add_argument("--people", metavar="CSV", help="who may be drawn: a row a person, a column for each category")
    parser.add_argument("--targets", metavar="CSV", help="the targets: category,feature,min,max")
    parser.add_argument("--seats", metavar="N", help="how many people to draw")
    parser.add_argument("--seed", metavar="TEXT", help="what public dice showed; without it one is drawn and printed")
    parser.add_argument("--rule", default=RULES[0], metavar="RULE", help=f"{' or '.join(RULES)} (default {RULES[0]})")
    parser.add_argument("--address", metavar="COLUMN", default="", help="draw at most one person for each address")
    parser.add_argument("--confirmed", metavar="CSV", help="column id: who said yes; draws the seats that are free")
    parser.add_argument("--withdrawn", metavar="CSV", help="column id: who is no longer to be drawn")
    parser.add_argument("--limit", metavar="SECONDS", help="stop searching then, and keep the best so far")
    parser.add_argument("--publish", metavar="OUT", help="write the draw into this file, for all to see")
    parser.add_argument("--before-draw", action="store_true", help="publish the commitment only; nobody is drawn yet")
    parser.add_argument("--verify", metavar="FILE", help="replay a published draw, or draw from it with --seed")
    parser.add_argument("--json", action="store_true", help="print the outcome for another program to read")
    parser.set_defaults(run=run)


@refusing
def run(arguments) -> int:
    """0: drawn, or good; 1: a published draw does not hold; 2: it could not be done."""
    one_thread()
    return _verify(arguments) if arguments.verify else _draw(arguments)


def _verify(arguments) -> int:
    from propolis.methods.lottery import drawn, faults, read_publication

    published = inputs.read(arguments.verify, read_publication)
    found = inputs.checked(arguments.verify, lambda: faults(published))
    if found:
        print(f"Broken: {found[0]}")
        return 1
    if published["seed"] is None and arguments.seed:
        published = drawn(published, arguments.seed)
        if arguments.publish:
            write_whole(arguments.publish, json_text(published))
    if arguments.json:
        say_json({name: published[name] for name in ("rule", "seats", "selected", "ticket", "seed", "commitment")})
    else:
        print(_verified(published))
    return 0


def _verified(published) -> str:
    good = f"Good: everything fits the commitment.\ncommitment {published['commitment']}"
    if published["seed"] is None:
        return f"{good}\nNobody is drawn yet."
    return f"{good}\nseed {published['seed']} draws ticket {published['ticket']}: {', '.join(published['selected'])}"


def _draw(arguments) -> int:
    from propolis.methods.lottery import Unmeetable, drawn, publication

    pool = _pool(arguments)
    limit = _limit(arguments.limit)
    try:
        lottery, seconds = _search(pool, arguments.rule, limit)
    except Unmeetable as trouble:
        return _say_unmeetable(arguments, pool, trouble.changes)
    published = publication(lottery)
    if not arguments.before_draw:
        seed = secrets.token_hex(16) if arguments.seed is None else arguments.seed
        published = drawn(published, seed)
    if arguments.publish:
        write_whole(arguments.publish, json_text(published))
    said = answer(lottery, published) | {"seconds": round(seconds, 3)}
    if arguments.json:
        say_json(said)
    else:
        print(in_words(said))
    return 0


def _pool(arguments):
    from propolis.methods.lottery import gather, read_ids, read_people, read_targets, replacement_pool

    for name in ("people", "targets", "seats"):
        if getattr(arguments, name) is None:
            raise Unusable(f"--{name}: expected it, unless --verify names a published draw")
    if arguments.rule not in RULES:
        raise Unusable(f"--rule: expected {' or '.join(RULES)}, found {arguments.rule!r}")
    if arguments.before_draw and not arguments.publish:
        raise Unusable("--before-draw: expected --publish too, to say where the commitment is written")
    targets = inputs.read(arguments.targets, read_targets)
    people = inputs.read(arguments.people, lambda text: read_people(text, targets, address=arguments.address))
    seats = _seats(arguments.seats)
    if not (arguments.confirmed or arguments.withdrawn):
        return gather(people, targets, seats)
    confirmed, withdrawn = (
        inputs.read(name, lambda text: read_ids(text, people)) if name else []
        for name in (arguments.confirmed, arguments.withdrawn)
    )
    return replacement_pool(people, targets, seats, confirmed=confirmed, withdrawn=withdrawn)


def _seats(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < len(text) <= 9):
        raise Unusable(f"--seats: expected a whole number from 1 up, found {text!r}")
    return int(text)


def _limit(text: str | None) -> float:
    try:
        return float("inf") if text is None else float(text)
    except ValueError:
        raise Unusable(f"--limit: expected a number of seconds, found {text!r}") from None


def _search(pool, rule: str, limit: float):
    """The lottery, and the seconds it took. Ctrl+C or the limit keeps the best so far."""
    from propolis.methods.lottery import fair_lottery

    with Progress() as progress, stopping_kindly() as is_stopped:

        def go_on(state) -> bool:
            progress(f"{state.step}, {state.off:.2g} to go; Ctrl+C keeps the best so far")
            return progress.seconds < limit and not is_stopped()

        return fair_lottery(pool, rule, go_on=go_on), progress.seconds


def _say_unmeetable(arguments, pool, changes) -> int:
    wanted = "; ".join(change_in_words(change) for change in changes)
    if arguments.json:
        say_json({"is_met": False, "changes": [change_as_json(change) for change in changes]})
    if not changes:
        return stop(f"{arguments.people}: expected enough people for {pool.seats} seats, one from each address")
    line = f"line {changes[0].target.line}: " if changes[0].target.line else ""
    return stop(
        f"{arguments.targets}: {line}expected targets that a panel of {pool.seats} can meet; "
        f"the smallest change that would do: {wanted}"
    )
