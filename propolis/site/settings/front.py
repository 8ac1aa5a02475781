"""What stands before the server: the address people use, and the web servers on the way."""

from urllib.parse import SplitResult, urlsplit

from propolis.site.settings.environment import SettingTrouble


def address(url: str) -> SplitResult:
    """The address people use, in its parts; with none given, every part is empty.

    Raises SettingTrouble when it is no address, or leads below the root of a host.
    """
    parts = urlsplit(url)
    is_one = parts.scheme in ("http", "https") and parts.hostname and parts.path in ("", "/")
    if url and not is_one:
        raise SettingTrouble("PROPOLIS_URL must look like https://propolis.example.org")
    return parts


def proxies(count: str) -> int:
    """How many web servers stand in front. Raises SettingTrouble for anything but a whole number, 0 or more."""
    if not (count.isascii() and count.isdecimal()):
        raise SettingTrouble("PROPOLIS_PROXIES must be a whole number: 0, 1, 2 ...")
    return int(count)
