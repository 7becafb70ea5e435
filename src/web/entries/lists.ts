import { printable } from "#case/printable.ts";
import type { Path } from "#case/walk.ts";
import { clauseName } from "../state/clauses.ts";
import { type Data, entriesAt, textAt, textsAt, valueAt } from "../state/data.ts";

/** The parts of a case that a list can belong to; some have a tab of their own. */
export type Group = "texts" | "explanations" | "orders" | "deals" | "forecasts" | "case";

/** A list of entries that has a form, or a map that a case has once. */
export interface EntryList {
  readonly path: Path;
  /** What one of them is, and what several are. */
  readonly kind: string;
  readonly label: string;
  /** Its name in full, where the label is cut short. */
  readonly name?: string;
  readonly group: Group;
  /** What its entries are good for, in a sentence. */
  readonly about: string;
  /** Under which key it stands, where the case has one only; the case itself has the empty one. */
  readonly single?: string;
  /** What has to be there first. */
  readonly needs?: Need;
}

/** What has to be in a case before something else can be. */
interface Need {
  readonly isMet: (data: unknown) => boolean;
  /** Why it has to be there, in a sentence. */
  readonly why: string;
  /** The name of the list in which it is entered. */
  readonly list: string;
}

const hasSome = (path: Path) => (data: unknown) => entriesAt(data, path).length > 0;

const OPTIONS: Need = {
  isMet: (data) => hasSome(["moves", "options"])(data) || hasSome(["moves", "states"])(data),
  why: "It speaks of what the parties can do, and nothing of that is in the case yet.",
  list: "moves.options",
};
const STATES: Need = {
  isMet: hasSome(["moves", "states"]),
  why: "Moves lead from one listed state to another, and none is in the case yet.",
  list: "moves.states",
};
const CLAUSES: Need = {
  isMet: hasSome(["packages", "clauses"]),
  why: "A deal is made of clauses, and none is in the case yet.",
  list: "packages.clauses",
};
const SETS: Need = {
  isMet: hasSome(["explanations"]),
  why: "Evidence tells explanations of one and the same thing apart, and nothing to be explained is in the case yet.",
  list: "explanations",
};
const CLASSES: Need = {
  isMet: hasSome(["classes"]),
  why: "How long it lasts is read off like cases, and no class of these is in the case yet.",
  list: "classes",
};
const DATED: Need = {
  isMet: (data) =>
    hasSome(["register"])(data) ||
    entriesAt(data, ["forecasts"]).some(({ entry }) => entry.question !== undefined),
  why: "It binds dated questions together, and none is in the case yet.",
  list: "register",
};
const EVENTS: Need = {
  isMet: hasSome(["events"]),
  why: "A change of course shows in events, and none is in the case yet.",
  list: "events",
};

const TEXTS: readonly EntryList[] = (
  [
    ["actors", "actor", "Actors", "Who acts, speaks or is spoken for."],
    ["events", "event", "Events", "What happened, is planned, or is said not to have happened."],
    [
      "claims",
      "claim",
      "Claims",
      "What somebody says is so; what the analysis takes for granted is one of them.",
    ],
    ["demands", "demand", "Demands", "What a party asks, offers, refuses or threatens."],
    ["issues", "issue", "Issues", "What is bargained over, with the points of its scale."],
    ["forecasts", "forecast", "Forecasts", "What somebody says will come."],
    ["rounds", "round", "Rounds", "Spells of talks."],
    ["sanctions", "sanction", "Sanctions", "Threats, steps and easings of sanctions."],
    ["ties", "tie", "Ties", "Lasting relations: alliances, rivalries, trade."],
    ["questions", "question", "Questions", "What the brief shall answer."],
    ["sources", "source", "Sources", "The texts that the case rests on."],
  ] as const
).map(([key, kind, label, about]) => ({ path: [key], kind, label, group: "texts", about }));

const SET: EntryList = {
  path: ["explanations"],
  kind: "explanation set",
  label: "To be explained",
  group: "explanations",
  about: "Something that happened and can be explained in more than one way.",
};
const HYPOTHESES = "One way to explain it.";
const EVIDENCE = "What is seen, and how expected it is if each explanation is true.";

