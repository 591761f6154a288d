"""What the steps work with: siblings that do not know one another."""
