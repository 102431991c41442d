import type { Corpus } from '../corpus/corpus.ts';
import { textOf } from '../corpus/quote.ts';
import { label } from '../labels/label.ts';
import { whenLabel } from '../labels/when-label.ts';
import { sliceOf } from '../text/span.ts';
import type { Timeline, TimelineEntry } from '../timeline/timeline.ts';
import { timelineOf } from '../timeline/timeline-of.ts';
import { TIMELINE_ENTRIES_ON_A_PAGE } from './buttons.ts';
import { noticeReply } from './notice-reply.ts';
import { heading, type QuoteListContext, shareOrRemove, small } from './quote-list-reply.ts';
import type { Block, Reply } from './reply.ts';

/** What the articles tie to dates, in order of time: the first page, and what could not be tied to any, counted. */
export function timelineReply({ entries, unresolved }: Timeline, context: QuoteListContext): Reply {
  if (entries.length === 0) return noticeReply(label('timeline-empty'));
  const left =
    unresolved.length > 0 ? [small(label('timeline-unresolved', { count: unresolved.length }))] : [];
  const reply = timelinePageReply(ordinalsOf(entries, context.corpus), 0, context);
  return { ...reply, blocks: [...reply.blocks, ...left] };
}

/** The page that starts at `from` (from 0) of the entries with these ordinals in the timeline of the whole corpus. */
export function timelinePageReply(
  ordinals: readonly number[],
  from: number,
  context: QuoteListContext,
): Reply {
  const { entries } = wholeTimeline(context.corpus);
  const shown = ordinals.slice(from, from + TIMELINE_ENTRIES_ON_A_PAGE);
  const blocks = shown.flatMap((ordinal) => {
    const entry = entries[ordinal];
    return entry === undefined ? [] : [entryBlock(entry, context.corpus)];
  });
  return {
    visibility: context.audience === 'private' ? 'private' : 'public',
    tone: 'answer',
    blocks: [heading(label('timeline-heading')), ...blocks],
    page: { of: 'timeline', from, ordinals },
    offers: [{ type: 'cite' }, shareOrRemove(context)],
  };
}

function entryBlock(entry: TimelineEntry, corpus: Corpus): Block {
  const { articleId, span, alsoIn, derived } = entry;
  const expression = sliceOf(corpus.article(articleId).text, entry.expression);
  const captions = [whenLabel(entry), ...(derived ? [label('timeline-derived', { expression })] : [])];
  return { type: 'quote', quote: { articleId, span, alsoIn }, captions, contextButton: true };
}

/** A corpus never changes, so the timeline that buttons count in is made once. */
const wholeTimelines = new WeakMap<Corpus, Timeline>();

function wholeTimeline(corpus: Corpus): Timeline {
  const known = wholeTimelines.get(corpus);
  if (known !== undefined) return known;
  const made = timelineOf(corpus);
  wholeTimelines.set(corpus, made);
  return made;
}

/** A filter leaves entries out but adds none; of a sentence that several articles have, it may name another. */
function ordinalsOf(entries: readonly TimelineEntry[], corpus: Corpus): readonly number[] {
  const ordinals = new Map(
    wholeTimeline(corpus).entries.map((entry, ordinal) => [keyOf(entry, corpus), ordinal]),
  );
  return entries.flatMap((entry) => ordinals.get(keyOf(entry, corpus)) ?? []);
}

function keyOf(entry: TimelineEntry, corpus: Corpus): string {
  return [entry.from, entry.to, textOf(corpus, entry).replace(/\s+/gu, ' ')].join(' ');
}
