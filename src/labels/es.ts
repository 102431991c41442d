import type { Messages } from './messages.ts';

const articles = { one: 'artículo', other: 'artículos' };
const problems = { one: 'problema', other: 'problemas' };

const more = (rest: string): string => `${rest} más`;

export const es: Messages = {
  'may-not-answer': 'Puede que no responda a tu pregunta',
  'near-the-question': 'Estos pasajes se acercan a la pregunta, pero puede que no la respondan.',
  'no-answer': 'No hay respuesta en estos artículos',
  'no-words': 'La pregunta no contiene palabras que buscar.',
  'no-match': 'Ninguna palabra de la pregunta aparece en los artículos.',
  'no-evidence': 'No se ha encontrado ningún pasaje que responda a la pregunta.',
  'missing-words': ({ words }, say) =>
    `${say.form(words.length, { one: 'Esta palabra no aparece', other: 'Estas palabras no aparecen' })} en ningún artículo: ${words.join(', ')}`,
  'missing-words-counted': ({ count }, say) =>
    `${say.count(count, { one: 'palabra de la pregunta no aparece', other: 'palabras de la pregunta no aparecen' })} en ningún artículo.`,
  'try-other-words': 'Prueba con otras palabras o mira con /sources de qué tratan los artículos.',
  'figures-differ': 'Estas informaciones dan cifras distintas.',
  'dates-differ': 'Estas informaciones dan fechas distintas.',
  'nearest-passages': 'Pasajes más cercanos',
  'not-an-answer':
    'Estos pasajes no son una respuesta. Solo son los más cercanos a las palabras de la pregunta.',
  'more-quotes-page': ({ from, to, total }, say) =>
    from === to
      ? `Cita ${say.number(from)} de ${say.number(total)}`
      : `Citas ${say.number(from)} a ${say.number(to)} de ${say.number(total)}`,
  searched: ({ articles: count, version }, say) =>
    `${say.count(count, articles)} ${say.form(count, { one: 'consultado', other: 'consultados' })} · corpus ${version}`,
  'searched-some': ({ searched, articles: count, version }, say) =>
    `${say.number(searched)} de ${say.count(count, articles)} ${say.form(searched, { one: 'consultado', other: 'consultados' })} · corpus ${version}`,
  'found-sources': 'Lo que dicen los artículos sobre este mensaje',
  'found-near': 'Estos pasajes se acercan al mensaje, pero puede que no guarden relación con él.',
  'no-sources-found': 'Los artículos no dicen nada relacionado con este mensaje.',

  number: ({ number }, say) => say.number(number),
  published: ({ date }, say) => say.date(date),
  'date-not-stated': 'fecha no indicada',
  'publisher-not-stated': 'medio no indicado',
  'in-language': ({ language }, say) => `en ${say.language(language)}`,
  'same-words-in': 'Las mismas palabras aparecen también en:',
  'same-words-in-others': ({ count }, say) =>
    `Las mismas palabras aparecen también en ${say.count(count, { one: 'artículo más', other: 'artículos más' })}.`,
  'open-article': 'abrir el artículo',
  'quote-too-long': 'Esta cita es demasiado larga para mostrarla aquí.',

  'in-context': 'En contexto',
  'place-in-article': ({ paragraph, of }, say) => `Párrafo ${say.number(paragraph)} de ${say.number(of)}`,
  'marked-in-bold': 'La cita está en negrita; la negrita no es del artículo.',
  'copy-below': 'Copia de aquí la cita y su fuente.',
  'copy-has-backticks': 'Este texto contiene acentos graves, por eso no va en un bloque de código.',
  'shared-by': ({ name }) => `Compartido por ${name}`,

  'button-more': 'Más citas',
  'button-back': 'Atrás',
  'button-nearest': 'Pasajes más cercanos',
  'button-context': 'Contexto',
  'button-context-of': ({ number }, say) => `Contexto ${say.number(number)}`,
  'button-cite': 'Copiar cita',
  'button-share': 'Compartir en el canal',
  'button-remove': 'Quitar',
  'button-next-page': 'Siguiente',
  'button-previous-page': 'Anterior',

  'help-what': ({ articles: count }, say) =>
    `Haz una pregunta y respondo con citas textuales de ${say.count(count, articles)}, cada una con su fuente.`,
  'help-how':
    'Mencióname en el mismo mensaje que la pregunta, o escribe /ask y después, por ejemplo: ¿cuándo ocurrió?',
  'about-heading': 'Qué hace este bot',
  'about-promise':
    'Cada línea citada es un fragmento exacto y continuo del artículo al que se atribuye, comprobado antes de enviarse.',
  'about-labels': 'El bot solo escribe rótulos, y lo dice cuando los artículos no contienen la respuesta.',
  'about-limits': 'Una cita puede ser exacta y aun así errónea o antigua: lee el artículo.',
  'about-storage': 'Lo que se guarda sobre ti y tus preguntas: nada.',
  'about-intents':
    'Permisos de lectura privilegiados: ninguno. El bot ve los comandos, los mensajes directos y los mensajes que lo mencionan.',
  'about-corpus': ({ articles: count, version }, say) => `${say.count(count, articles)} · corpus ${version}`,

  'sources-heading': ({ articles: count }, say) =>
    say.form(count, { one: 'El artículo', other: `Los ${say.count(count, articles)}` }),
  'sources-page': ({ from, to, total }, say) =>
    `${say.number(from)} a ${say.number(to)} de ${say.number(total)}`,
  'opening-passage': 'Pasaje inicial',

  'refuse-empty-question': 'La pregunta está vacía. Escribe lo que quieres saber.',
  'refuse-empty-message': 'Este mensaje no tiene texto que buscar.',
  'refuse-too-many': ({ seconds }, say) =>
    `Son muchas preguntas seguidas. Vuelve a intentarlo dentro de ${say.count(seconds, { one: 'segundo', other: 'segundos' })}.`,
  'refuse-not-operator': ({ command }) =>
    `/${command} es solo para los operadores de este bot, y ni tú ni ninguno de tus roles figura en OPERATOR_IDS.`,
  'refuse-channel': 'Este bot no responde en este canal.',
  'refuse-not-asker':
    'Solo puede quitarlo quien hizo la pregunta o alguien que pueda gestionar los mensajes aquí.',
  'refuse-corpus-changed':
    'Los artículos han cambiado desde que se envió esta respuesta. Vuelve a preguntar.',
  'refuse-unreadable-button': 'Este bot no puede leer este botón. Vuelve a preguntar.',
  'refuse-no-more': 'No hay nada más que mostrar.',
  'refuse-already-shared': 'Esto ya se ha compartido en el canal.',
  'refuse-unknown-article': 'No existe ese artículo. Elige uno de la lista que aparece al escribir.',
  'refuse-unknown-publisher': ({ publisher }) =>
    `Ningún artículo es del medio «${publisher}». Elige uno de la lista que aparece al escribir.`,
  'refuse-date': ({ typed }) => `«${typed}» no es una fecha. Escríbela así: 2024-03-24.`,
  'refuse-date-order': ({ from, to }, say) => `El ${say.date(from)} es posterior al ${say.date(to)}.`,
  'refuse-expired': 'Ha tardado más de lo que permite Discord. Vuelve a preguntar.',
  'refuse-message-gone': 'El mensaje correspondiente se ha eliminado.',
  'refuse-missing-permission': ({ permissions }, say) =>
    `Al bot le ${say.form(permissions.length, { one: 'falta un permiso', other: 'faltan permisos' })} en este canal: ${say.list(permissions)}.`,
  'refuse-cannot-send-here': 'El bot no puede publicar en este tipo de canal, así que esto solo lo ves tú.',
  'refuse-unknown-command': ({ command }) => `Este bot ya no tiene el comando ${command}.`,
  failed: ({ reference }) =>
    `Lo siento, algo ha fallado. Si lo comunicas, indica esta referencia: ${reference}`,

  'reload-done': ({ version, articles: count, milliseconds }, say) =>
    `Recargado: ${say.count(count, articles)}, corpus ${version}, ${say.number(Math.round(milliseconds))} ms.`,
  'reload-same': ({ version, articles: count, milliseconds }, say) =>
    `Recargado, sin cambios: ${say.count(count, articles)}, corpus ${version}, ${say.number(Math.round(milliseconds))} ms.`,
  'reload-added': ({ articles: ids, further }, say) => `Añadidos: ${say.openList(ids, further, more)}`,
  'reload-changed': ({ articles: ids, further }, say) => `Modificados: ${say.openList(ids, further, more)}`,
  'reload-removed': ({ articles: ids, further }, say) => `Eliminados: ${say.openList(ids, further, more)}`,
  'reload-kept': ({ version, problems: count, milliseconds }, say) =>
    `No se ha recargado: ${say.count(count, problems)}. Se mantiene el corpus ${version}. ${say.number(Math.round(milliseconds))} ms.`,
  'reload-problem': ({ problem }) => problem,
  'reload-more-problems': ({ count }, say) =>
    `${say.count(count, { one: 'problema más figura', other: 'problemas más figuran' })} en el registro.`,
  'reload-busy': 'Ya hay una recarga en curso.',
  'status-heading': 'Estado',
  'status-version': ({ version }) => `Versión ${version}`,
  'status-corpus': ({ articles: count, version }, say) => `${say.count(count, articles)}, corpus ${version}`,
  'status-up-since': ({ milliseconds }, say) => `En marcha desde hace ${say.duration(milliseconds)}`,
  'status-servers': ({ servers }, say) =>
    `En ${say.count(servers, { one: 'servidor', other: 'servidores' })}`,
  'status-latency': ({ milliseconds }, say) =>
    `Ida y vuelta a Discord: ${say.number(Math.round(milliseconds))} ms`,
  'status-latency-unknown': 'Ida y vuelta a Discord: aún sin medir',
  'status-never-reloaded': 'Sin recargas desde el inicio',
  'status-reload-done': ({ time, version, milliseconds }, say) =>
    `Última recarga: ${say.moment(time)}, corpus ${version}, ${say.number(Math.round(milliseconds))} ms`,
  'status-reload-kept': ({ time, problems: count }, say) =>
    `Última recarga: ${say.moment(time)}, rechazada por ${say.count(count, problems)}; se mantuvo el corpus anterior`,
  'status-permissions-whole': 'El bot tiene todos los permisos que necesita en este canal.',
  'status-permissions-missing': ({ permissions }, say) =>
    `Permisos que le faltan al bot en este canal: ${say.list(permissions)}`,

  'verdict-exact': 'Exacta: los artículos contienen estas palabras',
  'verdict-typography': 'Exacta salvo por la tipografía (comillas, guiones, espacios o mayúsculas)',
  'verdict-differs': 'Aquí difiere del artículo',
  'verdict-joined': 'Unida a partir de lugares separados',
  'verdict-elsewhere': 'En un artículo distinto del indicado',
  'verdict-absent': 'No está en estos artículos',
  'verdict-too-short': ({ words, characters }, say) =>
    `Demasiado corta para comprobarla: una cita necesita al menos ${say.number(words)} palabras y ${say.number(characters)} caracteres.`,
  'checked-quotation': ({ number, of }, say) => `Cita ${say.number(number)} de ${say.number(of)}`,
  'checked-words': ({ text }) => `Comprobado: ${text}`,
  'quoted-part-in-bold': 'La frase impresa completa; la parte citada está en negrita.',
  'difference-changed': ({ quoted, printed }) => `Cambiado: «${quoted}» en lugar de «${printed}»`,
  'difference-dropped': ({ printed }) => `Omitido: «${printed}»`,
  'difference-added': ({ quoted }) => `Añadido: «${quoted}»`,
  'difference-moved': ({ quoted }) => `Desplazado: «${quoted}»`,
  'more-differences': ({ count }, say) =>
    `Y ${say.count(count, { one: 'diferencia más', other: 'diferencias más' })}.`,
  'shared-check': 'Se ha comprobado una cita, con este resultado:',
  'no-quotations':
    'Este mensaje no contiene ninguna cita que comprobar y es demasiado largo para comprobarlo entero.',
  'more-quotations': ({ count }, say) =>
    `${say.count(count, { one: 'cita más no se ha comprobado', other: 'citas más no se han comprobado' })}. Usa /verify para comprobarlas de una en una.`,

  'timeline-heading': 'Lo que los artículos vinculan a una fecha',
  'timeline-page': ({ from, to, total }, say) =>
    `${say.number(from)} a ${say.number(to)} de ${say.number(total)}`,
  'timeline-date': ({ date }, say) => say.date(date),
  'timeline-month': ({ month }, say) => say.month(month),
  'timeline-year': ({ year }) => year,
  'timeline-range': ({ from, to }, say) => `del ${say.date(from)} al ${say.date(to)}`,
  'timeline-derived': ({ expression }) =>
    `deducida de «${expression}» y de la fecha de publicación del artículo`,
  'timeline-unresolved': ({ count }, say) =>
    `${say.count(count, { one: 'expresión de tiempo no se ha podido', other: 'expresiones de tiempo no se han podido' })} vincular a una fecha.`,
  'timeline-empty': 'Ninguna frase de estos artículos está vinculada a una fecha así.',

  'terminal-connect': 'Para conectar el bot a Discord, pon DISCORD_TOKEN en .env (consulta .env.example).',
  'terminal-prompt': ({ articles: count }, say) =>
    `Haz una pregunta sobre ${say.count(count, articles)}; una línea vacía termina.`,
};
