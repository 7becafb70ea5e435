import { type Contradiction, warning } from "../../contradiction.ts";
import { type LenientCase, listed } from "../../lenient.ts";
import { plainText } from "../plain-text.ts";

/** Names of states that are those of other listed states, or the word for what holds now: the brief would call two by one word. */
export function namesOfOthers({ moves, actors }: LenientCase): Contradiction[] {
  const { names, states, options } = moves ?? {};
  const known = new Map<string, string>(["today", "as today"].map((words) => [words, "today"]));
  for (const { of } of listed(states))
    for (const words of [of.id, of.name])
      if (of.id !== undefined && words) known.set(plainText(words), of.id);
  const taken = new Map(
    listed(options).flatMap(({ of: { id, actor, text } }) => {
      const by = listed(actors).find(({ of }) => of.id === actor)?.of;
      if (id === undefined || text === undefined) return [];
      return [by?.name, by?.short].flatMap((who) =>
        who ? [[plainText(`${who} ${text}`), id] as const] : [],
      );
    }),
  );
  return listed(names).flatMap(({ at, of: { state, name } }): Contradiction[] => {
    if (state === undefined || name === undefined) return [];
    const option = taken.get(plainText(name));
    if (option !== undefined && !optionsNamed(state).includes(option))
      return [
        warning(
          ["moves", "names", at, "name"],
          `\`${state}\` is called “${name}”, as the state is in which \`${option}\` is taken`,
          "give it a name of its own: the brief would call two states by one word",
        ),
      ];
    const other = known.get(plainText(name));
    if (other === undefined || other === state) return [];
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

/** The options that a name's state is written with. */
function optionsNamed(state: string): readonly string[] {
  return state.split(/[^\p{L}\p{N}_-]+/u);
}
