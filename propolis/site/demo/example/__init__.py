"""The worked example: every person in it is made up, every line of it is made by the same acts as live work."""

from datetime import datetime

from django.utils.timezone import now

from propolis.site.demo.example.agreeing import draft_again, write_charter
from propolis.site.demo.example.asking import ask_everyone
from propolis.site.demo.example.calendar import Calendar
from propolis.site.demo.example.calling import (
    call_for_a_panel,
    draw_first_panel,
    fill_a_seat_again,
    publish_first_draw,
)
from propolis.site.demo.example.counting import count_who_is_here
from propolis.site.demo.example.deciding import decide, leave_open
from propolis.site.demo.example.doing import do
from propolis.site.demo.example.gathering import gather
from propolis.site.demo.example.helping import help_each_other
from propolis.site.demo.example.knowing import get_to_know
from propolis.site.demo.example.learning import get_ready
from propolis.site.demo.example.looking import look_back_again, look_back_first
from propolis.site.demo.example.meeting import hold_first_meeting, plan_next_meeting
from propolis.site.demo.example.needing import note_needs
from propolis.site.demo.example.starting import start
from propolis.site.demo.example.teaming import agree_rules, form_teams, leave_waiting


def write_example(at: datetime | None = None) -> None:
    """Write the whole story: from the first invitation to what changed; a decision and a conversation are still open.

    at: when it is built, now unless said otherwise; everything happened before.
    """
    calendar = Calendar(at or now())
    people = start(calendar)
    call = call_for_a_panel(calendar, people)
    agree_rules(calendar, people)
    write_charter(calendar, people)
    form_teams(calendar, people)
    get_ready(calendar, people)
    get_to_know(calendar, people)
    first_draw = publish_first_draw(calendar, people, call)
    note_needs(calendar, people)
    draw_first_panel(calendar, people, first_draw)
    count_who_is_here(calendar, people)
    hold_first_meeting(calendar, people)
    goals = gather(calendar, people)
    look_back_first(calendar, people)
    decided = decide(calendar, people, goals)
    do(calendar, people, decided)
    ask_everyone(calendar, people)
    fill_a_seat_again(calendar, people, call)
    leave_open(calendar, people, goals["tablets"])
    leave_waiting(calendar, people)
    draft_again(calendar, people)
    help_each_other(calendar, people)
    plan_next_meeting(calendar, people)
    look_back_again(calendar, people)
