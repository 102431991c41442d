"""Writes the events held out of training as folders of articles with their judgments, for `npm run eval -- --corpus --judgments`."""

import argparse
import json
from pathlib import Path

from sets import HELD_NEWS, NEWS


def article(told: dict) -> str:
    """A file of the corpus folder; JSON strings are YAML."""
    stated = {"headline": told["headline"], "publisher": told["publisher"], "published": told["published"], "origin": f"{told['id']}.txt"}
    front = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in stated.items() if value)
    return f"---\n{front}\n---\n\n" + "\n\n".join(told["paragraphs"]) + "\n"


def judgment(name: str, number: int, asked: dict) -> str:
    answers = [{"doc": f"{a['article']}.txt", "quote": a["quote"], "key": a["key"]} for a in asked["answers"]]
    row = {"id": f"{name}-{number}", **{key: asked[key] for key in ("question", "type", "answerable")}, "answers": answers}
    return json.dumps(row, ensure_ascii=False)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, required=True, help="gets EVENT/ with the articles and EVENT.jsonl for each event")
    out = parser.parse_args().out
    for name in sorted(HELD_NEWS):
        event = json.loads((NEWS / f"{name}.json").read_text(encoding="utf-8"))
        folder = out / name
        folder.mkdir(parents=True, exist_ok=True)
        for told in event["articles"]:
            (folder / f"{told['id']}.md").write_text(article(told), encoding="utf-8")
        rows = [judgment(name, number, asked) for number, asked in enumerate(event["questions"])]
        (out / f"{name}.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
