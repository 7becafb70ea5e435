// What is asked of the parts of a case that no text gives: explanations to be weighed, options and preferences, deals, dated questions.

/** Keys, each with its question in plain words. */
export type Questions = Readonly<Record<string, string>>;

/** The keys that are asked first, with their questions; what else the format has stands behind these. */
export const PART_QUESTIONS: Readonly<Record<string, Questions>> = {
  "the case": {
    title: "What is the case called?",
    summary: "What is the negotiation about, in two or three sentences?",
    asOf: "Which is the day of the analysis?",
    analyst: "Who is the analyst?",
    coded: "When was it coded, and in the knowledge of how it went on?",
  },
  "change of course": {
    text: "In what did the course change?",
    of: "Whose course changed?",
    events: "In which events did that show?",
  },
  "explanation set": {
    question: "Which question do the explanations answer?",
    effect: "What is to be explained?",
    hypotheses: "How can it be explained?",
    other: "Which share of belief is kept for an explanation that nobody has named?",
    cite: "Which sentences raise it?",
    judgement: "If no sentence does: why is it asked?",
  },
  option: {
    actor: "Who can take it or leave it?",
    text: "What can this party do?",
    short: "How is that called in a few words?",
    reversible: "Can it be undone?",
    cite: "Which sentences say so?",
    judgement: "If no sentence says so: why do you hold it?",
  },
  "order of preference": {
    actor: "Whose order is it?",
    statements: "What would it rather see, the weightiest first?",
    ranking: "Or in which order would it have the states, the best first?",
    cite: "Which sentences say so?",
    judgement: "If no sentence says so: why do you hold it?",
  },
  "excluded combination": {
    never: "What cannot go together?",
    why: "Why not?",
  },
  "barred move": {
    actor: "Who cannot make the move?",
    from: "From where can it not be made?",
    to: "Where can it not lead?",
    why: "Why not?",
  },
  "merged state": {
    when: "Where does it make no difference what else is done?",
    as: "Which state stands for all of them?",
    why: "Why does it make no difference?",
  },
  coalition: { members: "Who acts as one?" },
  misperception: {
    actor: "Who sees the conflict otherwise?",
    unaware: "Of which options of others does it not know?",
    unseen: "What does it take to be impossible?",
    preferences: "Whose preferences does it see otherwise, and how?",
  },
  "name of a state": { state: "Which state?", name: "What is it called?" },
  "listed state": {
    name: "What is it called in a few words?",
    text: "What is the case in it?",
  },
  "move between states": {
    actor: "Who can make the move?",
    from: "From which state?",
    to: "To which states?",
    reversible: "Can it also move back?",
  },
  "basis of today": {
    cite: "Which sentences say what is done or holds today?",
    judgement: "If no sentence says so: why do you hold it?",
  },
  lapse: {
    on: "On which day does today's state end by itself?",
    into: "Which options are taken in what then follows?",
  },
  clause: {
    name: "What is agreed on in it?",
    issue: "Which issue of the case does it settle?",
    options: "What can be agreed on it?",
    today: "Which of these holds today?",
  },
  "party to the deal": {
    actor: "Whose consent is asked?",
    walkAway: "What has it without a deal?",
    values: "What are the options of each clause worth to it?",
    importance: "Which clauses count most to it?",
    consent: "Does it sign?",
  },
  condition: {
    by: "Who insists on it?",
    if: "Where which options are taken …",
    // biome-ignore lint/suspicious/noThenProperty: the word that an analyst writes; the table is never awaited
    then: "… which others must be?",
    never: "Or: which options must never be taken together?",
    of: "Or: of which options must there be so many?",
    atLeast: "At least how many of these?",
    atMost: "At most how many of these?",
  },
  "unit of payment": {
    name: "In what could one pay another, as “million euros”?",
  },
  meaning: {
    option: "Of which option of the moves?",
    means: "What is in a package where it is taken?",
    left: "What is in a package where it is not taken?",
    state: "Or, of listed states: of which one?",
  },
  sequence: {
    by: "Who insists on it?",
    steps: "Which steps follow one another?",
  },
  offer: {
    name: "What is it called in a few words?",
    by: "Who put it on the table?",
    when: "When?",
    package: "What does it say on each clause?",
    cite: "Which sentences say so?",
    judgement: "If no sentence says so: why do you hold it?",
  },
  "rule of agreement": {
    vetoes: "Without whom is there no deal?",
    votes: "How many votes are needed?",
    weights: "How many votes has each?",
  },
  phase: {
    name: "What is the state of things called?",
    start: "Since when does it last?",
    begins: "What began it?",
    end: "When did it end?",
    ends: "What would be its end?",
    classes: "Which like cases speak for it?",
    days: "On which days shall it be told whether it still lasts?",
    cite: "Which sentences say so?",
    judgement: "If no sentence says so: why do you hold it?",
  },
  class: {
    name: "What is the class called?",
    shipped: "Which class of the program is it?",
    rounds: "Or which rounds of this case are its spells?",
    file: "Or in which table of the folder do its spells stand?",
    begins: "What begins a spell?",
    ends: "What ends it?",
  },
  "dated question": {
    text: "What is asked?",
    closes: "Which is the last day that counts?",
    criteria: "How would one tell which answer is right?",
    settledBy: "What will settle it?",
    answer: "What kind of answer has it?",
    outside: "What do like cases say?",
    reasons: "What does the case add to that?",
    estimates: "What did forecasters hold?",
  },
  "family of questions": {
    kind: "How do the questions hang together?",
    questions: "Which questions are they?",
    exhaustive: "Must one of them come about?",
    event: "Which question is about the event?",
    condition: "Which is about its condition?",
    ifSo: "Which is about the event if the condition holds?",
    ifNot: "Which is about the event if it does not?",
    both: "Which is about both together?",
  },
};

