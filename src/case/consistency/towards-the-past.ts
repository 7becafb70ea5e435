import type { Contradiction } from "../contradiction.ts";
import type { CaseDate } from "../date.ts";
import type { Day } from "../day.ts";
import { type LenientCase, listed } from "../lenient.ts";
import type { Path } from "../walk.ts";
import { onlyDateOf } from "./only-date.ts";

/**
 * Events and ties that bear on an effect which had come about before them (`towards`). Warnings: the effect may have lasted.
 * An effect is over by the last of its events, where each has a day.
 */
export function towardsThePast(c: LenientCase): Contradiction[] {
  const days = new Map(listed(c.events).map(({ of: event }) => [event.id, onlyDateOf(event)]));
  const effects = new Map<string | undefined, { readonly last: Day; readonly edtf: string }>();
  for (const { of: set } of listed(c.explanations)) {
    const dates = listed(set.effect?.events).map(({ of }) => days.get(of));
    const last = dates.reduce<CaseDate | undefined>(
      (a, b) =>
        a && b && a.latest !== null && b.latest !== null ? (a.latest > b.latest ? a : b) : undefined,
      dates[0],
    );
    if (last?.latest != null) effects.set(set.id, { last: last.latest, edtf: last.edtf });
  }
  if (effects.size === 0) return [];
  const late = (
    towards: readonly (string | undefined)[] | undefined,
    begins: CaseDate | undefined,
    path: Path,
    what: string,
  ): Contradiction[] =>
    listed(towards).flatMap(({ at, of: name }): Contradiction[] => {
      const effect = effects.get(name);
      if (!effect || !begins || begins.earliest === null || begins.earliest <= effect.last) return [];
      return [
        {
          path: [...path, at],
          what: `${what} (${begins.edtf}) came after the effect of \`${name}\` (${effect.edtf}), on which it is to bear`,
          cure: "leave the effect out of `towards`, or mend one of the dates",
          severity: "warning",
        },
      ];
    });
  return [
    ...listed(c.events).flatMap(({ at, of: { id, towards } }) =>
      late(towards, days.get(id), ["events", at, "towards"], `the event \`${id ?? at + 1}\``),
    ),
    ...listed(c.ties).flatMap(({ at, of: { from, to, towards, since } }) =>
      late(towards, since, ["ties", at, "towards"], `the tie of \`${from}\` and \`${to}\``),
    ),
  ];
}
