import type { Contradiction } from "../contradiction.ts";
import { type CaseDate, certainlyBefore } from "../date.ts";
import type { Day } from "../day.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { onlyDateOf } from "./only-date.ts";
import { plainText } from "./plain-text.ts";

/** What changes sanctions that are in force already. */
const CHANGES: Readonly<Record<string, string>> = {
  tightened: "tightens",
  eased: "eases",
  lifted: "lifts",
};
/** Pairs of senders and targets that are looked at for all steps; whoever writes more has more than a hand can check. */
const MOST_PAIRS = 200_000;

/** What is known of the sanctions of one sender on one target. */
interface History {
  /** The first imposition, and the last day on which one may have been; `null` where one has no certain day. */
  imposed: { readonly first: Step; readonly last: Day } | null;
}

interface Step {
  readonly id: string;
  readonly when: CaseDate;
}

/** The first step that lifts sanctions, and what it says it lifts. */
interface Lifting extends Step {
  readonly what: string | undefined;
}

/**
 * Steps that change sanctions before any were imposed, or after all had been lifted, by the same sender on the same target.
 * Warnings: other sanctions may be none of the case's business.
 */
export function sanctionSteps(c: LenientCase): Contradiction[] {
  const written = listed(c.sanctions).map(({ at, of }) => ({ at, of, id: of.id ?? String(at + 1) }));
  const senders = kindsOf(written.map(({ of }) => listed(of.sender).map((each) => each.of)));
  const targets = kindsOf(written.map(({ of }) => listed(of.target).map((each) => each.of)));
  let pairs = 0;
  const steps = written.flatMap((step, at) => {
    pairs += senders[at]!.length * targets[at]!.length;
    return pairs > MOST_PAIRS ? [] : [{ ...step, senders: senders[at]!, targets: targets[at]! }];
  });
  const pairsOf = (step: (typeof steps)[number]): string[] =>
    step.senders.flatMap((from) => step.targets.map((to) => `${from} ${to}`));
  const records = new Map<string, History>();
  for (const step of steps) {
    const { of, id } = step;
    if (of.kind !== "imposed") continue;
    const when = onlyDateOf(of);
    for (const pair of pairsOf(step)) {
      const before = records.get(pair);
      records.set(pair, { imposed: before ? together(before.imposed, id, when) : alone(id, when) });
    }
  }
  // By pair: the first lifting of all that was imposed.
  const ends = new Map<string, Lifting>();
  for (const step of steps) {
    const { of, id } = step;
    const when = of.kind === "lifted" ? onlyDateOf(of) : undefined;
    if (!when || when.earliest === null) continue;
    for (const pair of pairsOf(step)) {
      const imposed = records.get(pair)?.imposed;
      const known = ends.get(pair);
      if (imposed && imposed.last < when.earliest && !(known && known.when.earliest! <= when.earliest))
        ends.set(pair, { id, when, what: of.what });
    }
  }
  return steps.flatMap((step): Contradiction[] => {
    const { at, of, id } = step;
    const { kind } = of;
    const when = onlyDateOf(of);
    if (kind === undefined || CHANGES[kind] === undefined || !when) return [];
    const all = pairsOf(step);
    const warn = (what: string, part = ""): Contradiction[] => [
      {
        path: ["sanctions", at, "when"],
        what: `\`${id}\` ${CHANGES[kind]} sanctions (${when.edtf}) ${what}`,
        cure: `exchange or mend the dates, or enter what was in force then${part}`,
        severity: "warning",
      },
    ];
    const firsts = all.map((pair) => records.get(pair)?.imposed?.first);
    if (firsts[0] && firsts.every((first) => first && certainlyBefore(when, first.when)))
      return warn(`before any were imposed (\`${firsts[0].id}\`, ${firsts[0].when.edtf})`);
    const lifted = all.map((pair) => ends.get(pair));
    // Sanctions are lifted in parts too: another thing that is lifted later does not say that the first were all.
    const isPart = (end: Lifting) =>
      kind === "lifted" && plainText(end.what ?? "") !== plainText(of.what ?? "");
    if (lifted[0] && lifted.every((end) => end && certainlyBefore(end.when, when) && !isPart(end)))
      return warn(
        `after all had been lifted (\`${lifted[0].id}\`, ${lifted[0].when.edtf})`,
        "; where only a part was lifted, that step is `eased`",
      );
    return [];
  });
}

/**
 * By step, who stands in its list, those that stand in the same lists of all steps as one: nothing that is looked at here
 * tells them apart, and a hundred senders of a hundred targets are mostly one alliance against another.
 */
function kindsOf(lists: readonly (readonly string[])[]): (readonly number[])[] {
  const places = new Map<string, number[]>();
  for (const [at, list] of lists.entries()) {
    for (const name of new Set(list)) {
      const known = places.get(name);
      if (known) known.push(at);
      else places.set(name, [at]);
    }
  }
  const numbers = new Map<string, number>();
  const kinds = lists.map((): number[] => []);
  for (const stands of places.values()) {
    const key = stands.join();
    if (numbers.has(key)) continue;
    numbers.set(key, numbers.size);
    for (const at of stands) kinds[at]!.push(numbers.size - 1);
  }
  return kinds;
}

function alone(id: string, when: CaseDate | undefined): History["imposed"] {
  return when && when.earliest !== null && when.latest !== null
    ? { first: { id, when }, last: when.latest }
    : null;
}

function together(before: History["imposed"], id: string, when: CaseDate | undefined): History["imposed"] {
  const here = alone(id, when);
  if (!before || !here) return null;
  const isSooner = here.first.when.earliest! < before.first.when.earliest!;
  return { first: isSooner ? here.first : before.first, last: Math.max(before.last, here.last) };
}