/** Questions of what else an entry of a kind may hold. */
export const PART_FURTHER: Readonly<Record<string, Questions>> = {
  "explanation set": {
    evidence: "What tells the explanations apart?",
    clusters: "Which pieces of evidence are of one origin?",
  },
  "order of preference": {
    utilities: "Or what is each state worth to it?",
    weights: "Or what does each option add to the worth of a state?",
    rest: "Is what is left open unknown, or does it not care?",
  },
  "party to the deal": {
    linked: "Which options are worth more, or less, together?",
    base: "What is added to the worth of every package?",
  },
  offer: { state: "Which state of the moves would it be?" },
  phase: {
    events: "With which events did it begin?",
    ending: "How did it end?",
  },
  class: {
    columns: "What does the table call its columns?",
    dataEnd: "Which is the last day of which the table tells?",
    endings: "Which kinds of ending count as one?",
  },
  "dated question": {
    of: "Which forecast does it rewrite?",
    outcomes: "Which outcomes can come about?",
    unit: "Of what is the number?",
    opens: "From when on is it asked?",
    settles: "By when will its answer be known?",
    condition: "What must hold for it to count?",
    resolution: "How did it come out?",
  },
};

/** Questions of keys within a part of an entry. */
export const PART_WITHIN: Readonly<Record<string, Questions>> = {
  "the case.coded": {
    on: "On which day was it coded?",
    hindsight: "Did the analyst know how it went on?",
  },
  "explanation set.effect": {
    text: "What happened that is to be explained?",
    of: "Whose change is it?",
    events: "In which events did it show?",
  },
  "explanation set.clusters": {
    text: "What is their common origin?",
    correlation: "How far do they count as one: 1 wholly, 0 not at all?",
  },
  "order of preference.statements": {
    prefers: "What would it rather have hold?",
    unknown: "About what does it care, which way is not known?",
    unordered: "Which wishes are of an order that is not known?",
  },
  "order of preference.utilities": {
    state: "Which state?",
    value: "What is it worth?",
  },
  "order of preference.weights": {
    when: "Where what holds?",
    weight: "How much does that add?",
  },
  "misperception.unseen": { never: "What does it take to be impossible?" },
  "misperception.preferences": {
    actor: "Whose preferences?",
    statements: "What does it believe the other would rather see, the weightiest first?",
    ranking: "Or in which order does it believe the other would have the states?",
    utilities: "Or what does it believe each state is worth to the other?",
    weights: "Or what does it believe each option adds?",
    rest: "Is what is left open unknown, or is the other believed not to care?",
  },
  "clause.options": { text: "What does it say?" },
  "party to the deal.values": {
    on: "On which clause?",
    order: "Which options are better to it, the best first?",
    worth: "Or what is each worth to it, from 0 per cent, the worst, to 100, the best?",
    points: "Or how many points is each worth in its own measure?",
    weight: "How much does the clause count?",
  },
  "party to the deal.importance": { order: "Which clauses count most, the weightiest first?" },
  "party to the deal.walkAway": {
    worth: "What is it worth to it to walk away?",
    as: "Or which package is as good to it?",
  },
  "party to the deal.linked": {
    when: "Where which options are taken together?",
    adds: "How much do they add, or take away?",
  },
  "sequence.steps": {
    by: "Who takes the step?",
    takes: "Which options does it take?",
  },
  "phase.classes": {
    class: "Which class?",
    why: "What makes its spells comparable?",
  },
  "class.columns": {
    id: "Which column has the id?",
    name: "Which has the name?",
    start: "Which has the beginning?",
    end: "Which has the end?",
    ending: "Which tells how it ended?",
  },
};

/** Parts that are asked as something else is: what stands in an explanation set, beliefs about another's wishes, dated questions. */
export const SAME: readonly (readonly [part: string, as: string])[] = [
  ["order of preference.statements.unordered", "order of preference.statements"],
  ["misperception.preferences.", "order of preference."],
  ["explanation set.hypotheses.", "hypothesis."],
  ["explanation set.hypotheses", "hypothesis"],
  ["explanation set.evidence", "evidence"],
  ["dated question.", "forecast.question."],
];

/** What is added to a list of which each member has one of several forms, by the key that tells the form. */
export const VARIANTS: Questions = {
  prefers: "something it would rather see",
  unknown: "something whose direction is not known",
  unordered: "several of an order that is not known",
};
