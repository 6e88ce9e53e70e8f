"""What cannot be shown."""


class UnknownViewError(ValueError):
    """A name that is no view's; the message says which there are."""


class UnfitViewError(ValueError):
    """A view that cannot be had as asked for; the message says what to do instead."""
