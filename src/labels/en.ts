import type { Messages } from './messages.ts';

const articles = { one: 'article', other: 'articles' };
const problems = { one: 'problem', other: 'problems' };

const more = (rest: string): string => `${rest} more`;

export const en: Messages = {
  'may-not-answer': 'May not answer your question',
  'near-the-question': 'These passages are close to the question, but they may not answer it.',
  'no-answer': 'No answer in these articles',
  'no-words': 'The question has no words to look for.',
  'no-match': 'None of the question’s words occurs in the articles.',
  'no-evidence': 'No passage was found that answers the question.',
  'missing-words': ({ words }, say) =>
    `${say.form(words.length, { one: 'This word is', other: 'These words are' })} in no article: ${words.join(', ')}`,
  'missing-words-counted': ({ count }, say) =>
    `${say.count(count, { one: 'word of the question is', other: 'words of the question are' })} in no article.`,
  'try-other-words': 'Try other words, or see what the articles are about with /sources.',
  'figures-differ': 'These reports give different figures.',
  'dates-differ': 'These reports give different dates.',
  'nearest-passages': 'Nearest passages',
  'not-an-answer': 'These passages are not an answer. They only come closest to the words of the question.',
  'more-quotes-page': ({ from, to, total }, say) =>
    from === to
      ? `Quote ${say.number(from)} of ${say.number(total)}`
      : `Quotes ${say.number(from)} to ${say.number(to)} of ${say.number(total)}`,
  searched: ({ articles: count, version }, say) =>
    `${say.count(count, articles)} searched · corpus ${version}`,
  'searched-some': ({ searched, articles: count, version }, say) =>
    `${say.number(searched)} of ${say.count(count, articles)} searched · corpus ${version}`,
  'found-sources': 'What the articles say about this message',
  'found-near': 'These passages are close to the message, but they may not bear on it.',
  'no-sources-found': 'The articles say nothing that bears on this message.',

  number: ({ number }, say) => say.number(number),
  published: ({ date }, say) => say.date(date),
  'date-not-stated': 'date not stated',
  'publisher-not-stated': 'publisher not stated',
  'in-language': ({ language }, say) => `in ${say.language(language)}`,
  'same-words-in': 'The same words also stand in:',
  'same-words-in-others': ({ count }, say) =>
    `The same words also stand in ${say.count(count, { one: 'other article', other: 'other articles' })}.`,
  'open-article': 'open the article',
  'quote-too-long': 'This quote is too long to be shown here.',

  'in-context': 'In context',
  'place-in-article': ({ paragraph, of }, say) => `Paragraph ${say.number(paragraph)} of ${say.number(of)}`,
  'marked-in-bold': 'The quote is in bold; the bold type is not the article’s.',
  'copy-below': 'Copy the quote and its source from here.',
  'copy-has-backticks': 'This text has backticks in it, so it stands here without a code block.',
  'shared-by': ({ name }) => `Shared by ${name}`,

  'button-more': 'More quotes',
  'button-back': 'Back',
  'button-nearest': 'Nearest passages',
  'button-context': 'Context',
  'button-context-of': ({ number }, say) => `Context ${say.number(number)}`,
  'button-cite': 'Copy citation',
  'button-share': 'Share in channel',
  'button-remove': 'Remove',
  'button-next-page': 'Next',
  'button-previous-page': 'Previous',

  'help-what': ({ articles: count }, say) =>
    `Ask a question, and I reply with word-for-word quotes from ${say.count(count, articles)}, each with its source.`,
  'help-how':
    'Mention me with the question in the same message, or type /ask and then, for example: when did it happen?',
  'about-heading': 'What this bot does',
  'about-promise':
    'Every quoted line is an exact, contiguous excerpt of the article it is credited to, checked before sending.',
  'about-labels':
    'The bot writes nothing but labels, and says so when the articles do not contain the answer.',
  'about-limits': 'A quote can be exact and still be wrong or out of date: read the article.',
  'about-storage': 'What is stored about you and your questions: nothing.',
  'about-intents':
    'Privileged intents: none. The bot sees commands, direct messages and messages that mention it.',
  'about-corpus': ({ articles: count, version }, say) => `${say.count(count, articles)} · corpus ${version}`,

  'sources-heading': ({ articles: count }, say) =>
    say.form(count, { one: 'The article', other: `The ${say.count(count, articles)}` }),
  'sources-page': ({ from, to, total }, say) =>
    `${say.number(from)} to ${say.number(to)} of ${say.number(total)}`,
  'opening-passage': 'Opening passage',

  'refuse-empty-question': 'The question is empty. Type what you want to know.',
  'refuse-empty-message': 'This message has no text to look for.',
  'refuse-too-many': ({ seconds }, say) =>
    `That was a lot at once. Please try again in ${say.count(seconds, { one: 'second', other: 'seconds' })}.`,
  'refuse-not-operator': ({ command }) =>
    `/${command} is for this bot’s operators only, and neither you nor any of your roles is listed in OPERATOR_IDS.`,
  'refuse-channel': 'This bot does not answer in this channel.',
  'refuse-not-asker': 'Only the person who asked, or someone who may manage messages here, can remove this.',
  'refuse-corpus-changed': 'The articles have changed since this reply was sent. Please ask again.',
  'refuse-unreadable-button': 'This button is not one that this bot can read. Please ask again.',
  'refuse-no-more': 'There is nothing further to show.',
  'refuse-already-shared': 'This has been shared in the channel already.',
  'refuse-unknown-article': 'There is no such article. Choose one from the list that appears as you type.',
  'refuse-unknown-publisher': ({ publisher }) =>
    `No article is from the publisher “${publisher}”. Choose one from the list that appears as you type.`,
  'refuse-date': ({ typed }) => `“${typed}” is not a date. Write it as 2024-03-24.`,
  'refuse-date-order': ({ from, to }, say) => `${say.date(from)} comes after ${say.date(to)}.`,
  'refuse-expired': 'This took longer than Discord allows. Please ask again.',
  'refuse-message-gone': 'The message that this belonged to has been deleted.',
  'refuse-missing-permission': ({ permissions }, say) =>
    `The bot lacks ${say.form(permissions.length, { one: 'a permission', other: 'permissions' })} in this channel: ${say.list(permissions)}.`,
  'refuse-cannot-send-here': 'The bot cannot post in this kind of channel, so only you can see this.',
  'refuse-unknown-command': ({ command }) => `This bot has no command ${command} any more.`,
  failed: ({ reference }) =>
    `Sorry, something went wrong here. If you report it, please name this reference: ${reference}`,

  'reload-done': ({ version, articles: count, milliseconds }, say) =>
    `Reloaded: ${say.count(count, articles)}, corpus ${version}, ${say.number(Math.round(milliseconds))} ms.`,
  'reload-same': ({ version, articles: count, milliseconds }, say) =>
    `Reloaded, nothing has changed: ${say.count(count, articles)}, corpus ${version}, ${say.number(Math.round(milliseconds))} ms.`,
  'reload-added': ({ articles: ids, further }, say) => `Added: ${say.openList(ids, further, more)}`,
  'reload-changed': ({ articles: ids, further }, say) => `Changed: ${say.openList(ids, further, more)}`,
  'reload-removed': ({ articles: ids, further }, say) => `Removed: ${say.openList(ids, further, more)}`,
  'reload-kept': ({ version, problems: count, milliseconds }, say) =>
    `Not reloaded: ${say.count(count, problems)}. Corpus ${version} stays. ${say.number(Math.round(milliseconds))} ms.`,
  'reload-problem': ({ problem }) => problem,
  'reload-more-problems': ({ count }, say) =>
    `${say.count(count, { one: 'more problem stands', other: 'more problems stand' })} in the log.`,
  'reload-busy': 'A reload is already under way.',
  'status-heading': 'Status',
  'status-version': ({ version }) => `Version ${version}`,
  'status-corpus': ({ articles: count, version }, say) => `${say.count(count, articles)}, corpus ${version}`,
  'status-up-since': ({ milliseconds }, say) => `Running for ${say.duration(milliseconds)}`,
  'status-servers': ({ servers }, say) => `In ${say.count(servers, { one: 'server', other: 'servers' })}`,
  'status-latency': ({ milliseconds }, say) =>
    `Round trip to Discord: ${say.number(Math.round(milliseconds))} ms`,
  'status-latency-unknown': 'Round trip to Discord: not yet measured',
  'status-never-reloaded': 'Not reloaded since the start',
  'status-reload-done': ({ time, version, milliseconds }, say) =>
    `Last reload: ${say.moment(time)}, corpus ${version}, ${say.number(Math.round(milliseconds))} ms`,
  'status-reload-kept': ({ time, problems: count }, say) =>
    `Last reload: ${say.moment(time)}, refused for ${say.count(count, problems)}; the old corpus stayed`,
  'status-permissions-whole': 'The bot has every permission that it needs in this channel.',
  'status-permissions-missing': ({ permissions }, say) =>
    `Permissions that the bot lacks in this channel: ${say.list(permissions)}`,

  'verdict-exact': 'Exact: the articles have these words',
  'verdict-typography': 'Exact but for typography (quotation marks, dashes, spaces or capitals)',
  'verdict-differs': 'Differs from the article here',
  'verdict-joined': 'Joined from separate places',
  'verdict-elsewhere': 'In another article than the one named',
  'verdict-absent': 'Not in these articles',
  'verdict-too-short': ({ words, characters }, say) =>
    `Too short to check: a quotation needs at least ${say.number(words)} words and ${say.number(characters)} characters.`,
  'checked-quotation': ({ number, of }, say) => `Quotation ${say.number(number)} of ${say.number(of)}`,
  'checked-words': ({ text }) => `Checked: ${text}`,
  'quoted-part-in-bold': 'The whole printed sentence; the part that was quoted is in bold.',
  'difference-changed': ({ quoted, printed }) => `Changed: “${quoted}” instead of “${printed}”`,
  'difference-dropped': ({ printed }) => `Left out: “${printed}”`,
  'difference-added': ({ quoted }) => `Added: “${quoted}”`,
  'difference-moved': ({ quoted }) => `Moved: “${quoted}”`,
  'more-differences': ({ count }, say) =>
    `And ${say.count(count, { one: 'further difference', other: 'further differences' })}.`,
  'shared-check': 'A quotation was checked, with this result:',
  'no-quotations': 'This message has no quotation to check, and it is too long to be checked as a whole.',
  'more-quotations': ({ count }, say) =>
    `${say.count(count, { one: 'more quotation was', other: 'more quotations were' })} not checked. Use /verify for one at a time.`,

  'timeline-heading': 'What the articles tie to a date',
  'timeline-page': ({ from, to, total }, say) =>
    `${say.number(from)} to ${say.number(to)} of ${say.number(total)}`,
  'timeline-date': ({ date }, say) => say.date(date),
  'timeline-month': ({ month }, say) => say.month(month),
  'timeline-year': ({ year }) => year,
  'timeline-range': ({ from, to }, say) => `${say.date(from)} to ${say.date(to)}`,
  'timeline-derived': ({ expression }) =>
    `derived from “${expression}” and the article’s date of publication`,
  'timeline-unresolved': ({ count }, say) =>
    `${say.count(count, { one: 'expression of time', other: 'expressions of time' })} could not be tied to a date.`,
  'timeline-empty': 'No sentence of these articles is tied to a date like that.',

  'terminal-connect': 'To connect the bot to Discord, put DISCORD_TOKEN into .env (see .env.example).',
  'terminal-prompt': ({ articles: count }, say) =>
    `Ask a question about ${say.count(count, articles)}; an empty line ends.`,
};
