import fc from "fast-check";
import { expect, it } from "vitest";
import { CONCEPT_BIT } from "#graph-model/concepts/concept.ts";
import { unansweredReach } from "#graph-model/concepts/unanswered-reach.ts";
import { stabilitySolver } from "#graph-model/concepts/verdicts.ts";
import { membersOf } from "#math/bit-set.ts";
import { engineOf } from "./engine-of.ts";
import { anyModel, type RandomModel } from "./random-model.ts";
import { improvements, sanctions, type Ties } from "./textbook.ts";

/** The states to which improvements without a sanction lead, by all legal sequences on pairs of state and last mover. */
function reachedBySteps(model: RandomModel, from: number, ties: Ties): number[] {
  const seen = new Set<string>();
  const reached = new Set([from]);
  const open: [number, number][] = [[from, -1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [state, last] = next;
    model.parties.forEach((_, mover) => {
      if (mover === last) return;
      for (const to of improvements(model, mover, state)) {
        const key = `${to} ${mover}`;
        if (seen.has(key) || sanctions(model, mover, state, to, "seq", ties).length > 0) continue;
        seen.add(key);
        reached.add(to);
        open.push([to, mover]);
      }
    });
  }
  return [...reached].sort((a, b) => a - b);
}

it.each<Ties>(["deter", "do-not-deter"])(
  "unanswered moves lead where the definitions say, ties %s",
  (ties) => {
    let beyond = 0;
    fc.assert(
      fc.property(anyModel, (model) => {
        const { graph, ranked } = engineOf(model);
        const search = unansweredReach(graph, ties);
        stabilitySolver(graph, ties)(ranked, CONCEPT_BIT.seq, (party, _, lowest) =>
          search.note(party, ranked[party]!, lowest.seq),
        );
        // From every state, one search after the other.
        model.codes.forEach((_, from) => {
          const wanted = reachedBySteps(model, from, ties);
          expect(membersOf(search.from(from))).toEqual(wanted);
          if (wanted.length > 2) beyond++;
        });
      }),
      { numRuns: 300, seed: 4 },
    );
    expect(beyond).toBeGreaterThan(100);
  },
);
