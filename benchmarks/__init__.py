"""How fast the core is, measured as ratios in one run: `python -m benchmarks`. See docs/prestaties.md."""
