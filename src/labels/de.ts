import type { Messages } from './messages.ts';

const articles = { one: 'Artikel', other: 'Artikel' };
const problems = { one: 'Problem', other: 'Probleme' };

const more = (rest: string): string => `${rest} weitere`;

export const de: Messages = {
  'may-not-answer': 'Beantwortet deine Frage vielleicht nicht',
  'near-the-question': 'Diese Stellen kommen der Frage nahe, beantworten sie aber vielleicht nicht.',
  'no-answer': 'Keine Antwort in diesen Artikeln',
  'no-words': 'Die Frage enthält keine Wörter, nach denen sich suchen lässt.',
  'no-match': 'Keines der Wörter deiner Frage kommt in den Artikeln vor.',
  'no-evidence': 'Es wurde keine Stelle gefunden, die die Frage beantwortet.',
  'missing-words': ({ words }, say) =>
    `${say.form(words.length, { one: 'Dieses Wort steht', other: 'Diese Wörter stehen' })} in keinem Artikel: ${words.join(', ')}`,
  'missing-words-counted': ({ count }, say) =>
    `${say.count(count, { one: 'Wort der Frage steht', other: 'Wörter der Frage stehen' })} in keinem Artikel.`,
  'try-other-words':
    'Versuche es mit anderen Wörtern, oder sieh mit /sources nach, wovon die Artikel handeln.',
  'figures-differ': 'Diese Berichte nennen verschiedene Zahlen.',
  'dates-differ': 'Diese Berichte nennen verschiedene Daten.',
  'nearest-passages': 'Nächstliegende Stellen',
  'not-an-answer': 'Diese Stellen sind keine Antwort. Sie kommen nur den Wörtern der Frage am nächsten.',
  'more-quotes-page': ({ from, to, total }, say) =>
    from === to
      ? `Zitat ${say.number(from)} von ${say.number(total)}`
      : `Zitate ${say.number(from)} bis ${say.number(to)} von ${say.number(total)}`,
  searched: ({ articles: count, version }, say) =>
    `${say.count(count, articles)} durchsucht · Korpus ${version}`,
  'searched-some': ({ searched, articles: count, version }, say) =>
    `${say.number(searched)} von ${say.number(count)} Artikeln durchsucht · Korpus ${version}`,
  'found-sources': 'Was die Artikel zu dieser Nachricht sagen',
  'found-near': 'Diese Stellen kommen der Nachricht nahe, betreffen sie aber vielleicht nicht.',
  'no-sources-found': 'Die Artikel sagen nichts, was diese Nachricht betrifft.',

  number: ({ number }, say) => say.number(number),
  published: ({ date }, say) => say.date(date),
  'date-not-stated': 'Datum nicht angegeben',
  'publisher-not-stated': 'Herausgeber nicht angegeben',
  'in-language': ({ language }, say) => `auf ${say.language(language)}`,
  'same-words-in': 'Dieselben Worte stehen auch in:',
  'same-words-in-others': ({ count }, say) =>
    `Dieselben Worte stehen auch in ${say.count(count, { one: 'weiterem Artikel', other: 'weiteren Artikeln' })}.`,
  'open-article': 'Artikel öffnen',
  'quote-too-long': 'Dieses Zitat ist zu lang, um hier gezeigt zu werden.',

  'in-context': 'Im Zusammenhang',
  'place-in-article': ({ paragraph, of }, say) => `Absatz ${say.number(paragraph)} von ${say.number(of)}`,
  'marked-in-bold': 'Das Zitat ist fett; der Fettdruck stammt nicht aus dem Artikel.',
  'copy-below': 'Kopiere das Zitat mit seiner Quelle von hier.',
  'copy-has-backticks': 'Dieser Text enthält Backticks und steht deshalb ohne Codeblock.',
  'shared-by': ({ name }) => `Geteilt von ${name}`,

  'button-more': 'Weitere Zitate',
  'button-back': 'Zurück',
  'button-nearest': 'Nächstliegende Stellen',
  'button-context': 'Kontext',
  'button-context-of': ({ number }, say) => `Kontext ${say.number(number)}`,
  'button-cite': 'Zitat kopieren',
  'button-share': 'Im Kanal teilen',
  'button-remove': 'Entfernen',
  'button-next-page': 'Weiter',
  'button-previous-page': 'Zurück',

  'help-what': ({ articles: count }, say) =>
    `Stell eine Frage, und ich antworte mit wörtlichen Zitaten aus ${say.count(count, { one: 'Artikel', other: 'Artikeln' })}, jedes mit seiner Quelle.`,
  'help-how':
    'Erwähne mich in derselben Nachricht wie die Frage, oder tippe /ask und dann zum Beispiel: Wann ist es passiert?',
  'about-heading': 'Was dieser Bot tut',
  'about-promise':
    'Jede zitierte Zeile ist ein genauer, zusammenhängender Auszug aus dem Artikel, dem sie zugeschrieben wird, geprüft vor dem Senden.',
  'about-labels':
    'Der Bot schreibt nur Beschriftungen und sagt es, wenn die Artikel die Antwort nicht enthalten.',
  'about-limits': 'Ein Zitat kann genau und trotzdem falsch oder überholt sein: Lies den Artikel.',
  'about-storage': 'Was über dich und deine Fragen gespeichert wird: nichts.',
  'about-intents':
    'Privilegierte Intents: keine. Der Bot sieht Befehle, Direktnachrichten und Nachrichten, die ihn erwähnen.',
  'about-corpus': ({ articles: count, version }, say) => `${say.count(count, articles)} · Korpus ${version}`,

  'sources-heading': ({ articles: count }, say) =>
    say.form(count, { one: 'Der Artikel', other: `Die ${say.count(count, articles)}` }),
  'sources-page': ({ from, to, total }, say) =>
    `${say.number(from)} bis ${say.number(to)} von ${say.number(total)}`,
  'opening-passage': 'Anfang des Artikels',

  'refuse-empty-question': 'Die Frage ist leer. Schreib, was du wissen möchtest.',
  'refuse-empty-message': 'Diese Nachricht hat keinen Text, nach dem sich suchen lässt.',
  'refuse-too-many': ({ seconds }, say) =>
    `Das war viel auf einmal. Versuche es in ${say.count(seconds, { one: 'Sekunde', other: 'Sekunden' })} noch einmal.`,
  'refuse-not-operator': ({ command }) =>
    `/${command} ist nur für die Betreiber dieses Bots, und weder du noch eine deiner Rollen steht in OPERATOR_IDS.`,
  'refuse-channel': 'In diesem Kanal antwortet dieser Bot nicht.',
  'refuse-not-asker': 'Nur wer gefragt hat oder hier Nachrichten verwalten darf, kann das entfernen.',
  'refuse-corpus-changed':
    'Die Artikel haben sich geändert, seit diese Antwort gesendet wurde. Bitte frag noch einmal.',
  'refuse-unreadable-button': 'Diesen Knopf kann der Bot nicht lesen. Bitte frag noch einmal.',
  'refuse-no-more': 'Mehr gibt es nicht zu zeigen.',
  'refuse-already-shared': 'Das wurde im Kanal schon geteilt.',
  'refuse-unknown-article':
    'Diesen Artikel gibt es nicht. Wähle einen aus der Liste, die beim Tippen erscheint.',
  'refuse-unknown-publisher': ({ publisher }) =>
    `Kein Artikel stammt vom Herausgeber „${publisher}“. Wähle einen aus der Liste, die beim Tippen erscheint.`,
  'refuse-date': ({ typed }) => `„${typed}“ ist kein Datum. Schreib es so: 2024-03-24.`,
  'refuse-date-order': ({ from, to }, say) => `Der ${say.date(from)} liegt nach dem ${say.date(to)}.`,
  'refuse-expired': 'Das hat länger gedauert, als Discord erlaubt. Bitte frag noch einmal.',
  'refuse-message-gone': 'Die Nachricht, zu der das gehörte, wurde gelöscht.',
  'refuse-missing-permission': ({ permissions }, say) =>
    `Dem Bot ${say.form(permissions.length, { one: 'fehlt in diesem Kanal eine Berechtigung', other: 'fehlen in diesem Kanal Berechtigungen' })}: ${say.list(permissions)}.`,
  'refuse-cannot-send-here':
    'In dieser Art von Kanal kann der Bot nichts veröffentlichen, deshalb siehst nur du das.',
  'refuse-unknown-command': ({ command }) => `Den Befehl ${command} hat dieser Bot nicht mehr.`,
  failed: ({ reference }) =>
    `Entschuldigung, hier ist etwas schiefgegangen. Wenn du es meldest, nenne bitte diese Kennung: ${reference}`,

  'reload-done': ({ version, articles: count, milliseconds }, say) =>
    `Neu geladen: ${say.count(count, articles)}, Korpus ${version}, ${say.number(Math.round(milliseconds))} ms.`,
  'reload-same': ({ version, articles: count, milliseconds }, say) =>
    `Neu geladen, nichts hat sich geändert: ${say.count(count, articles)}, Korpus ${version}, ${say.number(Math.round(milliseconds))} ms.`,
  'reload-added': ({ articles: ids, further }, say) => `Hinzugekommen: ${say.openList(ids, further, more)}`,
  'reload-changed': ({ articles: ids, further }, say) => `Geändert: ${say.openList(ids, further, more)}`,
  'reload-removed': ({ articles: ids, further }, say) => `Weggefallen: ${say.openList(ids, further, more)}`,
  'reload-kept': ({ version, problems: count, milliseconds }, say) =>
    `Nicht neu geladen: ${say.count(count, problems)}. Korpus ${version} bleibt. ${say.number(Math.round(milliseconds))} ms.`,
  'reload-problem': ({ problem }) => problem,
  'reload-more-problems': ({ count }, say) =>
    `${say.count(count, { one: 'weiteres Problem steht', other: 'weitere Probleme stehen' })} im Protokoll.`,
  'reload-busy': 'Es wird bereits neu geladen.',
  'status-heading': 'Zustand',
  'status-version': ({ version }) => `Version ${version}`,
  'status-corpus': ({ articles: count, version }, say) => `${say.count(count, articles)}, Korpus ${version}`,
  'status-up-since': ({ milliseconds }, say) => `Läuft seit: ${say.duration(milliseconds)}`,
  'status-servers': ({ servers }, say) => `Auf ${say.count(servers, { one: 'Server', other: 'Servern' })}`,
  'status-latency': ({ milliseconds }, say) =>
    `Hin und zurück zu Discord: ${say.number(Math.round(milliseconds))} ms`,
  'status-latency-unknown': 'Hin und zurück zu Discord: noch nicht gemessen',
  'status-never-reloaded': 'Seit dem Start nicht neu geladen',
  'status-reload-done': ({ time, version, milliseconds }, say) =>
    `Zuletzt neu geladen: ${say.moment(time)}, Korpus ${version}, ${say.number(Math.round(milliseconds))} ms`,
  'status-reload-kept': ({ time, problems: count }, say) =>
    `Letzter Versuch, neu zu laden: ${say.moment(time)}, abgelehnt wegen ${say.count(count, { one: 'Problem', other: 'Problemen' })}; der alte Korpus blieb`,
  'status-permissions-whole': 'Der Bot hat in diesem Kanal alle Berechtigungen, die er braucht.',
  'status-permissions-missing': ({ permissions }, say) =>
    `Berechtigungen, die dem Bot in diesem Kanal fehlen: ${say.list(permissions)}`,

  'verdict-exact': 'Genau: Die Artikel enthalten diese Worte',
  'verdict-typography':
    'Genau bis auf die Typografie (Anführungszeichen, Striche, Leerzeichen oder Großschreibung)',
  'verdict-differs': 'Weicht hier vom Artikel ab',
  'verdict-joined': 'Aus getrennten Stellen zusammengesetzt',
  'verdict-elsewhere': 'In einem anderen Artikel als dem genannten',
  'verdict-absent': 'Nicht in diesen Artikeln',
  'verdict-too-short': ({ words, characters }, say) =>
    `Zu kurz für eine Prüfung: Ein Zitat braucht mindestens ${say.number(words)} Wörter und ${say.number(characters)} Zeichen.`,
  'checked-quotation': ({ number, of }, say) => `Zitat ${say.number(number)} von ${say.number(of)}`,
  'checked-words': ({ text }) => `Geprüft: ${text}`,
  'quoted-part-in-bold': 'Der ganze gedruckte Satz; der zitierte Teil ist fett.',
  'difference-changed': ({ quoted, printed }) => `Geändert: „${quoted}“ statt „${printed}“`,
  'difference-dropped': ({ printed }) => `Weggelassen: „${printed}“`,
  'difference-added': ({ quoted }) => `Hinzugefügt: „${quoted}“`,
  'difference-moved': ({ quoted }) => `Verschoben: „${quoted}“`,
  'more-differences': ({ count }, say) =>
    `Und ${say.count(count, { one: 'weiterer Unterschied', other: 'weitere Unterschiede' })}.`,
  'shared-check': 'Ein Zitat wurde geprüft, mit diesem Ergebnis:',
  'no-quotations':
    'Diese Nachricht enthält kein Zitat, das sich prüfen lässt, und ist zu lang, um als Ganzes geprüft zu werden.',
  'more-quotations': ({ count }, say) =>
    `${say.count(count, { one: 'weiteres Zitat wurde', other: 'weitere Zitate wurden' })} nicht geprüft. Mit /verify geht es einzeln.`,

  'timeline-heading': 'Was die Artikel mit einem Datum verbinden',
  'timeline-page': ({ from, to, total }, say) =>
    `${say.number(from)} bis ${say.number(to)} von ${say.number(total)}`,
  'timeline-date': ({ date }, say) => say.date(date),
  'timeline-month': ({ month }, say) => say.month(month),
  'timeline-year': ({ year }) => year,
  'timeline-range': ({ from, to }, say) => `${say.date(from)} bis ${say.date(to)}`,
  'timeline-derived': ({ expression }) =>
    `abgeleitet aus „${expression}“ und dem Erscheinungsdatum des Artikels`,
  'timeline-unresolved': ({ count }, say) =>
    `${say.count(count, { one: 'Zeitangabe ließ', other: 'Zeitangaben ließen' })} sich keinem Datum zuordnen.`,
  'timeline-empty': 'Kein Satz dieser Artikel ist mit einem solchen Datum verbunden.',

  'terminal-connect':
    'Um den Bot mit Discord zu verbinden, trage DISCORD_TOKEN in .env ein (siehe .env.example).',
  'terminal-prompt': ({ articles: count }, say) =>
    `Stell eine Frage zu ${say.count(count, { one: 'Artikel', other: 'Artikeln' })}; eine leere Zeile beendet.`,
};
