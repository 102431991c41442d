"""Writes, for each question set, the sentences that look best to the embedder and to words."""

import argparse
import json
from pathlib import Path

import torch

from backbone import Embedder, load_base
from candidates import candidates
from sets import Collection, read_judged, read_news, read_qed, read_selqa, read_squad1, read_squad2
from tokens import Tokens

READ = {
    "squad1": read_squad1,
    "squad2": read_squad2,
    "qed": read_qed,
    "selqa-dev": lambda: read_selqa("dev"),
    "selqa-test": lambda: read_selqa("test"),
    "news": read_news,
    "judged": read_judged,
}


def load(work: Path, name: str, avoid: str | None = None) -> tuple[Collection, list[list[int]]]:
    """A collection with the candidates that this script wrote for it."""
    with open(work / f"{name}{'.' + avoid if avoid else ''}.json", encoding="utf-8") as file:
        return READ[name](), json.load(file)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--base", required=True, help="model folder of the base package")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--embed", type=Path, help="trained weights of the embedder, instead of the base package's")
    parser.add_argument("--sets", nargs="+", default=list(READ))
    parser.add_argument("--depth", type=int, default=40)
    asked = parser.parse_args()
    asked.work.mkdir(parents=True, exist_ok=True)
    encoder, _ = load_base(asked.base)
    embedder = Embedder(encoder)
    if asked.embed:
        embedder.load_state_dict(torch.load(asked.embed))
    tokens = Tokens(f"{asked.base}/vocab.txt")
    for name in asked.sets:
        for avoid in (None, "document", "group") if name == "squad2" else (None, "document") if name == "qed" else (None,):
            found = candidates(READ[name](), embedder, tokens, asked.depth, avoid)
            path = asked.work / f"{name}{'.' + avoid if avoid else ''}.json"
            path.write_text(json.dumps(found), encoding="utf-8")
            print(path.name, len(found), flush=True)
