from django.urls import path

from propolis.steps.mindset.views import canvas, charter, frameworks, learning, looking

app_name = "mindset"
urlpatterns = [
    path("", learning.home, name="home"),
    path("lessons/<slug:code>/", learning.lesson, name="lesson"),
    path("lessons/<slug:code>/talk/", learning.talk, name="talk"),
    path("lessons/<slug:code>/story/", learning.tell, name="tell_story"),
    path("lessons/<slug:code>/done/<slug:said>/", learning.mark, name="mark_lesson"),
    path("said/<slug:post_id>/take-back/", learning.take_back, name="take_back_post"),
    path("charter/", charter.charter, name="charter"),
    path("charter/start/", charter.start, name="start_charter"),
    path("charter/add/", charter.add, name="add_principle"),
    path("charter/pick/<slug:framework>/", charter.pick, name="pick_principles"),
    path("charter/put/", charter.put, name="put_charter"),
    path("charter/principles/<slug:principle_id>/remove/", charter.remove, name="remove_principle"),
    path("charter/versions/<slug:charter_id>/", charter.version, name="charter_version"),
    path("frameworks/<slug:framework>/", frameworks.framework, name="framework"),
    path("look/", looking.look, name="look"),
    path("look/begin/", looking.begin, name="open_look"),
    path("look/answer/", looking.answer, name="say_view"),
    path("look/end/", looking.end, name="close_look"),
    path("canvas/", canvas.canvas, name="canvas"),
    path("canvas/<slug:question>/", canvas.add, name="add_answer"),
    path("canvas/answers/<slug:canvas_answer_id>/take-back/", canvas.take_back, name="take_back_answer"),
]
