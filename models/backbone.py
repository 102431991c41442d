"""The BERT encoder of all-MiniLM-L6-v2 in plain torch, and the two heads that read with it."""

import torch
import torch.nn.functional as F
from torch import nn

from tokens import CLOSE, OPEN

WIDTH, HEADS, INNER = 384, 12, 1536


class Layer(nn.Module):
    def __init__(self, dropout: float):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + mask
        read = torch.softmax(scores, -1) @ v
        read = read.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.dropout(self.out(read)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Token ids to hidden states, (batch, length) to (batch, length, 384)."""

    def __init__(self, vocabulary: int, positions: int = 512, layers: int = 6, dropout: float = 0.1):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(positions, WIDTH)
        self.types = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids, mask, types):
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.types(types)
        x = self.dropout(self.norm(x))
        kind = torch.bfloat16 if torch.is_autocast_enabled("cpu") else x.dtype
        bias = (1.0 - mask[:, None, None, :].to(kind)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Embedder(nn.Module):
    """A unit vector of 384 numbers for each text: the mean of its tokens' hidden states."""

    def __init__(self, encoder: Encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, ids, mask, types):
        states = self.encoder(ids, mask, types).float()
        weight = mask[:, :, None].to(states.dtype)
        mean = (states * weight).sum(1) / weight.sum(1).clamp(min=1.0)
        return mean / mean.norm(dim=1, keepdim=True).clamp(min=1e-9)


class Scorer(nn.Module):
    """One logit for each (question, marked sentence) pair: above 0, the sentence answers.

    It adds a verdict on the pair, read from [CLS] and the first marker, to the evidence of the sentence's tokens, each
    of which says how likely it is to belong to the answer."""

    def __init__(self, encoder: Encoder):
        super().__init__()
        self.encoder = encoder
        self.dense = nn.Linear(2 * WIDTH, WIDTH)
        self.head = nn.Linear(WIDTH, 1)
        self.point = nn.Linear(WIDTH, 1)
        nn.init.zeros_(self.point.weight)
        nn.init.zeros_(self.point.bias)

    def read(self, ids, mask, types):
        """The logit, and each token's evidence relative to [CLS]; -10000 outside the marked sentence."""
        states = self.encoder(ids, mask, types)
        opened = (ids == OPEN).to(torch.float32)
        closed = (ids == CLOSE).to(torch.float32)
        inside = opened.cumsum(1) - closed.cumsum(1)
        target = (states * opened[:, :, None].to(states.dtype)).sum(1)
        verdict = self.head(torch.tanh(self.dense(torch.cat([states[:, 0], target], 1)))).float().squeeze(-1)
        point = self.point(states).float().squeeze(-1)
        evidence = point - point[:, :1] + (inside - 1.0) * 10000.0
        return verdict + torch.logsumexp(evidence, 1) - torch.log(inside.sum(1)), evidence

    def forward(self, ids, mask, types):
        return self.read(ids, mask, types)[0]


def load_base(folder: str, dropout: float = 0.1) -> tuple[Encoder, list[str]]:
    """The encoder with the published weights, and its vocabulary, from the installed package's model folder."""
    from safetensors.torch import load_file

    weights = load_file(f"{folder}/model.safetensors")
    vocabulary = open(f"{folder}/vocab.txt", encoding="utf-8").read().splitlines()
    encoder = Encoder(len(vocabulary), dropout=dropout)
    renamed = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        "positions.weight": weights["embeddings.position_embeddings.weight"],
        "types.weight": weights["embeddings.token_type_embeddings.weight"],
    }
    for part in ("weight", "bias"):
        renamed[f"norm.{part}"] = weights[f"embeddings.LayerNorm.{part}"]
        for i in range(len(encoder.layers)):
            old, new = f"encoder.layer.{i}", f"layers.{i}"
            attention = [weights[f"{old}.attention.self.{name}.{part}"] for name in ("query", "key", "value")]
            renamed[f"{new}.qkv.{part}"] = torch.cat(attention)
            renamed[f"{new}.out.{part}"] = weights[f"{old}.attention.output.dense.{part}"]
            renamed[f"{new}.norm1.{part}"] = weights[f"{old}.attention.output.LayerNorm.{part}"]
            renamed[f"{new}.up.{part}"] = weights[f"{old}.intermediate.dense.{part}"]
            renamed[f"{new}.down.{part}"] = weights[f"{old}.output.dense.{part}"]
            renamed[f"{new}.norm2.{part}"] = weights[f"{old}.output.LayerNorm.{part}"]
    encoder.load_state_dict(renamed)
    return encoder, vocabulary
