"""Fine-tunes the scorer: which of a question's candidate sentences answer it, and whether any does."""

import random
import time
from dataclasses import dataclass

import torch
import torch.nn.functional as F

from arguments import trainer_arguments
from augment import reworded
from backbone import Scorer, load_base
from mine import load
from sets import Collection, Question, left_out, showings_of
from tokens import CLOSE, LENGTHS, MASK, OPEN, SEP, Tokens, batches
from twin import Twin

# (set, times each question is shown in one epoch, wrong sentences learned from, strength of rewording)
MIX = [("squad1", 1, 3, 0.5), ("squad2", 1, 3, 0.5), ("qed", 1, 3, 0.4), ("selqa-dev", 1, 3, 0.5), ("news", 1, 4, 0.3)]
LOOKED = 8  # wrong sentences that are read to find those worth learning from
NEAREST = 8  # they are drawn from so many that look best
EASY = 0.3  # a showing with a smaller loss than this teaches next to nothing
REPEATED = 0.15  # share of the easy showings that are learned from all the same
ADVERSARIAL = 0.4  # share of SQuAD's unanswerable questions: they look like the others by design and crowd out what can be learned
BARE = {"squad1": 0.6}  # share of the showings without headline and neighbours; 0.05 elsewhere
MASKED = 0.05  # share of the pieces that are hidden, so that no single word decides
POINTING = 0.3  # weight of the pointing loss beside the choice of the sentence
LOOK_AHEAD = 16  # questions looked at together
TOGETHER = 32  # readings of about the same length that are padded and read together
WARMED = 40  # steps until the learning rate is at its highest
TOLD = 50  # steps between two reports, each with the weights so far


@dataclass
class Showing:
    """A question with candidate sentences, encoded; the label is 1 for each sentence that answers."""

    rows: list[tuple[list[int], list[int]]]
    labels: list[int]
    places: list[list[int]]
    wrong: int
    """How many of the wrong ones to learn from."""

    def hardest(self, logits: torch.Tensor) -> "Showing":
        """The same with the right sentences and, of the wrong ones, those with the highest logits."""
        order = torch.argsort(logits, descending=True).tolist()
        kept = [i for i in order if self.labels[i]] + [i for i in order if not self.labels[i]][: self.wrong]
        return Showing(*([part[i] for i in kept] for part in (self.rows, self.labels, self.places)), self.wrong)


