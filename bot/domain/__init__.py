"""The pure core: no input or output, no clock, no randomness and no sentence that a person reads."""
