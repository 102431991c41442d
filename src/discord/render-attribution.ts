import { label } from '../labels/label.ts';
import { languageOf, spokenLocale } from '../labels/words-of.ts';
import { articleName } from '../corpus/article-name.ts';
import { linkOf, type Piece } from './piece.ts';
import type { SharedQuote } from './reply.ts';
import type { View } from './view.ts';

/** What an attribution may leave out when space is short; the quote itself leaves out nothing. */
export interface Ornament {
  readonly links: 'opening on the quote' | 'plain' | 'none';
  /** Articles that carry the same words: by name, or only how many. */
  readonly others: 'named' | 'counted';
  readonly names: 'headlines' | 'file names';
}

interface Credit {
  readonly articleId: string;
  readonly number?: number | undefined;
  /** The words that the link opens on, and who else carries them. */
  readonly quote?: SharedQuote;
  /** The first line of an entry in a list of articles is as large as any text; below a quote it is small. */
  readonly size: 'text' | 'small';
}

/**
 * The credit: number and headline (linked), then publisher, date, and the language when it is not the reader's;
 * then the other articles that carry the same words.
 */
export function attributionPieces(credit: Credit, view: View, ornament: Ornament): readonly Piece[] {
  return [
    ...(credit.size === 'small' ? [{ holds: 'frame', text: '-# ' } as const] : []),
    ...numberPieces(credit.number),
    ...namePieces(credit, view, ornament),
    { holds: 'frame', text: '\n' },
    { holds: 'frame', text: '-# ' },
    ...publicationPieces(credit.articleId, view),
    ...alsoInPieces(credit.quote?.alsoIn ?? [], view, ornament),
  ];
}

function numberPieces(number: number | undefined): readonly Piece[] {
  if (number === undefined) return [];
  return [
    { holds: 'frame', text: '**' },
    { holds: 'label', label: label('number', { number }), writing: 'escaped' },
    { holds: 'frame', text: '**' },
    { holds: 'frame', text: ' · ' },
  ];
}

function namePieces({ articleId, quote }: Credit, view: View, ornament: Ornament): readonly Piece[] {
  const field = ornament.names === 'headlines' ? 'name' : 'file';
  const name: Piece = { holds: 'metadata', articleId, field, writing: 'escaped' };
  const link: Extract<Piece, { holds: 'link' }> =
    quote !== undefined && ornament.links === 'opening on the quote'
      ? { holds: 'link', articleId, opensOn: quote }
      : { holds: 'link', articleId };
  if (ornament.links === 'none' || linkOf(link, view) === undefined) return [name];
  if (isSafeInLink(articleName(view.corpus.article(articleId)))) return masked(name, link);
  const open: Piece = { holds: 'label', label: label('open-article'), writing: 'escaped' };
  return [name, { holds: 'frame', text: ' · ' }, ...masked(open, link)];
}

function masked(words: Piece, link: Piece): readonly Piece[] {
  return [
    { holds: 'frame', text: '[' },
    words,
    { holds: 'frame', text: '](' },
    link,
    { holds: 'frame', text: ')' },
  ];
}

/** Discord counts brackets without regard to backslashes, and shows no link whose words look like an address. */
function isSafeInLink(words: string): boolean {
  return !/[[\]\\]|:\/\/|discord(?:app)?\.(?:gg|com)/iu.test(words);
}

function publicationPieces(articleId: string, view: View): readonly Piece[] {
  const { publisher, published, language } = view.corpus.article(articleId).metadata;
  const named: Piece =
    publisher === undefined
      ? { holds: 'label', label: label('publisher-not-stated'), writing: 'escaped' }
      : { holds: 'metadata', articleId, field: 'publisher', writing: 'escaped' };
  const dated = published === undefined ? label('date-not-stated') : label('published', { date: published });
  const foreign = language !== undefined && languageOf(language) !== languageOf(spokenLocale(view.locale));
  return [
    named,
    { holds: 'frame', text: ' · ' },
    { holds: 'label', label: dated, writing: 'escaped within a line' },
    ...(foreign
      ? ([
          { holds: 'frame', text: ' · ' },
          { holds: 'label', label: label('in-language', { language }), writing: 'escaped within a line' },
        ] as const)
      : []),
  ];
}

function alsoInPieces(alsoIn: readonly string[], view: View, ornament: Ornament): readonly Piece[] {
  if (alsoIn.length === 0) return [];
  const line: readonly Piece[] = [
    { holds: 'frame', text: '\n' },
    { holds: 'frame', text: '-# ' },
  ];
  if (ornament.others === 'counted') {
    const counted = label('same-words-in-others', { count: alsoIn.length });
    return [...line, { holds: 'label', label: counted, writing: 'escaped' }];
  }
  const named = alsoIn.flatMap((articleId, index): readonly Piece[] => [
    { holds: 'frame', text: index === 0 ? ' ' : '; ' },
    { holds: 'metadata', articleId, field: 'name', writing: 'escaped' },
    { holds: 'frame', text: ' · ' },
    ...publicationPieces(articleId, view),
  ]);
  return [...line, { holds: 'label', label: label('same-words-in'), writing: 'escaped' }, ...named];
}