const PARTS: readonly EntryList[] = [
  {
    path: ["moves", "options"],
    kind: "option",
    label: "Options",
    group: "orders",
    about: "What a party can do or leave: what can come of the conflict is made of these.",
  },
  {
    path: ["moves", "preferences"],
    kind: "order of preference",
    label: "Preferences",
    group: "orders",
    about: "What a party would rather see, the weightiest first.",
    needs: OPTIONS,
  },
  {
    path: ["moves", "excluded"],
    kind: "excluded combination",
    label: "Cannot go together",
    group: "orders",
    about: "Options that cannot be taken, or left, at the same time.",
    needs: OPTIONS,
  },
  {
    path: ["moves", "barred"],
    kind: "barred move",
    label: "Barred moves",
    group: "orders",
    about: "A move that a party cannot make although its options would allow it.",
    needs: OPTIONS,
  },
  {
    path: ["moves", "merged"],
    kind: "merged state",
    label: "States that count as one",
    group: "orders",
    about: "Combinations of options that make no difference.",
    needs: OPTIONS,
  },
  {
    path: ["moves", "coalitions"],
    kind: "coalition",
    label: "Coalitions",
    group: "orders",
    about: "Parties that act as one.",
    needs: OPTIONS,
  },
  {
    path: ["moves", "views"],
    kind: "misperception",
    label: "Misperceptions",
    group: "orders",
    about: "How a party sees the conflict where it is mistaken about it.",
    needs: OPTIONS,
  },
  {
    path: ["moves", "names"],
    kind: "name of a state",
    label: "Names of states",
    group: "orders",
    about: "A short name for a state that matters.",
    needs: OPTIONS,
  },
  {
    path: ["moves"],
    single: "lapse",
    kind: "lapse",
    label: "Ends by itself",
    group: "orders",
    about: "What today's state turns into on a day unless somebody acts: a term that runs out.",
    needs: OPTIONS,
  },
  {
    path: ["moves"],
    single: "todayBasis",
    kind: "basis of today",
    label: "Basis of today",
    group: "orders",
    about: "What it rests on that today's state is as it is.",
    needs: OPTIONS,
  },
  {
    path: ["moves", "states"],
    kind: "listed state",
    label: "Listed states",
    group: "orders",
    about: "States one by one, for a conflict that is not described by options.",
  },
  {
    path: ["moves", "transitions"],
    kind: "move between states",
    label: "Moves between states",
    group: "orders",
    about: "Who can move from which listed state to which.",
    needs: STATES,
  },
  {
    path: ["packages", "clauses"],
    kind: "clause",
    label: "Clauses",
    group: "deals",
    about: "A matter of a deal, with what can be agreed on it.",
  },
  {
    path: ["packages", "parties"],
    kind: "party to the deal",
    label: "Parties and walk-away values",
    group: "deals",
    about: "Whose consent is asked, what the clauses are worth to it, and what it has without a deal.",
    needs: CLAUSES,
  },
  {
    path: ["packages", "offers"],
    kind: "offer",
    label: "Offers",
    group: "deals",
    about: "A package that is on the table, or is to be looked at.",
    needs: CLAUSES,
  },
  {
    path: ["packages", "conditions"],
    kind: "condition",
    label: "Conditions",
    group: "deals",
    about: "What every package has to keep to.",
    needs: CLAUSES,
  },
  {
    path: ["packages", "sequences"],
    kind: "sequence",
    label: "Sequences",
    group: "deals",
    about: "Steps of which each is taken only after those before it.",
    needs: CLAUSES,
  },
  {
    path: ["packages", "asMoves"],
    kind: "meaning",
    label: "Moves as packages",
    group: "deals",
    about: "What the options of the moves would be in a package, so that an outcome can be read as one.",
    needs: CLAUSES,
  },
  {
    path: ["packages"],
    single: "agreement",
    kind: "rule of agreement",
    label: "Rule of agreement",
    group: "deals",
    about: "Who has to accept; all whose consent is asked, where nothing is said.",
    needs: CLAUSES,
  },
  {
    path: ["packages"],
    single: "unit",
    kind: "unit of payment",
    label: "Unit of payment",
    group: "deals",
    about: "In what all points are counted, where one party could pay another.",
    needs: CLAUSES,
  },
  {
    path: ["register"],
    kind: "dated question",
    label: "Dated questions",
    group: "forecasts",
    about: "Something that a day and a source will settle.",
  },
  {
    path: ["classes"],
    kind: "class",
    label: "Classes of like cases",
    group: "forecasts",
    about: "Comparable spells, from which a chance is taken.",
  },
  {
    path: ["phases"],
    kind: "phase",
    label: "Phases",
    group: "forecasts",
    about: "A state of things of which it is asked how long it lasts.",
    needs: CLASSES,
  },
  {
    path: ["families"],
    kind: "family of questions",
    label: "Families of questions",
    group: "forecasts",
    about: "Dated questions whose chances constrain one another.",
    needs: DATED,
  },
  {
    path: [],
    single: "",
    kind: "the case",
    label: "Title and day",
    group: "case",
    about: "What the case is called, and of which day it speaks.",
  },
  {
    path: [],
    single: "turn",
    kind: "change of course",
    label: "Change of course",
    group: "case",
    about: "What was demanded before and after it is compared.",
    needs: EVENTS,
  },
];

