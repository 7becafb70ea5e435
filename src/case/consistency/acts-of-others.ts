import { type Contradiction, warning } from "../contradiction.ts";
import type { Hypothesis } from "../explanation.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";
import { belongsToIn } from "./belongs-to.ts";

/**
 * Explanations that lie in the acts of some actors (`actors`), and whose causes are acts of others alone. Warnings: the others
 * may act for them in a way that the case does not say. The actor explained may answer to acts of others: of it nothing is said.
 */
export function actsOfOthers(c: LenientCase): Contradiction[] {
  const belongs = belongsToIn(c);
  const doers = new Map<string, readonly string[]>();
  for (const { of: event } of listed(c.events)) note(event.id, event.by);
  for (const { of: step } of listed(c.sanctions)) note(step.id, step.sender);
  function note(id: string | undefined, by: readonly (string | undefined)[] | undefined): void {
    if (id !== undefined)
      doers.set(
        id,
        listed(by).map(({ of }) => of),
      );
  }
  /** Who did the acts that are the causes; `undefined` where some cause is no act, or one of nobody known. */
  const actorsOf = ({ causes }: Lenient<Hypothesis>): readonly string[] | undefined => {
    const all: string[] = [];
    for (const { of: cause } of listed(causes)) {
      const acts = [...listed(cause.events), ...listed(cause.sanctions)];
      if (acts.length === 0) return undefined;
      for (const { of: act } of acts) {
        const by = doers.get(act);
        if (!by || by.length === 0 || by.includes("unknown")) return undefined;
        for (const actor of by) all.push(actor);
      }
    }
    return all.length > 0 ? all : undefined;
  };
  return listed(c.explanations).flatMap(({ at, of: set }) =>
    listed(set.hypotheses).flatMap(({ at: place, of: hypothesis }): Contradiction[] => {
      const named = listed(hypothesis.actors).map(({ of }) => of);
      const explained = set.effect?.of;
      const answers = explained !== undefined && named.some((actor) => belongs(actor, explained));
      const acting = named.length > 0 && !answers ? actorsOf(hypothesis) : undefined;
      if (!acting || acting.some((actor) => named.some((own) => belongs(actor, own) || belongs(own, actor))))
        return [];
      const others = [...new Set(acting)].slice(0, 5).map((id) => `\`${id}\``);
      return [
        warning(
          ["explanations", at, "hypotheses", place, "actors"],
          `\`${hypothesis.id ?? place + 1}\` seeks the cause in acts of \`${named[0]}\`${named.length > 1 ? " and others" : ""}, but its causes are acts of ${others.join(", ")}`,
          "name in `actors` those whose acts these are, or causes that are acts of theirs",
        ),
      ];
    }),
  );
}
