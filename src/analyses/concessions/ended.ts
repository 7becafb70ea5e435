import type { Case } from "#case/case.ts";
import type { LeftOut } from "#case/left-out.ts";
import { selectConcessions } from "./input.ts";
import { type Line, ledgerOf, successionsOf } from "./ledger.ts";
import { perhapsReplaced } from "./perhaps-replaced.ts";
import { phaseOf, turnWindows, type Window } from "./phase.ts";
import type { ConcessionsInput, Statement } from "./statement.ts";
import type { Status } from "./status.ts";

/**
 * Why a party does not stand by something any more: others did what it asks; what it said later takes its place or contradicts it; it took it back
 * without naming it; it carried out what it offered; or it speaks on the issue since the turn and does not say it again.
 */
export type End = "met" | "replaced" | "taken back" | "not repeated" | "carried out";

/** What a party does not stand by any more, though it has not withdrawn it, and what it perhaps does not; by id. */
export interface Ended {
  /** Why; and whether that is so only with what somebody else reads into the party. */
  readonly certainly: ReadonlyMap<string, { readonly why: End; readonly asRead: boolean }>;
  /**
   * Something later contradicts it if the issue stands where it may stand today, which is not known; or if what one of the two
   * asks, refuses or offers lies where it may lie on the scale, which is not stated.
   */
  readonly perhaps: ReadonlySet<string>;
}

/**
 * What a party demands, refuses or offers and does not stand by any more: others did it, it said something later that contradicts it, or
 * since the turn it has put something else in its place or left it aside. What it may have said again in what does not count
 * (`left`) it has not left aside.
 */
export function endedIn(c: Case, left: readonly LeftOut[]): Ended {
  // The order of what a party says does not hang on a turn; without one nothing is told of before and since.
  const turn = { text: "", of: c.demands[0]?.actor ?? "", events: [] };
  // The case itself where it can be: what is found out about a case, such as how it writes its words, is kept by it.
  const { input } = selectConcessions(c.turn ? c : { ...c, turn }, {}, left) as { input?: ConcessionsInput };
  if (!input) return { certainly: new Map(), perhaps: new Set() };
  const isTurned = c.turn !== undefined;
  const all = endedAmong(input, isTurned);
  const own = endedAmong(
    { ...input, statements: input.statements.filter(({ voice }) => voice === "stated") },
    isTurned,
  );
  const voiced = new Map(input.statements.map(({ id, voice }) => [id, voice]));
  const certainly = new Map(
    [...all.certainly].map(
      ([id, why]) => [id, { why, asRead: voiced.get(id) === "stated" && !own.certainly.has(id) }] as const,
    ),
  );
  return { certainly, perhaps: all.perhaps };
}

function endedAmong(input: ConcessionsInput, isTurned: boolean) {
  const [certainly, perhaps] = [new Map<string, End>(), new Set<string>()];
  const windows = turnWindows(input);
  for (const { issue, lines } of ledgerOf(input, windows)) {
    const own = lines.flatMap(({ statements }) => statements);
    const successions = [...successionsOf(own, issue).values()];
    for (const line of lines) {
      const demand = line.family === "demand";
      for (const one of line.statements) {
        // Of an offer of another level than one asked, only by how much it gives way hangs on where things stand today.
        const contradicted = demand
          ? successions.some((succession) => succession.has(one))
          : successions.every((succession) => succession.has(one));
        if (one.standing.met !== null) {
          certainly.set(one.id, "met");
          continue;
        }
        if (line.disputed) {
          // Whether it stands hangs on whether the analyst reads the party right.
          if (successions.some((succession) => succession.has(one))) perhaps.add(one.id);
          continue;
        }
        const over = isTurned
          ? endOf(one, line, windows)
          : isDoneSince(one, line.statements)
            ? "carried out"
            : null;
        // What it took back by name is not merely contradicted by what it did.
        if (over === "taken back" && line.withdrawals.some(({ withdraws }) => withdraws === one.id))
          certainly.set(one.id, "taken back");
        // What the ledger has as left aside, nothing has taken the place of: who asks for more all along still refuses less.
        else if (contradicted && over !== "not repeated" && over !== "carried out")
          certainly.set(one.id, "replaced");
        else if (over) certainly.set(one.id, over);
        else if (successions.some((succession) => succession.has(one))) perhaps.add(one.id);
      }
    }
    for (const { id } of perhapsReplaced(own)) if (!certainly.has(id)) perhaps.add(id);
  }
  return { certainly, perhaps };
}

/** Whether an offer was carried out, on the last day on which it may have been made or later, and so stands no longer. */
function isDoneSince({ kind, text, act, standing }: Statement, others: readonly Statement[]): boolean {
  if (kind !== "offer" || act !== null || standing.goesOn || standing.undated) return false;
  const last = standing.shape === "span" ? standing.end.latest : standing.start.latest;
  return others.some(
    (other) =>
      other.act?.deed === "carried out" &&
      other.text === text &&
      last !== null &&
      other.standing.start.earliest !== null &&
      other.standing.start.earliest >= last,
  );
}

/** Why a statement of before the turn does not stand any more, whichever of what its line may be holds; null where it may. */
function endOf(one: Statement, line: Line, windows: readonly Window[]): End | null {
  if (phaseOf(one, windows).after !== "no") return null;
  const [why = null, ...others] = new Set(line.possible.map((status) => endBy(status, line, windows)));
  return others.length === 0 ? why : null;
}

/** Why it does not, if that became of its line. */
function endBy(status: Status, { done, statements }: Line, windows: readonly Window[]): End | null {
  switch (status) {
    case "silent":
      return done ? "carried out" : null;
    case "left aside":
      return done ? "carried out" : "not repeated";
    case "softened":
      return "replaced";
    case "dropped":
    case "gone":
      return "taken back";
    case "hardened":
    case "re-worded":
      return statements.some((other) => phaseOf(other, windows).after === "yes") ? "replaced" : null;
    default:
      return null;
  }
}
