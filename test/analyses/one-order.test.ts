import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyRules } from "#analyses/audit/apply-rules.ts";
import { contextOf } from "#analyses/audit/context.ts";
import { effectBeforeCause } from "#analyses/audit/rules/effect-before-cause.ts";
import { chronology } from "#analyses/chronology/chronology.ts";
import type { Relation } from "#analyses/chronology/order.ts";
import type { ChronologyResult } from "#analyses/chronology/result.ts";
import { availableCase } from "#case/availability.ts";
import type { Case } from "#case/case.ts";
import { Random } from "#math/random.ts";
import { workedCases } from "../worked-cases.ts";
import { event, hypothesis, set, syntheticCase } from "./audit/synthetic-case.ts";

/** The audit and the chronology set one and the same act against one and the same event: they may not differ. */

const FIRST: readonly Relation[] = ["before", "across", "begun before"];
const LATER: readonly Relation[] = ["after", "begun after"];

function relations(c: Case): ChronologyResult["turn"] {
  const outcome = chronology.perform(c, { recentMonths: 15 }, new Random(1));
  if (outcome.status !== "done") throw new Error(outcome.status);
  return (outcome.result as unknown as ChronologyResult).turn;
}

interface Late {
  readonly order: "after" | "open";
  readonly acts: readonly { readonly id: string }[];
  readonly before: number;
  readonly open: number;
}

/** What the audit finds of the causes of one favoured hypothesis. */
function audited(c: Case) {
  return applyRules([effectBeforeCause], c, contextOf(c, 12)).findings.map(({ facts, ...finding }) => ({
    ...finding,
    facts: facts as unknown as Late,
  }));
}

const day = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, of]) => `2000-0${month}-${String(of).padStart(2, "0")}`);
const point = fc.oneof(
  day,
  day.map((text) => `${text}~`),
  day.map((text) => text.slice(0, 7)),
  fc.constantFrom("2000-02-1X", "2000-03~", "2000-21", "1999-12"),
);
const ordered = fc.tuple(point, point).map(([a, b]) => (a < b ? [a, b] : [b, a]) as [string, string]);
const when = fc.oneof(
  point,
  point.map((text) => `${text.replace(/[~]$/, "")}?`),
  ordered.map(([a, b]) => `${a}/${b}`),
  ordered.map(([a, b]) => `${a}/${b.replace(/[~]$/, "")}?`),
  ordered.map(([a, b]) => `[${a.replace(/[~]$/, "")}..${b.replace(/[~]$/, "")}]`),
  point.map((text) => `${text}/..`),
  point.map((text) => `${text}/`),
  point.map((text) => `../${text}`),
  point.map((text) => `/${text}`),
);
/** An effect that has a first day. */
const turnWhen = fc.oneof(
  point,
  ordered.map(([a, b]) => `${a}/${b}`),
);

describe("the order of an act and the turn", () => {
  it("is one and the same in the chronology and in the audit, however they are dated", () => {
    const met = new Set<Relation>();
    fc.assert(
      fc.property(when, fc.option(when, { nil: undefined }), turnWhen, (act, other, turn) => {
        const dated = event("act", act, {
          ...(other !== undefined && { otherDates: [{ when: other, cite: ["archive"] }] }),
        });
        const c = syntheticCase({
          events: [event("turn", turn), dated, event("late", "2000-06-29")],
          turn: { text: "the turn", of: "Aland", events: ["turn"] },
          explanations: [
            set([
              hypothesis("push", {
                stance: "favours",
                causes: [{ text: "a push", events: ["act", "late"], cite: ["text"] }],
              }),
            ]),
          ],
        });
        const told = relations(c)!.order.find(({ id }) => id === "act");
        if (told === undefined) return;
        met.add(told.relation);
        const [sure, ...rest] = audited(c);
        expect(sure!.facts.acts.map(({ id }) => id).sort()).toEqual(
          LATER.includes(told.relation) ? ["act", "late"] : ["late"],
        );
        expect(sure!.facts.before).toBe(FIRST.includes(told.relation) ? 1 : 0);
        const isOpen = !FIRST.includes(told.relation) && !LATER.includes(told.relation);
        expect(sure!.facts.open).toBe(isOpen ? 1 : 0);
        expect(sure!.severity).toBe(LATER.includes(told.relation) ? "breaks" : "weakens");
        // What may have come after is noted; what may have come before or on the day, and no later, is not.
        if (rest.length > 0) expect(told.relation).toBe("cannot be told");
        expect(rest.map(({ severity }) => severity)).toEqual(rest.length > 0 ? ["note"] : []);
      }),
      { numRuns: 1500 },
    );
    expect([...met].sort()).toEqual([
      "across",
      "after",
      "before",
      "begun after",
      "begun before",
      "cannot be told",
      "same day",
    ]);
  });

  it.each(
    workedCases()
      .filter(({ turn }) => (turn?.events.length ?? 0) > 0)
      .map((c) => [c.id, c] as const),
  )("is one and the same of every act of %s", (_, whole) => {
    const c = availableCase(whole).case;
    for (const mark of c.turn!.events) {
      const turn = { ...c.turn!, events: [mark] };
      const told = relations({ ...c, turn })?.order ?? [];
      const source = c.explanations[0]!;
      for (const { of, id, relation } of told) {
        const causes = [
          {
            text: "the act",
            events: of === "event" ? [id] : [],
            sanctions: of === "sanction" ? [id] : [],
            cite: [],
          },
        ];
        const only = { ...source.hypotheses[0]!, stance: "favours", causes };
        const explanations = [
          { ...source, effect: { ...source.effect, events: [mark] }, hypotheses: [only] },
        ];
        const found = audited({ ...c, turn, claims: [], explanations } as unknown as Case);
        const orders = found.map(({ facts }) => facts.order);
        if (FIRST.includes(relation) || relation === "same day") expect([id, orders]).toEqual([id, []]);
        else if (LATER.includes(relation)) expect([id, orders]).toEqual([id, ["after"]]);
        else expect([id, orders.filter((order) => order !== "open")]).toEqual([id, []]);
      }
    }
  });
});
