import type { Entry, Mode } from "../entry.ts";

const MODES: Readonly<Record<Mode, string>> = {
  actual: "act",
  historical: "past act",
  future: "planned",
  hypothetical: "hypothetical",
  negated: "said not to have happened",
};

/** What is done with sanctions, as against what is said of them. */
const DONE: readonly string[] = ["imposed", "tightened", "eased", "lifted", "discussed"];

/** What an entry is, in a word or two: `act`, `sanctions imposed`, `round, ended in impasse`. */
export function kindInWords({ of, kind, mode }: Entry): string {
  switch (of) {
    case "event":
      return MODES[mode];
    case "sanction":
      return DONE.includes(kind!) ? `sanctions ${kind}` : `sanctions: ${kind}`;
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
export function modeNote(mode: Mode): string {
  return mode === "actual" || mode === "historical" ? "" : ` (${MODES[mode]})`;
}
