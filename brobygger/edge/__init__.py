"""What touches the disk, the clock, the network or the terminal."""
