"""The compiled core: the course of events of the reference engine as an explicit state machine (see `core`)."""
