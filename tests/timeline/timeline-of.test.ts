import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { timelineCsv, timelineJson } from '../../src/timeline/timeline-json.ts';
import type { TimelineFilter } from '../../src/timeline/timeline.ts';
import { timelineOf } from '../../src/timeline/timeline-of.ts';
import { corpusOf } from '../verification/invented.ts';

const corpus = corpusOf(
  {
    a: `Friday 7 June 2024

The ferry left Porto Sedda on Wednesday and sank within the hour. It was built in 1994 and rebuilt between May 2003 and August 2004.

“We will know more tomorrow,” the minister said. The last inspection was two years ago, and the owner was fined in recent months.

The minister resigned on Thursday, June 6.`,
    b: `The minister resigned on Thursday, June 6.

On Tuesday the families met. A ferry of the same line burned in March 2011 with no loss of life.`,
    c: `The minister resigned on Thursday, June 6.`,
  },
  { a: '2024-06-07', c: '2024-06-08' },
);
const lines = (filter?: TimelineFilter) =>
  timelineJson(corpus, timelineOf(corpus, filter)).entries.map(({ from, to, derived, expression, article }) =>
    [article, from === to ? from : `${from}..${to}`, derived ? 'derived' : 'stated', expression].join(' | '),
  );

describe('a timeline', () => {
  test('has an entry for each date of a sentence, in order of time, with derived dates marked and ranges as ranges', () => {
    expect(lines()).toEqual([
      'a | 1994-01-01..1994-12-31 | stated | 1994',
      'a | 2003-05-01..2004-08-31 | stated | May 2003 and August 2004',
      'b | 2011-03-01..2011-03-31 | stated | March 2011',
      'a | 2022-01-01..2022-12-31 | derived | two years ago',
      'a | 2024-06-05 | derived | Wednesday',
      'a | 2024-06-06 | derived | Thursday, June 6',
    ]);
  });

  test('counts what stays open: vague words, words in quotation marks, and what an undated article leaves unsaid', () => {
    const { unresolved } = timelineOf(corpus);
    const words = unresolved.map(({ articleId, expression }) =>
      corpus.article(articleId).text.slice(expression.start, expression.end),
    );
    expect(words).toEqual(['tomorrow', 'in recent months', 'Thursday, June 6', 'Tuesday']);
    expect(timelineJson(corpus, timelineOf(corpus)).unresolved).toBe(4);
  });

  test('shows the same sentence once and names the other articles that have it', () => {
    const [entry] = timelineOf(corpus, { from: '2024-06-06' }).entries;
    expect(entry?.alsoIn).toEqual(['c']);
  });

  test('keeps what touches the days asked for, the ends included', () => {
    expect(lines({ from: '2003-06-01', to: '2011-03-01' })).toEqual([
      'a | 2003-05-01..2004-08-31 | stated | May 2003 and August 2004',
      'b | 2011-03-01..2011-03-31 | stated | March 2011',
    ]);
  });

  test('keeps what is about the words asked for, in any of their forms', () => {
    expect(lines({ about: 'ministers resigning' })).toEqual(['a | 2024-06-06 | derived | Thursday, June 6']);
    expect(lines({ about: 'volcano' })).toEqual([]);
  });

  test('every quote is a whole sentence of its article and holds its expression', () => {
    for (const { articleId, span, expression } of timelineOf(corpus).entries) {
      expect(corpus.article(articleId).sentences.map((sentence) => sentence.span)).toContainEqual(span);
      expect(expression.start).toBeGreaterThanOrEqual(span.start);
      expect(expression.end).toBeLessThanOrEqual(span.end);
    }
  });

  test('as comma-separated values has one record an entry, with quote marks doubled inside a cell', () => {
    const tricky = corpusOf({ q: 'He said: "It began on 3 May 2020, and\tended, too."' });
    const [names, record, ...rest] = timelineCsv(tricky, timelineOf(tricky)).split('\r\n');
    expect(names).toBe(
      'from,to,precision,derived,expression,article,origin,file,headline,publisher,published,url,start,end,text',
    );
    expect(record).toBe(
      '2020-05-03,2020-05-03,day,false,3 May 2020,q,,corpus/q.md,,,,,0,50,"He said: ""It began on 3 May 2020, and\tended, too."""',
    );
    expect(rest).toEqual(['']);
  });
});

test('the timeline of the articles holds the days of the attack, the warning and the invasion', async () => {
  const articles = await readCorpus('corpus');
  const { entries } = timelineOf(articles);
  const on = (day: string) => entries.filter(({ from, to }) => from === day && to === day).length;
  expect([on('2022-02-24'), on('2024-03-07'), on('2024-03-08'), on('2024-03-22')]).toEqual([1, 2, 1, 3]);
  expect(entries.map(({ from }) => from)).toEqual(entries.map(({ from }) => from).toSorted());
});
