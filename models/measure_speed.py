"""Prints the processor milliseconds of one reading and one question embedding on one core."""

import argparse
import time
from pathlib import Path

import numpy as np

from one_core import session
from tokens import CLOSE, OPEN


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("model", type=Path)
    parser.add_argument("--runs", type=int, default=40)
    asked = parser.parse_args()
    for name, lengths in (("scorer", [65, 80, 110]), ("embedder", [12, 32])):
        run = session(asked.model / f"{name}.int8.onnx")
        for length in lengths:
            ids = np.random.default_rng(1).integers(1000, 20000, (1, length))
            ids[0, [length // 3, 2 * length // 3]] = OPEN, CLOSE
            feed = {"input_ids": ids, "token_type_ids": np.zeros_like(ids)}
            times = []
            for _ in range(asked.runs):
                began = time.process_time()
                run.run(None, feed)
                times.append(1000 * (time.process_time() - began))
            p50, p99, least = np.percentile(times, 50), np.percentile(times, 99), min(times)
            print(f"{name} of {length} pieces: p50 {p50:.1f} ms, p99 {p99:.1f} ms, least {least:.1f} ms")


if __name__ == "__main__":
    main()
