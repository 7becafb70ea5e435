import type { Case } from "#case/case.ts";
import { isContested } from "#case/contest.ts";
import { shortName } from "#case/membership.ts";
import { contestInWords } from "../../contest-in-words.ts";
import { counted, listed } from "../../sentence-parts.ts";
import { withIds } from "../by-id.ts";
import { citesOf } from "../context.ts";
import { claimed, entry, hypothesised, observed } from "../named.ts";
import { type Offer, type Offered, offeredIn, subjectsOf } from "../offered.ts";
import { defineRule } from "../rule.ts";
import { done } from "../timing.ts";

/** An act that is not established. */
type ContestedAct = { readonly of: "event" | "sanction"; readonly id: string };

/** What rests on acts that are not established, which they are, and how many others it has. */
type Contested = {
  readonly offer: Offer;
  readonly acts: readonly ContestedAct[];
  readonly others: number;
};

/** What may not have happened. */
export const contestedAct = defineRule<Offered, Contested>({
  id: "contested-act",
  title: "A contested act as evidence",
  definition:
    "An item of evidence, the acts that an argument offers as a sign, or those that a hypothesis names as its cause " +
    "include one that is only alleged, or that somebody denies.",
  reason: "What may not have happened shows nothing until it is established.",
  of: "evidence, signs and causes",
  data: offeredIn,
  check({ offer, events, sanctions, withoutActs, leanedOn, entries }, c) {
    const of = (kind: ContestedAct["of"], acts: readonly { readonly id: string }[]) =>
      acts.map(({ id }) => ({ of: kind, id }));
    const acts = [
      ...of("event", withIds(c.events, events).filter(isContested)),
      ...of("sanction", withIds(c.sanctions, sanctions).filter(isContested)),
    ];
    if (acts.length === 0) return [];
    const others = events.length + sanctions.length + withoutActs - acts.length;
    return [
      {
        subjects: [...subjectsOf(offer), ...acts.map(({ id }) => id)],
        facts: { offer, acts, others },
        cites: citesOf(...entries, ...acts.map((act) => actOf(c, act))),
        severity: leanedOn && others === 0 ? ("weakens" as const) : ("note" as const),
      },
    ];
  },
  tell({ offer, acts, others }, c) {
    const rest = others === 0 ? "nothing else" : counted(others, "other");
    return {
      short: `${offerInWords(offer, c)} rests ${others > 0 ? "in part " : ""}on what is not established: ${listed(acts.map((act) => contestedInWords(act, c)))}.`,
      detail: `Beside ${acts.length === 1 ? "that act" : "these acts"} it has ${rest} to rest on.`,
    };
  },
});

function actOf(c: Case, { of, id }: ContestedAct) {
  return of === "event" ? entry(c.events, id) : entry(c.sanctions, id);
}

function contestedInWords(act: ContestedAct, c: Case): string {
  const { alleged, denied } = actOf(c, act);
  const names = (ids: readonly string[]) => ids.map((id) => shortName(c, id));
  const contest = { ...(alleged && { alleged: names(alleged) }), ...(denied && { denied: names(denied) }) };
  return `${done(c, act)} ${contestInWords(contest)}`;
}

function offerInWords(offer: Offer, c: Case): string {
  switch (offer.of) {
    case "evidence":
      return `The evidence ${observed(c, offer.id)}`;
    case "sign":
      return `The argument ${claimed(c, offer.id)}`;
    case "cause":
      return hypothesised(c, offer.id);
  }
}
