"""The build as a value: what goes in, what comes out."""
