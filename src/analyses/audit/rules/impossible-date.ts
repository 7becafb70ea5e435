import type { Case } from "#case/case.ts";
import { boundsInWords, certainlyBefore, type DateBounds, dateBounds } from "#case/date.ts";
import { boundsOf } from "#case/effective-date.ts";
import { quoted } from "../../sentence-parts.ts";
import { type Cited, citesOf } from "../context.ts";
import { defineRule } from "../rule.ts";
import { tookPlace } from "../timing.ts";

/** Two dates of which one must not lie certainly before the other, and what it means if it does. */
interface Order extends Cited {
  readonly id: string;
  readonly earlier: DateBounds;
  readonly later: DateBounds;
  readonly fault: string;
}

/** Dates that contradict the calendar or each other. */
export const impossibleDate = defineRule<Order>({
  id: "impossible-date",
  title: "Dates that cannot be",
  definition:
    "Something actual is dated after the day of the analysis or became known before it happened; something " +
    "planned is dated before that day; a round, a tie, an office or a membership ends before it begins; a pause " +
    "lies outside its round.",
  reason: "A date that cannot be makes every conclusion about order doubtful.",
  of: "orders of two dates",
  data: (c, { asOf }) => [...acts(c, { earliest: asOf, latest: asOf }), ...rounds(c), ...spells(c)],
  check: ({ id, earlier, later, fault, ...entry }) =>
    certainlyBefore(later, earlier)
      ? [
          {
            subjects: [id],
            short: `${fault} (${boundsInWords(later)}, ${boundsInWords(earlier)}).`,
            cites: citesOf(entry),
            severity: "weakens" as const,
            certain: true,
          },
        ]
      : [],
});

function acts(c: Case, today: DateBounds): Order[] {
  return [...c.events, ...c.sanctions].flatMap((dated) => {
    const { id, cite } = dated;
    const mode = "mode" in dated ? dated.mode : "actual";
    const when = boundsOf(dated.when);
    const name = quoted(dated.what);
    const planned = {
      id,
      cite,
      earlier: today,
      later: when,
      fault: `${name} is planned for a day already past`,
    };
    if (mode === "future") return [planned];
    if (!tookPlace({ mode })) return [];
    const known = dated.known === undefined ? [] : [dateBounds(dated.known)!];
    return [
      { id, cite, earlier: when, later: today, fault: `${name} is told as a fact before it happened` },
      ...known.map((later) => ({
        id,
        cite,
        earlier: when,
        later,
        fault: `${name} became known before it happened`,
      })),
    ];
  });
}

function rounds(c: Case): Order[] {
  return c.rounds.flatMap(({ id, cite, name, pauses, ...round }) => {
    const start = boundsOf(round.start);
    const end = round.end === "open" ? boundsOf("unknown") : boundsOf(round.end);
    const fault = `A pause of ${quoted(name)} lies outside it`;
    return [
      { id, cite, earlier: start, later: end, fault: `${quoted(name)} ends before it begins` },
      ...pauses.flatMap((pause) => {
        const [from, to] = [boundsOf(pause.from), boundsOf(pause.to)];
        return [
          { id, cite, earlier: from, later: to, fault: `A pause of ${quoted(name)} ends before it begins` },
          { id, cite, earlier: start, later: to, fault },
          { id, cite, earlier: from, later: end, fault },
        ];
      }),
    ];
  });
}

function spells(c: Case): Order[] {
  const order = (id: string, entry: Cited, from: string | undefined, to: string | undefined, what: string) =>
    from === undefined || to === undefined
      ? []
      : [
          {
            id,
            cite: entry.cite,
            earlier: boundsOf(from),
            later: boundsOf(to),
            fault: `${what} ends before it begins`,
          },
        ];
  return [
    ...c.ties.flatMap((tie) =>
      order(tie.from, tie, tie.since, tie.until, `The ${tie.kind} of ${tie.from} and ${tie.to}`),
    ),
    ...c.actors.flatMap((actor) => [
      ...actor.roles.flatMap((role) =>
        order(actor.id, actor, role.from, role.to, `${actor.name} as ${role.as}`),
      ),
      ...actor.memberOf.flatMap((member) =>
        order(actor.id, actor, member.from, member.to, `The membership of ${actor.name} in ${member.of}`),
      ),
    ]),
  ];
}
