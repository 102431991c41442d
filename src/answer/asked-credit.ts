import { termsOf } from '../text/terms.ts';

/** What a source states of an article as such, and a question may ask for. */
export type Credit = 'published' | 'publisher' | 'source' | 'author';

/** A question about articles as such, not about what they tell. */
export interface AskedCredit {
  /** What it wants to know, what answers best first. */
  readonly credits: readonly Credit[];
  /** The question without the words that ask: how it describes the article that is meant. */
  readonly description: string;
  /** Whether it asks of several articles, or describes none. */
  readonly ofAll: boolean;
}

/** A report that nothing marks as one of the articles, or that is somebody's, is what they tell of. */
const ARTICLE =
  "(?:articles?|stor(?:y|ies)|pieces?|write-?ups?|news items?|coverage|(?<=\\b(?:this|that|these|those|news) )reports?|(?<!['’]s? )reports?(?= (?:about|on)\\b))";
const OUTLET =
  '(?:(?:news)?papers?|outlets?|publishers?|publications?|magazines?|(?:news )?(?:site|agenc(?:y|ies)|wire)s?|websites?)';
/** What is done to an article, not by one: "when did the report say" asks for what it tells. */
const MADE =
  '(?:publish(?:ed)?|printed?|posted?|written|write|wrote|dated|updated|filed|issued|r[au]n|(?:co|ca)me out|g?o(?:es)? up|went up|appear(?:ed)?)';
const WHEN = '(?:when|(?:what|which) (?:day|date|time|month|year)|date)';

const whole = (pattern: string): RegExp => new RegExp(`\\b${pattern}\\b`, 'iu');

const ABOUT_ARTICLES = whole(ARTICLE);
const ALL = /\b(?:articles|stories|pieces|reports|write-?ups|coverage)\b/iu;
const ASKED: readonly (readonly [readonly Credit[], readonly RegExp[]])[] = [
  [
    ['published'],
    [
      whole(`${WHEN}\\b.*\\b${ARTICLE}\\b.*\\b${MADE}`),
      whole(`${WHEN}\\b.*\\b${MADE}\\b.*\\b${ARTICLE}`),
      whole(`date (?:of|on)\\b.*\\b${ARTICLE}`),
      whole(`${ARTICLE}(?:'s|’s)? (?:publication )?date`),
      whole(`how (?:old|recent|fresh|up to date)\\b.*\\b${ARTICLE}`),
    ],
  ],
  [
    ['author'],
    [
      whole(`who\\b.*\\b(?:wrote|authored|penned)\\b.*\\b${ARTICLE}`),
      whole(`(?:author|byline|writer|journalist|reporter)\\b.*\\b${ARTICLE}`),
    ],
  ],
  [
    ['source', 'publisher'],
    [
      whole(
        `(?:where|who|what|which)\\b.*\\b(?:get|got|gets|take|takes|took|taken|copied|copy)\\b.*\\b${ARTICLE}\\b.*\\bfrom`,
      ),
      whole(
        `(?:where|who|what|which)\\b.*\\b${ARTICLE}\\b.*\\b(?:taken|copied|lifted|reprinted|syndicated|sourced)\\b.*\\bfrom`,
      ),
      whole(`source of\\b.*\\b${ARTICLE}`),
    ],
  ],
  [
    ['publisher', 'source'],
    [
      whole(`(?:what|which|whose)\\b.*\\b${OUTLET}\\b.*\\b${ARTICLE}`),
      whole(`(?:name of|called)\\b.*\\b${OUTLET}\\b.*\\b${ARTICLE}`),
      whole(`who (?:published|printed|ran|put out|posted)\\b.*\\b${ARTICLE}`),
      whole(
        `where (?:is|was|does|did)\\b.*\\b${ARTICLE}\\b.*\\b(?:from|published|printed|posted|run|appear(?:ed)?)`,
      ),
      whole(`publisher of\\b.*\\b${ARTICLE}`),
    ],
  ],
];

const ASKING = new RegExp(
  `\\b(?:${ARTICLE}|${OUTLET}|${MADE}|${WHEN}|how old|how recent|what|which|whose?|where|source|author|byline|taken|copied|get|got|from|about)\\b`,
  'giu',
);

/** What a question asks to know of articles as such; undefined for one about what they tell. */
export function askedCredit(question: string): AskedCredit | undefined {
  if (!ABOUT_ARTICLES.test(question)) return undefined;
  const found = ASKED.find(([, patterns]) => patterns.some((pattern) => pattern.test(question)));
  if (found === undefined) return undefined;
  const description = question.replace(ASKING, ' ').replace(/\s+/gu, ' ').trim();
  return { credits: found[0], description, ofAll: ALL.test(question) || termsOf(description).length === 0 };
}
