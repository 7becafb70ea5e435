import { type Contradiction, warning } from "../../contradiction.ts";
import { type Lenient, listed } from "../../lenient.ts";
import type { Moves } from "../../moves.ts";
import { plainText } from "../plain-text.ts";

/** Names of states that are those of other listed states, or the word for what holds now: the brief would call two by one word. */
export function namesOfOthers({ names, states }: Lenient<Moves>): Contradiction[] {
  const known = new Map<string, string>([["today", "today"]]);
  for (const { of } of listed(states))
    for (const words of [of.id, of.name])
      if (of.id !== undefined && words) known.set(plainText(words), of.id);
  return listed(names).flatMap(({ at, of: { state, name } }): Contradiction[] => {
    const other = name === undefined ? undefined : known.get(plainText(name));
    if (state === undefined || other === undefined || other === state) return [];
    return [
      warning(
        ["moves", "names", at, "name"],
        other === "today"
          ? `\`${state}\` is called “${name}”, as what holds now is`
          : `\`${state}\` is called “${name}”, which is another state (\`${other}\`)`,
        "give it a name of its own: the brief would call two states by one word",
      ),
    ];
  });
}
