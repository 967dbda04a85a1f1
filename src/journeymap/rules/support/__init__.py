"""What rules share: what they look at, how they word it, and what their examples are made from."""
