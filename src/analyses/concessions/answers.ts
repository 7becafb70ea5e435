import { type Line, OPEN, type Position } from "./ledger.ts";
import type { Certainty } from "./phase.ts";
import { gives, hardens, type Status, TOO_EARLY } from "./status.ts";

/** The three written definitions of backing down, from the strictest to the loosest. */
export const DEFINITIONS = ["drops", "trims", "tone"] as const;
export type Definition = (typeof DEFINITIONS)[number];

/** Whether a party backs down, under each definition. */
export type Answers = { readonly [definition in Definition]: Certainty };

// What one line adds, as bits, so that the lines of a party join by "or".
const STATED = 1;
const SUBSTANCE = 2;
const PROCEDURE = 4;

/** The joined bits, as a set, in which something of substance was given. */
const WITH_SUBSTANCE = [0, 1, 2, 3, 4, 5, 6, 7].reduce(
  (set, joint) => ((joint & SUBSTANCE) > 0 ? set | (1 << joint) : set),
  0,
);

/**
 * What a part of the ledger can come to under each definition, window by window: a set of joined bits, as the bits of
 * one number. Two parts come to what any of the one and any of the other join to.
 */
export type Sums = { readonly [definition in Definition]: readonly number[] };

/** What one position adds. */
export function sumsOf({ lines, byWindow }: Position): Sums {
  const of = (adds: (line: Line, status: Status, takenBack: boolean) => number) =>
    byWindow.map((together, window) => {
      if (together === "open") return lines.map((line) => anyOf(line, adds)).reduce(joined, EMPTY);
      return together
        .map((statuses) =>
          statuses
            .map((status, at) =>
              isTakenBack(lines[at]!, window)
                .map((takenBack) => 1 << adds(lines[at]!, status, takenBack))
                .reduce((set, one) => set | one, 0),
            )
            .reduce(joined, EMPTY),
        )
        .reduce((set, one) => set | one, 0);
    });
  return { drops: of(droppingOf), trims: of(trimmingOf), tone: of(toneOf) };
}

function anyOf(line: Line, adds: (line: Line, status: Status, takenBack: boolean) => number): number {
  return OPEN[line.family].reduce((set, status) => set | (1 << adds(line, status, false)), 0);
}

/** Whether something of a line was taken back since the turn, in the ways that the dates allow. */
function isTakenBack({ takenBack }: Line, window: number): readonly boolean[] {
  const certainty = takenBack?.[window] ?? "no";
  return certainty === "cannot be told" ? [true, false] : [certainty === "yes"];
}

/** The set that holds only "nothing". */
const EMPTY = 1;

function joined(one: number, other: number): number {
  if (one === EMPTY) return other;
  if (other === EMPTY) return one;
  let set = 0;
  for (let a = 0; a < 8; a++)
    if ((one >> a) & 1) for (let b = 0; b < 8; b++) if ((other >> b) & 1) set |= 1 << (a | b);
  return set;
}

/** What two parts of the ledger of one party come to. */
export function joinedSums(one: Sums, other: Sums): Sums {
  const join = (definition: Definition) =>
    one[definition].map((set, window) => joined(set, other[definition][window]!));
  return { drops: join("drops"), trims: join("trims"), tone: join("tone") };
}

/** What no position at all comes to. */
export function noSums(windows: number): Sums {
  const none = Array.from({ length: windows }, () => EMPTY);
  return { drops: none, trims: none, tone: none };
}

/**
 * The answers for a party, over every day on which the turn may have been and everything else that is not known: yes or
 * no only where it comes out so in every case.
 */
export function answersOf(sums: Sums): Answers {
  return {
    drops: overall(sums.drops, given),
    trims: overall(sums.trims, given),
    tone: overall(sums.tone, (found) =>
      found === 0 ? "cannot be told" : (found & SUBSTANCE) === 0 && (found & PROCEDURE) > 0 ? "yes" : "no",
    ),
  };
}

/**
 * The definitions of which cannot be told whether they are met for no other reason than that nothing is said: no date or
 * level, however read, would make anything of it.
 */
export function unsaidIn(sums: Sums): Definition[] {
  const answers = answersOf(sums);
  return (["drops", "trims"] as const).filter(
    (definition) =>
      answers[definition] === "cannot be told" && !sums[definition].some((set) => (set & WITH_SUBSTANCE) > 0),
  );
}

function overall(byWindow: readonly number[], answer: (joined: number) => Certainty): Certainty {
  const answers = new Set<Certainty>();
  const sets = byWindow.reduce((all, set) => all | set, 0);
  for (let value = 0; value < 8; value++) if ((sets >> value) & 1) answers.add(answer(value));
  return answers.size === 1 ? [...answers][0]! : "cannot be told";
}

/** The answer where what was given counts, and where nothing was stated there is nothing to give. */
function given(found: number): Certainty {
  if ((found & SUBSTANCE) > 0) return "yes";
  return (found & STATED) > 0 ? "no" : "cannot be told";
}

/** What a party insists on: asks, refusals and threats. */
export function isInsistence({ family }: Pick<Line, "family">): boolean {
  return family === "demand" || family === "refusal" || family === "threat";
}

/** What a line can come to with something of it taken back, and nothing as far or farther in its place. */
const GIVEN_UP: readonly Status[] = ["softened", "left aside", "gone"];

/** Whether something of a line was certainly taken back since the turn without anything as far or farther in its place. */
export function isGivenUp({ takenBack = [], possible }: Pick<Line, "takenBack" | "possible">): boolean {
  return (
    takenBack.length > 0 &&
    takenBack.every((certainty) => certainty === "yes") &&
    possible.every((status) => GIVEN_UP.includes(status))
  );
}

/**
 * Of the demands, refusals and threats of substance that stood before the turn, or were made and taken back since: was one
 * dropped?
 */
function droppingOf(line: Line, status: Status, takenBack: boolean): number {
  if (line.issue.nature !== "substantive" || !isInsistence(line)) return 0;
  if (status === "dropped" || (takenBack && GIVEN_UP.includes(status))) return SUBSTANCE;
  return status === "new" || status === "read together" || status === "gone" ? 0 : STATED;
}

/** Of the demands, refusals and threats of substance whose fate since the turn is stated: was one cut? */
function trimmingOf(line: Line, status: Status): number {
  if (line.issue.nature !== "substantive" || !isInsistence(line)) return 0;
  if (status === "softened") return SUBSTANCE;
  return ["dropped", "repeated", "re-worded", "hardened", "met"].includes(status) ? STATED : 0;
}

function toneOf(line: Line, status: Status): number {
  const moved = !["repeated", "left aside", "silent", TOO_EARLY, "gone", "met", "read together"].includes(
    status,
  );
  if (line.issue.nature === "payoff") return 0;
  if (line.issue.nature === "procedural") return STATED | (moved ? PROCEDURE : 0);
  if (gives(status) || hardens(status)) return STATED | SUBSTANCE;
  return STATED | (status === "re-worded" ? PROCEDURE : 0);
}
