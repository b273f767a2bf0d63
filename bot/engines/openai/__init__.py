"""The engine behind a model server: `engine.OpenAIEngine`. Importing it does not import `openai`."""
