import type { Case } from "#case/case.ts";
import { selectConcessions } from "./input.ts";
import { type Line, ledgerOf, successionsOf } from "./ledger.ts";
import { phaseOf, turnWindows, type Window } from "./phase.ts";
import type { ConcessionsInput, Statement } from "./statement.ts";

/**
 * Ids of what a party demands, refuses or offers and does not stand by any more, though it has not withdrawn it: it said
 * something later that contradicts it, or since the turn it has put something else in its place or left it aside.
 */
export function endedIn(c: Case): ReadonlySet<string> {
  // The order of what a party says does not hang on a turn; without one nothing is told of before and since.
  const turn = c.turn ?? { text: "", of: c.demands[0]?.actor ?? "", events: [] };
  const { input } = selectConcessions({ ...c, turn }) as { input?: ConcessionsInput };
  if (!input) return new Set();
  const windows = turnWindows(input);
  const ended = new Set<string>();
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
        if (contradicted || (c.turn && isOver(one, line, windows))) ended.add(one.id);
      }
    }
  }
  return ended;
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
