"""What someone is signed in on, roughly, from what their browser says of itself."""

# Order matters: most browsers also claim to be the ones further down.
BROWSERS = (
    ("Edg", "edge"),
    ("OPR/", "opera"),
    ("SamsungBrowser", "samsung"),
    ("Firefox", "firefox"),
    ("FxiOS", "firefox"),
    ("CriOS", "chrome"),
    ("Chrome", "chrome"),
    ("Safari", "safari"),
)
SYSTEMS = (
    ("iPhone", "iphone"),
    ("iPad", "ipad"),
    ("Android", "android"),
    ("Windows", "windows"),
    ("CrOS", "chromebook"),
    ("Macintosh", "mac"),
    ("Linux", "linux"),
)


def browser(agent: str) -> str:
    """The code of the browser, or nothing when it is none that most people use."""
    return _first(BROWSERS, agent)


def system(agent: str) -> str:
    """The code of the kind of device, or nothing when it does not say."""
    return _first(SYSTEMS, agent)


def _first(table: tuple[tuple[str, str], ...], agent: str) -> str:
    return next((code for mark, code in table if mark in agent), "")
