"""The best-looking sentences for each question of a collection, by words and by meaning."""

import numpy as np

from retrieve import Words, embed, fused
from sets import Collection


def candidates(collection: Collection, embedder, tokens, depth: int, avoid: str | None = None) -> list[list[int]]:
    """For each question the ids of its `depth` best sentences, best first.

    `avoid` leaves out the question's own "document" or "group" where it names them."""
    sentences = collection.sentences
    words = Words([f"{s.title} {s.text}" for s in sentences])
    documents = Words([f"{sentences[d.start].title} " + " ".join(sentences[i].text for i in d) for d in collection.documents])
    home = np.array([s.document for s in sentences])
    group = np.array([collection.groups[s.document] for s in sentences])
    vectors = embed(embedder, tokens, [s.text for s in sentences])
    asked = embed(embedder, tokens, [q.text for q in collection.questions])
    found = []
    for i, question in enumerate(collection.questions):
        span = question.pool or range(len(sentences))
        here = slice(span.start, span.stop)
        kept = np.ones(len(span), bool)
        if avoid == "document":
            kept = ~np.isin(home[here], list(question.documents))
        if avoid == "group":
            kept = group[here] != question.group
        by_words = np.where(kept, words.scores(question.text)[here], -1.0)
        by_place = np.where(kept, by_words + 0.5 * documents.scores(question.text)[home[here]], -1.0)
        by_meaning = np.where(kept, vectors[here] @ asked[i] + 1.0, -1.0)
        found.append([span.start + j for j in fused([by_words, by_place, by_meaning], depth) if kept[j]])
    return found
