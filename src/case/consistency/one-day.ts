import { isStated } from "../basis.ts";
import { isContested } from "../contest.ts";
import { type Contradiction, warning } from "../contradiction.ts";
import type { Demand } from "../demand.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";

/** A demand with its place in the list. */
interface Voiced {
  readonly at: number;
  readonly of: Lenient<Demand>;
}

const ASKED: ReadonlySet<string | undefined> = new Set(["ask", "precondition"]);
const NO_SIDE: ReadonlySet<string | undefined> = new Set(["abstention", "undecided"]);
const ONE_SIDE: ReadonlySet<string | undefined> = new Set([
  "ask",
  "precondition",
  "offer",
  "refusal",
  "threat",
]);
const VERBS: Readonly<Record<string, string>> = {
  ask: "asks for",
  precondition: "requires",
  threat: "threatens",
};

/**
 * What a party says of one issue on one day and that does not go together: two points that it asks for; a point that it asks
 * for, or threatens, and offers; every point of the scale, refused; a side, and that it takes none. Only what it stated itself
 * counts, and nobody contests; what it took back, it may have replaced. Warnings: much can happen in a day.
 */
export function oneDay(c: LenientCase): Contradiction[] {
  const points = new Map(listed(c.issues).map(({ of }) => [of.id, of.scale] as const));
  const takenBack = new Set([
    ...listed(c.demands).map(({ of }) => of.withdraws),
    ...listed(c.events).flatMap(({ of }) => listed(of.withdraws).map((each) => each.of)),
  ]);
  const groups = new Map<string, Voiced[]>();
  for (const voiced of listed(c.demands)) {
    const { id, actor, issue, when, voice } = voiced.of;
    if (actor === undefined || issue === undefined || typeof when !== "object" || when.uncertain) continue;
    // What lasted, as `../2018-04-16`, is at one time with what is written alike.
    if (when.precision !== "day" && when.ends === null) continue;
    if (voice !== "stated" || isContested(voiced.of) || takenBack.has(id)) continue;
    const key = JSON.stringify([actor, issue, when.edtf]);
    const group = groups.get(key);
    if (group) group.push(voiced);
    else groups.set(key, [voiced]);
  }
  return [...groups.values()].flatMap((group) =>
    group.length === 1
      ? []
      : [
          ...twoLevels(group),
          ...nothingToTrade(group),
          ...everythingRefused(group, points.get(group[0]!.of.issue)),
          ...sideAndNone(group),
        ],
  );
}

/** Two points that are asked for of the same others, neither in place of the other. */
function twoLevels(group: readonly Voiced[]): Contradiction[] {
  const first = new Map<string, Voiced>();
  return group.flatMap((voiced): Contradiction[] => {
    const { at, of } = voiced;
    if (!ASKED.has(of.kind) || !isStated(of.level)) return [];
    const key = addresseesOf(of);
    const before = first.get(key);
    if (!before || before.of.level === of.level) {
      first.set(key, before ?? voiced);
      return [];
    }
    return [
      warning(
        ["demands", at, "level"],
        `\`${of.actor}\` ${VERBS[of.kind!]} \`${of.level}\` (${named(voiced)}) at the time at which it ${VERBS[before.of.kind!]} \`${before.of.level}\` (${named(before)})`,
        `mend one of the two; where one replaced the other, enter that too (\`kind: withdrawal\`, \`withdraws: ${before.of.id ?? "…"}\`)`,
      ),
    ];
  });
}

/** A point that is offered to others, and asked of them or held against them. */
function nothingToTrade(group: readonly Voiced[]): Contradiction[] {
  const offered = new Map(
    group.flatMap((voiced) =>
      voiced.of.kind === "offer" && isStated(voiced.of.level)
        ? [[`${voiced.of.level} ${addresseesOf(voiced.of)}`, voiced] as const]
        : [],
    ),
  );
  return group.flatMap((voiced): Contradiction[] => {
    const { at, of } = voiced;
    if ((!ASKED.has(of.kind) && of.kind !== "threat") || !isStated(of.level)) return [];
    const offer = offered.get(`${of.level} ${addresseesOf(of)}`);
    if (!offer) return [];
    return [
      warning(
        ["demands", at, "kind"],
        `\`${of.actor}\` ${VERBS[of.kind!]} \`${of.level}\` (${named(voiced)}) at the time at which it offers the same (${named(offer)}), so that nothing is left to trade`,
        "mend the kind or the point of one of the two; what each side gives is an issue of its own",
      ),
    ];
  });
}

function everythingRefused(
  group: readonly Voiced[],
  scale: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined,
): Contradiction[] {
  const refusals = group.filter(({ of }) => of.kind === "refusal");
  const refused = new Set(refusals.map(({ of }) => of.level as string | undefined));
  const points = scale?.map((point) => point?.id) ?? [];
  if (points.length < 2 || points.some((point) => point === undefined || !refused.has(point))) return [];
  const last = refusals.at(-1)!;
  return [
    warning(
      ["demands", last.at, "level"],
      `\`${last.of.actor}\` refuses every point of \`${last.of.issue}\` at one time (${refusals.map(named).join(", ")})`,
      "one of them holds whatever it does: mend a level or a day, or add the point that it would accept to the scale",
    ),
  ];
}

/** A side that is taken by who takes none. */
function sideAndNone(group: readonly Voiced[]): Contradiction[] {
  const side = group.find(({ of }) => ONE_SIDE.has(of.kind));
  if (!side) return [];
  return group.flatMap((voiced): Contradiction[] =>
    NO_SIDE.has(voiced.of.kind)
      ? [
          warning(
            ["demands", voiced.at, "kind"],
            `\`${voiced.of.actor}\` takes no side of \`${voiced.of.issue}\` (${named(voiced)}, kind: ${voiced.of.kind}) at the time of its ${side.of.kind} (${named(side)})`,
            "keep one of the two, or mend a day",
          ),
        ]
      : [],
  );
}

function addresseesOf({ to }: Lenient<Demand>): string {
  return listed(to)
    .map(({ of }) => of)
    .sort()
    .join(" ");
}

function named({ at, of }: Voiced): string {
  return `\`${of.id ?? at + 1}\``;
}