def picked(name: str, collection: Collection, question: Question, near: list[int], rng: random.Random):
    """Candidate sentences and labels for one showing of a question; labels all 0 where none answers."""
    if name == "news" and rng.random() < 0.08:
        foreign = rng.choice(collection.questions).pool
        if foreign != question.pool:
            return rng.sample(list(foreign), min(LOOKED, len(foreign))), [0] * min(LOOKED, len(foreign))
    usable = [i for i in near if i not in question.answers and i not in question.silent]
    answers = list(question.answers)
    if answers and rng.random() < {"squad1": 0.2, "squad2": 0.15, "news": 0.12}.get(name, 0.0):
        usable = [i for i in usable if collection.sentences[i].document not in question.documents]
        answers = []
    home = [
        i for d in question.documents for i in collection.documents[d]
        if i not in question.answers and i not in question.silent
    ] if answers or not question.answers else []
    chosen = rng.sample(home, min(len(home), LOOKED // 3))
    others = [i for i in usable if i not in chosen][:NEAREST]
    chosen += rng.sample(others, min(len(others), LOOKED - len(chosen)))
    right = rng.sample(answers, min(len(answers), 2))
    return right + chosen, [1] * len(right) + [0] * len(chosen)


def loss_of(logits: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Which candidate, or none (a fixed logit of 0), and each candidate by itself."""
    null = logits.new_zeros(1)
    every = torch.logsumexp(torch.cat([logits, null]), 0)
    right = logits[labels > 0] if labels.any() else null
    return every - torch.logsumexp(right, 0) + F.binary_cross_entropy_with_logits(logits, labels.float())


def spans(tokens: Tokens, row: list[int], strings: list[str]) -> list[int]:
    """Positions of the tokens of answer strings inside the marked sentence of an encoded row."""
    start, end = row.index(OPEN) + 1, row.index(CLOSE)
    found = set()
    for string in strings:
        wanted = tokens.ids(string)
        for at in range(start, end - len(wanted) + 1):
            if wanted and row[at : at + len(wanted)] == wanted:
                found |= set(range(at, at + len(wanted)))
    return sorted(found)


def pointing_loss(evidence: torch.Tensor, kinds: list[int], places: list[list[int]]) -> torch.Tensor:
    """In a sentence that answers the evidence lies on the answer's tokens, in any other on [CLS] (a fixed 0)."""
    every = torch.logaddexp(torch.logsumexp(evidence, 1), evidence.new_zeros(()))
    losses = []
    for i, (kind, place) in enumerate(zip(kinds, places)):
        if kind == 0:
            losses.append(every[i])
        elif place:
            losses.append(every[i] - torch.logsumexp(evidence[i, place], 0))
    return torch.stack(losses).sum() if losses else evidence.new_zeros(())


def showing_of(name, collection, question, near, wrong, strength, tokens: Tokens, rng: random.Random) -> Showing:
    chosen, labels = picked(name, collection, question, near, rng)
    text = reworded(question.text, rng, strength if question.answers else 1.5 * strength)
    bare = rng.random() < BARE.get(name, 0.05)
    rows, places = [], []
    for i in chosen:
        s = collection.sentences[i]
        title, before, after = ("", "", "") if bare else (s.title, s.before, s.after)
        ids, types = tokens.pair(text, title, before, s.text, after)
        places.append(spans(tokens, ids, question.strings))
        rows.append(([MASK if t > SEP and rng.random() < MASKED else t for t in ids], types))
    return Showing(rows, labels, places, wrong)


def read(scorer: Scorer, showings: list[Showing]) -> tuple[list[torch.Tensor], list[tuple[list[int], torch.Tensor]]]:
    """The logits of each showing, and the evidence of the tokens of some rows after others, with their indices."""
    rows = [row for showing in showings for row in showing.rows]
    order, pieces, found = [], [], []
    for some, arrays in batches(rows, TOGETHER, LENGTHS):
        order += some
        logits, evidence = scorer.read(*map(torch.from_numpy, arrays))
        pieces.append(logits)
        found.append((some, evidence))
    logits = torch.cat(pieces)[torch.argsort(torch.tensor(order))]
    return list(logits.split([len(showing.rows) for showing in showings])), found


def mean_pointing_loss(found: list[tuple[list[int], torch.Tensor]], showings: list[Showing]) -> torch.Tensor:
    labels = [label for showing in showings for label in showing.labels]
    places = [place for showing in showings for place in showing.places]
    every = (pointing_loss(evidence, [labels[i] for i in some], [places[i] for i in some]) for some, evidence in found)
    return sum(every) / len(labels)


def worth_learning(scorer: Scorer, showings: list[Showing], rng: random.Random) -> list[Showing]:
    """The showings that the scorer still gets wrong or is unsure of, and a few of the others, with their hardest sentences."""
    with torch.no_grad():
        every, _ = read(scorer, showings)
    kept = []
    for showing, logits in zip(showings, every):
        if loss_of(logits, torch.tensor(showing.labels)) > EASY or rng.random() < REPEATED:
            kept.append(showing.hardest(logits))
    return kept


def main() -> None:
    parser = trainer_arguments(rate=1e-4)
    parser.add_argument("--sets", nargs="+", default=[name for name, *_ in MIX])
    parser.add_argument("--times", nargs="*", default=[], metavar="SET=NUMBER", help="showings of a set's questions, instead of MIX's")
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--frozen", type=int, default=0, help="lowest layers to leave as they are")
    asked = parser.parse_args()
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    rng = random.Random(asked.seed)
    torch.manual_seed(asked.seed)
    encoder, _ = load_base(asked.base, dropout=0.0)
    tokens = Tokens(f"{asked.base}/vocab.txt")
    model = Scorer(encoder)
    if asked.start:
        model.load_state_dict(torch.load(asked.start), strict=False)
    encoder.words.weight.requires_grad_(False)
    for part in (encoder.positions, encoder.types, encoder.norm, *encoder.layers[: asked.frozen]) if asked.frozen else ():
        part.requires_grad_(False)

    known = {name: load(asked.work, name) for name, *_ in MIX if name in asked.sets}
    epoch = []
    times_of = dict(part.split("=") for part in asked.times)
    for name, usual, wrong, strength in MIX:
        times = float(times_of.get(name, usual))
        collection, near = known.get(name, (None, []))
        for question, mine in zip(collection.questions if collection else [], near):
            if left_out(name, question, asked.fold):
                continue
            if name != "squad2" or question.answers or rng.random() < ADVERSARIAL:
                epoch += [(name, collection, question, mine, wrong, strength)] * showings_of(question, times, rng)

    twin = Twin(model)
    decayed = [p for p in twin.masters if p.ndim > 1]
    plain = [p for p in twin.masters if p.ndim == 1]
    optimizer = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}], lr=asked.rate, fused=True
    )
    began, seen, looked, kept, running = time.time(), 0, 0, 0, None
    limit = 60 * asked.minutes
    step, done = 0, False
    undrawn, ready = [], []
    while not done:
        spent = time.time() - began
        for part in optimizer.param_groups:
            part["lr"] = asked.rate * min(1.0, (step + 1) / WARMED) * max(0.02, 1.0 - spent / limit)
        while len(ready) < asked.batch:
            if len(undrawn) < LOOK_AHEAD:
                undrawn = rng.sample(epoch, len(epoch))
            drawn, undrawn = undrawn[:LOOK_AHEAD], undrawn[LOOK_AHEAD:]
            showings = [showing for showing in (showing_of(*one, tokens, rng) for one in drawn) if showing.rows]
            hard = worth_learning(twin.reader, showings, rng)
            looked, kept = looked + len(showings), kept + len(hard)
            ready += hard
        drawn, ready = ready[: asked.batch], ready[asked.batch :]
        every, evidence = read(twin.reader, drawn)
        loss = sum(loss_of(logits, torch.tensor(showing.labels)) for logits, showing in zip(every, drawn)) / len(drawn)
        (loss + POINTING * mean_pointing_loss(evidence, drawn)).backward()
        twin.move(optimizer)
        seen += sum(map(len, every))
        running = loss.item() if running is None else 0.98 * running + 0.02 * loss.item()
        step += 1
        if step % TOLD == 0:
            spent = time.time() - began
            done = spent > limit
            torch.save(model.state_dict(), asked.out)
            print(
                f"step {step} loss {running:.3f} of {kept / looked:.0%} of the questions, "
                f"{looked / spent:.1f} looked at and {seen / spent:.0f} pairs a second, {spent:.0f} s", flush=True
            )


if __name__ == "__main__":
    main()
