import type { Entry, Mode } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";
import { namesOf } from "./people.ts";

const MODES: Readonly<Record<Mode, string>> = {
  actual: "act",
  historical: "past act",
  future: "planned",
  hypothetical: "hypothetical",
  negated: "said not to have happened",
  contested: "contested",
};

/** What is done with sanctions, as against what is said of them. */
const DONE: readonly string[] = ["imposed", "tightened", "eased", "lifted", "discussed"];

/** What an entry is, in a word or two: `act`, `sanctions imposed`, `round, ended in impasse`. */
export function kindInWords({ of, kind, mode, contest }: Entry, input: ChronologyInput): string {
  const contested = contestOf(contest, input);
  switch (of) {
    case "event":
      return contested === "" || mode !== "contested"
        ? MODES[mode] + (contested && `, ${contested}`)
        : contested;
    case "sanction":
      return (
        (DONE.includes(kind!) ? `sanctions ${kind}` : `sanctions: ${kind}`) + (contested && `, ${contested}`)
      );
    case "round":
      return endingInWords(kind!);
    case "pause":
      return "pause";
  }
}

function endingInWords(ending: string): string {
  if (ending === "open") return "round, still open";
  return ending === "not stated" ? "round, ending not stated" : `round, ended in ${ending}`;
}

/** What is added where an entry is named apart from its kind; empty for what took place. */
export function modeNote({ mode, contest }: Entry, input: ChronologyInput): string {
  const contested = contestOf(contest, input);
  if (contested !== "") return ` (${contested})`;
  return mode === "actual" || mode === "historical" ? "" : ` (${MODES[mode]})`;
}

/** `alleged by A, denied by B`; empty where nobody does. */
function contestOf({ alleged, denied }: Entry["contest"], input: ChronologyInput): string {
  const names = (ids: readonly string[]) => (ids.length > 0 ? ` by ${namesOf(ids, input)}` : "");
  return [
    ...(alleged ? [`alleged${names(alleged)}`] : []),
    ...(denied ? [`denied${names(denied)}`] : []),
  ].join(", ");
}
