import type { Explanation } from '../archive/open-archive.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { sliceOf } from '../text/span.ts';

const CANDIDATES_SHOWN = 10;

/** How an answer came about: the question's analysis, the candidates with their evidence, the decision. */
export function explainAnswer({ question, ranked, verdict, answer }: Explanation, corpus: Corpus): string {
  const words = question.words.map(
    ({ word, terms, weight, missing }) =>
      `  ${word}: ${missing ? 'in no article' : terms.join(', ')} (weight ${weight.toFixed(2)})`,
  );
  const candidates = ranked.slice(0, CANDIDATES_SHOWN).map((quote, at) => {
    const article = corpus.article(quote.articleId);
    const sentence = article.sentences[quote.ordinal];
    const { coverage, beside, adjacency, answerKind, heading, credit, names } = quote.evidence;
    const evidence = [
      `score ${quote.score.toFixed(3)}`,
      `covers ${coverage.toFixed(2)}`,
      `beside ${beside.toFixed(2)}`,
      `passage ${quote.passage.toFixed(2)}`,
      `adjacent ${adjacency.toFixed(2)}`,
      `names ${names.toFixed(2)}`,
      answerKind ? `holds a ${question.askedFor}` : '',
      heading ? 'heading' : '',
      credit ? 'states what is asked of the article itself' : '',
    ].filter((part) => part !== '');
    const text = sentence === undefined ? '' : sliceOf(article.text, sentence.span);
    return `${at + 1}. ${quote.articleId} [${quote.span.start}, ${quote.span.end})  ${evidence.join(', ')}\n   ${text}`;
  });
  return [
    `asked for: ${question.askedFor}`,
    ...(question.credit === undefined
      ? []
      : [`asked of the article itself: ${question.credit.credits.join(' or ')}`]),
    'words:',
    ...(words.length === 0 ? ['  none but function words'] : words),
    'candidates, before any rule of variety:',
    ...candidates,
    `decision: ${answer.kind}, at ${verdict.score.toFixed(3)}; ${verdict.tipping}`,
  ].join('\n');
}
