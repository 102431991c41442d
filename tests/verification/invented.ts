import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { parseArticle } from '../../src/corpus/parse-article.ts';
import type { Article } from '../../src/corpus/article.ts';

/** The corpus of articles given as id and Markdown body, with their front matter where they state some. */
export function corpusOf(
  bodies: Readonly<Record<string, string>>,
  published: Readonly<Record<string, string>> = {},
): Corpus {
  return buildCorpus(
    Object.entries(bodies).map(([id, body]): Article => {
      const date = published[id] === undefined ? '' : `published: ${published[id]}\n`;
      const article = parseArticle(id, `corpus/${id}.md`, `---\nlanguage: en\n${date}---\n${body}`);
      if (!('text' in article)) throw new Error(JSON.stringify(article));
      return article;
    }),
  );
}

/** Invented reports chosen to hurt: contractions, compounds, signs, numbers in numbers, repeated wire copy. */
export const REPORTS = {
  harbour: `The harbour at Verrin burned for six hours on Monday, and at least 137 people died. The mayor said: “We will not rebuild the south pier—and nobody has asked us to.”

Police used non-lethal force against the crowd. They arrested 11 people, including four sailors, and later released seven of them.

The minister did not resign over the fire. He promised help for the families of the dead.

Losses came to $5.5 million, or 37% of the city's income between 2019 and 2021. The temperature fell to -5 degrees that night.`,
  inquiry: `An inquiry into the Verrin fire opened on Thursday under Judge Ida Møller.

The judge’s first question was why the alarm, which had been tested in March, never rang. “It’s a disgrace,” she told the court.

Witnesses spoke of a blue lorry, some men in caps and a smell of petrol near the south pier.`,
  wire: `VERRIN (Wire) – The minister did not resign over the fire.

Rescuers found a cat alive in the ruins after nine days.`,
};
