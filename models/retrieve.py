"""First-stage ranking, by words and by meaning: for hard negatives and for candidates when measuring."""

import re
from collections import Counter

import numpy as np
import torch
from scipy.sparse import csr_matrix

from tokens import Tokens, batches

STOP = frozenset(
    "a an the is are was were be been being do does did of in on to that which there it its at by for from with as "
    "and or not no who what when where why how many much whom whose this these those he she they we you i his her "
    "their our your has have had will would can could should may might about into after before than then so if".split()
)


def stems(text: str) -> list[str]:
    """Lower-case words without stop words, roughly stemmed."""
    words = re.findall(r"[^\W_]+", text.lower())
    return [re.sub(r"(?<=\w{3})(ies|es|s|ed|ing|ly|'s)$", "", w) for w in words if w not in STOP]


class Words:
    """BM25 over texts."""

    def __init__(self, texts: list[str], k: float = 1.2, b: float = 0.6):
        counted = [Counter(stems(text)) for text in texts]
        self.terms = {t: i for i, t in enumerate(sorted({t for c in counted for t in c}))}
        size = np.array([sum(c.values()) for c in counted], np.float32)
        norm = k * (1 - b + b * size / max(1.0, size.mean()))
        rows = [i for i, c in enumerate(counted) for _ in c]
        columns = [self.terms[t] for c in counted for t in c]
        counts = np.array([n for c in counted for n in c.values()], np.float32)
        frequency = np.bincount(columns, minlength=len(self.terms))
        idf = np.log(1 + (len(texts) - frequency + 0.5) / (frequency + 0.5))
        weights = idf[columns] * counts * (k + 1) / (counts + norm[rows])
        self.matrix = csr_matrix((weights, (columns, rows)), shape=(len(self.terms), len(texts)))

    def scores(self, question: str) -> np.ndarray:
        found = [self.terms[t] for t in set(stems(question)) if t in self.terms]
        if not found:
            return np.zeros(self.matrix.shape[1], np.float32)
        return np.asarray(self.matrix[found].sum(0)).ravel()


@torch.no_grad()
def embed(embedder, tokens: Tokens, texts: list[str], batch: int = 64) -> np.ndarray:
    """One unit vector a text, (texts, 384) float32."""
    embedder.eval()
    rows = [tokens.single(text) for text in texts]
    out = np.zeros((len(rows), 384), np.float32)
    for picked, arrays in batches(rows, batch):
        with torch.autocast("cpu", torch.bfloat16):
            out[picked] = embedder(*map(torch.from_numpy, arrays)).float().numpy()
    return out


def fused(rankings: list[np.ndarray], depth: int) -> list[int]:
    """The best by reciprocal rank over several score arrays of the same sentences; ties fall to the earlier."""
    total = np.zeros(len(rankings[0]))
    for scores in rankings:
        order = np.argsort(-scores, kind="stable")[: 4 * depth]
        total[order] += np.where(scores[order] > 0, 1.0 / (10 + np.arange(len(order))), 0.0)
    return [int(i) for i in np.argsort(-total, kind="stable")[:depth]]
