import type { Synonyms } from '../corpus/synonyms.ts';

/**
 * Everyday words that people type for what news reports put otherwise. True of English, whatever the event; what belongs
 * to one event stands in `synonyms.txt` beside its articles.
 */
export const ENGLISH_EQUIVALENTS: Synonyms = [
  ['died', 'dead', 'death', 'killed', 'lives', 'fatalities', 'toll', 'casualties', 'victims', 'slain', 'murdered', 'massacre', 'assassinated', 'assassination', 'deceased'],
  ['wounded', 'injured', 'hurt', 'injuries', 'casualties'],
  ['attack', 'assault', 'massacre', 'bombing', 'shooting', 'raid', 'stormed'],
  ['attackers', 'assailants', 'gunmen', 'gunman', 'shooters', 'terrorists', 'militants', 'fighters', 'extremists', 'jihadis', 'jihadists', 'suspects', 'perpetrators'],
  ['police', 'cops', 'officers', 'authorities'],
  ['arrested', 'detained', 'caught', 'captured', 'custody', 'picked up'],
  ['people', 'ppl', 'persons', 'folks'],
  ['picture', 'photo', 'pic', 'image', 'photograph'],
  ['warned', 'alert', 'heads up', 'tip off', 'notice', 'advisory', 'advised'],
  ['government', 'gov', 'govt', 'administration', 'authorities'],
  ['president', 'leader', 'head of state'],
  ['prime minister', 'pm', 'premier'],
  ['responsible', 'responsibility', 'blame', 'behind', 'culprit', 'guilty', 'perpetrators'],
  ['weapons', 'guns', 'arms', 'armed', 'rifles'],
  ['fire', 'burn', 'ablaze', 'blaze', 'flames'],
  ['soldiers', 'troops', 'military', 'army', 'armed forces'],
  ['citizens', 'nationals', 'population'],
  ['stopped', 'foiled', 'prevented', 'thwarted', 'averted'],
  ['reason', 'motive', 'cause'],
  ['founded', 'started', 'created', 'established', 'emerged'],
  ['denied', 'rejected', 'refuted'],
  ['revenge', 'retaliation', 'vengeance'],
  ['country', 'nation', 'state'],
  ['promised', 'vowed', 'pledged'],
];
