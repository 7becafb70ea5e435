function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Stand before what they belong to, whatever it is: titles before a name, and words such as `vs.`. */
const BEFORE_ANYTHING = words(`
  Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Gen Col Maj Capt Cpt Cdr Cmdr Lt Sgt Cpl Pvt Adm Brig Sen Sens Rep Reps Gov
  Govs Amb Rev Hon Fr Msgr Pres Supt Insp Sec Min Atty Mt Ft Dept vs cf approx ca viz`);

/** Stand before a number: months, weekdays, and what is counted. */
const BEFORE_NUMBER = words(`
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  No Nos no nos Nr Art Arts art arts Ch ch Fig Figs fig figs Vol Vols vol vols Para Paras para paras Res res Sect sect
  Cl cl Pt pt p pp P PP c est`);

/** Of these the ones that Roman numbers follow as well. */
const BEFORE_ROMAN = words("Art Arts art arts Ch ch Fig fig Vol Vols vol vols Sect sect Pt pt");

/** Stand behind what they belong to, and so at the end of a sentence as often as within one. */
const BEHIND = words("Jr Sr St Inc Ltd Co Cos Corp Bros Ave Blvd Rd al Govt Assn");

// Words that begin a sentence and hardly ever a name. `Under` is none: "U.S. Under Secretary".
const OPENING = words(`
  a an the this that these those it its he she they we you his her their our my your i
  but and or nor so yet in on at as if when while whereas after before since until unless for from by with without
  within to into of about against among between despite during there then here now not what who whom whose why how
  where which whether although though because however meanwhile moreover nevertheless instead also both each every
  some many most several few all any only even still once perhaps such another nobody nothing none neither either no
  is are was were did do does has have had today yesterday tomorrow later earlier`);

/** Letters with a stop after each: `U.S.`, `D.C.`, `p.m.`, `Ph.D.` The last stop is left off. */
const INITIALISM = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u;

/**
 * Whether the stop after a word belongs to the word and ends no sentence. `word` is what stands before the stop, from
 * the last white space, bracket or hyphen on; `next` the word that follows, with the signs that open it left off.
 */
export function isAbbreviation(word: string, next: string): boolean {
  if (BEFORE_ANYTHING.has(word)) return true;
  if (BEFORE_NUMBER.has(word) && /^\p{N}/u.test(next)) return true;
  if (BEFORE_ROMAN.has(word) && /^[IVXLC]+(?!\p{L})/u.test(next)) return true;
  if (/^(?:i\.e|e\.g)$/i.test(word)) return true;
  const ambiguous = /^\p{Lu}$/u.test(word) || INITIALISM.test(word) || BEHIND.has(word);
  return ambiguous && !opens(next);
}

/** Whether a word is one with which sentences begin; not one with a stop, as the second of the initials in `J. A. Smith`. */
function opens(next: string): boolean {
  const word = /^[\p{L}’']+(?![.\p{L}])/u.exec(next)?.[0] ?? "";
  return OPENING.has(word.toLowerCase());
}
