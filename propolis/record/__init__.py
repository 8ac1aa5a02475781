"""The open record: every act a line, each line chained to the one before."""


def append(**entry):
    """Write one line of the record; see `propolis.record.writing.append`."""
    from propolis.record.writing import append as write

    return write(**entry)
