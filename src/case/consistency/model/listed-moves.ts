import type { Contradiction } from "../../contradiction.ts";
import { type Lenient, listed } from "../../lenient.ts";
import type { Moves } from "../../moves.ts";
import type { Path } from "../../walk.ts";

interface Move {
  readonly actor: string;
  readonly from: string;
  readonly to: string;
  readonly path: Path;
}

/** Of listed states: moves given twice, states that no move leads into or out of, and a state of today that nobody can leave. */
export function listedMoves(moves: Lenient<Moves>): Contradiction[] {
  const { states, transitions, today } = moves;
  if (!states || states.length === 0 || !transitions || (moves.options ?? []).length > 0) return [];
  const all = movesIn(moves);
  const found = movesTwice(all);
  const isWhole = transitions.every(
    (each) => each?.actor !== undefined && each.from !== undefined && each.to !== undefined,
  );
  // A move that cannot be read may be the one that is missed.
  if (!isWhole || all.length === 0) return found;
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
  return listed(transitions).flatMap(({ at, of: { actor, from, to, reversible } }): Move[] => {
    if (actor === undefined || from === undefined || to === undefined) return [];
    const isList = Array.isArray(to);
    return listed([to].flat()).flatMap(({ at: place, of: end }) => {
      const path: Path = ["moves", "transitions", at, ...(isList ? ["to", place] : [])];
      const move = { actor, from, to: end, path };
      return reversible === true ? [move, { ...move, from: end, to: from }] : [move];
    });
  });
}

function movesTwice(all: readonly Move[]): Contradiction[] {
  const seen = new Map<string, Path>();
  return all.flatMap(({ actor, from, to, path }): Contradiction[] => {
    const key = `${actor} ${from} ${to}`;
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, path);
      return [];
    }
    // A state twice in one list is told as such.
    if (before === path || before.slice(0, 3).join(" ") === path.slice(0, 3).join(" ")) return [];
    const what = `the move of \`${actor}\` from \`${from}\` to \`${to}\` is given twice`;
    return [
      { path, what, cure: "keep one; `reversible: true` gives the move back as well", severity: "warning" },
    ];
  });
}
