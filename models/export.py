"""Writes the trained weights as int8 ONNX: embedder.int8.onnx and scorer.int8.onnx beside words.bin, the word table they share."""

import argparse
import json
from pathlib import Path

import onnx
import torch
import torch.nn.functional as F
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

import tokens as shape
from backbone import HEADS, WIDTH, Embedder, Scorer, load_base

INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
OPSET = 17


class FusedAttention(torch.autograd.Function):
    """Self-attention that exports as the runtime's one fused operator, which quantises as a whole."""

    @staticmethod
    def forward(ctx, x, weight, bias, mask):
        batch, length, _ = x.shape
        q, k, v = (x @ weight + bias).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + (1.0 - mask[:, None, None, :].float()) * -10000.0
        return (torch.softmax(scores, -1) @ v).transpose(1, 2).reshape(batch, length, WIDTH)

    @staticmethod
    def symbolic(g, x, weight, bias, mask):
        fused = g.op("com.microsoft::Attention", x, weight, bias, mask, num_heads_i=HEADS)
        fused.setType(x.type())
        return fused


class FusedLayer(torch.nn.Module):
    def __init__(self, layer):
        super().__init__()
        self.layer = layer
        self.weight = torch.nn.Parameter(layer.qkv.weight.detach().t().contiguous())

    def forward(self, x, mask):
        layer = self.layer
        x = layer.norm1(x + layer.out(FusedAttention.apply(x, self.weight, layer.qkv.bias, mask)))
        return layer.norm2(x + layer.down(F.gelu(layer.up(x))))


class FusedEncoder(torch.nn.Module):
    """The encoder's own weights, with fused attention and as many positions as an input can have."""

    def __init__(self, encoder):
        super().__init__()
        self.words, self.types, self.norm = encoder.words, encoder.types, encoder.norm
        self.positions = torch.nn.Parameter(encoder.positions.weight.detach()[: shape.LENGTH].clone())
        self.layers = torch.nn.ModuleList(FusedLayer(layer) for layer in encoder.layers)

    def forward(self, ids, mask, types):
        x = self.norm(self.words(ids) + self.positions[: ids.shape[1]] + self.types(types))
        mask = mask.to(torch.int32)
        for layer in self.layers:
            x = layer(x, mask)
        return x


def to_onnx(model: torch.nn.Module, output: str, path: Path) -> None:
    model.eval()
    ids = torch.randint(1000, 2000, (3, 12))
    ids[:, 5] = shape.OPEN
    example = (ids, torch.ones_like(ids), torch.zeros_like(ids))
    axes = {name: {0: "batch", 1: "length"} for name in INPUTS} | {output: {0: "batch"}}
    torch.onnx.export(
        model, example, str(path), input_names=INPUTS, output_names=[output], dynamic_axes=axes,
        opset_version=OPSET, do_constant_folding=True, dynamo=False,
        custom_opsets={"com.microsoft": 1},
    )


def share_words(path: Path, table: torch.Tensor, folder: Path) -> None:
    """Replaces the graph's word table by int8 rows in words.bin, each with its own scale, looked up before use."""
    model = onnx.load(path)
    graph = model.graph
    found = [t for t in graph.initializer if tuple(t.dims) == tuple(table.shape)]
    assert len(found) == 1, [t.name for t in found]
    name = found[0].name
    graph.initializer.remove(found[0])
    scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
    rows = torch.round(table / scale).clamp(-127, 127).to(torch.int8).numpy()
    (folder / "words.bin").write_bytes(rows.tobytes())
    stored = TensorProto(name="words", data_type=TensorProto.INT8, dims=rows.shape)
    stored.data_location = TensorProto.EXTERNAL
    for key, value in (("location", "words.bin"), ("offset", "0"), ("length", str(rows.nbytes))):
        stored.external_data.add(key=key, value=value)
    graph.initializer.extend([stored, numpy_helper.from_array(scale.numpy(), "words_scale")])
    gather = next(n for n in graph.node if n.op_type == "Gather" and n.input[0] == name)
    at = list(graph.node).index(gather)
    ids, out = gather.input[1], gather.output[0]
    graph.node.remove(gather)
    for i, node in enumerate([
        helper.make_node("Gather", ["words", ids], ["words_row"]),
        helper.make_node("Cast", ["words_row"], ["words_float"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["words_scale", ids], ["words_row_scale"]),
        helper.make_node("Mul", ["words_float", "words_row_scale"], [out]),
    ]):
        graph.node.insert(at + i, node)
    onnx.save(model, path)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--base", required=True)
    parser.add_argument("--score", type=Path, help="trained scorer weights; without them the scorer is untrained")
    parser.add_argument("--embed", type=Path, help="trained embedder weights; without them the base's")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--calibration", type=float, nargs=2, default=(1.0, 0.0), help="probability = sigmoid(a * logit + b)")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    encoder, vocabulary = load_base(asked.base, dropout=0.0)
    embedder = Embedder(encoder)
    if asked.embed:
        embedder.load_state_dict(torch.load(asked.embed))
    table = encoder.words.weight.detach().clone()
    read, _ = load_base(asked.base, dropout=0.0)
    scorer = Scorer(read)
    if asked.score:
        scorer.load_state_dict(torch.load(asked.score))
    assert torch.equal(read.words.weight, table), "the word table is shared, so training must leave it as it was"
    for model, name in ((embedder, "embedder"), (scorer, "scorer")):
        model.encoder = FusedEncoder(model.encoder)
        full, small = asked.out / f"{name}.fp32.onnx", asked.out / f"{name}.int8.onnx"
        to_onnx(model, {"embedder": "embedding", "scorer": "logit"}[name], full)
        quantize_dynamic(full, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False,
                         op_types_to_quantize=["MatMul", "Attention"], extra_options={"MatMulConstBOnly": True})
        full.unlink()
        share_words(small, table, asked.out)
    (asked.out / "vocab.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    card = {
        "format": 1,
        "base": "sentence-transformers/all-MiniLM-L6-v2",
        "vocabulary": "vocab.txt",
        "tokenizer": {"lowercase": True, "stripAccents": True, "unknown": "[UNK]", "longestWord": 100},
        "inputs": INPUTS,
        "embed": {"file": "embedder.int8.onnx", "output": "embedding", "size": 384, "maxLength": shape.LENGTH},
        "score": {
            "file": "scorer.int8.onnx", "output": "logit", "maxLength": shape.LENGTH, "question": shape.QUESTION,
            "target": shape.TARGET, "headline": shape.HEADLINE, "before": shape.BEFORE, "after": shape.AFTER,
            "calibration": {"slope": asked.calibration[0], "offset": asked.calibration[1]},
        },
        "ids": {"pad": shape.PAD, "open": shape.OPEN, "close": shape.CLOSE, "title": shape.TITLE,
                "unknown": 100, "cls": shape.CLS, "sep": shape.SEP},
    }
    (asked.out / "reader.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    for path in sorted(asked.out.iterdir()):
        print(f"{path.name} {path.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
