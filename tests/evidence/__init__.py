"""Files that people send: looked at, kept, and made safe to publish."""
