import type { Contradiction } from "../../contradiction.ts";
import { type Lenient, listed } from "../../lenient.ts";
import type { Moves } from "../../moves.ts";

interface Move {
  readonly from: string;
  readonly to: string;
}

/** Of listed states: states that no move leads into or out of, and a state of today that nobody can leave. */
export function listedMoves(moves: Lenient<Moves>): Contradiction[] {
  const { states, transitions, today } = moves;
  if (!states || states.length === 0 || !transitions || (moves.options ?? []).length > 0) return [];
  const all = movesIn(moves);
  const isWhole = transitions.every(
    (each) => each?.actor !== undefined && each.from !== undefined && each.to !== undefined,
  );
  // A move that cannot be read may be the one that is missed.
  if (!isWhole || all.length === 0) return [];
  const found: Contradiction[] = [];
  const ends = new Set(all.flatMap(({ from, to }) => [from, to]));
  for (const {
    at,
    of: { id },
  } of listed(states)) {
    if (id === undefined || ends.has(id)) continue;
    const what = `no move leads into the state \`${id}\`, and none out of it`;
    found.push({
      path: ["moves", "states", at],
      what,
      cure: "add the move to `transitions`, or leave the state out",
      severity: "warning",
    });
  }
  if (typeof today === "string" && ends.has(today) && !all.some(({ from }) => from === today)) {
    const what = `nobody can leave today's state, \`${today}\``;
    found.push({
      path: ["moves", "today"],
      what,
      cure: "mend it, or add the move to `transitions`",
      severity: "warning",
    });
  }
  return found;
}

/** The moves that the transitions give, those back included. */
function movesIn({ transitions }: Lenient<Moves>): Move[] {
  return listed(transitions).flatMap(({ of: { from, to, reversible } }): Move[] => {
    if (from === undefined || to === undefined) return [];
    return listed([to].flat()).flatMap(({ of: end }) => {
      const move = { from, to: end };
      return reversible === true ? [move, { from: end, to: from }] : [move];
    });
  });
}
