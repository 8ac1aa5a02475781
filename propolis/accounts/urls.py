"""The door and a person's own pages. The sign-in library's other addresses do not exist here."""

from django.urls import include, path

from propolis.accounts.views import cards, me, passkeys, sessions, signing_in

own = [
    path("sign-in/card/", cards.sign_in_card, name="sign_in_card"),
    path("me/", me.me, name="me"),
    path("me/name/", me.name, name="name"),
    path("me/profile/", me.profile, name="profile"),
    path("me/again/", me.again, name="again"),
    path("me/card/", cards.card, name="card"),
    path("me/card/make/", cards.make_card, name="make_card"),
    path("me/card/stop/", cards.stop_card, name="stop_card"),
    path("me/sessions/", sessions.sessions, name="sessions"),
    path("me/sessions/end-others/", sessions.end_other_sessions, name="end_other_sessions"),
    path("me/sessions/<slug:session_id>/end/", sessions.end_session, name="end_session"),
]

# These names are the library's own: it looks them up to send people on.
urlpatterns = [
    path("sign-in/", signing_in.ask_for_code, name="account_request_login_code"),
    path("sign-in/", signing_in.ask_for_code, name="account_login"),
    path("sign-in/code/", signing_in.type_code, name="account_confirm_login_code"),
    path("sign-in/passkey/", passkeys.sign_in_with_passkey, name="mfa_login_webauthn"),
    path("sign-out/", signing_in.sign_out, name="account_logout"),
    path("me/passkeys/", passkeys.passkeys, name="mfa_index"),
    path("me/passkeys/", passkeys.passkeys, name="mfa_list_webauthn"),
    path("me/passkeys/add/", passkeys.add_passkey, name="mfa_add_webauthn"),
    path("me/passkeys/<int:pk>/remove/", passkeys.remove_passkey, name="mfa_remove_webauthn"),
    path("", include((own, "accounts"))),
]
