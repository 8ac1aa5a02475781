from django.urls import path

from propolis.steps.planning.views import (
    answers,
    conversations,
    goals,
    guests,
    home,
    imports,
    let_in,
    needs,
    statements,
)

app_name = "planning"

urlpatterns = [
    path("", home.home, name="home"),
    path("conversations/new/", conversations.new_conversation, name="new_conversation"),
    path("conversations/import/", imports.new_import, name="new_import"),
    path("conversations/<slug:conversation_id>/", conversations.conversation, name="conversation"),
    path("conversations/<slug:conversation_id>/statements/", conversations.add_statement, name="add_statement"),
    path("conversations/<slug:conversation_id>/answer/", answers.answering, name="answering"),
    path("conversations/<slug:conversation_id>/agreement/", conversations.agreement, name="agreement"),
    path("conversations/<slug:conversation_id>/map/", conversations.opinion_map, name="opinion_map"),
    path("conversations/<slug:conversation_id>/sheet/", conversations.sheet, name="sheet"),
    path("conversations/<slug:conversation_id>/close/", conversations.close_conversation, name="close_conversation"),
    path("conversations/<slug:conversation_id>/take-back/", answers.take_back, name="take_back"),
    path("conversations/<slug:conversation_id>/guests/", let_in.let_guests_in, name="let_guests_in"),
    path("conversations/<slug:conversation_id>/guests/slips/", let_in.slips, name="slips"),
    path("conversations/<slug:conversation_id>/receipt/", answers.receipt, name="receipt"),
    path("conversations/<slug:conversation_id>/receipt.json", answers.receipt_file, name="receipt_file"),
    path("conversations/<slug:conversation_id>/export.zip", conversations.export, name="export"),
    path("conversations/<slug:conversation_id>/pick-need/", needs.pick_need, name="pick_need"),
    path("statements/<slug:statement_id>/", statements.statement, name="statement"),
    path("statements/<slug:statement_id>/answer/", answers.answer, name="answer"),
    path("statements/<slug:statement_id>/accept/", statements.accept_statement, name="accept_statement"),
    path("statements/<slug:statement_id>/hide/", statements.hide_statement, name="hide_statement"),
    path("statements/<slug:statement_id>/mend/", statements.suggest_wording, name="suggest_wording"),
    path("wordings/<slug:wording_id>/<slug:said>/", statements.answer_wording, name="answer_wording"),
    path("imports/<slug:import_id>/", imports.import_progress, name="import"),
    path("needs/", needs.needs, name="needs"),
    path("needs/new/", needs.voice_need, name="voice_need"),
    path("needs/<slug:need_id>/", needs.need, name="need"),
    path("needs/<slug:need_id>/withdraw/", needs.withdraw_need, name="withdraw_need"),
    path("goals/", goals.goals, name="goals"),
    path("goals/new/", goals.write_goal, name="write_goal"),
    path("goals/<slug:goal_id>/", goals.goal, name="goal"),
    path("goals/<slug:goal_id>/edit/", goals.edit_goal, name="edit_goal"),
]

# Short, as it is printed on slips: where people answer without an account.
guest_urlpatterns = [
    path("<slug:code>/", guests.start, name="start"),
    path("<slug:code>/answer/", guests.answering, name="answering"),
    path("<slug:code>/take-back/", guests.take_back, name="take_back"),
]
