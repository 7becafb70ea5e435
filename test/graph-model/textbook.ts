/** Whether an end that is exactly as good for a party as where it was deters it: the textbook says so. */
export type Ties = "deter" | "do-not-deter";

/** A small graph model, as the definitions speak of it: no index, no short cut. */
export interface TextbookModel {
  readonly codes: readonly number[];
  readonly parties: readonly {
    readonly own: number;
    readonly cannotBeUndone: number;
    readonly cannotBeTakenUp: number;
    /** Value of each state, by its position in `codes`; higher is better. */
    readonly value: readonly number[];
    /** Where moves are listed: the states that the party can move to from each state, ascending. */
    readonly targets?: readonly (readonly number[])[];
  }[];
}

/** R_i(s): the states to which party i can move from state s in one move. */
export function moves(model: TextbookModel, i: number, s: number): number[] {
  const { own, cannotBeUndone, cannotBeTakenUp, targets } = model.parties[i]!;
  if (targets) return [...targets[s]!];
  const from = model.codes[s]!;
  const reached: number[] = [];
  model.codes.forEach((to, t) => {
    if (t === s) return;
    if ((to & ~own) !== (from & ~own)) return;
    if ((from & cannotBeUndone & ~to) !== 0) return;
    if ((to & cannotBeTakenUp & ~from) !== 0) return;
    reached.push(t);
  });
  return reached;
}

/** R⁺_i(s): those of them that i likes better than s. */
export function improvements(model: TextbookModel, i: number, s: number): number[] {
  const { value } = model.parties[i]!;
  return moves(model, i, s).filter((t) => value[t]! > value[s]!);
}

/**
 * R_H(s) or R⁺_H(s): the states that the members of H can reach from s by a sequence of moves, or of improvements,
 * in which nobody moves twice in succession. The recursion of Fang, Hipel & Kilgour 1993, def. 4.2.1, on pairs of
 * state and last mover.
 */
function legalReach(
  model: TextbookModel,
  group: readonly number[],
  s: number,
  step: typeof moves,
): Set<number> {
  const seen = new Set<string>();
  const reached = new Set<number>();
  const open: [number, number][] = [[s, -1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [state, last] = next;
    for (const mover of group) {
      if (mover === last) continue;
      for (const to of step(model, mover, state)) {
        reached.add(to);
        const key = `${to} ${mover}`;
        if (seen.has(key)) continue;
        seen.add(key);
        open.push([to, mover]);
      }
    }
  }
  return reached;
}

/** The end states by which the others deter party i from its improvement from s to t, under a concept. */
export function sanctions(
  model: TextbookModel,
  i: number,
  s: number,
  t: number,
  concept: "gmr" | "smr" | "seq",
  ties: Ties = "deter",
): number[] {
  const { value } = model.parties[i]!;
  const others = model.parties.map((_, party) => party).filter((party) => party !== i);
  const reach = legalReach(model, others, t, concept === "seq" ? improvements : moves);
  const harms = (end: number) => (ties === "deter" ? value[end]! <= value[s]! : value[end]! < value[s]!);
  return [...reach]
    .filter(harms)
    .filter((end) => concept !== "smr" || moves(model, i, end).every(harms))
    .sort((a, b) => a - b);
}

/** Whether state s is stable for party i under a concept. */
export function stable(
  model: TextbookModel,
  i: number,
  s: number,
  concept: "nash" | "gmr" | "smr" | "seq",
  ties: Ties = "deter",
): boolean {
  const gains = improvements(model, i, s);
  if (concept === "nash") return gains.length === 0;
  return gains.every((t) => sanctions(model, i, s, t, concept, ties).length > 0);
}

/**
 * The sets of others, each with an improvement of its own from s, whose changes joined to party i's change from s to t
 * lead to a state that is not better than s for i: the end states (SIM; Fraser & Hipel 1984).
 */
export function simultaneousSanctions(
  model: TextbookModel,
  i: number,
  s: number,
  t: number,
  ties: Ties = "deter",
): number[] {
  const { codes, parties } = model;
  const change = (to: number) => codes[to]! ^ codes[s]!;
  // Every way to have each of the others either sit still or make one of its improvements.
  let joint: { code: number; movers: number }[] = [{ code: codes[s]! ^ change(t), movers: 0 }];
  parties.forEach((_, j) => {
    if (j === i) return;
    const own = improvements(model, j, s);
    joint = joint.flatMap(({ code, movers }) => [
      { code, movers },
      ...own.map((to) => ({ code: code ^ change(to), movers: movers + 1 })),
    ]);
  });
  const { value } = parties[i]!;
  return joint
    .filter(({ movers }) => movers > 0)
    .map(({ code }) => codes.indexOf(code))
    .filter((end) => end >= 0 && (ties === "deter" ? value[end]! <= value[s]! : value[end]! < value[s]!));
}
