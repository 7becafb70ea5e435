/** The keys that a form asks for first, each with its question in plain words; what else the format has stands behind these. */
type Questions = Readonly<Record<string, string>>;

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
    cite: "Which sentences raise it?",
  },
  hypothesis: {
    name: "How is it explained?",
    from: "Which sources say so?",
    stance: "What does the text make of it?",
    causes: "What does it hold to be the cause?",
    ...BASIS,
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
  "claim.assumption": {
    flips: "What would change if it were false?",
    test: "How could one find out?",
  },
};

/** The question of a key, if one is asked; `within` are the keys above it in the entry. */
export function questionOf(kind: string, key: string, within: readonly string[] = []): string | undefined {
  const own = within.length === 0 ? QUESTIONS[kind] : WITHIN[[kind, ...within].join(".")];
  return own?.[key] ?? BEHIND[key];
}

/** The keys that are asked first, in their order. */
export function askedFirst(kind: string): readonly string[] {
  return Object.keys(QUESTIONS[kind] ?? {});
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
