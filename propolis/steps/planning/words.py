"""The words of planning: what codes mean, and why not."""

from django.utils.translation import gettext_lazy as _

from propolis.kit.words import register

CONVERSATION_STATES = {"open": _("Open for answers"), "closed": _("Closed")}
STATEMENT_STATES = {"waiting": _("Waiting to be read"), "shown": _("On show"), "hidden": _("Hidden")}
NEED_STATES = {"voiced": _("Voiced"), "withdrawn": _("Taken back")}
IMPORT_STATES = {"waiting": _("Waiting"), "reading": _("Being read"), "done": _("Done"), "refused": _("Refused")}
VALUES = {1: _("Agree"), -1: _("Disagree"), 0: _("Pass")}

MODERATIONS = {"after": _("At once"), "before": _("After a co-chair has read them")}
MODERATION_HINTS = {
    "after": _("A co-chair can hide a statement later, and must say why"),
    "before": _("A new statement waits until a co-chair accepts it"),
}
RELEASES = {
    "at-close": _("When the conversation closes"),
    "in-batches": _("As soon as enough can be shown together"),
}
RELEASE_HINTS = {
    "at-close": _("Nobody is swayed by what others said"),
    "in-batches": _("People can see the picture grow"),
}
GUESTS = {
    "none": _("Members of the project only"),
    "passes": _("Members, and people with a printed slip"),
    "anyone": _("Members, and anyone who has the address"),
}
GUEST_HINTS = {
    "passes": _("Each slip has a code that works for one person"),
    "anyone": _("One set of answers for each browser. You cannot be sure that nobody answers twice"),
}
HOW_MANY = {
    "nearly-all": _("Nearly all"),
    "most": _("Most"),
    "half": _("More than half"),
    "fewer": _("Fewer than half"),
    "some": _("Some"),
}
ABOUT = _("about %(number)s")
STANCES = {"agree": _("%(how_many)s agree"), "disagree": _("%(how_many)s disagree")}
WHY_NO_MAP = {
    "open": _("The map is made when the conversation closes, so that nobody is swayed by it."),
    "being-drawn": _("The map is being drawn. Look again in a minute."),
    "waits-for-people": _("There is no map yet. It is drawn once enough answers can be shown together."),
    "too-few-people": _(
        "There is no map. Fewer than 7 people answered enough, and among so few it would show who is who."
    ),
    "no-differences": _("There are no groups. People answered alike."),
    "groups-too-small": _("There are no groups. Any that stand apart are so small that they would show who is who."),
}
MAP_CAPTIONS = {
    "title": _("Opinion map"),
    "description": _(
        "People who answered alike stand near each other. {groups} The darker a square, the more people stand there."
    ),
    "group": _("Group {letter}, {size} people."),
    "people": _("{size} people"),
    "here": _("You are here"),
    "key": _("Squares: places where 5 people or more stand. The darker, the more people."),
}
FOLLOWS = {
    "not-known": _("Too few people said what they speak from, so groups cannot be compared with perspectives."),
    "hardly": _("The groups cut across perspectives. What people speak from says little about what they think."),
    "partly": _(
        "The groups follow perspectives in part. Some perspectives are found more in one group than in another."
    ),
    "closely": _("The groups follow perspectives closely. People of one perspective mostly think alike."),
}
FINDINGS = {
    "common": _("Common ground on the opinion map. %(said)s, in every group."),
    "parting": _("On the opinion map, this is one of the things that part the groups."),
    "group": _("On the opinion map, one group stands for this. %(said)s there."),
}
FLOORS = {5: _("5 people"), 8: _("8 people"), 10: _("10 people"), 20: _("20 people")}
WHY_HIDDEN = {
    "names-someone": _("It says something about a person who can be known"),
    "harmful": _("It insults or could harm someone"),
    "not-on-topic": _("It is not about the question"),
    "said-already": _("Another statement says the same"),
    "two-things": _("It says two things at once. Please write two statements"),
    "hidden-before-import": _("It was hidden where the conversation came from"),
}
# A moderator picks from these; the last one comes with an import only.
WHY_HIDE = {code: words for code, words in WHY_HIDDEN.items() if code != "hidden-before-import"}
RULE_CITED = _("Ground rule %(number)s: %(text)s")
LICENCES = {
    "CC-BY-4.0": _("CC BY 4.0: share it if you name the source"),
    "CC-BY-SA-4.0": _("CC BY-SA 4.0: the same, and pass on the same rights"),
    "CC0-1.0": _("CC0: no conditions"),
    "OGL-UK-3.0": _("Open Government Licence 3.0"),
    "own": _("Our own data. All rights stay with us"),
}

NOT_KNOWN = _("Not known")
PICKED = _("Picked from a conversation")
NO_TEXT = _("(The file did not give the words of this statement.)")
EVERYONE = _("Everyone")
OTHERS = _("All others together")

