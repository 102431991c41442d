"""Rewords questions as people type them: no question mark, chat spelling, typing slips, bare keywords."""

import random
import re

CHAT = {
    "you": "u", "your": "ur", "are": "r", "people": "ppl", "with": "w", "because": "bc", "government": "gov",
    "what is": "whats", "who is": "whos", "what's": "whats", "where is": "wheres", "how is": "hows", "about": "abt",
    "please": "pls", "president": "pres", "minister": "min", "to": "2", "for": "4", "and": "n", "before": "b4",
    "did not": "didnt", "does not": "doesnt", "is not": "isnt", "going to": "gonna", "police": "cops",
    "children": "kids", "money": "cash", "through": "thru", "information": "info", "attack": "atk", "reason": "why",
}
LEADS = ("so ", "ok so ", "hey ", "wait ", "lol ", "um ", "quick q: ", "do we know ", "any idea ", "tell me ", "yo ")
TAILS = (" lol", "??", " pls", " again", "?!", " then", "???", " exactly", " tho", " thx")
DROPPED = frozenset("a an the is are was were be been do does did of in on to that which there it its".split())


def slip(word: str, random: random.Random) -> str:
    """The word with one letter swapped, lost, doubled or replaced by its neighbour."""
    if len(word) < 4 or not word.isalpha():
        return word
    i = random.randrange(1, len(word) - 1)
    way = random.randrange(3)
    if way == 0:
        return word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    return word[:i] + word[i + 1 :] if way == 1 else word[:i] + word[i] + word[i:]


def reworded(question: str, random: random.Random, strength: float) -> str:
    """The question as it is or typed more carelessly; strength from 0 (never) to 1 (most ways at once)."""
    if random.random() < strength:
        question = question.rstrip("?. ")
    if random.random() < 0.4 * strength:
        for long, short in CHAT.items():
            if random.random() < 0.6:
                question = re.sub(rf"\b{long}\b", short, question, flags=re.I)
    if random.random() < 0.25 * strength:
        kept = [w for w in question.split() if w.lower() not in DROPPED]
        question = " ".join(kept) if len(kept) > 1 else question
    if random.random() < 0.2 * strength:
        words = question.split()
        for _ in range(random.choice((1, 1, 2))):
            i = random.randrange(len(words))
            words[i] = slip(words[i], random)
        question = " ".join(words)
    if random.random() < 0.1 * strength:
        question = random.choice(LEADS) + question
    if random.random() < 0.1 * strength:
        question = question + random.choice(TAILS)
    return question
