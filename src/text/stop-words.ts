/**
 * Function words of English, auxiliaries, question words and the fillers of chat: they say how something is asked,
 * not what about. Contractions stand without their apostrophe, as people type them.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those
  i me my mine we us our ours you your yours u ur he him his she her hers it its they them their theirs
  im ive youre hes shes theyre theyve weve thats whats whos wheres hows whens theres heres
  who whom whose what which when where why how whether
  am is are was were be been being do does did doing done have has had having
  will would shall should can could may might must ought isnt arent wasnt werent dont doesnt didnt cant couldnt
  wont wouldnt shouldnt havent hasnt hadnt gonna gotta wanna
  and or but nor so yet if then than as because while though although unless until
  of in on at by for with without from to into onto upon about over under between among through during
  before after above below off out up down against within toward towards around across behind beyond
  not no yes any some all both each every either neither none one ones other others another such same own
  too very just only also even still again ever never now here there once more most much many few less least
  please pls plz tell say said says know get got give lol lmao wtf omg ok okay hey hi hello thanks thx btw
  anyone anybody someone somebody something anything everything nothing thing things stuff really actually exactly
  s t re ve ll d m`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
