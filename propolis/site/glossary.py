"""The words of the house, as everyone may read them."""

from django.utils.translation import gettext_lazy as _

WORDS = [
    (_("Act"), _("Something a person did that changed the project. Each act is one line in the record.")),
    (_("Action"), _("One piece of work with a person who does it and a day.")),
    (_("Carer"), _("Someone who looks after a family member or friend.")),
    (_("Co-chair"), _("One of two people who lead the project together. They come from different sides.")),
    (_("Commitment"), _("Something promised because of a decision.")),
    (_("Concern"), _("A worry that does not stop a decision. It is kept and looked at again.")),
    (_("Consent"), _("Good enough for now and safe enough to try. Nobody objects.")),
    (_("Conversation"), _("A question, what people say about it, and how others answer.")),
    (_("Goal"), _("What should become true, and how people will know.")),
    (_("Head"), _("The fingerprint of the newest line in the record. Note it down to check the record later.")),
    (_("Lived experience"), _("What you know because you use a service, or have used it.")),
    (_("Member"), _("A person in a project.")),
    (_("Need"), _("Something that is missing or goes wrong, in the words of the person who said it.")),
    (_("Objection"), _("A reason why a proposal would do harm. Only the person who raised it can say it is met.")),
    (_("Outcome"), _("What changed, good or bad.")),
    (_("Perspective"), _("What a person speaks from in a project.")),
    (_("Promise of influence"), _("What people can change, what they cannot, and who has the final say.")),
    (_("Proposal"), _("Something to decide together.")),
    (_("Quorum"), _("How many people from each perspective must answer before something can be agreed.")),
    (_("Record"), _("Every act in order. Nobody can change it without being found out.")),
    (_("Remit"), _("What is fixed, what is open, and what is ours to decide.")),
    (_("Safeguarding lead"), _("The person to tell when someone may be hurt or at risk. They know what to do next.")),
    (_("Stand aside"), _("Not stop a decision, and not have to help carry it out.")),
    (_("Standing"), _("What lets one person speak for another, once both have agreed.")),
]
