import type { Draft } from "../draft.ts";
import { isTooLong, type Reading, speakerIds } from "../reading.ts";
import { TOPICS } from "../tables/topics.ts";
import type { Passage } from "../text/passage.ts";
import { type Form, formOf } from "./forms.ts";
import { type Rival, type Rivals, rivalsOf } from "./rivals.ts";

/** Most actors that name an explanation. */
const MOST_NAMED = 3;

/**
 * Rival explanations of what a text tells, each with the sentences that speak for it and against it, and the arguments by form that
 * set one of them aside or bear one out. How likely the evidence is under each, no text says: that is left open.
 *
 * @param source the id of the text
 */
export function explanationDrafts(reading: Reading, source: string): Draft[] {
  return rivalsOf(reading).flatMap((rivals): Draft[] => [
    setDraft(reading, rivals, source),
    ...argumentDrafts(reading, rivals),
  ]);
}

function setDraft(reading: Reading, { rivals, question, before }: Rivals, source: string): Draft {
  const { names } = reading;
  const [first] = rivals as [Rival];
  const of = whoseChange(reading, first, question, before);
  const cite = (passages: readonly Passage[]) => passages.map(({ at }) => `${source}:${at}`);
  const named = rivals.map((rival, index) => {
    const actors = actorsIn(reading, rival).filter((id) => id !== of);
    return { rival, actors, name: nameOf(reading, rival, actors, index) };
  });
  return {
    kind: "explanation",
    passage: first.passage,
    also: [...(question ? [question] : []), ...rivals.slice(1).map(({ passage }) => passage)],
    from: first.from,
    to: first.to,
    entry: {
      question: of ? `Why did ${names.of(of)} act so?` : "What explains it?",
      effect: {
        text: of ? `What ${names.of(of)} did, as the text tells it` : "What the text sets out to explain",
        ...(of && { of }),
      },
      hypotheses: named.map(({ rival, actors, name }) => ({
        id: hypothesisId(rival),
        name,
        from: [source],
        ...(rival.against.length > 0 && { stance: "rejects" }),
        ...(actors.length > 0 && { actors }),
        cite: cite([rival.passage]),
        wording: "template",
      })),
      evidence: named.flatMap(({ rival, name }) => [
        ...rival.grounds.map((passage) => evidence(passage, `Told for “${name}”`, cite)),
        ...rival.against.map((passage) => evidence(passage, `Told against “${name}”`, cite)),
      ]),
    },
    grounds: { rule: "explanation.rivals" },
    needs: ["question"],
    confidence: question || rivals.length > 2 ? "medium" : "low",
  };
}

function evidence(passage: Passage, text: string, cite: (passages: readonly Passage[]) => string[]) {
  return { id: `V${passage.hash.slice(0, 8)}`, text, cite: cite([passage]), wording: "template" };
}

function hypothesisId({ passage, from }: Rival): string {
  return `H${passage.hash.slice(0, 8)}${from > 0 ? `-${from}` : ""}`;
}

/** By the matters and the actors that the words for the cause name. */
function nameOf(
  { actors: { mentions }, names }: Reading,
  { passage, cause: { start, end } }: Rival,
  actors: readonly string[],
  index: number,
): string {
  // `The Security Council` is no matter of security.
  const isNamed = (at: number) => mentions[passage.index]!.some(({ from, to }) => from <= at && at < to);
  const cause = passage.words.filter((word, at) => word.start >= start && word.end <= end && !isNamed(at));
  const text = cause.map((word) => word.text).join(" ");
  const topics = TOPICS.filter(({ words }) => words.test(text)).slice(0, 2);
  const matter = topics.map(({ name }) => name).join(" and ");
  const who = names.list(actors);
  if (matter === "" && who === "") return `Explanation ${index + 1}`;
  return [matter, who].filter((part) => part !== "").join(": ");
}

function actorsIn({ actors, sideOf }: Reading, { passage, cause }: Rival): string[] {
  const within = actors.mentions[passage.index]!.filter(
    ({ from, to }) => passage.words[from]!.start >= cause.start && passage.words[to - 1]!.end <= cause.end,
  );
  return [...new Set(within.map(({ id }) => sideOf(id)))].slice(0, MOST_NAMED);
}

/** How far before the question whose change is asked about may stand, in sentences. */
const BACK = 2;

/**
 * Whose change is explained: who is named before the words that explain it, else in the sentence before them or, where a question
 * is asked, right before that. Nobody where these name nobody: what is farther off is about something else.
 */
function whoseChange(
  { actors, sideOf }: Reading,
  { passage, to }: Rival,
  question: Passage | undefined,
  before: Passage | undefined,
): string | undefined {
  const here = actors.mentions[passage.index]!.find(({ to: end }) => passage.words[end - 1]!.end <= to);
  if (here) return sideOf(here.id);
  const last = question ?? before;
  for (let at = last?.index ?? -1; at >= 0 && at >= last!.index - (question ? BACK : 0); at--) {
    const [first] = actors.mentions[at]!;
    if (first) return sideOf(first.id);
  }
  return undefined;
}

/** Explanations that one sentence rules out at most: those nearest before it. */
const MOST_DISMISSED = 12;

/** The arguments by form in what stands behind an explanation, each as a claim about it. */
function argumentDrafts(reading: Reading, { rivals }: Rivals): Draft[] {
  const [first, last] = [rivals[0]!.passage.index, rivals.at(-1)!.passage.index];
  // Rivals stand in the order of the text, as sentences do.
  let told = 0;
  return reading.sentences.flatMap((sentence): Draft[] => {
    const { passage, statements } = sentence;
    while (rivals[told] && rivals[told]!.passage.index <= passage.index) told++;
    const about = rivals[told - 1];
    if (
      passage.apart ||
      passage.heading ||
      isTooLong(passage) ||
      passage.index < first ||
      passage.index > last + AFTER
    )
      return [];
    const form = formOf(passage.text);
    if (!form || !about) return [];
    const [, { start, end }] = form;
    const speaker = statements.at(0)?.speaker;
    return [
      {
        kind: "claim",
        passage,
        from: start,
        to: end,
        entry: {
          text: WORDING[form[0].form],
          by: speaker ? speakerIds(speaker) : ["unknown"],
          kind: form[0].form === "motive" ? "interest" : "inference",
          stance: speaker ? "reports" : "endorses",
          argument: argumentOf(form[0], about, rivals.slice(Math.max(0, told - MOST_DISMISSED), told)),
        },
        grounds: { rule: `argument.${form[0].form}` },
        needs: ["text"],
        confidence: "medium",
      },
    ];
  });
}

/** So many sentences behind the last explanation an argument may still be about it. */
const AFTER = 6;

const WORDING: Readonly<Record<Form["form"], string>> = {
  constancy: "It is not new, therefore it is not the cause",
  elimination: "The others are excluded, therefore it is a cause of this class",
  motive: "They gain by it, therefore they did it",
};

function argumentOf(form: Form, about: Rival, before: readonly Rival[]): Readonly<Record<string, unknown>> {
  switch (form.form) {
    case "constancy":
      return { form: form.form, dismisses: [hypothesisId(about)] };
    case "elimination":
      return { form: form.form, dismisses: before.map(hypothesisId), concludes: form.concludes };
    case "motive":
      return { form: form.form, shows: [hypothesisId(about)] };
  }
}
