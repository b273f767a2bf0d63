"""Redress: a chat bot that turns a bad service experience into a public post and chases the company."""

__version__ = "0.1.0"
