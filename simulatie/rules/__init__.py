"""The rules of the model, each written once as pure scalar functions that both engines call."""
