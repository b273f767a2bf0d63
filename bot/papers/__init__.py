"""Letters as PDF and the ladder as a picture."""
