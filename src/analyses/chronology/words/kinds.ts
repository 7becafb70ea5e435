import { inSentence } from "#case/article.ts";
import { listed } from "../../sentence-parts.ts";
import type { Entry, Mode } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";
import { namesOf } from "./people.ts";

const MODES: Readonly<Record<Mode, string>> = {
  actual: "act",
  historical: "past act",
  future: "expected",
  hypothetical: "hypothetical",
  negated: "said not to have happened",
  contested: "contested",
};

/** What is done with sanctions, as against what is said of them. */
const DONE: readonly string[] = ["imposed", "tightened", "eased", "lifted", "discussed"];

/** Of these it is the step itself that took place, and not only talk of it. */
const TAKEN: readonly string[] = ["imposed", "tightened", "eased", "lifted"];

/** What a step of sanctions was, where it was only talk of one: `discussed`, `threat`; empty for all else. */
export function onlySaid({ of, kind }: Pick<Entry, "of" | "kind">): string {
  return of === "sanction" && kind !== null && !TAKEN.includes(kind) ? kind : "";
}

/** What an entry is, in a word or two: `act`, `sanctions imposed`, `round, ended in impasse`. */
export function kindInWords({ of, kind, mode, progress, contest }: Entry, input: ChronologyInput): string {
  const contested = contestOf(contest, input);
  switch (of) {
    case "event":
      return contested === "" || mode !== "contested"
        ? MODES[mode] +
            (progress === "over" ? "" : added(stageOf({ mode, progress }))) +
            (contested && `, ${contested}`)
        : contested;
    case "sanction":
      return (
        (DONE.includes(kind!) ? `sanctions ${kind}` : `sanctions: ${kind}`) +
        (contested ? `, ${contested}` : added(stageOf({ mode, progress })))
      );
    case "round":
      return kind === "not stated" && (mode === "future" || progress !== "over")
        ? `round${added(stageOf({ mode, progress }))}`
        : endingInWords(kind!);
    case "pause":
      return `pause${added(stageOf({ mode, progress }))}`;
  }
}

/** How far an entry took place, where that is not all of it: alleged or denied by whom, planned, under way. */
export function statusInWords(entry: Entry, input: ChronologyInput): string | undefined {
  const stage = stageOf(entry) ?? (onlySaid(entry) || undefined);
  const contested = contestOf(entry.contest, input);
  if (contested === "") return stage;
  return entry.mode === "contested" || stage === undefined ? contested : `${stage}, ${contested}`;
}

/** What is added to the name of an entry that was not over on the day of the analysis, unless its date says so. */
export function stillNote({ mode, progress, ends }: Pick<Entry, "mode" | "progress" | "ends">): string {
  return progress === "over" || ends?.end === "open" ? "" : ` (${stageOf({ mode, progress })})`;
}

/** What of it, if not all, had taken place by the day of the analysis; `undefined` for what was over. */
function stageOf({ mode, progress }: Pick<Entry, "mode" | "progress">): string | undefined {
  if (mode !== "actual" && mode !== "historical") return MODES[mode];
  return progress === "over"
    ? undefined
    : progress === "under way"
      ? "under way"
      : "begun, and perhaps not over";
}

function added(words: string | undefined): string {
  return words === undefined ? "" : `, ${words}`;
}

function endingInWords(ending: string): string {
  if (ending === "open") return "round, still open";
  return ending === "not stated" ? "round, ending not stated" : `round, ended in ${ending}`;
}

/** What is added where an entry is named apart from its kind; empty for what took place and was over. */
export function modeNote({ mode, progress, ends, contest }: Entry, input: ChronologyInput): string {
  const contested = contestOf(contest, input);
  if (contested !== "") return ` (${contested})`;
  return mode === "actual" || mode === "historical"
    ? stillNote({ mode, progress, ends })
    : ` (${MODES[mode]})`;
}

/** `alleged by A and denied by B`; empty where nobody does. */
export function contestOf({ alleged, denied }: Entry["contest"], input: ChronologyInput): string {
  const names = (ids: readonly string[]) =>
    ids.length > 0 ? ` by ${listed(ids.map((id) => inSentence(namesOf([id], input))))}` : "";
  return listed([
    ...(alleged ? [`alleged${names(alleged)}`] : []),
    ...(denied ? [`denied${names(denied)}`] : []),
  ]);
}
