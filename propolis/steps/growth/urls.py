from django.urls import path

from propolis.steps.growth.views import home, pairs, questions

app_name = "growth"
urlpatterns = [
    path("", home.home, name="home"),
    path("questions/new/", questions.ask, name="ask"),
    path("questions/<slug:question_id>/", questions.question, name="question"),
    path("questions/<slug:question_id>/answer/", questions.answer, name="answer"),
    path("questions/<slug:question_id>/take-back/", questions.take_back, name="take_back_question"),
    path("answers/<slug:answer_id>/helped/", questions.helped, name="helped"),
    path("answers/<slug:answer_id>/take-back/", questions.take_back_answer, name="take_back_answer"),
    path("offers/new/", pairs.offer, name="offer"),
    path("offers/<slug:offer_id>/end/", pairs.end_offer, name="end_offer"),
    path("offers/<slug:offer_id>/ask/", pairs.ask, name="ask_for_pair"),
    path("pairs/<slug:pair_id>/", pairs.pair, name="pair"),
    path("pairs/<slug:pair_id>/<slug:to>/", pairs.move, name="move_pair"),
]
