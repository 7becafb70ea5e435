import {
  PART_FURTHER,
  PART_QUESTIONS,
  PART_WITHIN,
  type Questions,
  SAME,
  VARIANTS,
} from "./part-questions.ts";

const BASIS = {
  cite: "Which sentences say so?",
  judgement: "If no sentence says so: why do you hold it?",
} as const;

/** Questions of keys that are not asked first, whatever the entry is. */
const BEHIND: Questions = {
  id: "By which id do other entries name it?",
  short: "In a few words?",
  alleged: "Is it only alleged, and by whom?",
  denied: "Does somebody deny it?",
  otherDates: "Is it dated otherwise elsewhere?",
  earlierPlans: "Was it set for another day before?",
  known: "Did it become known before the sources appeared?",
  note: "Is there anything to remark?",
  argument: "Is it an argument, and of which form?",
  assumption: "Does the analysis lean on it without being able to show it?",
  about: "What does it speak of?",
  whose: "Whose interest or intent is it?",
  supports: "Which claims does it support?",
  contradicts: "Which claims cannot be true if it is?",
  qualifies: "Which claims weigh less once it is known?",
  from: "From when?",
  to: "Until when?",
  of: "Of whom?",
  why: "Why?",
  grade: "Which grade?",
  wording: "Were its words put together by rule?",
  accepted: "Was it taken over without having been looked at?",
  phrase: "In which words does the text date it?",
  withdraws: "What does it take back?",
  towards: "Which effects does it bear on?",
  text: "In which words?",
  when: "When?",
  by: "By whom?",
  as: "As what?",
  on: "From which day on?",
  outcome: "What came of it?",
  start: "When did it begin?",
  end: "When did it end?",
  ...BASIS,
};

const QUESTIONS: Readonly<Record<string, Questions>> = {
  actor: {
    name: "What is it called, neutrally?",
    kind: "What is it?",
    party: "Does it negotiate itself?",
    memberOf: "Whom does it belong to, or speak for?",
    ...BASIS,
  },
  event: {
    what: "What happened?",
    by: "Who did it?",
    to: "To whom, or with whom?",
    when: "When?",
    phrase: "In which words does the text date it?",
    mode: "Did it really happen?",
    ...BASIS,
  },
  claim: {
    text: "What is claimed?",
    by: "Who claims it?",
    kind: "What kind of statement is it?",
    stance: "What does the text make of it?",
    hedge: "In which words is it softened or hardened?",
    credibility: "How far can it be believed?",
    assumption: "Does the analysis lean on it without being able to show it?",
    ...BASIS,
  },
  demand: {
    actor: "Who speaks?",
    kind: "What does it do?",
    text: "What is asked, offered, refused or threatened?",
    issue: "On which issue?",
    level: "Which point of the issue's scale does it name?",
    to: "Whom is it addressed to?",
    when: "When was it voiced?",
    voice: "Did the party say it itself?",
    readBy: "If it is a reading, whose?",
    ...BASIS,
  },
  evidence: {
    text: "What is seen that tells the explanations apart?",
    likelihood: "How expected is it, if each explanation is true?",
    events: "Which events does it consist of?",
    ...BASIS,
  },
  forecast: {
    text: "What is forecast?",
    by: "Who forecasts it?",
    words: "In which words of likelihood?",
    probability: "How likely do these words make it?",
    horizon: "By when?",
    criterion: "How would one tell whether it came true?",
    condition: "On what condition?",
    ...BASIS,
  },
  issue: {
    name: "What is bargained over?",
    scale: "Which points does its scale have, from one end to the other?",
    today: "Which point holds today?",
    nature: "What kind of matter is it?",
    ...BASIS,
  },
  round: {
    name: "What are the talks called?",
    parties: "Who takes part?",
    start: "When did they begin?",
    end: "When did they end?",
    ending: "How did they end?",
    ...BASIS,
  },
  sanction: {
    what: "What is done?",
    sender: "Who does it?",
    target: "Against whom?",
    kind: "Which step is it?",
    when: "When?",
    effect: "Which effect does the text state?",
    ...BASIS,
  },
  tie: {
    kind: "What ties them?",
    from: "From whom?",
    to: "To whom?",
    since: "Since when?",
    until: "Until when?",
    ...BASIS,
  },
  source: {
    title: "What is it called?",
    author: "Who wrote it?",
    publisher: "Who published it?",
    issued: "When did it appear?",
    reliability: "How far can it be relied on?",
  },
  question: {
    text: "What shall the brief answer?",
    kind: "What kind of question is it?",
    about: "What is it about?",
    order: "If it asks which of two events came first: which two, the one asked about first?",
    cite: "Which sentences raise it?",
  },
  hypothesis: {
    name: "How is it explained?",
    from: "Which sources say so?",
    by: "Who says so, if these only report it?",
    stance: "What does the text make of it?",
    causes: "What does it hold to be the cause?",
    ...BASIS,
  },
};

