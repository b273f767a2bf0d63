"""Commands for whoever runs the bot or keeps its data; nothing here is loaded while people are served."""
