"""Measure an engine on labelled stories: `redress eval`. Nothing here is needed to serve people."""
