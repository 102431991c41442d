"""Writes the weights of the exported models in the form that the trainers read and `export.py` writes out again unchanged."""

import argparse
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from backbone import Embedder, Scorer, load_base


def restored(path: Path, model: torch.nn.Module) -> dict[str, torch.Tensor]:
    """The model's state with all that the file holds; what it does not hold, such as the word table, stays as it is."""
    graph = onnx.load(path, load_external_data=False).graph
    stored = {
        t.name: torch.tensor(numpy_helper.to_array(t)).float()
        for t in graph.initializer if t.data_location != onnx.TensorProto.EXTERNAL
    }
    found = {name: values for name, values in stored.items() if name.endswith((".weight", ".bias"))}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            weight = node.input[1].removesuffix("_quantized")
            *path_of, _ = node.name.strip("/").split("/")
            found[".".join([*path_of, "weight"])] = (stored[f"{weight}_quantized"] * stored[f"{weight}_scale"]).T
    for part in ("weight", "bias"):
        for i in range(len(model.encoder.layers)):
            layer = f"encoder.layers.{i}"
            found[f"{layer}.qkv.{part}"] = torch.cat([found.pop(f"{layer}.{name}.{part}") for name in "qkv"])
    state = model.state_dict()
    positions = stored["encoder.positions"]
    state["encoder.positions.weight"][: len(positions)] = positions
    assert found.keys() <= state.keys(), found.keys() - state.keys()
    return state | found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--base", required=True)
    parser.add_argument("--model", type=Path, required=True, help="folder with the exported models")
    parser.add_argument("--out", type=Path, required=True, help="folder for score.pt and embed.pt")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    for kind, file, name in ((Scorer, "scorer", "score"), (Embedder, "embedder", "embed")):
        model = kind(load_base(asked.base, dropout=0.0)[0])
        torch.save(restored(asked.model / f"{file}.int8.onnx", model), asked.out / f"{name}.pt")


if __name__ == "__main__":
    main()