/** Questions of what else an entry of a kind may hold. */
const FURTHER: Readonly<Record<string, Questions>> = {
  actor: {
    plural: "Does its name take a plural verb?",
    named: "Does the text name it?",
    roles: "Which part does it play, or office does it hold?",
    codes: "By which codes do data sets know it?",
  },
  event: {
    fulfils: "Which demands does it meet, or offers and threats does it carry out?",
    breaches: "Which demands does it defy, or offers does it break?",
    withdraws: "Which demands, offers or threats does it take back?",
    plover: "Which PLOVER code has it?",
    cameo: "Which CAMEO code has it?",
  },
  demand: {
    accepts: "What that others ask or offer does it accept?",
    reversible: "Could the step be undone?",
  },
  issue: { assets: "Whose territory, forces or goods are at stake?" },
  hypothesis: {
    locus: "Does the cause lie outside of whose act is explained?",
    actors: "Whose acts are held to be the cause?",
    prior: "How far was it believed before the evidence?",
  },
  evidence: {
    claims: "Which claims does it consist of?",
    cluster: "With what has it one origin, so that it must not count twice?",
  },
  forecast: {
    events: "Which planned events does it foresee?",
    question: "How could it be asked so that it can be scored?",
  },
  round: { pauses: "When did they pause?" },
  source: {
    type: "What is it: a report, a speech, a page?",
    url: "Where does it stand on the web?",
    locator: "How would one find it: number, volume, page?",
    external: "Is it none of the texts under analysis?",
    stipulates: "Does it lay down the rules of a game or an exercise?",
    origin: "Which sources does it repeat?",
    text: "Where is its text?",
  },
};

