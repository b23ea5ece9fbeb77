"""Reads tide gauges along a coast and warns harbours in time."""
