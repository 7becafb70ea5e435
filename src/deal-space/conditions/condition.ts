/** That a deal takes one of these options on an issue. */
export interface Choice {
  readonly issue: number;
  readonly in: readonly number[];
}

/**
 * What a deal has to keep to. `implies`: where all of `if` hold, all of `needs` do. `forbid`: not all of `all` at once.
 * `atMost`, `atLeast`: of the choices `of` so many hold.
 */
export type Condition =
  | { readonly type: "implies"; readonly if: readonly Choice[]; readonly needs: readonly Choice[] }
  | { readonly type: "forbid"; readonly all: readonly Choice[] }
  | { readonly type: "atMost" | "atLeast"; readonly k: number; readonly of: readonly Choice[] };

/** All choices that a condition speaks of. */
export function choicesOf(condition: Condition): readonly Choice[] {
  switch (condition.type) {
    case "implies":
      return [...condition.if, ...condition.needs];
    case "forbid":
      return condition.all;
    default:
      return condition.of;
  }
}

/** Whether a deal keeps to a condition. */
export function keepsTo(condition: Condition, deal: readonly number[]): boolean {
  const holds = (choice: Choice) => choice.in.includes(deal[choice.issue]!);
  switch (condition.type) {
    case "implies":
      return !condition.if.every(holds) || condition.needs.every(holds);
    case "forbid":
      return !condition.all.every(holds);
    case "atMost":
      return condition.of.filter(holds).length <= condition.k;
    case "atLeast":
      return condition.of.filter(holds).length >= condition.k;
  }
}
