"""The top of the house: settings, addresses, the pages that join rooms, the command line."""
