"""The review desk: pages over a register, served to one person or a team."""
