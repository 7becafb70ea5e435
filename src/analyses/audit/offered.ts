import type { Case } from "#case/case.ts";
import type { ExplanationSet } from "#case/explanation.ts";
import { saysEffect } from "../effect-evidence.ts";
import { type Cited, type Context, placed, placedHypotheses, stepsOf } from "./context.ts";

/** What acts are offered as: evidence, a sign by which an argument shows a cause, or the cause itself; and by which entry. */
export type Offer =
  /** `says`: it says in the effect's own words that the effect came about. */
  | { readonly of: "evidence"; readonly id: string; readonly says: boolean }
  | { readonly of: "sign"; readonly id: string; readonly hypothesis: string }
  | { readonly of: "cause"; readonly id: string };

/** Acts offered for an explanation of a set. */
export interface Offered {
  readonly offer: Offer;
  readonly set: ExplanationSet;
  readonly events: readonly string[];
  readonly sanctions: readonly string[];
  /** How many causes are named beside, without an act. */
  readonly withoutActs: number;
  /** Whether the words say that it is the effect, where no events do. */
  readonly saysEffect: boolean;
  /** Whether the text itself leans on them: it offers the sign, or favours the hypothesis. */
  readonly leanedOn: boolean;
  readonly entries: readonly Cited[];
}

/** Everything that is offered for an explanation: all evidence, the signs of the text's argument, and named causes. */
export function offeredIn(c: Case, context: Context): Offered[] {
  return [...c.explanations.flatMap((set) => evidenceIn(set, c)), ...signsIn(c, context), ...causesIn(c)];
}

/** The entries that an offer is about, its own first. */
export function subjectsOf(offer: Offer): string[] {
  return offer.of === "sign" ? [offer.id, offer.hypothesis] : [offer.id];
}

function evidenceIn(set: ExplanationSet, c: Case): Offered[] {
  return set.evidence.map((item) => ({
    offer: { of: "evidence", id: item.id, says: saysEffect(set, item, c) },
    set,
    events: item.events,
    sanctions: [],
    withoutActs: 0,
    saysEffect: item.events.length === 0 && saysEffect(set, item, c),
    leanedOn: false,
    entries: [item],
  }));
}

function signsIn(c: Case, context: Context): Offered[] {
  return stepsOf("sign", context).flatMap(({ claim, argument }) =>
    placed(c, argument.shows).map(({ set, hypothesis }) => ({
      offer: { of: "sign" as const, id: claim.id, hypothesis: hypothesis.id },
      set,
      events: argument.by,
      sanctions: [],
      withoutActs: 0,
      saysEffect: false,
      leanedOn: true,
      entries: [claim],
    })),
  );
}

function causesIn(c: Case): Offered[] {
  return placedHypotheses(c)
    .filter(({ hypothesis }) => hypothesis.causes.length > 0)
    .map(({ set, hypothesis: { id, stance, causes, ...hypothesis } }) => ({
      offer: { of: "cause" as const, id },
      set,
      events: causes.flatMap(({ events }) => events),
      sanctions: causes.flatMap(({ sanctions }) => sanctions),
      withoutActs: causes.filter(({ events, sanctions }) => events.length + sanctions.length === 0).length,
      saysEffect: false,
      leanedOn: stance === "favours",
      entries: [hypothesis, ...causes],
    }));
}
