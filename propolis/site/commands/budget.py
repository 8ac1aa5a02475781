"""`propolis budget`: shares a budget by the votes in a Pabulib file, with a reason for every project."""

from fractions import Fraction

from propolis.site.commands import inputs
from propolis.site.commands.answers import say_json
from propolis.site.commands.inputs import Unusable, refusing
from propolis.site.commands.progress import Progress
from propolis.site.commands.threads import one_thread

CHOICES = {
    "rule": ("equal-shares", "greedy"),
    "utility": ("cost", "cardinality"),
    "completion": ("whole-number", "add1", "greedy", "none"),
}


def add_parser(subparsers) -> None:
    parser = subparsers.add_parser("budget", help="shares a budget by what people voted for")
    parser.add_argument("file", metavar="FILE.pb", help="projects and votes, plain or gzip; - reads standard input")
    for name, choices in CHOICES.items():
        parser.add_argument(f"--{name}", default=choices[0], metavar=name.upper(), help=f"{', '.join(choices)}")
    parser.add_argument("--voter", metavar="ID", help="say too what this voter's money went to")
    parser.add_argument("--json", action="store_true", help="print the outcome for another program to read")
    parser.set_defaults(run=run)


@refusing
def run(arguments) -> int:
    """0: shared; 2: it could not be."""
    one_thread()
    from propolis.methods.budgets import read_pabulib, share_budget

    for name, choices in CHOICES.items():
        if getattr(arguments, name) not in choices:
            raise Unusable(f"--{name}: expected {', '.join(choices)}, found {getattr(arguments, name)!r}")
    election = inputs.read(arguments.file, read_pabulib)
    if arguments.voter is not None and arguments.voter not in election.voters:
        raise Unusable(f"--voter: expected a voter_id of {arguments.file}, found {arguments.voter!r}")
    with Progress() as progress:
        sharing = share_budget(
            election,
            arguments.rule,
            utility=arguments.utility,
            completion=arguments.completion,
            tell=lambda runs: progress(f"{runs} runs, each with one more unit of money for every voter"),
        )
        seconds = progress.seconds
    said = _answer(sharing, arguments.voter)
    if arguments.json:
        say_json(said | {"seconds": round(seconds, 6)})
    else:
        print(_in_words(sharing, said))
    return 0


def _answer(sharing, voter: str | None) -> dict[str, object]:
    from propolis.methods.budgets import in_words, reasons, spending

    election = sharing.election
    said = {
        "rule": sharing.rule,
        "utility": sharing.utility if sharing.purses else None,
        "completion": sharing.completion,
        "voters": election.number_of_voters,
        "budget": _number(election.budget),
        "spent": _number(sharing.spent),
        "voter_budget": _number(sharing.purses.share) if sharing.purses else None,
        "selected": [election.projects[place].id for place in sharing.chosen],
        "reasons": {
            project: {
                "code": reason.code,
                "cost": _number(reason.cost),
                "supporters": reason.supporters,
                "price": reason.price,
                "paid_less": reason.paid_less,
                "money": reason.money,
                "lacked": reason.lacked,
                "words": in_words(reason),
            }
            for project, reason in reasons(sharing).items()
        },
    }
    return said if voter is None else said | {"spending": spending(sharing, voter)}


def _number(amount: Fraction) -> int | float:
    return int(amount) if amount.denominator == 1 else float(amount)


def _in_words(sharing, said) -> str:
    from propolis.methods.budgets.words import money

    lines = [
        f"{money(said['spent'])} of {money(said['budget'])} is spent on {len(said['selected'])} of "
        f"{len(sharing.election.projects)} projects, by {said['rule']}."
    ]
    rest = [project for project in said["reasons"] if project not in said["selected"]]
    for title, projects in (("Paid for", said["selected"]), ("Not paid for", rest)):
        lines += [f"\n{title}:", *(f"  {project}: {said['reasons'][project]['words']}" for project in projects)]
    if "spending" in said:
        paid = [f"  {project}: {money(amount)}" for project, amount in said["spending"].items()]
        lines += ["\nThis voter's money went to:", *(paid or ["  nothing"])]
    return "\n".join(lines)
