"""Writes tokenizer-cases.json: texts with their ids and readings with their ids and types, for tests of other tokenizers."""

import argparse
import json
from pathlib import Path

from tokens import Tokens

TEXTS = [
    "", " ", "\n\t\r ", "death toll?", "whats the pm's name", "Who's to blame??", "don't", "o'clock", "it's the '90s",
    "“We won’t leave,” she said.", "‘single’ quotes", "«guillemets» and „low quotes“", "em—dash, en–dash, minus − sign",
    "non‑breaking‑hyphen", "soft\u00adhyphen", "a state-of-the-art device", "ellipsis… and dots...", "naïve café São Paulo",
    "Łódź, Škoda, Ångström, Đorđe", "Straße GROSSE ẞ", "İstanbul ILGIN ı", "Ökonom Zürich coöperate", "e\u0301 combining accent",
    "Kyiv Київ", "Москва горит", "Αθήνα σοφός", "שלום עולם", "مرحبا بالعالم", "日本語のテキスト", "東京Tokyo大阪", "한국어 문장", "ภาษาไทย",
    "हिन्दी", "emoji 😀 here", "👨‍👩‍👧‍👦 family", "flag 🇫🇷 and ❤️", "1,234.56", "€5.6bn ($6m)", "50% of 3.5", "20th of March 2024",
    "2024-03-22T19:58", "covid-19 b.1.1.7", "U.S. U.K. e.g. i.e.", "AT&T, C++, C#, @user #tag", "https://example.org/a?b=c&d=e_f",
    "under_score and *stars* and `ticks`", "zero\u200bwidth\u200cjoiner\u200d", "nbsp\u00a0between\u00a0words", "thin\u2009space ideographic\u3000space",
    "bell\u0007 and null\u0000 and \ufffd", "\ufeffbyte-order mark", "½ cup, x² + y³, №5, ™ ®", "ﬁne ligature ﬂow", "ｆｕｌｌｗｉｄｔｈ １２３",
    "supercalifragilisticexpialidocious", "x" * 100, "x" * 101, "pneumonoultramicroscopicsilicovolcanoconiosis", "[CLS] [SEP] [MASK] [UNK]",
    "[unused0] marker", "line one\nline two\u2028line three\u0085line four", "<b>html</b> &amp; entity", "wtf is ISIS-K lol", "ppl w/o power??",
    "𝐁𝐨𝐥𝐝 math letters", "a\u0301\u0323 two marks", "~!$%^&*()=+{}|;:'\"<>/\\",
]
READINGS = [
    ("death toll?", "Ferry sinks off Nambura", "The boat left at noon.", "At least 41 people died, officials said.", "Divers went on searching."),
    ("", "", "", "Alone.", ""),
    ("who did it", "A very long headline that goes on and on about everything that the day had brought", "one " * 60, "two " * 90, "three " * 40),
    ("word " * 60, "Short", "Before it.", "The “target” — naïve.", ""),
]

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", type=Path, required=True, help="folder with vocab.txt; the cases are written there")
    folder = parser.parse_args().model
    tokens = Tokens(str(folder / "vocab.txt"))
    readings = []
    for question, headline, before, sentence, after in READINGS:
        ids, types = tokens.pair(question, headline, before, sentence, after)
        readings.append({
            "question": question, "headline": headline, "before": before, "sentence": sentence, "after": after,
            "ids": ids, "types": types,
        })
    cases = {"texts": [{"text": text, "ids": tokens.ids(text)} for text in TEXTS], "pairs": readings}
    rows = ",\n".join("    " + json.dumps(case) for case in cases["texts"])
    more = ",\n".join("    " + json.dumps(case) for case in cases["pairs"])
    text = f'{{\n  "texts": [\n{rows}\n  ],\n  "pairs": [\n{more}\n  ]\n}}\n'
    (folder / "tokenizer-cases.json").write_text(text, encoding="utf-8")
    print(len(TEXTS), "texts", len(READINGS), "readings")
