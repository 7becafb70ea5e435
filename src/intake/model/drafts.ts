import { bounded } from "../dates/bound.ts";
import type { FoundDate } from "../dates/find-dates.ts";
import type { Draft } from "../draft.ts";
import { modeOf } from "../events/mode.ts";
import type { IntakeOptions } from "../intake.ts";
import { dated, isHistory } from "../proposals/dated.ts";
import type { Reading, ReadPassage } from "../reading.ts";
import { kindOf } from "../statements/claims.ts";
import { TOPICS } from "../tables/topics.ts";
import type { Stretch } from "../text/quotes.ts";
import { placeOf } from "./gate.ts";
import type { Mark, ModelAnswer, ModelAnswers } from "./mark.ts";
import { promptsOf } from "./prompt.ts";

/** Kinds of proposals that tell an act of one side towards another, each in its way. */
const ACTS: ReadonlySet<string> = new Set(["event", "demand", "sanction"]);
/** More names than these in one quotation are no longer who did it. */
const MOST_SIDES = 4;

/** A mark whose words were found in its sentence, with whom and when our own tables make of them. */
interface Placed {
  readonly sentence: ReadPassage;
  readonly mark: Mark;
  readonly place: Stretch;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly date: FoundDate | undefined;
  readonly grounds: Draft["grounds"];
}

/** What `intake` takes for what a language model marked: it is proposed too, with low confidence. */
export function byModel(answers: ModelAnswers): NonNullable<IntakeOptions["beyond"]> {
  return (reading, ofRules) => modelDrafts(reading, answers, ofRules);
}

/**
 * What the marks of a language model add to what the rules propose. Of the model are only places in the sentence: who stands there and
 * which day that is say the tables, the wording is a template, and where a rule proposes the like at those words, that stands.
 */
function modelDrafts(reading: Reading, answers: ModelAnswers, ofRules: readonly Draft[]): Draft[] {
  const prompts = new Map(
    promptsOf(reading.sentences.map(({ passage }) => passage)).map((prompt) => [prompt.at, prompt]),
  );
  return reading.sentences.flatMap((sentence, index): Draft[] => {
    const prompt = prompts.get(sentence.passage.at);
    const answer = prompt && answers.get(prompt.hash);
    if (!answer) return [];
    const taken: Draft[] = ofRules.filter(({ passage }) => passage === sentence.passage);
    for (const mark of answer.marks) {
      const placed = placedMark(reading, index, mark, answer, prompt.hash);
      const draft = placed && draftOf(reading, placed);
      if (draft && !taken.some((each) => isAlike(each, draft))) taken.push(draft);
    }
    return taken.filter(({ grounds }) => grounds.model !== undefined);
  });
}

function placedMark(
  { sentences, actors, sideOf }: Reading,
  index: number,
  mark: Mark,
  { model }: ModelAnswer,
  prompt: string,
): Placed | undefined {
  const sentence = sentences[index]!;
  const mentions = actors.mentions[index]!;
  const { text, words } = sentence.passage;
  // What was kept in a file is not believed either.
  const place = placeOf(mark.words, text);
  if (typeof place === "string") return undefined;
  const stretch = (quote: string | undefined) => {
    const found = quote === undefined ? undefined : placeOf(quote, text);
    return typeof found === "string" ? undefined : found;
  };
  const sides = (quote: string | undefined) => {
    const within = stretch(quote);
    if (!within) return [];
    const ids = mentions.flatMap(({ from, to, as, form, id }) =>
      as === "actor" &&
      form !== "adjective" &&
      words[to]?.kind !== "s" &&
      words[from]!.start >= within.start &&
      words[to - 1]!.end <= within.end
        ? [id]
        : [],
    );
    // `The minister of Norway, Lars Holm`: the state only says whose he is.
    const all = [...new Set(ids)].filter((id) => !ids.some((other) => other !== id && sideOf(other) === id));
    return all.length > MOST_SIDES ? [] : all;
  };
  const by = sides(mark.who);
  const when = stretch(mark.when);
  return {
    sentence,
    mark,
    place,
    by,
    to: sides(mark.whom).filter((id) => !by.includes(id)),
    date: when && onlyOne(sentence.dates.filter(({ start, end }) => start < when.end && when.start < end)),
    grounds: { rule: `model.${mark.kind}`, model: { name: model, prompt } },
  };
}