REASONS = {
    "floor-too-low": _("Numbers about fewer than %(floor)s people are never shown."),
    "conversation-closed": _("This conversation is closed. It takes no more answers or statements."),
    "statement-empty": _("Write a statement first."),
    "statement-too-long": _("Keep the statement to %(most)s characters."),
    "statement-not-on-show": _("This statement is not on show, so it cannot be used."),
    "statement-elsewhere": _("This statement belongs to another project."),
    "not-an-answer": _("Choose agree, disagree or pass."),
    "own-statement": _("Someone else has to check what you wrote."),
    "guests-not-asked": _("This conversation is for members of the project."),
    "anyone-at-close": _(
        "Here answers are shown as they come, so only people with a slip can be let in. One person could come as four."
    ),
    "slip-used": _("This slip was used already. Go on in the browser where you began."),
    "answers-shown": _("Some of your answers are in numbers that were shown, so they stay. You can still change them."),
    "guest-without-slip": _("You need a slip with a code to answer here. Ask the person who told you about it."),
    "too-many-passes": _("Make between 1 and %(at_once)s slips at a time, and %(most)s in all."),
    "wording-waits": _("A suggested wording waits for the author already."),
    "wording-answered": _("People have answered these words. Ask a co-chair to suggest the change."),
    "wording-same": _("Change the words first. They are the same as now."),
    "wording-says-more": _("This says something else. Mend only the slip, or add a new statement."),
    "wording-over": _("This suggestion is over."),
    "not-your-statement": _("Only the person who wrote a statement can agree to other words for it."),
    "statement-already-shown": _("This statement is on show already."),
    "statement-already-hidden": _("This statement is hidden already."),
    "say-why-hidden": _("Say why the statement should be hidden."),
    "map-at-close": _("The map is made when the conversation closes, so that nobody is swayed by it."),
    "map-kept": _("A newer map was drawn already."),
    "receipt-after-close": _("You can check your answers once the conversation has closed."),
    "no-answers-of-yours": _("You gave no answers in this conversation."),
    "not-yours-to-close": _("Only a co-chair, or the person who opened it, can close a conversation."),
    "nothing-picked": _("Pick at least one statement."),
    "need-empty": _("Say in a few words what is needed."),
    "need-too-long": _("Keep the need to %(most)s characters."),
    "need-withdrawn": _("This need was taken back."),
    "need-in-use": _("A goal rests on this need, so it cannot be taken back."),
    "need-elsewhere": _("This need belongs to another project."),
    "not-your-need": _("Only the person who voiced a need can take it back."),
    "goal-without-need": _("Pick at least one need that this goal answers."),
    "import-over": _("These files were read already."),
    "import-broke": _("Something went wrong on our side while reading. Nothing was kept. Please try again."),
}
FILE_REASONS = {
    "file-too-big": _("%(file)s is too big. It can hold %(most)s MB when unpacked."),
    "file-empty": _("%(file)s is empty."),
    "file-no-rows": _("%(file)s has column names but no rows below them."),
    "file-cut-short": _("%(file)s was cut short. Please send the whole file."),
    "file-not-gzip": _("%(file)s is damaged and cannot be unpacked. A gzip file or plain text was expected."),
    "file-not-utf-8": _("%(file)s, line %(line)s: this is not text in UTF-8. Save it as CSV in UTF-8."),
    "file-quotes": _("%(file)s, line %(line)s: a quotation mark is missing or out of place."),
    "file-column-missing": _("%(file)s, line %(line)s: there is no column called “%(column)s”."),
    "file-column-twice": _("%(file)s, line %(line)s: there are two columns called “%(column)s”."),
    "file-row-length": _("%(file)s, line %(line)s: the row has %(found)s values, and %(expected)s were expected."),
    "file-not-a-number": _("%(file)s, line %(line)s: the %(column)s is “%(found)s”, and a whole number was expected."),
    "file-not-a-time": _("%(file)s, line %(line)s: the timestamp is “%(found)s”, which is not a time."),
    "file-vote": _("%(file)s, line %(line)s: the vote is “%(found)s”, and -1, 0 or 1 was expected."),
    "file-moderated": _("%(file)s, line %(line)s: moderated is “%(found)s”, and -1, 0 or 1 was expected."),
    "file-not-yes-or-no": _("%(file)s, line %(line)s: %(column)s is “%(found)s”, and True or False was expected."),
    "file-text-too-long": _("%(file)s, line %(line)s: the statement is longer than %(most)s characters."),
    "file-statement-twice": _("%(file)s, line %(line)s: statement %(found)s is listed twice."),
    "file-two-layouts": _("%(file)s and %(other)s have two different layouts. Send both files of one export."),
}
register(REASONS | FILE_REASONS)