/** The lists of a case; each effect that is explained has evidence and hypotheses of its own. */
export function listsOf(data: unknown): readonly EntryList[] {
  const explained = entriesAt(data, ["explanations"]);
  const some = explained.length > 0 ? explained : [{ at: 0, entry: {} }];
  const within = some.flatMap(({ at, entry }): readonly EntryList[] => {
    const question = printable(textAt(entry, ["question"]) || textAt(entry, ["id"]));
    const named = (label: string) =>
      explained.length > 1
        ? { label: `${label}: ${shortened(question)}`, name: `${label}: ${question}` }
        : { label };
    const shared = { group: "explanations", needs: SETS } as const;
    return [
      {
        path: ["explanations", at, "hypotheses"],
        kind: "hypothesis",
        ...named("Explanations"),
        about: HYPOTHESES,
        ...shared,
      },
      {
        path: ["explanations", at, "evidence"],
        kind: "evidence",
        ...named("Evidence"),
        about: EVIDENCE,
        ...shared,
      },
    ];
  });
  return [...TEXTS.slice(0, 5), SET, ...within, ...TEXTS.slice(5), ...PARTS];
}

/** The name of a list: where it stands. */
export function nameOf({ path, single }: Pick<EntryList, "path" | "single">): string {
  return [...path, ...(single === undefined ? [] : [single])].join(".");
}

/** The entries of a list with their places; of what a case has once that, if it is there. */
export function entriesOf(
  { path, single }: EntryList,
  data: unknown,
): readonly { readonly at: number | string; readonly entry: Data }[] {
  if (single === undefined) return entriesAt(data, path);
  const entry = single === "" ? undefined : valueAt(data, [...path, single]);
  const isThere = entry !== null && typeof entry === "object" && !Array.isArray(entry);
  return isThere ? [{ at: single, entry: entry as Data }] : [];
}

/** The list and the position of the entry around a place of the case, if it has a form. */
export function entryAround(
  data: unknown,
  path: Path,
): { readonly list: EntryList; readonly at: number | string } | undefined {
  const list = listsOf(data)
    .filter((each) => each.single !== "" && each.path.every((key, index) => path[index] === key))
    .filter((each) => each.single === undefined || each.single === path[each.path.length])
    .sort((a, b) => b.path.length - a.path.length)[0];
  const at = list && path[list.path.length];
  return list && (typeof at === "number" || at === list.single) ? { list, at: at! } : undefined;
}

/** A question of as many characters as a button has room for is not cut. */
const LONGEST = 48;

/** A question cut at a word where it is too long for a button. */
function shortened(question: string): string {
  if (question.length <= LONGEST) return question;
  return `${question.slice(0, LONGEST).replace(/[\s,;:]+\S*$/, "")} …`;
}

/** What an entry says, in a line. */
export function wordsOf(entry: Data, data?: unknown): string {
  const said = [entry.what, entry.text, entry.name, entry.title, entry.question, entry.never];
  const one = said.find((each) => typeof each === "string");
  if (typeof one === "string") return printable(one);
  const names = (id: unknown) =>
    textAt(entriesAt(data, ["actors"]).find(({ entry: actor }) => actor.id === id)?.entry, ["name"]) ||
    String(id);
  const actors = [...textsAt(entry, ["actor"]), textAt(entry, ["actor"]), ...textsAt(entry, ["members"])];
  const sides = [entry.from, entry.kind, entry.to].filter((each) => typeof each === "string");
  const others = [entry.when, entry.on].filter((each) => typeof each === "string");
  const issue = typeof entry.issue === "string" ? [clauseName(entry.issue, data)] : [];
  const words = [...actors.filter((id) => id !== "").map(names), ...sides, ...others, ...issue];
  const listed = textsAt(entry, ["questions"]);
  return printable((words.length > 0 ? words : [...listed, textAt(entry, ["id"])]).join(" – "));
}
