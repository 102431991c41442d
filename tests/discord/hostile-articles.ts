import type { Article } from '../../src/corpus/article.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { parseArticle } from '../../src/corpus/parse-article.ts';

/** Articles whose words are chosen to break whatever shows them. */
const ARTICLES: Readonly<Record<string, string>> = {
  'a-markup': `---
headline: '**Bold** claims_and_underscores <@123456789012345678> [in brackets](https://evil.example) @everyone'
publisher: 'The *Star* & ||Spoiler|| # Post'
published: 2024-03-05
url: https://news.example/a_b_c/story-1?x=1&y=2
language: en
---
**bold** <@123456789012345678> # heading @everyone is how the statement, in full, opened on Tuesday.

# Heading at the start of a line is what the next paragraph of the statement was.
- a bullet with __underlines__ and ~~strikes~~ that goes on to the end of its sentence.
-# small print was promised by the spokesman in the same breath, and it was kept.
> a quotation that is none, said the second spokesman to nobody in particular there.

2024. It was a year that nobody in the town of Verrin will soon forget, they said.

The code was \`rm -rf\` and then \`\`\` with three ticks, the engineers told the inquiry.

He wrote [see here](https://evil.example/path) and :tada: and <t:1618953630:R> and discord.gg/abc at 10:30:45.

A backslash \\ and \\* another \\\\ stood in the file that the police found on Wednesday.
`,
  'b-long-headline': `---
headline: ${'A headline that goes on and on about the flood in the valley of the Tarn, '.repeat(4)}and ends here
publisher: Le Monde d’Ailleurs
published: 2024-03-06T23:30:00-05:00
url: https://ailleurs.example/monde/article(1)
language: fr
---
Le préfet a déclaré : « Nous sommes prêts. » Les secours restent mobilisés jusqu’à nouvel ordre.

Quarante-deux personnes ont été évacuées dans la nuit de lundi à mardi.
`,
  'c-right-to-left': `---
headline: العنوان الرئيسي \u202Eabc
published: 2024-03-07
url: https://rtl.example/news
language: ar
---
قال الوزير إن عدد القتلى بلغ ٣٧ شخصًا في الهجوم على المدينة. وأضاف أن التحقيق مستمر.

The letters read אבג and the number 12 (twelve) — as printed.
`,
  'd-no-metadata': `---
origin: 003.txt
---
Emoji 👨‍👩‍👧 and 🇺🇦 and 😀 stand in this sentence, which a reader sent in from the station.

It has\u00A0no-break spaces, a\u2009thin one, soft\u00ADhyphens and a zero\u200Bwidth space, all kept as they are.

“Curly quotes,” she said — ‘nested “deeply” here’ … and a line
that breaks in the middle of its sentence, as plain text does.
`,
  'e-copy': `---
headline: A copy in another paper
publisher: Second Courier
language: en
---
Emoji 👨‍👩‍👧 and 🇺🇦 and 😀 stand in this sentence, which a reader sent in from the station.
`,
};

/** The hostile articles as a corpus. */
export function hostileCorpus(): Corpus {
  return corpusOf(ARTICLES);
}

/** A corpus of articles given as Markdown files by id. Throws when one has a problem. */
export function corpusOf(files: Readonly<Record<string, string>>): Corpus {
  return buildCorpus(
    Object.entries(files).map(([id, content]): Article => {
      const article = parseArticle(id, `corpus/${id}.md`, content);
      if (!('text' in article)) throw new Error(JSON.stringify(article));
      return article;
    }),
  );
}
