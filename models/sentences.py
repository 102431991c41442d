"""Cuts English prose into sentences."""

import re

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt sgt capt gov sen rep rev hon st mt no vol fig vs etc inc ltd co corp jr sr ca approx "
    "jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e u.s u.k u.n d.c a.m p.m".split()
)
END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[A-Z0-9À-Þ])")


def split_sentences(text: str) -> list[str]:
    """The sentences of a text in order, trimmed; line breaks always end one."""
    found = []
    for line in text.split("\n"):
        start = 0
        for match in END.finditer(line):
            word = line[start : match.start()].rsplit(None, 1)[-1:] or [""]
            bare = word[0].lstrip("\"'“‘«([").lower()
            if match.group()[0] == "." and (bare in ABBREVIATIONS or re.fullmatch(r"[a-z]", bare)):
                continue
            found.append(line[start : match.end()].strip())
            start = match.end()
        found.append(line[start:].strip())
    return [sentence for sentence in found if sentence]
