import type { GraphModel } from "#graph-model/model/graph-model.ts";
import { holds } from "#math/proposition.ts";

/** Whether a state can occur: it is listed, or nothing excludes it. */
export function feasible({ listed, options, excluded }: GraphModel, code: number): boolean {
  if (listed) return code < listed.states.length;
  const taken = new Map(options.map(({ id }, at) => [id, ((code >>> at) & 1) === 1]));
  return !excluded.some((never) => holds(never, (atom) => taken.get(atom)!));
}
