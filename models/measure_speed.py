"""Prints the processor milliseconds of one scoring batch and one question embedding on one core."""

import argparse
import time
from pathlib import Path

import numpy as np
import onnxruntime


def session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("model", type=Path)
    parser.add_argument("--runs", type=int, default=40)
    asked = parser.parse_args()
    for name, shapes in (("scorer", [(1, 65), (1, 80), (12, 65), (16, 80)]), ("embedder", [(1, 12), (1, 32)])):
        run = session(asked.model / f"{name}.int8.onnx")
        for batch, length in shapes:
            ids = np.random.default_rng(1).integers(1000, 20000, (batch, length))
            feed = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
            times = []
            for _ in range(asked.runs):
                began = time.process_time()
                run.run(None, feed)
                times.append(1000 * (time.process_time() - began))
            p50, p99, least = np.percentile(times, 50), np.percentile(times, 99), min(times)
            print(f"{name} {batch} x {length}: p50 {p50:.1f} ms, p99 {p99:.1f} ms, least {least:.1f} ms")


if __name__ == "__main__":
    main()
