"""The people of the example. All of them are made up."""

CAST = {
    "maureen": ("Maureen Ellis", "lived-experience"),
    "tom": ("Tom Okafor", "lived-experience"),
    "shirin": ("Shirin Patel", "lived-experience"),
    "derek": ("Derek Lowe", "lived-experience"),
    "agnes": ("Agnes Nowak", "lived-experience"),
    "yusuf": ("Yusuf Karim", "lived-experience"),
    "gareth": ("Gareth Price", "carer"),
    "wendy": ("Wendy Marsh", "carer"),
    "leila": ("Leila Haddad", "carer"),
    "ian": ("Ian Cartwright", "carer"),
    "grace": ("Grace Mensah", "carer"),
    "bilal": ("Bilal Hussain", "community"),
    "ruth": ("Ruth Adeyemi", "staff"),
    "callum": ("Callum Reid", "staff"),
    "nia": ("Nia Bowen", "staff"),
    "petra": ("Petra Kovac", "staff"),
    "sam": ("Sam Whitlock", "staff"),
    "helen": ("Helen Foss", "leader"),
}
FIRST = "ruth"
CO_CHAIR = "maureen"
EMAIL = "{}@rowan.example"
