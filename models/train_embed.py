"""Fine-tunes the embedder: a question's vector lies nearer to the sentences that answer it than to others."""

import random
import time

import torch

from arguments import trainer_arguments
from augment import reworded
from backbone import Embedder, load_base
from mine import load
from sets import left_out, showings_of
from tokens import LENGTHS, Tokens, batches
from twin import Twin

# (set, share of the batches, strength of rewording)
MIX = [("news", 0.75, 0.4), ("squad1", 0.1, 0.5), ("qed", 0.1, 0.4), ("selqa-dev", 0.05, 0.5)]
GROUPS, EACH = 4, 8  # a batch has questions of so many groups, so many of each: others' answers are hard to tell apart
IN_PLACE = 0.35  # share of the batches whose sentences are read with their neighbours
WARMTH = 20.0  # cosines are multiplied by this before the softmax
NONE = 0.4  # the cosine that a sentence which answers should exceed, and every sentence stay below where none does
WARMED = 20


def main() -> None:
    asked = trainer_arguments(rate=5e-5).parse_args()
    rng = random.Random(asked.seed)
    encoder, _ = load_base(asked.base, dropout=0.0)
    tokens = Tokens(f"{asked.base}/vocab.txt")
    model = Embedder(encoder)
    if asked.start:
        model.load_state_dict(torch.load(asked.start))
    encoder.words.weight.requires_grad_(False)  # shared with the scorer
    twin = Twin(model)
    optimizer = torch.optim.AdamW(twin.masters, lr=asked.rate, weight_decay=0.01, fused=True)

    grouped = {}
    for name, *_ in MIX:
        collection, near = load(asked.work, name)
        groups: dict[str, list] = {}
        for question, mine in zip(collection.questions, near):
            if (question.answers or name == "news") and not left_out(name, question, asked.fold):
                key = question.group if name in ("news", "squad1") else "all"
                groups.setdefault(key, []).extend([(question, mine)] * showings_of(question, 1, rng))
        grouped[name] = (collection, [g for g in groups.values() if len(g) >= EACH])

    began, step, running = time.time(), 0, None
    while (spent := time.time() - began) < 60 * asked.minutes:
        for part in optimizer.param_groups:
            part["lr"] = asked.rate * min(1.0, (step + 1) / WARMED) * max(0.02, 1.0 - spent / (60 * asked.minutes))
        name, _, strength = rng.choices(MIX, [share for _, share, _ in MIX])[0]
        collection, groups = grouped[name]
        drawn = [one for group in rng.choices(groups, k=GROUPS) for one in rng.sample(group, EACH)]
        in_place = rng.random() < IN_PLACE
        read, targets = [], []
        for question, mine in drawn:
            usable = [i for i in mine[:10] if i not in question.answers and i not in question.silent]
            if question.answers:
                targets.append(len(read))
                read.append(rng.choice(sorted(question.answers)))
            else:
                targets.append(-1)
            read += rng.sample(usable, min(1, len(usable)))
        targets = [len(read) if target == -1 else target for target in targets]

        def written(i: int) -> str:
            s = collection.sentences[i]
            return " ".join(part for part in (s.before, s.text, s.after) if part) if in_place else s.text

        texts = [reworded(question.text, rng, strength) for question, _ in drawn] + [written(i) for i in read]
        rows = [tokens.single(text) for text in texts]
        order, pieces = [], []
        for some, arrays in batches(rows, 16, LENGTHS):
            order += some
            pieces.append(twin.reader(*map(torch.from_numpy, arrays)))
        vectors = torch.cat(pieces)[torch.argsort(torch.tensor(order))]
        cosines = vectors[: len(drawn)] @ vectors[len(drawn) :].T
        known = torch.zeros_like(cosines, dtype=torch.bool)
        for row, (question, _) in enumerate(drawn):
            for column, i in enumerate(read):
                known[row, column] = column != targets[row] and (i in question.answers or i in question.silent)
        none = torch.full((len(drawn), 1), NONE)
        choices = WARMTH * torch.cat([cosines.masked_fill(known, -1.0), none], 1)
        loss = torch.nn.functional.cross_entropy(choices, torch.tensor(targets))
        loss.backward()
        twin.move(optimizer)
        running = loss.item() if running is None else 0.97 * running + 0.03 * loss.item()
        step += 1
        if step % 20 == 0:
            torch.save(model.state_dict(), asked.out)
            print(f"step {step} loss {running:.3f} {spent:.0f} s", flush=True)
    torch.save(model.state_dict(), asked.out)


if __name__ == "__main__":
    main()
