"""What both trainers are told on the command line."""

import argparse
from pathlib import Path


def trainer_arguments(rate: float) -> argparse.ArgumentParser:
    """A parser with the arguments of every trainer; `rate` is the usual highest learning rate."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--base", required=True, help="model folder of the base package")
    parser.add_argument("--work", type=Path, required=True, help="where mine.py wrote")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--fold", type=int, help="leave this fold out")
    parser.add_argument("--minutes", type=float, required=True, help="how long to train; the learning rate falls to its end")
    parser.add_argument("--rate", type=float, default=rate)
    parser.add_argument("--seed", type=int, default=1)
    return parser
