import { termsOf } from '../text/terms.ts';
import { wholeWords } from './whole-words.ts';

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

/** Somebody's report, or one that nothing marks as one of the articles, is what they tell of. */
const REPORT =
  "(?<=\\b(?:this|that|these|those|news) )reports?|(?<!(?:['’]s?|\\b(?:its|their|his|her|final|full|official)) )reports?(?= (?:about|on)\\b)";
const NAMED = `(?:articles?|stor(?:y|ies)|pieces?|write-?ups?|backgrounders?|news items?|texts?|coverage|${REPORT})`;
/** "The one" and "this" are as often a person or an event: what else is asked must not fit those. */
const POINTED_AT =
  '(?:the (?:one|thing)(?= (?:about|on|with|w|that|where|from)\\b)|(?<=\\bthe .+ )one(?=[^\\p{L}]*$|[,;:])|(?:this|these|those)(?=[^\\p{L}]*$| (?:all )?from\\b))';
const ARTICLE = `(?:${NAMED}|${POINTED_AT})`;
const OUTLET =
  '(?:(?:news)?papers?|outlets?|publishers?|publications?|magazines?|(?:news )?(?:sites?|agency|agencies|wires?|organi[sz]ations?)|websites?)';
const MADE =
  '(?:publish(?:ed)?|publication|print(?:ed)?|post(?:ed)?|writ(?:e|ten)|wrote|dated|updated|filed|issued|r[au]n|(?:co|ca)me out|put (?:up|out|online)|g?o(?:es)? (?:up|online|live)|went (?:up|online|live)|appear(?:ed)?)';
const WHEN = '(?:when|whens|(?:what|which) (?:day|date|time|month|year)|how long ago|how recently)';

const both = (one: string, other: string): RegExp =>
  wholeWords(`${one}(?= ).*? ${other}|${other}(?= ).*? ${one}`);

/** Nothing but an article has these. */
const PART_OF_ARTICLE = 'bylines?|credit lines?|(?:pub|publication) dates?|publishers? (?:here|of)';
const SPEAKS_OF_ARTICLE = wholeWords(`${ARTICLE}|${PART_OF_ARTICLE}`);
const SEVERAL = wholeWords(
  'articles|stories|pieces|write-?ups|news items|texts|these|those|coverage|(?:these|those|news) reports',
);

/** What an article does, or what is done in it: then the question is about what it tells. */
const TELLS = wholeWords(
  'quot(?:e[sd]?|ing)|cit(?:es|ed|ing)|mention(?:s|ed)?|sa(?:y|ys|id)|tells|told|tell(?! (?:me|us))|talks?(?: about)?|claim(?:s|ed)?|gives|gave|give(?! (?:me|us))|identif(?:y|ied|ies)|interview(?:s|ed)?|disagree|differ|contradict|according to',
);
const CUES: readonly (readonly [readonly Credit[], readonly RegExp[]])[] = [
  [
    ['published'],
    [
      both(WHEN, MADE),
      wholeWords(`${WHEN} .*from`),
      both(
        '(?:how (?:old|recent|fresh|up to date|new)|newest|oldest|latest|most recent|same day|recent or)',
        NAMED,
      ),
      wholeWords('timestamps?|date-?lines?|dated?|(?:pub|publication) dates?|(?<=what )month and year'),
    ],
  ],
  [
    ['author'],
    [
      wholeWords(
        'who wrote|whom|who writes|authors?|bylines?|writers?|journalists?|reporters?|columnists?|penned|authored',
      ),
      wholeWords(`(?:did|does) .+ write ${ARTICLE}|(?:did|does) (?:\\S+ ){1,3}write`),
    ],
  ],
  [
    ['source', 'publisher'],
    [
      wholeWords(
        'original(?:ly)?|copied|copy|lifted|taken|reprint(?:ed|s)?|syndicated|sourced|sources? (?:of|for)|the source',
      ),
      wholeWords('where .*(?:get|got|gets|take|takes|took|come|comes|came) .*from|where .*from originally'),
    ],
  ],
  [
    ['publisher', 'source'],
    [
      both(OUTLET, NAMED),
      wholeWords('publishers?|credit lines?|who (?:published|printed|ran|put out|posted|carried)'),
      wholeWords(`(?:is|are|was|were|where) .*from|from where|where .*${MADE}`),
    ],
  ],
];
const ASKING = new RegExp(
  wholeWords(
    `${ARTICLE}|${OUTLET}|${MADE}|${WHEN}|how old|how recent|what|which|whose?|whom?|where|source|original(?:ly)?|author|byline|writer|taken|copied|lifted|get|got|from|about|date|timestamp|newest|oldest|latest`,
  ),
  'giu',
);

/** What a question asks to know of articles as such; undefined for one about what they tell. */
export function askedCredit(question: string): AskedCredit | undefined {
  const typed = question.toLowerCase();
  if (!SPEAKS_OF_ARTICLE.test(typed) || TELLS.test(typed)) return undefined;
  const found = CUES.find(([, cues]) => cues.some((cue) => cue.test(typed)));
  if (found === undefined) return undefined;
  const description = question.replace(ASKING, ' ').replace(/\s+/gu, ' ').trim();
  return {
    credits: found[0],
    description,
    ofAll: SEVERAL.test(typed) || termsOf(description).length === 0,
  };
}
