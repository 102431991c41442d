import type { Messages } from './messages.ts';

const articles = { one: 'article', other: 'articles' };
const problems = { one: 'problème', other: 'problèmes' };

const more = (rest: string): string => `${rest} de plus`;

export const fr: Messages = {
  'may-not-answer': 'Ne répond peut-être pas à votre question',
  'near-the-question': 'Ces passages sont proches de la question, mais n’y répondent peut-être pas.',
  'no-answer': 'Pas de réponse dans ces articles',
  'no-words': 'La question ne contient aucun mot à chercher.',
  'no-match': 'Aucun mot de la question ne figure dans les articles.',
  'no-evidence': 'Aucun passage répondant à la question n’a été trouvé.',
  'missing-words': ({ words }, say) =>
    `${say.form(words.length, { one: 'Ce mot ne figure', other: 'Ces mots ne figurent' })} dans aucun article : ${words.join(', ')}`,
  'missing-words-counted': ({ count }, say) =>
    `${say.count(count, { one: 'mot de la question ne figure', other: 'mots de la question ne figurent' })} dans aucun article.`,
  'try-other-words': 'Essayez d’autres mots, ou voyez avec /sources de quoi parlent les articles.',
  'figures-differ': 'Ces articles donnent des chiffres différents.',
  'dates-differ': 'Ces articles donnent des dates différentes.',
  'nearest-passages': 'Passages les plus proches',
  'not-an-answer':
    'Ces passages ne sont pas une réponse. Ils sont seulement les plus proches des mots de la question.',
  'more-quotes-page': ({ from, to, total }, say) =>
    from === to
      ? `Citation ${say.number(from)} sur ${say.number(total)}`
      : `Citations ${say.number(from)} à ${say.number(to)} sur ${say.number(total)}`,
  searched: ({ articles: count, version }, say) =>
    `${say.count(count, articles)} ${say.form(count, { one: 'consulté', other: 'consultés' })} · corpus ${version}`,
  'searched-some': ({ searched, articles: count, version }, say) =>
    `${say.number(searched)} ${say.form(searched, { one: 'article consulté', other: 'articles consultés' })} sur ${say.number(count)} · corpus ${version}`,
  'found-sources': 'Ce que les articles disent de ce message',
  'found-near': 'Ces passages sont proches du message, mais ne s’y rapportent peut-être pas.',
  'no-sources-found': 'Les articles ne disent rien qui se rapporte à ce message.',

  number: ({ number }, say) => say.number(number),
  published: ({ date }, say) => say.date(date),
  'date-not-stated': 'date non indiquée',
  'publisher-not-stated': 'éditeur non indiqué',
  'in-language': ({ language }, say) => `en ${say.language(language)}`,
  'same-words-in': 'Les mêmes mots figurent aussi dans :',
  'same-words-in-others': ({ count }, say) =>
    `Les mêmes mots figurent aussi dans ${say.count(count, { one: 'autre article', other: 'autres articles' })}.`,
  'open-article': 'ouvrir l’article',
  'quote-too-long': 'Cette citation est trop longue pour être affichée ici.',

  'in-context': 'Dans son contexte',
  'place-in-article': ({ paragraph, of }, say) => `Paragraphe ${say.number(paragraph)} sur ${say.number(of)}`,
  'marked-in-bold': 'La citation est en gras ; ce gras n’est pas celui de l’article.',
  'copy-below': 'Copiez ici la citation et sa source.',
  'copy-has-backticks': 'Ce texte contient des accents graves, il est donc donné sans bloc de code.',
  'shared-by': ({ name }) => `Partagé par ${name}`,

  'button-more': 'Plus de citations',
  'button-back': 'Retour',
  'button-nearest': 'Passages les plus proches',
  'button-context': 'Contexte',
  'button-context-of': ({ number }, say) => `Contexte ${say.number(number)}`,
  'button-cite': 'Copier la citation',
  'button-share': 'Partager dans le salon',
  'button-remove': 'Retirer',
  'button-next-page': 'Suivant',
  'button-previous-page': 'Précédent',

  'help-what': ({ articles: count }, say) =>
    `Posez une question : je réponds par des citations mot pour mot tirées de ${say.count(count, articles)}, chacune avec sa source.`,
  'help-how':
    'Mentionnez-moi dans le même message que la question, ou tapez /ask puis, par exemple : quand cela s’est-il passé ?',
  'about-heading': 'Ce que fait ce bot',
  'about-promise':
    'Chaque ligne citée est un extrait exact et continu de l’article auquel elle est attribuée, vérifié avant l’envoi.',
  'about-labels':
    'Le bot n’écrit que des libellés, et le dit quand les articles ne contiennent pas la réponse.',
  'about-limits': 'Une citation peut être exacte et pourtant fausse ou dépassée : lisez l’article.',
  'about-storage': 'Ce qui est conservé sur vous et vos questions : rien.',
  'about-intents':
    'Accès privilégiés : aucun. Le bot voit les commandes, les messages privés et les messages qui le mentionnent.',
  'about-corpus': ({ articles: count, version }, say) => `${say.count(count, articles)} · corpus ${version}`,

  'sources-heading': ({ articles: count }, say) =>
    say.form(count, { one: 'L’article', other: `Les ${say.count(count, articles)}` }),
  'sources-page': ({ from, to, total }, say) =>
    `${say.number(from)} à ${say.number(to)} sur ${say.number(total)}`,
  'opening-passage': 'Début de l’article',

  'refuse-empty-question': 'La question est vide. Écrivez ce que vous voulez savoir.',
  'refuse-empty-message': 'Ce message ne contient aucun texte à chercher.',
  'refuse-too-many': ({ seconds }, say) =>
    `Cela fait beaucoup d’un coup. Réessayez dans ${say.count(seconds, { one: 'seconde', other: 'secondes' })}.`,
  'refuse-not-operator': ({ command }) =>
    `/${command} est réservé aux opérateurs de ce bot, et ni vous ni aucun de vos rôles ne figurez dans OPERATOR_IDS.`,
  'refuse-channel': 'Ce bot ne répond pas dans ce salon.',
  'refuse-not-asker':
    'Seule la personne qui a posé la question, ou quelqu’un qui peut gérer les messages ici, peut retirer ceci.',
  'refuse-corpus-changed':
    'Les articles ont changé depuis l’envoi de cette réponse. Veuillez reposer la question.',
  'refuse-unreadable-button': 'Ce bot ne peut pas lire ce bouton. Veuillez reposer la question.',
  'refuse-no-more': 'Il n’y a rien de plus à afficher.',
  'refuse-already-shared': 'Ceci a déjà été partagé dans le salon.',
  'refuse-unknown-article':
    'Cet article n’existe pas. Choisissez-en un dans la liste qui s’affiche pendant la saisie.',
  'refuse-unknown-publisher': ({ publisher }) =>
    `Aucun article ne vient de l’éditeur « ${publisher} ». Choisissez-en un dans la liste qui s’affiche pendant la saisie.`,
  'refuse-date': ({ typed }) => `« ${typed} » n’est pas une date. Écrivez-la ainsi : 2024-03-24.`,
  'refuse-date-order': ({ from, to }, say) => `Le ${say.date(from)} vient après le ${say.date(to)}.`,
  'refuse-expired': 'Cela a pris plus de temps que Discord n’en accorde. Veuillez reposer la question.',
  'refuse-message-gone': 'Le message correspondant a été supprimé.',
  'refuse-missing-permission': ({ permissions }, say) =>
    `Il manque au bot ${say.form(permissions.length, { one: 'une permission', other: 'des permissions' })} dans ce salon : ${say.list(permissions)}.`,
  'refuse-cannot-send-here':
    'Le bot ne peut pas publier dans ce type de salon ; vous êtes donc seul à voir ceci.',
  'refuse-unknown-command': ({ command }) => `Ce bot n’a plus de commande ${command}.`,
  failed: ({ reference }) =>
    `Désolé, une erreur s’est produite. Si vous la signalez, indiquez cette référence : ${reference}`,

  'reload-done': ({ version, articles: count, milliseconds }, say) =>
    `Rechargé : ${say.count(count, articles)}, corpus ${version}, ${say.number(Math.round(milliseconds))} ms.`,
  'reload-same': ({ version, articles: count, milliseconds }, say) =>
    `Rechargé, rien n’a changé : ${say.count(count, articles)}, corpus ${version}, ${say.number(Math.round(milliseconds))} ms.`,
  'reload-added': ({ articles: ids, further }, say) => `Ajoutés : ${say.openList(ids, further, more)}`,
  'reload-changed': ({ articles: ids, further }, say) => `Modifiés : ${say.openList(ids, further, more)}`,
  'reload-removed': ({ articles: ids, further }, say) => `Retirés : ${say.openList(ids, further, more)}`,
  'reload-kept': ({ version, problems: count, milliseconds }, say) =>
    `Non rechargé : ${say.count(count, problems)}. Le corpus ${version} reste en place. ${say.number(Math.round(milliseconds))} ms.`,
  'reload-problem': ({ problem }) => problem,
  'reload-more-problems': ({ count }, say) =>
    `${say.count(count, { one: 'autre problème figure', other: 'autres problèmes figurent' })} dans le journal.`,
  'reload-busy': 'Un rechargement est déjà en cours.',
  'status-heading': 'État',
  'status-version': ({ version }) => `Version ${version}`,
  'status-corpus': ({ articles: count, version }, say) => `${say.count(count, articles)}, corpus ${version}`,
  'status-up-since': ({ milliseconds }, say) => `En marche depuis ${say.duration(milliseconds)}`,
  'status-servers': ({ servers }, say) => `Sur ${say.count(servers, { one: 'serveur', other: 'serveurs' })}`,
  'status-latency': ({ milliseconds }, say) =>
    `Aller-retour vers Discord : ${say.number(Math.round(milliseconds))} ms`,
  'status-latency-unknown': 'Aller-retour vers Discord : pas encore mesuré',
  'status-never-reloaded': 'Aucun rechargement depuis le démarrage',
  'status-reload-done': ({ time, version, milliseconds }, say) =>
    `Dernier rechargement : ${say.moment(time)}, corpus ${version}, ${say.number(Math.round(milliseconds))} ms`,
  'status-reload-kept': ({ time, problems: count }, say) =>
    `Dernier rechargement : ${say.moment(time)}, refusé pour ${say.count(count, problems)} ; l’ancien corpus est resté`,
  'status-permissions-whole': 'Le bot a toutes les permissions qu’il lui faut dans ce salon.',
  'status-permissions-missing': ({ permissions }, say) =>
    `Permissions qui manquent au bot dans ce salon : ${say.list(permissions)}`,

  'verdict-exact': 'Exacte : les articles contiennent ces mots',
  'verdict-typography': 'Exacte, à la typographie près (guillemets, tirets, espaces ou majuscules)',
  'verdict-differs': 'Diffère ici de l’article',
  'verdict-joined': 'Assemblée à partir d’endroits séparés',
  'verdict-elsewhere': 'Dans un autre article que celui qui est nommé',
  'verdict-absent': 'Absente de ces articles',
  'verdict-too-short': ({ words, characters }, say) =>
    `Trop courte pour être vérifiée : il faut au moins ${say.number(words)} mots et ${say.number(characters)} caractères.`,
  'checked-quotation': ({ number, of }, say) => `Citation ${say.number(number)} sur ${say.number(of)}`,
  'checked-words': ({ text }) => `Vérifié : ${text}`,
  'quoted-part-in-bold': 'La phrase imprimée entière ; la partie citée est en gras.',
  'difference-changed': ({ quoted, printed }) => `Changé : « ${quoted} » au lieu de « ${printed} »`,
  'difference-dropped': ({ printed }) => `Omis : « ${printed} »`,
  'difference-added': ({ quoted }) => `Ajouté : « ${quoted} »`,
  'difference-moved': ({ quoted }) => `Déplacé : « ${quoted} »`,
  'more-differences': ({ count }, say) =>
    `Et ${say.count(count, { one: 'autre différence', other: 'autres différences' })}.`,
  'shared-check': 'Une citation a été vérifiée ; voici le résultat :',
  'no-quotations':
    'Ce message ne contient aucune citation à vérifier, et il est trop long pour être vérifié en entier.',
  'more-quotations': ({ count }, say) =>
    `${say.count(count, { one: 'autre citation n’a pas été vérifiée', other: 'autres citations n’ont pas été vérifiées' })}. Utilisez /verify pour les vérifier une à une.`,

  'timeline-heading': 'Ce que les articles rattachent à une date',
  'timeline-page': ({ from, to, total }, say) =>
    `${say.number(from)} à ${say.number(to)} sur ${say.number(total)}`,
  'timeline-date': ({ date }, say) => say.date(date),
  'timeline-month': ({ month }, say) => say.month(month),
  'timeline-year': ({ year }) => year,
  'timeline-range': ({ from, to }, say) => `du ${say.date(from)} au ${say.date(to)}`,
  'timeline-derived': ({ expression }) =>
    `déduite de « ${expression} » et de la date de publication de l’article`,
  'timeline-unresolved': ({ count }, say) =>
    `${say.count(count, { one: 'expression de temps n’a pas pu être rattachée', other: 'expressions de temps n’ont pas pu être rattachées' })} à une date.`,
  'timeline-empty': 'Aucune phrase de ces articles n’est rattachée à une telle date.',

  'terminal-connect': 'Pour connecter le bot à Discord, mettez DISCORD_TOKEN dans .env (voir .env.example).',
  'terminal-prompt': ({ articles: count }, say) =>
    `Posez une question sur ${say.count(count, articles)} ; une ligne vide termine.`,
};
