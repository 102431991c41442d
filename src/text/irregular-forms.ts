/** Irregular verbs and nouns of English: the base form, then the forms that a stemmer cannot lead back to it. */
const FORMS = `
arise arose arisen|awake awoke awoken|beat beaten|become became|begin began begun|bend bent|bite bit bitten|bleed bled
|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen
|come came|creep crept|deal dealt|dig dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten
|forgive forgave forgiven|freeze froze frozen|give gave given|go went gone|grow grew grown|hang hung|hear heard|hide hid hidden
|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led|leave left|lend lent|lie lain|light lit|lose lost
|make made|mean meant|meet met|pay paid|ride rode ridden|ring rang rung|rise rose risen|run ran|see saw seen|seek sought
|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk
|sit sat|sleep slept|slide slid|speak spoke spoken|speed sped|spend spent|spin spun|stand stood|steal stole stolen
|stick stuck|strike struck stricken|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught
|tear tore torn|think thought|throw threw thrown|understand understood|wake woke woken|wear wore worn|weep wept|win won
|withdraw withdrew withdrawn|write wrote written
|man men|woman women|child children kids|foot feet|wife wives|life lives|knife knives|half halves|thief thieves`;

/** Base form by irregular form. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  FORMS.split('|').flatMap((entry) => {
    const [base = '', ...forms] = entry.trim().split(/\s+/u);
    return forms.map((form) => [form, base] as const);
  }),
);
