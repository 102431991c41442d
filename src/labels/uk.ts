import type { Messages } from './messages.ts';

const more = (rest: string): string => `і ще ${rest}`;

export const uk: Messages = {
  'may-not-answer': 'Можливо, це не відповідь на ваше запитання',
  'near-the-question': 'Ці уривки близькі до запитання, але можуть на нього не відповідати.',
  'no-answer': 'У цих статтях немає відповіді',
  'no-words': 'У запитанні немає слів, за якими можна шукати.',
  'no-match': 'Жодне слово запитання не трапляється у статтях.',
  'no-evidence': 'Не знайдено жодного уривка, який відповідав би на запитання.',
  'missing-words': ({ words }, say) =>
    `${say.form(words.length, { one: 'Цього слова', other: 'Цих слів' })} немає в жодній статті: ${words.join(', ')}`,
  'missing-words-counted': ({ count }, say) =>
    `Слів запитання, яких немає в жодній статті: ${say.number(count)}.`,
  'try-other-words': 'Спробуйте інші слова або подивіться через /sources, про що ці статті.',
  'figures-differ': 'Ці повідомлення називають різні цифри.',
  'dates-differ': 'Ці повідомлення називають різні дати.',
  'nearest-passages': 'Найближчі уривки',
  'not-an-answer': 'Ці уривки не є відповіддю. Вони лише найближчі до слів запитання.',
  'more-quotes-page': ({ from, to, total }, say) =>
    from === to
      ? `Цитата ${say.number(from)} з ${say.number(total)}`
      : `Цитати ${say.number(from)}–${say.number(to)} з ${say.number(total)}`,
  searched: ({ articles: count, version }, say) =>
    `Переглянуто статей: ${say.number(count)} · корпус ${version}`,
  'searched-some': ({ searched, articles: count, version }, say) =>
    `Переглянуто статей: ${say.number(searched)} з ${say.number(count)} · корпус ${version}`,
  'found-sources': 'Що кажуть статті про це повідомлення',
  'found-near': 'Ці уривки близькі до повідомлення, але можуть його не стосуватися.',
  'no-sources-found': 'У статтях немає нічого, що стосувалося б цього повідомлення.',

  number: ({ number }, say) => say.number(number),
  published: ({ date }, say) => say.date(date),
  'date-not-stated': 'дату не вказано',
  'publisher-not-stated': 'видавця не вказано',
  'in-language': ({ language }, say) => `мова: ${say.language(language)}`,
  'same-words-in': 'Ті самі слова є й тут:',
  'same-words-in-others': ({ count }, say) =>
    `Ті самі слова є ще у ${say.count(count, { one: 'статті', other: 'статтях' })}.`,
  'open-article': 'відкрити статтю',
  'quote-too-long': 'Ця цитата задовга, щоб показати її тут.',

  'in-context': 'У контексті',
  'place-in-article': ({ paragraph, of }, say) => `Абзац ${say.number(paragraph)} з ${say.number(of)}`,
  'marked-in-bold': 'Цитату виділено жирним шрифтом; у статті цього виділення немає.',
  'copy-below': 'Скопіюйте звідси цитату з джерелом.',
  'copy-has-backticks': 'У цьому тексті є зворотні апострофи, тому його подано без блоку коду.',
  'shared-by': ({ name }) => `Поширено учасником ${name}`,

  'button-more': 'Ще цитати',
  'button-back': 'Назад',
  'button-nearest': 'Найближчі уривки',
  'button-context': 'Контекст',
  'button-context-of': ({ number }, say) => `Контекст ${say.number(number)}`,
  'button-cite': 'Скопіювати цитату',
  'button-share': 'Показати в каналі',
  'button-remove': 'Прибрати',
  'button-next-page': 'Далі',
  'button-previous-page': 'Назад',

  'help-what': ({ articles: count }, say) =>
    `Поставте запитання, і я відповім дослівними цитатами із зазначенням джерела. Статей у корпусі: ${say.number(count)}.`,
  'help-how':
    'Згадайте мене в одному повідомленні із запитанням або наберіть /ask і потім, наприклад: коли це сталося?',
  'about-heading': 'Що робить цей бот',
  'about-promise':
    'Кожен цитований рядок — точний безперервний уривок статті, якій його приписано; це перевіряється перед надсиланням.',
  'about-labels': 'Сам бот пише лише підписи й прямо каже, якщо відповіді у статтях немає.',
  'about-limits': 'Цитата може бути точною і все ж помилковою чи застарілою: прочитайте статтю.',
  'about-storage': 'Що зберігається про вас і ваші запитання: нічого.',
  'about-intents':
    'Привілейовані права читання: немає. Бот бачить команди, особисті повідомлення й повідомлення, у яких його згадано.',
  'about-corpus': ({ articles: count, version }, say) => `Статей: ${say.number(count)} · корпус ${version}`,

  'sources-heading': ({ articles: count }, say) => `Статті (${say.number(count)})`,
  'sources-page': ({ from, to, total }, say) =>
    `${say.number(from)}–${say.number(to)} з ${say.number(total)}`,
  'opening-passage': 'Початок статті',

  'refuse-empty-question': 'Запитання порожнє. Напишіть, що ви хочете дізнатися.',
  'refuse-empty-message': 'У цьому повідомленні немає тексту, за яким можна шукати.',
  'refuse-too-many': ({ seconds }, say) =>
    `Забагато запитань поспіль. Спробуйте знову через ${say.count(seconds, { one: 'секунду', few: 'секунди', many: 'секунд', other: 'секунди' })}.`,
  'refuse-not-operator': ({ command }) =>
    `Команда /${command} лише для операторів цього бота, а в OPERATOR_IDS немає ні вас, ні жодної з ваших ролей.`,
  'refuse-channel': 'У цьому каналі бот не відповідає.',
  'refuse-not-asker':
    'Прибрати це може лише той, хто поставив запитання, або той, хто керує тут повідомленнями.',
  'refuse-corpus-changed': 'Після надсилання цієї відповіді статті змінилися. Будь ласка, запитайте ще раз.',
  'refuse-unreadable-button': 'Бот не може прочитати цю кнопку. Будь ласка, запитайте ще раз.',
  'refuse-no-more': 'Більше показати нічого.',
  'refuse-already-shared': 'Це вже показано в каналі.',
  'refuse-unknown-article': 'Такої статті немає. Виберіть її зі списку, що з’являється під час введення.',
  'refuse-unknown-publisher': ({ publisher }) =>
    `Немає статей видавця «${publisher}». Виберіть його зі списку, що з’являється під час введення.`,
  'refuse-date': ({ typed }) => `«${typed}» — не дата. Напишіть її так: 2024-03-24.`,
  'refuse-date-order': ({ from, to }, say) => `${say.date(from)} — пізніше, ніж ${say.date(to)}`,
  'refuse-expired': 'Це тривало довше, ніж дозволяє Discord. Будь ласка, запитайте ще раз.',
  'refuse-message-gone': 'Повідомлення, якого це стосувалося, видалено.',
  'refuse-missing-permission': ({ permissions }, say) =>
    `У цьому каналі боту бракує ${say.form(permissions.length, { one: 'права', other: 'прав' })}: ${say.list(permissions)}.`,
  'refuse-cannot-send-here': 'У каналі такого виду бот писати не може, тому це бачите лише ви.',
  'refuse-unknown-command': ({ command }) => `Команди ${command} цей бот більше не має.`,
  failed: ({ reference }) =>
    `Вибачте, сталася помилка. Якщо повідомлятимете про неї, вкажіть цей номер: ${reference}`,

  'reload-done': ({ version, articles: count, milliseconds }, say) =>
    `Перезавантажено. Статей: ${say.number(count)}, корпус ${version}, ${say.number(Math.round(milliseconds))} мс.`,
  'reload-same': ({ version, articles: count, milliseconds }, say) =>
    `Перезавантажено, змін немає. Статей: ${say.number(count)}, корпус ${version}, ${say.number(Math.round(milliseconds))} мс.`,
  'reload-added': ({ articles: ids, further }, say) => `Додано: ${say.openList(ids, further, more)}`,
  'reload-changed': ({ articles: ids, further }, say) => `Змінено: ${say.openList(ids, further, more)}`,
  'reload-removed': ({ articles: ids, further }, say) => `Вилучено: ${say.openList(ids, further, more)}`,
  'reload-kept': ({ version, problems: count, milliseconds }, say) =>
    `Не перезавантажено. Помилок: ${say.number(count)}. Залишається корпус ${version}. ${say.number(Math.round(milliseconds))} мс.`,
  'reload-problem': ({ problem }) => problem,
  'reload-more-problems': ({ count }, say) => `Решта помилок — у журналі: ${say.number(count)}.`,
  'reload-busy': 'Перезавантаження вже триває.',
  'status-heading': 'Стан',
  'status-version': ({ version }) => `Версія ${version}`,
  'status-corpus': ({ articles: count, version }, say) => `Статей: ${say.number(count)}, корпус ${version}`,
  'status-up-since': ({ milliseconds }, say) => `Час роботи: ${say.duration(milliseconds)}`,
  'status-servers': ({ servers }, say) => `Серверів: ${say.number(servers)}`,
  'status-latency': ({ milliseconds }, say) =>
    `Час відгуку Discord: ${say.number(Math.round(milliseconds))} мс`,
  'status-latency-unknown': 'Час відгуку Discord: ще не виміряно',
  'status-never-reloaded': 'Від запуску перезавантажень не було',
  'status-reload-done': ({ time, version, milliseconds }, say) =>
    `Останнє перезавантаження: ${say.moment(time)}, корпус ${version}, ${say.number(Math.round(milliseconds))} мс`,
  'status-reload-kept': ({ time, problems: count }, say) =>
    `Останнє перезавантаження: ${say.moment(time)}, відхилено (помилок: ${say.number(count)}); залишився попередній корпус`,
  'status-permissions-whole': 'У цьому каналі бот має всі потрібні йому права.',
  'status-permissions-missing': ({ permissions }, say) =>
    `Права, яких боту бракує в цьому каналі: ${say.list(permissions)}`,

  'verdict-exact': 'Точно: у статтях є ці слова',
  'verdict-typography': 'Точно, крім оформлення (лапки, тире, пробіли або великі літери)',
  'verdict-differs': 'Тут розходиться зі статтею',
  'verdict-joined': 'З’єднано з різних місць',
  'verdict-elsewhere': 'В іншій статті, не в названій',
  'verdict-absent': 'У цих статтях такого немає',
  'verdict-too-short': ({ words, characters }, say) =>
    `Закоротко для перевірки. Найменша довжина цитати: слів — ${say.number(words)}, знаків — ${say.number(characters)}.`,
  'checked-quotation': ({ number, of }, say) => `Цитата ${say.number(number)} з ${say.number(of)}`,
  'checked-words': ({ text }) => `Перевірено: ${text}`,
  'quoted-part-in-bold': 'Речення зі статті повністю; процитовану частину виділено жирним шрифтом.',
  'difference-changed': ({ quoted, printed }) => `Змінено: «${quoted}» замість «${printed}»`,
  'difference-dropped': ({ printed }) => `Пропущено: «${printed}»`,
  'difference-added': ({ quoted }) => `Додано: «${quoted}»`,
  'difference-moved': ({ quoted }) => `Переставлено: «${quoted}»`,
  'more-differences': ({ count }, say) => `Інших відмінностей: ${say.number(count)}.`,
  'shared-check': 'Цитату перевірено, ось результат:',
  'no-quotations':
    'У цьому повідомленні немає цитат для перевірки, а повністю його не перевірити: воно задовге.',
  'more-quotations': ({ count }, say) =>
    `Ще не перевірено цитат: ${say.number(count)}. Командою /verify їх можна перевірити по одній.`,

  'timeline-heading': 'Що статті пов’язують із датою',
  'timeline-page': ({ from, to, total }, say) =>
    `${say.number(from)}–${say.number(to)} з ${say.number(total)}`,
  'timeline-date': ({ date }, say) => say.date(date),
  'timeline-month': ({ month }, say) => say.month(month),
  'timeline-year': ({ year }) => year,
  'timeline-range': ({ from, to }, say) => `з ${say.date(from)} до ${say.date(to)}`,
  'timeline-derived': ({ expression }) => `виведено зі слів «${expression}» і дати публікації статті`,
  'timeline-unresolved': ({ count }, say) =>
    `Вказівок на час, які не вдалося пов’язати з датою: ${say.number(count)}.`,
  'timeline-empty': 'Жодне речення цих статей не пов’язане з такою датою.',

  'terminal-connect': 'Щоб під’єднати бота до Discord, впишіть DISCORD_TOKEN у .env (див. .env.example).',
  'terminal-prompt': ({ articles: count }, say) =>
    `Поставте запитання за статтями (їх ${say.number(count)}); порожній рядок завершує роботу.`,
};
