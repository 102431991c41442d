"""Prints how well the reader ranks sentences and tells answerable questions from others, on sets it did not learn from."""

import argparse
import json
import random
from pathlib import Path

import numpy as np
import torch

from backbone import Scorer, load_base
from mine import load
from one_core import session
from sets import HELD_NEWS, fold_of, normalised
from tokens import Tokens, batches, pad


def onnx_scorer(path: Path):
    """Logits by the exported model, one reading at a time, as the bot runs it."""
    model = session(path)

    def score(rows):
        out = []
        for row in rows:
            ids, _, types = pad([row])
            feed = {"input_ids": ids, "token_type_ids": types}
            out.append(float(model.run(None, feed)[0][0]))
        return np.array(out)

    return score


def torch_scorer(base: str, weights: Path):
    """Logits by the weights before quantisation, in bf16."""
    model = Scorer(load_base(base, dropout=0.0)[0])
    model.load_state_dict(torch.load(weights))
    model.eval()

    @torch.no_grad()
    def score(rows):
        out = np.zeros(len(rows))
        for some, arrays in batches(rows, 32):
            with torch.autocast("cpu", torch.bfloat16):
                out[some] = model(*map(torch.from_numpy, arrays)).float().numpy()
        return out

    return score


def auroc(right: list[float], wrong: list[float]) -> float:
    """The chance that a right one scores above a wrong one, ties counted half."""
    both = np.array(right + wrong)
    values, inverse, counts = np.unique(both, return_inverse=True, return_counts=True)
    middle = np.cumsum(counts) - (counts - 1) / 2
    ranks = middle[inverse][: len(right)]
    return float((ranks.sum() - len(right) * (len(right) + 1) / 2) / (len(right) * len(wrong)))


class Run:
    def __init__(self, score, tokens: Tokens, depth: int, bare: bool):
        self.score, self.tokens, self.depth, self.bare = score, tokens, depth, bare

    def ranked(self, collection, question, near) -> list[tuple[float, int]]:
        """(logit, sentence) best first; ties to the better candidate."""
        near = list(near)[: self.depth]
        rows = []
        for i in near:
            s = collection.sentences[i]
            around = ("", "", "") if self.bare else (s.title, s.before, s.after)
            rows.append(self.tokens.pair(question.text, around[0], around[1], s.text, around[2]))
        logits = self.score(rows) if rows else []
        return sorted(zip(logits, near), key=lambda pair: -pair[0])


def news_like(run: Run, collection, near, kept) -> tuple[dict, dict]:
    """Figures of the questions for which `kept` holds, and of all measured."""
    parts = {True: [], False: []}
    for question, mine in zip(collection.questions, near):
        part = kept(question)
        if part is not None:
            parts[part].append((question, run.ranked(collection, question, mine)))
    return tuple(ranking_figures(some) for some in (parts[True], parts[True] + parts[False]))


def ranking_figures(rankings) -> dict:
    answerable = [(q, [i for _, i in ranking]) for q, ranking in rankings if q.answers]
    best = {side: [r[0][0] if r else -20.0 for q, r in rankings if bool(q.answers) == side] for side in (True, False)}

    def rate(depth):
        return round(sum(bool(set(order[:depth]) & q.answers) for q, order in answerable) / len(answerable), 3)

    return {
        "answerable": len(answerable), "not": len(best[False]), "found": rate(None), "hit1": rate(1), "hit3": rate(3),
        "auroc": round(auroc(best[True], best[False]), 3),
    }


def strict(run: Run, work: Path, name: str, fold: int, limit: int, avoided: list[str]) -> dict:
    collection, near = load(work, name)
    others = {avoid: load(work, name, avoid)[1] for avoid in avoided}
    picked = [i for i, q in enumerate(collection.questions) if q.strings and fold_of(q.group) == fold]
    picked = sorted(random.Random(5).sample(picked, min(limit, len(picked))))
    hits1 = hits3 = 0
    best: dict[str, list[float]] = {"own": [], **{avoid: [] for avoid in avoided}}
    for i in picked:
        question = collection.questions[i]
        wanted = [w for w in map(normalised, question.strings) if w]
        ranking = run.ranked(collection, question, near[i])
        good = [
            collection.sentences[j].document in question.documents
            and any(f" {w} " in f" {normalised(collection.sentences[j].text)} " for w in wanted)
            for _, j in ranking[:3]
        ]
        hits1 += any(good[:1])
        hits3 += any(good)
        best["own"].append(ranking[0][0])
        for avoid in avoided:
            best[avoid].append(run.ranked(collection, question, others[avoid][i])[0][0])
    found = {"questions": len(picked), "hit1": round(hits1 / len(picked), 3), "hit3": round(hits3 / len(picked), 3)}
    return found | {f"auroc without own {avoid}": round(auroc(best["own"], best[avoid]), 3) for avoid in avoided}


def selection(run: Run, work: Path, limit: int) -> dict:
    collection, _ = load(work, "selqa-test")
    picked = random.Random(5).sample(collection.questions, min(limit, len(collection.questions)))
    precision, first = [], []
    run = Run(run.score, run.tokens, 10**6, run.bare)
    for question in picked:
        if not question.answers or len(question.answers) == len(question.pool):
            continue
        order = [i for _, i in run.ranked(collection, question, question.pool)]
        places = [n for n, i in enumerate(order, 1) if i in question.answers]
        precision.append(np.mean([(k + 1) / n for k, n in enumerate(places)]))
        first.append(1 / places[0])
    return {"questions": len(precision), "map": round(float(np.mean(precision)), 3), "mrr": round(float(np.mean(first)), 3)}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--base", required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--model", type=Path, help="folder of the exported model")
    parser.add_argument("--weights", type=Path, help="or the weights before export")
    parser.add_argument("--fold", type=int, default=1, help="the fold that training left out")
    parser.add_argument("--sets", nargs="+", default=["judged", "news", "squad2", "qed", "selqa"])
    parser.add_argument("--limit", type=int, default=400, help="questions of each public set")
    parser.add_argument("--depth", type=int, default=16)
    parser.add_argument("--bare", action="store_true", help="without headline and neighbours")
    asked = parser.parse_args()
    torch.set_num_threads(1)
    score = onnx_scorer(asked.model / "scorer.int8.onnx") if asked.model else torch_scorer(asked.base, asked.weights)
    run = Run(score, Tokens(f"{asked.base}/vocab.txt"), asked.depth, asked.bare)
    for name in asked.sets:
        if name == "judged":
            held, every = news_like(run, *load(asked.work, name), lambda q: fold_of(q.group, 3) == 0)
            print("judged (held third)", json.dumps(held))
            print("judged (all)", json.dumps(every), flush=True)
        if name == "news":
            kept, _ = news_like(run, *load(asked.work, name), lambda q: True if q.group in HELD_NEWS else None)
            print("news (events left out)", json.dumps(kept), flush=True)
        if name == "squad2":
            print(name, json.dumps(strict(run, asked.work, name, asked.fold, asked.limit, ["document", "group"])), flush=True)
        if name == "qed":
            print(name, json.dumps(strict(run, asked.work, name, asked.fold, asked.limit, ["document"])), flush=True)
        if name == "selqa":
            print(name, json.dumps(selection(run, asked.work, asked.limit)), flush=True)


if __name__ == "__main__":
    main()
