import type { Messages } from './messages.ts';

const more = (rest: string): string => `и ещё ${rest}`;

export const ru: Messages = {
  'may-not-answer': 'Возможно, это не ответ на ваш вопрос',
  'near-the-question': 'Эти отрывки близки к вопросу, но могут на него не отвечать.',
  'no-answer': 'В этих статьях нет ответа',
  'no-words': 'В вопросе нет слов, по которым можно искать.',
  'no-match': 'Ни одно слово вопроса не встречается в статьях.',
  'no-evidence': 'Не найдено ни одного отрывка, который отвечал бы на вопрос.',
  'missing-words': ({ words }, say) =>
    `${say.form(words.length, { one: 'Этого слова', other: 'Этих слов' })} нет ни в одной статье: ${words.join(', ')}`,
  'missing-words-counted': ({ count }, say) =>
    `Слов вопроса, которых нет ни в одной статье: ${say.number(count)}.`,
  'try-other-words': 'Попробуйте другие слова или посмотрите через /sources, о чём эти статьи.',
  'figures-differ': 'Эти сообщения называют разные цифры.',
  'dates-differ': 'Эти сообщения называют разные даты.',
  'nearest-passages': 'Ближайшие отрывки',
  'not-an-answer': 'Эти отрывки не являются ответом. Они лишь ближе всего к словам вопроса.',
  'more-quotes-page': ({ from, to, total }, say) =>
    from === to
      ? `Цитата ${say.number(from)} из ${say.number(total)}`
      : `Цитаты ${say.number(from)}–${say.number(to)} из ${say.number(total)}`,
  searched: ({ articles: count, version }, say) =>
    `Просмотрено статей: ${say.number(count)} · корпус ${version}`,
  'searched-some': ({ searched, articles: count, version }, say) =>
    `Просмотрено статей: ${say.number(searched)} из ${say.number(count)} · корпус ${version}`,
  'found-sources': 'Что говорят статьи об этом сообщении',
  'found-near': 'Эти отрывки близки к сообщению, но могут к нему не относиться.',
  'no-sources-found': 'В статьях нет ничего, что относилось бы к этому сообщению.',

  number: ({ number }, say) => say.number(number),
  published: ({ date }, say) => say.date(date),
  'date-not-stated': 'дата не указана',
  'publisher-not-stated': 'издатель не указан',
  'in-language': ({ language }, say) => `язык: ${say.language(language)}`,
  'same-words-in': 'Те же слова есть и здесь:',
  'same-words-in-others': ({ count }, say) =>
    `Те же слова есть ещё в ${say.count(count, { one: 'статье', other: 'статьях' })}.`,
  'open-article': 'открыть статью',
  'quote-too-long': 'Эта цитата слишком длинная, чтобы показать её здесь.',

  'in-context': 'В контексте',
  'place-in-article': ({ paragraph, of }, say) => `Абзац ${say.number(paragraph)} из ${say.number(of)}`,
  'marked-in-bold': 'Цитата выделена жирным шрифтом; в статье этого выделения нет.',
  'copy-below': 'Скопируйте отсюда цитату с источником.',
  'copy-has-backticks': 'В этом тексте есть обратные апострофы, поэтому он дан без блока кода.',
  'shared-by': ({ name }) => `Поделился участник ${name}`,

  'button-more': 'Ещё цитаты',
  'button-back': 'Назад',
  'button-nearest': 'Ближайшие отрывки',
  'button-context': 'Контекст',
  'button-context-of': ({ number }, say) => `Контекст ${say.number(number)}`,
  'button-cite': 'Скопировать цитату',
  'button-share': 'Показать в канале',
  'button-remove': 'Убрать',
  'button-next-page': 'Дальше',
  'button-previous-page': 'Назад',

  'help-what': ({ articles: count }, say) =>
    `Задайте вопрос, и я отвечу дословными цитатами с указанием источника. Статей в корпусе: ${say.number(count)}.`,
  'help-how':
    'Упомяните меня в одном сообщении с вопросом или наберите /ask и затем, например: когда это произошло?',
  'about-heading': 'Что делает этот бот',
  'about-promise':
    'Каждая цитируемая строка — точный непрерывный отрывок статьи, которой она приписана; это проверяется перед отправкой.',
  'about-labels': 'Сам бот пишет только подписи и прямо говорит, если ответа в статьях нет.',
  'about-limits': 'Цитата может быть точной и всё же ошибочной или устаревшей: прочтите статью.',
  'about-storage': 'Что хранится о вас и ваших вопросах: ничего.',
  'about-intents':
    'Привилегированные права чтения: нет. Бот видит команды, личные сообщения и сообщения, в которых он упомянут.',
  'about-corpus': ({ articles: count, version }, say) => `Статей: ${say.number(count)} · корпус ${version}`,

  'sources-heading': ({ articles: count }, say) => `Статьи (${say.number(count)})`,
  'sources-page': ({ from, to, total }, say) =>
    `${say.number(from)}–${say.number(to)} из ${say.number(total)}`,
  'opening-passage': 'Начало статьи',

  'refuse-empty-question': 'Вопрос пуст. Напишите, что вы хотите узнать.',
  'refuse-empty-message': 'В этом сообщении нет текста, по которому можно искать.',
  'refuse-too-many': ({ seconds }, say) =>
    `Слишком много вопросов подряд. Попробуйте снова через ${say.count(seconds, { one: 'секунду', few: 'секунды', many: 'секунд', other: 'секунды' })}.`,
  'refuse-not-operator': ({ command }) =>
    `Команда /${command} только для операторов этого бота, а в OPERATOR_IDS нет ни вас, ни одной из ваших ролей.`,
  'refuse-channel': 'В этом канале бот не отвечает.',
  'refuse-not-asker':
    'Убрать это может только тот, кто задал вопрос, или тот, кто управляет здесь сообщениями.',
  'refuse-corpus-changed': 'После отправки этого ответа статьи изменились. Пожалуйста, спросите ещё раз.',
  'refuse-unreadable-button': 'Бот не может прочитать эту кнопку. Пожалуйста, спросите ещё раз.',
  'refuse-no-more': 'Больше показать нечего.',
  'refuse-already-shared': 'Это уже показано в канале.',
  'refuse-unknown-article': 'Такой статьи нет. Выберите её из списка, который появляется при вводе.',
  'refuse-unknown-publisher': ({ publisher }) =>
    `Нет статей издателя «${publisher}». Выберите его из списка, который появляется при вводе.`,
  'refuse-date': ({ typed }) => `«${typed}» — не дата. Напишите её так: 2024-03-24.`,
  'refuse-date-order': ({ from, to }, say) => `${say.date(from)} — позже, чем ${say.date(to)}`,
  'refuse-expired': 'Это заняло больше времени, чем допускает Discord. Пожалуйста, спросите ещё раз.',
  'refuse-message-gone': 'Сообщение, к которому это относилось, удалено.',
  'refuse-missing-permission': ({ permissions }, say) =>
    `В этом канале боту не хватает ${say.form(permissions.length, { one: 'права', other: 'прав' })}: ${say.list(permissions)}.`,
  'refuse-cannot-send-here': 'В канале такого рода бот писать не может, поэтому это видите только вы.',
  'refuse-unknown-command': ({ command }) => `Команды ${command} у этого бота больше нет.`,
  failed: ({ reference }) =>
    `Извините, произошла ошибка. Если будете о ней сообщать, укажите этот номер: ${reference}`,

  'reload-done': ({ version, articles: count, milliseconds }, say) =>
    `Перезагружено. Статей: ${say.number(count)}, корпус ${version}, ${say.number(Math.round(milliseconds))} мс.`,
  'reload-same': ({ version, articles: count, milliseconds }, say) =>
    `Перезагружено, изменений нет. Статей: ${say.number(count)}, корпус ${version}, ${say.number(Math.round(milliseconds))} мс.`,
  'reload-added': ({ articles: ids, further }, say) => `Добавлены: ${say.openList(ids, further, more)}`,
  'reload-changed': ({ articles: ids, further }, say) => `Изменены: ${say.openList(ids, further, more)}`,
  'reload-removed': ({ articles: ids, further }, say) => `Удалены: ${say.openList(ids, further, more)}`,
  'reload-kept': ({ version, problems: count, milliseconds }, say) =>
    `Не перезагружено. Ошибок: ${say.number(count)}. Остаётся корпус ${version}. ${say.number(Math.round(milliseconds))} мс.`,
  'reload-problem': ({ problem }) => problem,
  'reload-more-problems': ({ count }, say) => `Остальные ошибки — в журнале: ${say.number(count)}.`,
  'reload-busy': 'Перезагрузка уже идёт.',
  'status-heading': 'Состояние',
  'status-version': ({ version }) => `Версия ${version}`,
  'status-corpus': ({ articles: count, version }, say) => `Статей: ${say.number(count)}, корпус ${version}`,
  'status-up-since': ({ milliseconds }, say) => `Время работы: ${say.duration(milliseconds)}`,
  'status-servers': ({ servers }, say) => `Серверов: ${say.number(servers)}`,
  'status-latency': ({ milliseconds }, say) =>
    `Время отклика Discord: ${say.number(Math.round(milliseconds))} мс`,
  'status-latency-unknown': 'Время отклика Discord: ещё не измерено',
  'status-never-reloaded': 'С момента запуска перезагрузок не было',
  'status-reload-done': ({ time, version, milliseconds }, say) =>
    `Последняя перезагрузка: ${say.moment(time)}, корпус ${version}, ${say.number(Math.round(milliseconds))} мс`,
  'status-reload-kept': ({ time, problems: count }, say) =>
    `Последняя перезагрузка: ${say.moment(time)}, отклонена (ошибок: ${say.number(count)}); остался прежний корпус`,
  'status-permissions-whole': 'В этом канале у бота есть все нужные ему права.',
  'status-permissions-missing': ({ permissions }, say) =>
    `Права, которых боту не хватает в этом канале: ${say.list(permissions)}`,

  'verdict-exact': 'Точно: в статьях есть эти слова',
  'verdict-typography': 'Точно, кроме оформления (кавычки, тире, пробелы или заглавные буквы)',
  'verdict-differs': 'Здесь расходится со статьёй',
  'verdict-joined': 'Соединено из разных мест',
  'verdict-elsewhere': 'В другой статье, не в названной',
  'verdict-absent': 'В этих статьях такого нет',
  'verdict-too-short': ({ words, characters }, say) =>
    `Слишком коротко для проверки. Наименьшая длина цитаты: слов — ${say.number(words)}, знаков — ${say.number(characters)}.`,
  'checked-quotation': ({ number, of }, say) => `Цитата ${say.number(number)} из ${say.number(of)}`,
  'checked-words': ({ text }) => `Проверено: ${text}`,
  'quoted-part-in-bold': 'Предложение из статьи целиком; процитированная часть выделена жирным шрифтом.',
  'difference-changed': ({ quoted, printed }) => `Изменено: «${quoted}» вместо «${printed}»`,
  'difference-dropped': ({ printed }) => `Пропущено: «${printed}»`,
  'difference-added': ({ quoted }) => `Добавлено: «${quoted}»`,
  'difference-moved': ({ quoted }) => `Переставлено: «${quoted}»`,
  'more-differences': ({ count }, say) => `Других отличий: ${say.number(count)}.`,
  'shared-check': 'Цитата проверена, вот результат:',
  'no-quotations':
    'В этом сообщении нет цитат для проверки, а целиком его не проверить: оно слишком длинное.',
  'more-quotations': ({ count }, say) =>
    `Ещё не проверено цитат: ${say.number(count)}. Командой /verify их можно проверить по одной.`,

  'timeline-heading': 'Что статьи связывают с датой',
  'timeline-page': ({ from, to, total }, say) =>
    `${say.number(from)}–${say.number(to)} из ${say.number(total)}`,
  'timeline-date': ({ date }, say) => say.date(date),
  'timeline-month': ({ month }, say) => say.month(month),
  'timeline-year': ({ year }) => year,
  'timeline-range': ({ from, to }, say) => `с ${say.date(from)} по ${say.date(to)}`,
  'timeline-derived': ({ expression }) => `выведено из слов «${expression}» и даты публикации статьи`,
  'timeline-unresolved': ({ count }, say) =>
    `Указаний времени, которые не удалось связать с датой: ${say.number(count)}.`,
  'timeline-empty': 'Ни одно предложение этих статей не связано с такой датой.',

  'terminal-connect': 'Чтобы подключить бота к Discord, впишите DISCORD_TOKEN в .env (см. .env.example).',
  'terminal-prompt': ({ articles: count }, say) =>
    `Задайте вопрос по статьям (их ${say.number(count)}); пустая строка завершает работу.`,
};
