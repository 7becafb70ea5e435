import type { Case } from "#case/case.ts";
import type { LeftOut } from "#case/left-out.ts";
import { selectConcessions } from "./input.ts";
import { type Line, ledgerOf, successionsOf } from "./ledger.ts";
import { phaseOf, turnWindows, type Window } from "./phase.ts";
import type { ConcessionsInput, Statement } from "./statement.ts";

/** What a party does not stand by any more, though it has not withdrawn it, and what it perhaps does not; by id. */
export interface Ended {
  readonly certainly: ReadonlySet<string>;
  /** Something later contradicts it if the issue stands where it may stand today, which is not known. */
  readonly perhaps: ReadonlySet<string>;
}

/**
 * What a party demands, refuses or offers and does not stand by any more: it said something later that contradicts it, or
 * since the turn it has put something else in its place or left it aside. What it may have said again in what does not count
 * (`left`) it has not left aside.
 */
export function endedIn(c: Case, left: readonly LeftOut[]): Ended {
  // The order of what a party says does not hang on a turn; without one nothing is told of before and since.
  const turn = c.turn ?? { text: "", of: c.demands[0]?.actor ?? "", events: [] };
  const { input } = selectConcessions({ ...c, turn }, {}, left) as { input?: ConcessionsInput };
  const [certainly, perhaps] = [new Set<string>(), new Set<string>()];
  if (!input) return { certainly, perhaps };
  const windows = turnWindows(input);
  for (const { issue, lines } of ledgerOf(input, windows)) {
    const successions = [
      ...successionsOf(
        lines.flatMap(({ statements }) => statements),
        issue,
      ).values(),
    ];
    for (const line of lines) {
      const demand = line.family === "demand";
      for (const one of line.statements) {
        // Of an offer of another level than one asked, only by how much it gives way hangs on where things stand today.
        const contradicted = demand
          ? successions.some((succession) => succession.has(one))
          : successions.every((succession) => succession.has(one));
        if (contradicted || (c.turn && isOver(one, line, windows))) certainly.add(one.id);
        else if (successions.some((succession) => succession.has(one))) perhaps.add(one.id);
      }
    }
  }
  return { certainly, perhaps };
}

/** Whether a statement of before the turn has been replaced or left aside since. */
function isOver(one: Statement, { statements, possible }: Line, windows: readonly Window[]): boolean {
  if (possible.length !== 1 || phaseOf(one, windows).after !== "no") return false;
  switch (possible[0]) {
    case "left aside":
    case "softened":
    case "dropped":
    case "gone":
      return true;
    case "hardened":
    case "re-worded":
      return statements.some((other) => phaseOf(other, windows).after === "yes");
    default:
      return false;
  }
}
