"""Ready plans for a meeting of each kind: minutes, and what happens then. They start an agenda; people change it."""

from django.utils.translation import gettext_lazy as _

HELLO = _("Say hello. How is everyone? Does anyone need something before we start?")
RULES = _("Read our ground rules together, and say what is open today and what is not")
BREAK = _("Break")
GOODBYE = _("What we agreed, who does what, and how it was for each of us")

PLANS = {
    "steering-group": (
        (10, HELLO),
        (10, _("What was promised last time, and what came of it")),
        (25, _("The question of the day: hear each side first")),
        (10, BREAK),
        (20, _("Decide, or say what is missing to decide")),
        (15, GOODBYE),
    ),
    "focus-group": (
        (10, HELLO),
        (5, _("What this is for, what happens to what you say, and that anyone can stop")),
        (20, _("Tell it from your own life: when did it go well?")),
        (20, _("When did it go badly, and what would have helped?")),
        (10, BREAK),
        (15, _("Which of these matter most?")),
        (10, _("What happens next, when you hear from us, and how it was for each of us")),
    ),
    "interview": (
        (5, _("Who we are, what this is for, and that you can stop or skip")),
        (10, _("Tell me about you, as far as you like")),
        (25, _("What happened, in your own order")),
        (10, _("What would have made it better?")),
        (10, _("Read back what was noted, change what is wrong, and say who may see it")),
    ),
    "workshop": (
        (15, HELLO),
        (10, RULES),
        (30, _("In mixed pairs: what is it like now?")),
        (15, BREAK),
        (35, _("In small groups: what could be different? Draw it, build it or act it")),
        (20, _("Show each other, and say what you like and what worries you")),
        (10, _("Choose what to try first")),
        (15, GOODBYE),
    ),
    "event": (
        (20, _("Come in: food, and someone at the door who greets each person")),
        (15, _("Why we are here, said by someone who uses the service and someone who works in it")),
        (45, _("Tables with one question each; people move when they like")),
        (20, BREAK),
        (20, _("What we heard at each table")),
        (20, _("How to stay part of it, and what you will hear from us and when")),
    ),
    "improvement-workshop": (
        (60, _("Day 1: say hello, read the ground rules, and learn how this week works")),
        (120, _("Day 1: hear from people who use the service and from staff what it is like")),
        (210, _("Day 1: walk the way that people go, and time it")),
        (180, _("Day 2: draw what happens now, step by step, with the waits")),
        (120, _("Day 2: mark what helps nobody: waiting, walking, asking twice, doing twice")),
        (90, _("Day 2: agree on what should be different, and how we would see it")),
        (150, _("Day 3: ideas from everyone, then the few to try")),
        (240, _("Day 3: make what can be made today, and try it for real")),
        (240, _("Day 4: try again, count, and change it")),
        (150, _("Day 4: write down the new way, in words that all of us use")),
        (120, _("Day 5: get ready to show it")),
        (90, _("Day 5: show what was tried, what came of it, and what is still to do")),
        (60, _("Day 5: who does what by when, and thank each other")),
    ),
    "review": (
        (10, HELLO),
        (15, _("What we said we would do, and what was done")),
        (15, _("What the numbers say, and what people say")),
        (15, _("What to keep, what to change, and what to stop")),
        (5, GOODBYE),
    ),
    "gathering": (
        (15, _("Come in, sit down, have something to drink")),
        (30, _("In pairs: what are you good at, and what do you care about?")),
        (15, _("Each tells the group about the other, as far as they like")),
        (30, _("Time to talk, with nothing to decide")),
    ),
}
