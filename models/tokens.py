"""Turns texts into the token ids that the encoder reads."""

from collections.abc import Iterator

import numpy as np
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

PAD, OPEN, CLOSE, TITLE, CLS, SEP, MASK = 0, 1, 2, 3, 101, 102, 103
LENGTH, QUESTION, TARGET, HEADLINE, BEFORE, AFTER = 148, 24, 64, 8, 32, 14
LENGTHS = 16  # training pads to multiples of this: every new shape costs the processor kernels of its own


class Tokens:
    """WordPiece, uncased; ids of a text without special tokens."""

    def __init__(self, vocabulary_file: str):
        # Without special tokens: "[SEP]" in a question is a bracket, three letters and a bracket.
        pieces = models.WordPiece.from_file(vocabulary_file, unk_token="[UNK]", max_input_chars_per_word=100)
        self.tokenizer = Tokenizer(pieces)
        self.tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True, strip_accents=True)
        self.tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
        self.known: dict[str, list[int]] = {}

    def ids(self, text: str) -> list[int]:
        found = self.known.get(text)
        if found is None:
            found = self.tokenizer.encode(text, add_special_tokens=False).ids
            self.known[text] = found
        return found

    def single(self, text: str) -> tuple[list[int], list[int]]:
        """Ids and types of one text, for the embedder."""
        ids = [CLS, *self.ids(text)[: LENGTH - 2], SEP]
        return ids, [0] * len(ids)

    def pair(self, question: str, title: str, before: str, target: str, after: str) -> tuple[list[int], list[int]]:
        """Ids and types of a question and a marked sentence in its place, for the scorer.

        [CLS] question [SEP] title [unused2] before [unused0] target [unused1] after [SEP]; each
        part has its own bound, and the end of the before and the beginning of all others are kept."""
        asked = self.ids(question)[:QUESTION]
        head = self.ids(title)[:HEADLINE]
        left = self.ids(before)[-BEFORE:]
        read = self.ids(target)[:TARGET]
        right = self.ids(after)[:AFTER]
        first = [CLS, *asked, SEP]
        second = [*head, TITLE, *left, OPEN, *read, CLOSE, *right, SEP]
        return first + second, [0] * len(first) + [1] * len(second)


def pad(rows: list[tuple[list[int], list[int]]], multiple: int = 1) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Ids, mask and types as (rows, length) int64 arrays; the length is the longest's, up to the next `multiple`."""
    longest = -(-max(len(ids) for ids, _ in rows) // multiple) * multiple
    ids = np.zeros((len(rows), longest), np.int64)
    mask = np.zeros_like(ids)
    types = np.zeros_like(ids)
    for i, (row, kinds) in enumerate(rows):
        ids[i, : len(row)] = row
        mask[i, : len(row)] = 1
        types[i, : len(row)] = kinds
    return ids, mask, types


def batches(rows: list[tuple[list[int], list[int]]], size: int, multiple: int = 1) -> Iterator[tuple[list[int], tuple]]:
    """The rows `size` at a time, shortest first, ties in the order given: their indices, and `pad`'s arrays."""
    order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]))
    for start in range(0, len(order), size):
        some = order[start : start + size]
        yield some, pad([rows[i] for i in some], multiple)
