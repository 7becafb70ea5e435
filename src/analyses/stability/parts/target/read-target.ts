import { optionsOfState } from "#case/moves-notation.ts";
import { nearest } from "#case/nearest.ts";
import { type GraphModel, standingFor } from "#graph-model/model/graph-model.ts";
import { holds } from "#math/proposition.ts";
import type { StabilityInput } from "../../input.ts";
import type { Asked } from "./target-search.ts";

/**
 * The states named by the user, or what is wrong with a name. Names are those of the case, or the options taken joined by
 * "+", or "none"; several are parted by semicolons, but for a name of the case that has one itself.
 */
export function readTargets(
  input: StabilityInput,
  text: string,
): { readonly asked: readonly Asked[] } | { readonly fault: string } {
  const asked: Asked[] = [];
  for (const name of targetNames(input, text)) {
    const code = input.names.find((each) => each.name === name)?.state ?? codeOf(input, name);
    if (typeof code === "string") return { fault: code };
    if (!feasible(input.model, code)) return { fault: `names “${name}”, which cannot occur` };
    asked.push({ name, code });
  }
  return { asked };
}

function targetNames({ names }: StabilityInput, text: string): string[] {
  const asked = text.trim();
  if (names.some(({ name }) => name === asked)) return [asked];
  return [...new Set(asked.split(";").map((name) => name.trim()))].filter((name) => name !== "");
}

/** The code of a state by its id or its options, or why there is none. */
function codeOf({ model, states, names }: StabilityInput, name: string): number | string {
  const { options, listed, merged } = model;
  if (listed) {
    const known = listed.states.map((id, at) => [id, states[at]!.name]);
    const at = known.findIndex((each) => each.includes(name));
    return at < 0 ? `names “${name}”, and there is no such state${meant([name], known.flat())}` : at;
  }
  const taken = optionsOfState(name);
  const unknown = taken.filter((option) => !options.some(({ id }) => id === option));
  if (unknown.length > 0) {
    const known = [...options.map(({ id }) => id), ...names.map((each) => each.name)];
    return `names “${unknown.join("”, “")}”, and there is no such option or state${meant(unknown, known)}`;
  }
  const code = options.reduce((bits, { id }, at) => (taken.includes(id) ? bits | (1 << at) : bits), 0);
  return standingFor(merged)(code);
}

function meant(words: readonly string[], known: readonly string[]): string {
  const near = words.flatMap((word) => nearest(word, known) ?? []);
  return near.length > 0 ? `; the nearest is “${near.join("”, “")}”` : `; there are ${known.join(", ")}`;
}

/** Whether a state can occur: it is listed, or nothing excludes it. */
function feasible({ listed, options, excluded }: GraphModel, code: number): boolean {
  if (listed) return code < listed.states.length;
  const taken = new Map(options.map(({ id }, at) => [id, ((code >>> at) & 1) === 1]));
  return !excluded.some((never) => holds(never, (atom) => taken.get(atom)!));
}
