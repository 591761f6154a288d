"""The commands, one a file: each says what can be typed, and ends with an exit code (design.md, section 3)."""
