import type { Contradiction } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";

const MODES: Readonly<Record<string, string>> = {
  future: "is still to come",
  hypothetical: "is only imagined",
  negated: "is said not to have happened",
};

/**
 * Events that are not told as having happened, and yet alleged to have happened, denied, or meeting a demand. Warnings: an author who means “V
 * says that U did it, which is not so” can say it better.
 */
export function unestablished(c: LenientCase): Contradiction[] {
  return [...contested(c), ...undone(c)];
}

/** Events that did not happen, and yet do something to a demand. */
function undone(c: LenientCase): Contradiction[] {
  return listed(c.events).flatMap(({ at, of: event }) =>
    event.mode !== "negated"
      ? []
      : (["fulfils", "breaches", "withdraws"] as const).flatMap((verb): Contradiction[] => {
          const [first] = listed(event[verb]);
          if (!first) return [];
          return [
            {
              path: ["events", at, verb],
              what: `the event \`${event.id ?? at + 1}\` is said not to have happened (\`mode: negated\`), and yet ${verb} \`${first.of}\``,
              cure: "tell what was done instead, as an event that happened, or leave it out",
              severity: "warning",
            },
          ];
        }),
  );
}

function contested(c: LenientCase): Contradiction[] {
  return listed(c.events).flatMap(({ at, of: { id, mode, alleged, denied } }): Contradiction[] => {
    const key = alleged !== undefined ? "alleged" : denied !== undefined ? "denied" : undefined;
    if (key === undefined || mode === undefined || MODES[mode] === undefined) return [];
    const said = key === "alleged" ? "that it happened" : "that it did not happen";
    const cure =
      mode === "negated"
        ? "keep one: an act that one side alleges and another denies is `mode: actual`, with `alleged` and `denied`"
        : "leave it out: who alleges a plan, or denies it, does so of the planning, an event of its own";
    return [
      {
        path: ["events", at, key],
        what: `the event \`${id ?? at + 1}\` ${MODES[mode]} (\`mode: ${mode}\`), but \`${key}\` names who says ${said}`,
        cure,
        severity: "warning",
      },
    ];
  });
}
