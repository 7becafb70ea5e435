import type { EndGiven } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { tookPlace } from "#case/contest.ts";
import { boundsInWords, type CaseDate, certainlyBefore, type DateBounds } from "#case/date.ts";
import { boundsOf } from "#case/effective-date.ts";
import { shortName } from "#case/membership.ts";
import { boundsOfIso, type IsoBounds, isoBounds } from "../../iso-bounds.ts";
import { quoted } from "../../sentence-parts.ts";
import { type Cited, citesOf } from "../context.ts";
import { entry } from "../named.ts";
import { defineRule } from "../rule.ts";

/** What it means that one date lies before another, and of what. */
type Fault =
  | {
      readonly fault: "plan of the past" | "fact of the future" | "known too early";
      readonly of: "events" | "sanctions";
      readonly id: string;
    }
  | { readonly fault: "round reversed" | "pause reversed" | "pause outside"; readonly id: string }
  | { readonly fault: "tie reversed"; readonly kind: string; readonly id: string; readonly to: string }
  | { readonly fault: "office reversed"; readonly id: string; readonly as: string }
  | { readonly fault: "membership reversed"; readonly id: string; readonly in: string };

/** Two dates of which one must not lie certainly before the other. */
interface Order extends Cited {
  readonly fault: Fault;
  readonly earlier: DateBounds;
  readonly later: DateBounds;
}

/** The fault, and the dates of which the second lies before the first. */
type Impossible = Fault & { readonly earlier: IsoBounds; readonly later: IsoBounds };

/** Dates that contradict the calendar or each other. */
export const impossibleDate = defineRule<Order, Impossible>({
  id: "impossible-date",
  title: "Dates that cannot be",
  definition:
    "Something actual is dated after the day of the analysis or became known before it happened; something " +
    "planned is dated before that day; a round, a tie, an office or a membership ends before it begins; a pause " +
    "lies outside its round.",
  reason: "A date that cannot be makes every conclusion about order doubtful.",
  of: "orders of two dates",
  data: (c, { asOf, left }) => {
    // Where sources are left out nobody can know what came of a plan, and to tell it as one is no mistake.
    const isWhole = !left.some(({ what }) => what === "source");
    return [...acts(c, { earliest: asOf, latest: asOf }, isWhole), ...rounds(c), ...spells(c)];
  },
  check: ({ earlier, later, fault, ...entry }) =>
    certainlyBefore(later, earlier)
      ? [
          {
            subjects: [fault.id],
            facts: { ...fault, earlier: isoBounds(earlier), later: isoBounds(later) },
            cites: citesOf(entry),
            severity: "weakens" as const,
            certain: true,
          },
        ]
      : [],
  tell({ earlier, later, ...fault }, c) {
    const inWords = (bounds: IsoBounds) => boundsInWords(boundsOfIso(bounds));
    return { short: `${faultInWords(fault, c)} (${inWords(later)}, ${inWords(earlier)}).` };
  },
});

function faultInWords(fault: Fault, c: Case): string {
  switch (fault.fault) {
    case "plan of the past":
      return `${quoted(entry(c[fault.of], fault.id).what)} is told as still to come, for a day already past`;
    case "fact of the future":
      return `${quoted(entry(c[fault.of], fault.id).what)} is told as a fact before it happened`;
    case "known too early":
      return `${quoted(entry(c[fault.of], fault.id).what)} became known before it happened`;
    case "round reversed":
      return `${quoted(entry(c.rounds, fault.id).name)} ends before it begins`;
    case "pause reversed":
      return `A pause of ${quoted(entry(c.rounds, fault.id).name)} ends before it begins`;
    case "pause outside":
      return `A pause of ${quoted(entry(c.rounds, fault.id).name)} lies outside it`;
    case "tie reversed":
      return `The ${fault.kind} of ${shortName(c, fault.id)} and ${shortName(c, fault.to)} ends before it begins`;
    case "office reversed":
      return `${entry(c.actors, fault.id).name} as ${fault.as} ends before it begins`;
    case "membership reversed":
      return `The membership of ${entry(c.actors, fault.id).name} in ${shortName(c, fault.in)} ends before it begins`;
  }
}

function acts(c: Case, today: DateBounds, isWhole: boolean): Order[] {
  return (["events", "sanctions"] as const).flatMap((of) =>
    c[of].flatMap((dated): Order[] => {
      const { id, cite, known } = dated;
      const mode = "mode" in dated ? dated.mode : "actual";
      const when = boundsOf(dated.when);
      const order = (
        fault: "plan of the past" | "fact of the future" | "known too early",
        earlier: DateBounds,
        later: DateBounds,
      ): Order => ({ fault: { fault, of, id }, cite, earlier, later });
      if (mode === "future") return isWhole ? [order("plan of the past", today, when)] : [];
      if (!tookPlace({ mode })) return [];
      return [
        order("fact of the future", when, today),
        ...(known === undefined ? [] : [order("known too early", when, boundsOf(known))]),
      ];
    }),
  );
}

function rounds(c: Case): Order[] {
  return c.rounds.flatMap(({ id, cite, pauses, ...round }) => {
    const start = boundsOf(round.start);
    const end = boundsOf(round.end);
    const order = (
      fault: "round reversed" | "pause reversed" | "pause outside",
      earlier: DateBounds,
      later: DateBounds,
    ): Order => ({ fault: { fault, id }, cite, earlier, later });
    return [
      order("round reversed", start, end),
      ...pauses.flatMap((pause) => {
        const [from, to] = [boundsOf(pause.from), boundsOf(pause.to)];
        return [
          order("pause reversed", from, to),
          order("pause outside", start, to),
          order("pause outside", from, end),
        ];
      }),
    ];
  });
}

function spells(c: Case): Order[] {
  const order = (
    fault: Fault,
    { cite }: Cited,
    from: CaseDate | undefined,
    to: EndGiven | undefined,
  ): Order[] =>
    from === undefined || to === undefined
      ? []
      : [{ fault, cite, earlier: boundsOf(from), later: boundsOf(to) }];
  return [
    ...c.ties.flatMap((tie) => {
      const { kind, from, to, since, until } = tie;
      return order({ fault: "tie reversed", kind, id: from, to }, tie, since, until);
    }),
    ...c.actors.flatMap((actor) => [
      ...actor.roles.flatMap(({ as, from, to }) =>
        order({ fault: "office reversed", id: actor.id, as }, actor, from, to),
      ),
      ...actor.memberOf.flatMap((member) =>
        order({ fault: "membership reversed", id: actor.id, in: member.of }, actor, member.from, member.to),
      ),
    ]),
  ];
}
