import pytest

from propolis.accounts import devices

WEBKIT = "AppleWebKit/605.1.15 (KHTML, like Gecko)"
WINDOWS = f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {WEBKIT}"
AGENTS = [
    (f"{WINDOWS} Chrome/130.0.0.0 Safari/537.36", ("chrome", "windows")),
    (f"{WINDOWS} Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0", ("edge", "windows")),
    (f"{WINDOWS} Chrome/130.0.0.0 Safari/537.36 OPR/116.0.0.0", ("opera", "windows")),
    ("Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0", ("firefox", "linux")),
    (f"Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) {WEBKIT} Chrome/130.0.0.0 Safari/537.36", ("chrome", "chromebook")),
    (
        f"Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) {WEBKIT} Version/18.0 Safari/604.1",
        ("safari", "iphone"),
    ),
    (f"Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) {WEBKIT} CriOS/130.0 Safari/604.1", ("chrome", "ipad")),
    (
        f"Mozilla/5.0 (Linux; Android 14; SM-S901B) {WEBKIT} SamsungBrowser/26.0 Chrome/122.0.0.0 Safari/537.36",
        ("samsung", "android"),
    ),
    (f"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {WEBKIT} Version/18.0 Safari/605.1.15", ("safari", "mac")),
    ("curl/8.0", ("", "")),
    ("", ("", "")),
]


@pytest.mark.parametrize(("agent", "known"), AGENTS)
def test_a_device_is_known_by_what_its_browser_says(agent, known):
    assert (devices.browser(agent), devices.system(agent)) == known
