"""`propolis attainment`: one figure for how far a person's own goals were reached."""

from propolis.site.commands.answers import say_json, write_whole
from propolis.site.commands.inputs import read, refusing
from propolis.site.commands.progress import Progress


def add_parser(subparsers) -> None:
    parser = subparsers.add_parser("attainment", help="one figure for how far a person's own goals were reached")
    parser.add_argument(
        "file",
        metavar="CSV",
        help="a table with the columns goal,score and if you like importance,difficulty,weight,baseline;"
        " - reads standard input",
    )
    parser.add_argument("--svg", metavar="OUT", help="draw how far each goal has come into this file")
    parser.add_argument("--title", metavar="TEXT", default="", help="the heading of the picture")
    parser.add_argument("--json", action="store_true", help="answer in JSON, for another program")
    parser.set_defaults(run=run)


@refusing
def run(arguments) -> int:
    """Work one table of goals out. 0: here it is; 2: it could not be worked out."""
    from propolis.methods.goal_attainment import answer, attainment, in_words, picture
    from propolis.methods.goal_attainment import read as goals

    found_goals = read(arguments.file, goals)
    with Progress() as progress:
        found = attainment(found_goals)
        seconds = progress.seconds
    if arguments.svg:
        write_whole(arguments.svg, picture(found, title=arguments.title))
    if arguments.json:
        say_json(answer(found) | {"seconds": round(seconds, 6)})
    else:
        print(*in_words(found), sep="\n")
    return 0
