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

INPUTS = ["input_ids", "token_type_ids"]
OPSET = 17
SAME = 1e-3  # what is exported computes the same as what was trained, but for the order of its sums


class FusedAttention(torch.autograd.Function):
    """Attention that exports as the runtime's one fused operator."""

    @staticmethod
    def forward(ctx, q, k, v):
        q, k, v = (part.unflatten(-1, (HEADS, WIDTH // HEADS)).transpose(1, 2) for part in (q, k, v))
        scores = q @ k.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5
        return (torch.softmax(scores, -1) @ v).transpose(1, 2).flatten(2)

    @staticmethod
    def symbolic(g, q, k, v):
        fused = g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=HEADS)
        fused.setType(q.type())
        return fused


class FusedLayer(torch.nn.Module):
    def __init__(self, layer):
        super().__init__()
        self.out, self.up, self.down, self.norm1, self.norm2 = layer.out, layer.up, layer.down, layer.norm1, layer.norm2
        self.q, self.k, self.v = (torch.nn.Linear(WIDTH, WIDTH) for _ in range(3))
        for part, weight, bias in zip((self.q, self.k, self.v), layer.qkv.weight.chunk(3), layer.qkv.bias.chunk(3)):
            part.load_state_dict({"weight": weight, "bias": bias})

    def forward(self, x, places=None):
        kept = x if places is None else x[:, places]
        kept = self.norm1(kept + self.out(FusedAttention.apply(self.q(kept), self.k(x), self.v(x))))
        return self.norm2(kept + self.down(F.gelu(self.up(kept))))


class FusedEncoder(torch.nn.Module):
    """The encoder's own weights for one input at a time, which needs no mask, with as many positions as an input can have."""

    def __init__(self, encoder):
        super().__init__()
        self.words, self.types, self.norm = encoder.words, encoder.types, encoder.norm
        self.positions = torch.nn.Parameter(encoder.positions.weight.detach()[: shape.LENGTH].clone())
        self.layers = torch.nn.ModuleList(FusedLayer(layer) for layer in encoder.layers)

    def forward(self, ids, types, places=None):
        """Hidden states of all pieces, or of those at `places` alone: the last layer is spared the others."""
        x = self.norm(self.words(ids) + self.positions[: ids.shape[1]] + self.types(types))
        for layer in self.layers[:-1]:
            x = layer(x)
        return self.layers[-1](x, places)


class OneText(torch.nn.Module):
    """`Embedder` for one text at a time."""

    def __init__(self, embedder):
        super().__init__()
        self.encoder = FusedEncoder(embedder.encoder)

    def forward(self, ids, types):
        mean = self.encoder(ids, types).mean(1)
        return mean / mean.norm(dim=1, keepdim=True)


class OneReading(torch.nn.Module):
    """`Scorer` for one reading at a time."""

    def __init__(self, scorer):
        super().__init__()
        self.encoder = FusedEncoder(scorer.encoder)
        self.dense, self.head, self.point = scorer.dense, scorer.head, scorer.point

    def forward(self, ids, types):
        inside = (ids[0] == shape.OPEN).to(torch.int32).cumsum(0) - (ids[0] == shape.CLOSE).to(torch.int32).cumsum(0)
        marked = inside.nonzero().squeeze(1)
        states = self.encoder(ids, types, torch.cat([torch.zeros_like(marked[:1]), marked]))
        verdict = self.head(torch.tanh(self.dense(torch.cat([states[:, 0], states[:, 1]], 1)))).squeeze(-1)
        point = self.point(states).squeeze(-1)
        return verdict + torch.logsumexp(point[:, 1:] - point[:, :1], 1) - torch.log(inside.sum().float())


def to_onnx(whole: torch.nn.Module, model: torch.nn.Module, output: str, path: Path) -> None:
    """Exports what computes for one input at a time the same as the whole model."""
    whole.eval()
    model.eval()
    ids = torch.randint(1000, 2000, (1, 24))
    ids[0, 9], ids[0, 17] = shape.OPEN, shape.CLOSE
    types = torch.zeros_like(ids)
    with torch.no_grad():
        assert torch.allclose(whole(ids, torch.ones_like(ids), types), model(ids, types), atol=SAME)
    torch.onnx.export(
        model, (ids, types), str(path), input_names=INPUTS, output_names=[output],
        dynamic_axes={name: {1: "length"} for name in INPUTS},
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
    for whole, model, name, output in (
        (embedder, OneText(embedder), "embedder", "embedding"),
        (scorer, OneReading(scorer), "scorer", "logit"),
    ):
        full, small = asked.out / f"{name}.fp32.onnx", asked.out / f"{name}.int8.onnx"
        to_onnx(whole, model, output, full)
        quantize_dynamic(full, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False,
                         op_types_to_quantize=["MatMul"], extra_options={"MatMulConstBOnly": True})
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
