import { type Expression, holds } from "#case/logic.ts";
import type { StabilityInput } from "./input.ts";

/** Makes the function that tells whether a statement holds in a state, by the state's code. */
export function truthInState({
  options,
  listed,
}: {
  readonly options: readonly { readonly id: string }[];
  readonly listed: StabilityInput["listed"];
}): (statement: Expression, code: number) => boolean {
  if (listed) return (statement, code) => holds(statement, (id) => listed.states[code]!.id === id);
  const bit = new Map(options.map(({ id }, at) => [id, 1 << at]));
  return (statement, code) => holds(statement, (id) => (code & bit.get(id)!) !== 0);
}