/** Questions of keys within a part of an entry. */
const WITHIN: Readonly<Record<string, Questions>> = {
  "claim.argument": {
    dismisses: "Which explanations does it dismiss?",
    concludes: "Causes of which kind remain, as it says?",
    shows: "Which explanations does it say are shown?",
    by: "By what?",
    to: "What is to go the same way?",
  },
  "claim.about": {
    actors: "Of which actors does it speak?",
    events: "Of which events?",
    sanctions: "Of which sanctions?",
    rounds: "Of which rounds of talks?",
    issues: "Of which issues?",
  },
  "actor.codes": {
    iso3166: "Which ISO 3166-1 code?",
    cow: "Which Correlates of War number?",
    cameo: "Which CAMEO code?",
  },
  "hypothesis.causes": {
    text: "What is the cause?",
    events: "Of which events does it consist?",
    sanctions: "Of which sanctions?",
    steady: "Do the sources say that it is of long standing?",
    since: "Since when?",
  },
  "issue.scale": { text: "What does this point say?" },
  "source.text": {
    file: "In which file of the folder?",
    sha256: "Which hash has it?",
    body: "From which line to which?",
    numbering: "By which rules are its sentences numbered?",
    sentences: "Which sentences has it?",
  },
  "forecast.question": {
    text: "What is asked?",
    criteria: "How would one tell which answer is right?",
    answer: "What kind of answer has it?",
    outcomes: "Which outcomes can come about?",
    unit: "Of what is the number?",
    opens: "From when on is it asked?",
    closes: "Which is the last day that counts?",
    settles: "By when will its answer be known?",
    settledBy: "What will settle it?",
    condition: "What must hold for it to count?",
    outside: "What do like cases say?",
    reasons: "What does the case add to that?",
    estimates: "What did forecasters hold?",
    resolution: "How did it come out?",
  },
  "forecast.question.outside": {
    phase: "Of which phase is it asked whether it has ended?",
    class: "Which class of like cases speaks for it?",
    since: "Since when has the spell lasted?",
    endings: "Which endings count?",
    counts: "In how many like cases did it come true, and of how many?",
    what: "What counts as one?",
    lasts: "Is it asked whether it still lasts?",
  },
  "forecast.question.outside.counts": {
    yes: "In how many did it come true?",
    of: "Of how many?",
    what: "What counts as one?",
  },
  "forecast.question.reasons": {
    text: "What is the reason?",
    odds: "By what does it multiply the odds?",
    pace: "By what does it multiply the pace?",
    openFor: "For how many days were such questions open?",
    perYear: "How often a year could it come about this way?",
    given: "On what condition does it hang?",
  },
  "forecast.question.reasons.given": {
    hypothesis: "That which explanation is the main one?",
    question: "That which question is answered yes?",
    chance: "How likely is the condition?",
    yes: "How likely is yes if it holds?",
    no: "How likely is yes if it does not?",
  },
  "forecast.question.estimates": {
    by: "Who held it?",
    as: "Is it a crowd's or a market's line?",
    chance: "How likely was yes held to be?",
    chances: "How likely was each outcome held to be?",
    quantiles: "Which values were given with their chances?",
    withdrawn: "Is nothing held from that day on?",
  },
  "forecast.question.estimates.quantiles": {
    share: "How likely is it that the answer is not above the value?",
    value: "Which value?",
  },
  "forecast.question.resolution": {
    as: "Was it annulled, left open or withdrawn?",
    answer: "What was the answer?",
    on: "On which day was it settled?",
    source: "What settled it?",
  },
  "claim.assumption": {
    flips: "What would change if it were false?",
    test: "How could one find out?",
  },
};

/** The question of a key, if one is asked; `within` are the keys above it in the entry. */
export function questionOf(kind: string, key: string, within: readonly string[] = []): string | undefined {
  let place = [kind, ...within].join(".");
  for (;;) {
    const own =
      QUESTIONS[place]?.[key] ??
      FURTHER[place]?.[key] ??
      WITHIN[place]?.[key] ??
      PART_QUESTIONS[place]?.[key] ??
      PART_FURTHER[place]?.[key] ??
      PART_WITHIN[place]?.[key];
    if (own !== undefined) return own;
    const same = SAME.find(([part]) => place.startsWith(part));
    if (!same) return BEHIND[key];
    place = same[1] + place.slice(same[0].length);
  }
}

/** What is added to a list of which each member has one of several forms. */
export function variantInWords(by: string): string {
  return VARIANTS[by] ?? by;
}

/** The keys that are asked first, in their order. */
export function askedFirst(kind: string): readonly string[] {
  return Object.keys(QUESTIONS[kind] ?? PART_QUESTIONS[kind] ?? {});
}

/** Keys that hold a few words at most, so that one line does. */
const SHORT: ReadonlySet<string> = new Set([
  "id",
  "name",
  "short",
  "phrase",
  "hedge",
  "words",
  "plover",
  "cameo",
  "iso3166",
  "as",
  "cluster",
  "level",
  "today",
  "on",
  "about",
  "shipped",
  "file",
  "author",
  "publisher",
  "url",
]);

export function isShort(key: string): boolean {
  return SHORT.has(key);
}

/** A key in words, where no question is asked: `otherDates` → “Other dates”. */
export function keyInWords(key: string): string {
  const words = key.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words[0]!.toUpperCase() + words.slice(1);
}