function onlyOne(dates: readonly FoundDate[]): FoundDate | undefined {
  return dates.length === 1 && dates[0]!.edtf !== null ? dates[0] : undefined;
}

function draftOf(reading: Reading, placed: Placed): Draft | undefined {
  switch (placed.mark.kind) {
    case "act":
      return eventDraft(reading, placed);
    case "statement":
      return claimDraft(reading, placed);
    case "forecast":
      return forecastDraft(reading, placed);
    default:
      return demandDraft(reading, placed);
  }
}

function common({ sentence: { passage }, place, grounds }: Placed) {
  return { passage, from: place.start, to: place.end, grounds, confidence: "low" } as const;
}

function eventDraft({ names, published }: Reading, placed: Placed): Draft | undefined {
  const { by, to, date, place, sentence, grounds } = placed;
  const { words, stamp } = sentence.passage;
  const verb = words.findIndex(({ end }) => end > place.start);
  const mode = modeOf(words, verb);
  if (by.length + to.length === 0 || mode === "hypothetical") return undefined;
  const when = dated(date);
  const today = stamp?.day ?? published;
  const isToCome = date?.days != null && today !== undefined && date.days.first > today;
  const told =
    mode !== "actual" ? mode : isHistory(date, published) ? "historical" : isToCome ? "future" : mode;
  return {
    ...common(placed),
    kind: "event",
    entry: {
      what: `${by.length > 0 ? `Act of ${names.list(by)}` : "Act"}${to.length > 0 ? ` towards ${names.list(to)}` : ""}`,
      by: [...by],
      ...(to.length > 0 && { to: [...to] }),
      ...when.keys,
      mode: told,
    },
    grounds: { ...grounds, ...when.grounds },
    needs: ["what"],
  };
}

function demandDraft({ names }: Reading, placed: Placed): Draft | undefined {
  const { by, to, date, mark, place, sentence, grounds } = placed;
  const [actor] = by;
  if (actor === undefined || by.length > 1) return undefined;
  const when = dated(date);
  const behind = sentence.passage.text.slice(place.start);
  const topics = TOPICS.filter(({ words }) => words.test(behind)).slice(0, 2);
  const about = topics.map(({ phrase }) => phrase).join(" and ") || "what the sentence names";
  return {
    ...common(placed),
    kind: "demand",
    entry: {
      actor,
      ...(to.length > 0 && { to: [...to] }),
      issue: topics[0]?.id ?? "unsorted",
      kind: mark.kind,
      text: `${mark.kind === "threat" ? "steps over the matter" : about}${to.length > 0 ? ` (${names.list(to)})` : ""}`,
      ...when.keys,
      voice: "stated",
    },
    grounds: { ...grounds, ...when.grounds },
    needs: topics.length > 0 ? ["text"] : ["text", "issue"],
  };
}

function claimDraft(_reading: Reading, placed: Placed): Draft | undefined {
  const { by, place, sentence } = placed;
  if (by.length === 0) return undefined;
  const { text } = sentence.passage;
  const kind = kindOf(text.slice(0, place.start) + text.slice(place.end));
  return {
    ...common(placed),
    kind: "claim",
    entry: { by: [...by], kind, stance: "reports" },
    needs: ["text"],
  };
}

function forecastDraft({ names, published }: Reading, placed: Placed): Draft {
  const { by, to, date, sentence } = placed;
  const today = sentence.passage.stamp?.day ?? published;
  const isHorizon = date?.days != null && (today === undefined || date.days.last > today);
  return {
    ...common(placed),
    kind: "forecast",
    entry: {
      text: `What is foreseen${to.length > 0 ? ` of ${names.list(to)}` : ""}`,
      by: by[0] ?? "not stated",
      horizon: isHorizon ? bounded(date.edtf!, date.bound) : "not stated",
      criterion: "not stated",
    },
    needs: ["text", "criterion"],
  };
}

/** Whether two drafts of one sentence tell the like: of one kind, or both an act of a side, at words that meet. */
function isAlike(one: Draft, other: Draft): boolean {
  const isOfOne = one.kind === other.kind || (ACTS.has(one.kind) && ACTS.has(other.kind));
  return isOfOne && ((one.from < other.to && other.from < one.to) || (one.kind === "forecast" && isOfOne));
}
