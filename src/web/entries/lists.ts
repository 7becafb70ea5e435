import { printable } from "#case/printable.ts";
import type { Path } from "#case/walk.ts";
import { entriesAt, textAt } from "../state/data.ts";

/** A list of entries that has a form. */
export interface EntryList {
  readonly path: Path;
  /** What one of them is, and what several are. */
  readonly kind: string;
  readonly label: string;
  /** Its name in full, where the label is cut short. */
  readonly name?: string;
}

const LISTS: readonly EntryList[] = [
  { path: ["actors"], kind: "actor", label: "Actors" },
  { path: ["events"], kind: "event", label: "Events" },
  { path: ["claims"], kind: "claim", label: "Claims" },
  { path: ["demands"], kind: "demand", label: "Demands" },
  { path: ["issues"], kind: "issue", label: "Issues" },
  { path: ["forecasts"], kind: "forecast", label: "Forecasts" },
  { path: ["rounds"], kind: "round", label: "Rounds" },
  { path: ["sanctions"], kind: "sanction", label: "Sanctions" },
  { path: ["ties"], kind: "tie", label: "Ties" },
  { path: ["questions"], kind: "question", label: "Questions" },
  { path: ["sources"], kind: "source", label: "Sources" },
];

/** The lists of a case; each effect that is explained has evidence and hypotheses of its own. */
export function listsOf(data: unknown): readonly EntryList[] {
  const explained = entriesAt(data, ["explanations"]);
  const within = explained.flatMap(({ at, entry }): readonly EntryList[] => {
    const question = printable(textAt(entry, ["question"]) || textAt(entry, ["id"]));
    const named = (label: string) =>
      explained.length > 1
        ? { label: `${label}: ${shortened(question)}`, name: `${label}: ${question}` }
        : { label };
    return [
      { path: ["explanations", at, "hypotheses"], kind: "hypothesis", ...named("Explanations") },
      { path: ["explanations", at, "evidence"], kind: "evidence", ...named("Evidence") },
    ];
  });
  return [...LISTS.slice(0, 5), ...within, ...LISTS.slice(5)];
}

/** The list and the position of the entry around a place of the case, if it has a form. */
export function entryAround(
  data: unknown,
  path: Path,
): { readonly list: EntryList; readonly at: number } | undefined {
  const list = listsOf(data)
    .filter((each) => each.path.every((key, index) => path[index] === key))
    .sort((a, b) => b.path.length - a.path.length)[0];
  const at = list && path[list.path.length];
  return list && typeof at === "number" ? { list, at } : undefined;
}

/** A question of as many characters as a button has room for is not cut. */
const LONGEST = 48;

/** A question cut at a word where it is too long for a button. */
function shortened(question: string): string {
  if (question.length <= LONGEST) return question;
  return `${question.slice(0, LONGEST).replace(/[\s,;:]+\S*$/, "")} …`;
}

/** What an entry says, in a line. */
export function wordsOf(entry: Readonly<Record<string, unknown>>): string {
  const said = [entry.what, entry.text, entry.name, entry.title].find((each) => typeof each === "string");
  const sides = [entry.from, entry.kind, entry.to].filter((each) => typeof each === "string");
  return printable(typeof said === "string" ? said : sides.join(" – "));
}
