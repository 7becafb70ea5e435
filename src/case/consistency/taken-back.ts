import { isContested } from "../contest.ts";
import type { Contradiction } from "../contradiction.ts";
import { type CaseDate, certainlyBefore } from "../date.ts";
import { type LenientCase, listed } from "../lenient.ts";
import type { Path } from "../walk.ts";
import { onlyDateOf } from "./only-date.ts";

/** Where something was taken back, by whatever entry. */
interface Withdrawal {
  readonly by: string;
  readonly when: CaseDate;
}

/**
 * What was accepted, carried out or broken after it had been taken back, what one act both meets and takes back, and what was taken
 * back though it could not be undone. Warnings: it may have been voiced again, which is
 * an entry of its own. What is only expected or imagined, what somebody alleges or denies, and what has several datings take
 * nothing back here for certain.
 */
export function takenBack(c: LenientCase): Contradiction[] {
  const withdrawals = withdrawalsIn(c);
  const bothWays = twoThingsAtOnce(c);
  if (withdrawals.size === 0) return bothWays;
  const after = (
    names: readonly (string | undefined)[] | undefined,
    when: CaseDate | undefined,
    path: Path,
    act: string,
  ): Contradiction[] =>
    listed(names).flatMap(({ at, of: name }): Contradiction[] => {
      const back = withdrawals.get(name);
      if (!when || !back || !certainlyBefore(back.when, when)) return [];
      return [
        {
          path: [...path, at],
          what: `${act} \`${name}\` (${when.edtf}) after that had been withdrawn (\`${back.by}\`, ${back.when.edtf})`,
          cure: "mend one of the dates; what was voiced anew is an entry of its own: name that",
          severity: "warning",
        },
      ];
    });
  return [
    ...bothWays,
    ...listed(c.demands).flatMap(({ at, of: { id, reversible } }): Contradiction[] => {
      const back = reversible === "no" && id !== undefined ? withdrawals.get(id) : undefined;
      if (back === undefined) return [];
      const what = `\`${id}\` could not be undone (reversible: no), and \`${back.by}\` takes it back`;
      return [
        { path: ["demands", at, "reversible"], what, cure: "mend one of the two", severity: "warning" },
      ];
    }),
    ...listed(c.demands).flatMap(({ at, of: demand }) =>
      after(
        demand.accepts,
        onlyDateOf(demand),
        ["demands", at, "accepts"],
        `\`${demand.id ?? at + 1}\` accepts`,
      ),
    ),
    ...listed(c.events).flatMap(({ at, of: event }) =>
      (["fulfils", "breaches"] as const).flatMap((verb) =>
        after(event[verb], onlyDateOf(event), ["events", at, verb], `\`${event.id ?? at + 1}\` ${verb}`),
      ),
    ),
  ];
}

const DEEDS = ["fulfils", "breaches", "withdraws"] as const;

/** Events that do two things at once to one demand, of which each leaves no room for the other: they meet it and take it back. */
function twoThingsAtOnce(c: LenientCase): Contradiction[] {
  return listed(c.events).flatMap(({ at, of: event }) => {
    const done = new Map<string, string>();
    return DEEDS.flatMap((verb) =>
      listed(event[verb]).flatMap(({ at: place, of: name }): Contradiction[] => {
        const other = done.get(name) ?? verb;
        done.set(name, other);
        if (other === verb) return [];
        const what = `\`${event.id ?? at + 1}\` both ${other} and ${verb} \`${name}\``;
        return [
          { path: ["events", at, verb, place], what, cure: "keep one of the two", severity: "warning" },
        ];
      }),
    );
  });
}

/** By demand, the first entry that takes it back for certain. */
function withdrawalsIn(c: LenientCase): Map<string, Withdrawal> {
  const found = new Map<string, Withdrawal>();
  const add = (name: string, by: string, when: CaseDate | undefined) => {
    if (when?.latest == null) return;
    const known = found.get(name);
    if (!known || when.latest < known.when.latest!) found.set(name, { by, when });
  };
  for (const { at, of: demand } of listed(c.demands)) {
    if (demand.withdraws === undefined || demand.voice === "expected" || isContested(demand)) continue;
    add(demand.withdraws, demand.id ?? String(at + 1), onlyDateOf(demand));
  }
  for (const { at, of: event } of listed(c.events)) {
    if ((event.mode !== "actual" && event.mode !== "historical") || isContested(event)) continue;
    for (const { of: name } of listed(event.withdraws))
      add(name, event.id ?? String(at + 1), onlyDateOf(event));
  }
  return found;
}
