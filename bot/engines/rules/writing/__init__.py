"""Write drafts from facts and the person's own sentences, without a model."""
