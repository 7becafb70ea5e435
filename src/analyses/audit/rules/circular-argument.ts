import type { Claim } from "#case/claim.ts";
import { stronglyConnected } from "#math/strongly-connected.ts";
import type { ClaimIndex } from "../claim-index.ts";
import { citesOf } from "../context.ts";
import { claimed } from "../named.ts";
import { defineRule } from "../rule.ts";

/** A claim of the text, and the circles of support of which it is the first member. */
interface Supporter {
  readonly claim: Claim;
  readonly circle: readonly Claim[] | undefined;
}

/** Most members of a circle that are told; longer ones no reader follows. */
const TOLD = 8;

/** Begging the question. */
export const circularArgument = defineRule<Supporter, { readonly circle: readonly string[] }>({
  id: "circular-argument",
  title: "A circle of support",
  definition: "A claim supports another that, directly or through others, supports it.",
  reason: "A claim that rests on itself rests on nothing.",
  of: "claims",
  data(_, { claims }) {
    const circles = circlesIn(claims);
    return claims.own.map((claim) => ({ claim, circle: circles.get(claim) }));
  },
  check({ circle }) {
    if (!circle) return [];
    const ids = circle.map(({ id }) => id);
    return [
      {
        subjects: ids,
        facts: { circle: ids },
        cites: citesOf(...circle),
        severity: "breaks" as const,
        undo: 1,
      },
    ];
  },
  tell({ circle }, c) {
    const told = circle.slice(0, TOLD).map((id) => claimed(c, id));
    const rest = circle.length - told.length;
    return {
      short: `${claimed(c, circle[0]!)} is supported by what it is itself made to support.`,
      detail: `The circle: ${told.join(", which supports ")}${rest > 0 ? `, and so on through ${rest} more` : ""}.`,
      undo: `${claimed(c, circle[0]!)} were not offered in support of ${circle.length === 1 ? "itself" : claimed(c, circle[1]!)}`,
    };
  },
});

/** By claim, the shortest circle of support through it, where it stands first of those in that circle. */
function circlesIn({ own, supportedBy }: ClaimIndex): Map<Claim, readonly Claim[]> {
  const place = new Map(own.map((claim, index) => [claim, index]));
  const next = own.map((claim) => supportedBy(claim).map((each) => place.get(each)!));
  const component = stronglyConnected(next);
  const within = next.map((supported, claim) =>
    supported.filter((each) => component[each] === component[claim]),
  );
  const from = new Int32Array(own.length);
  const done = new Uint8Array(own.length);
  const metFor = new Int32Array(own.length).fill(-1);
  const circles = new Map<Claim, readonly Claim[]>();
  within.forEach((supported, start) => {
    // Only a claim that supports one of its own component is in a circle.
    if (supported.length === 0 || done[start] === 1) return;
    const circle = wayTo(endOfCircle(start, within, from, metFor), start, from);
    // Where no member has another way on, this is the only circle of each.
    if (circle.every((each) => within[each]!.length === 1)) for (const each of circle) done[each] = 1;
    if (circle.every((each) => each >= start)) {
      circles.set(
        own[start]!,
        circle.map((each) => own[each]!),
      );
    }
  });
  return circles;
}

/**
 * The last claim of the shortest way back to a claim that is in a circle. `from` then holds, for each claim met, the one
 * before it on the way; `metFor` for which start it was met, so that nothing need be cleared between two starts.
 */
function endOfCircle(
  start: number,
  within: readonly (readonly number[])[],
  from: Int32Array,
  metFor: Int32Array,
): number {
  const queue = [start];
  for (const each of queue) {
    for (const other of within[each]!) {
      if (other === start) return each;
      if (metFor[other] === start) continue;
      metFor[other] = start;
      from[other] = each;
      queue.push(other);
    }
  }
  throw new Error("no way back in a component that holds one");
}

function wayTo(end: number, start: number, from: Int32Array): number[] {
  const way = [end];
  for (let each = end; each !== start; way.push(each)) each = from[each]!;
  return way.reverse();
}
