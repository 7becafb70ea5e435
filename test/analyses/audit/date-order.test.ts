import fc from "fast-check";
import { expect, it } from "vitest";
import { applyRules } from "#analyses/audit/apply-rules.ts";
import { contextOf } from "#analyses/audit/context.ts";
import { constantCause } from "#analyses/audit/rules/constant-cause.ts";
import { effectBeforeCause } from "#analyses/audit/rules/effect-before-cause.ts";
import { dayOf, isoDay } from "#case/day.ts";
import { claim, event, hypothesis, set, syntheticCase } from "./synthetic-case.ts";

const START = dayOf(2000, 1, 1);

/** A span of possible days, counted from 1 January 2000. */
const span = (last: number, longest: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: last }), fc.integer({ min: 0, max: longest }))
    .map(([from, length]) => ({ from, to: from + length }));

type Span = { from: number; to: number };

function edtf({ from, to }: Span): string {
  return from === to ? isoDay(START + from) : `[${isoDay(START + from)}..${isoDay(START + to)}]`;
}

/** Every way in which the uncertain days may have fallen. */
function worlds(spans: readonly Span[]): number[][] {
  return spans.reduce<number[][]>(
    (all, { from, to }) =>
      all.flatMap((days) => Array.from({ length: to - from + 1 }, (_, index) => [...days, from + index])),
    [[]],
  );
}

it("calls the order certain where every possible world has it, possible where only some have", () => {
  fc.assert(
    fc.property(fc.array(span(8, 4), { minLength: 1, maxLength: 3 }), span(8, 4), (effects, act) => {
      const events = [
        ...effects.map((each, index) => event(`turn${index}`, edtf(each))),
        event("visit", edtf(act)),
      ];
      const c = syntheticCase({
        events,
        explanations: [
          set([hypothesis("push", { causes: [{ text: "a push", events: ["visit"], cite: ["text"] }] })], {
            effect: { text: "Aland turned", events: effects.map((_, index) => `turn${index}`) },
          }),
        ],
      });
      const after = worlds([act, ...effects]).map(([day, ...turns]) => Math.min(...turns) < day!);
      const expected = after.every(Boolean) ? [true] : after.some(Boolean) ? [false] : [];
      const { findings } = applyRules([effectBeforeCause], c, contextOf(c, 12));
      expect(findings.map(({ certain }) => certain)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

it("tells the fewest steps without which the growth would not be certain", () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(fc.array(span(400, 20), { minLength: 2, maxLength: 5 }), (steps) => {
      const found = (kept: readonly number[]) => {
        const c = syntheticCase({
          asOf: "2001-06-30",
          events: [event("turn", "2001-03-10"), ...steps.map((each, at) => event(`e${at}`, edtf(each)))],
          claims: [claim("notNew", { argument: { form: "constancy", dismisses: ["pressure"] } })],
          explanations: [
            set([
              hypothesis("pressure", {
                causes: [{ text: "steps", events: kept.map((at) => `e${at}`), cite: ["text"] }],
              }),
            ]),
          ],
        });
        return applyRules([constantCause], c, contextOf(c, 6)).findings.find(({ certain }) => certain);
      };
      const all = steps.map((_, at) => at);
      const finding = found(all);
      if (!finding) return;
      const subsets = Array.from({ length: 2 ** all.length }, (_, bits) =>
        all.filter((at) => (bits >> at) % 2 === 1),
      );
      const fewest = Math.min(
        ...subsets
          .filter((gone) => !found(all.filter((at) => !gone.includes(at))))
          .map(({ length }) => length),
      );
      met.add((finding.facts as { undo: { how: string } }).undo.how);
      expect(finding.undo).toBe(fewest);
    }),
    { numRuns: 250 },
  );
  expect([...met].sort()).toEqual(["all", "any", "recent"]);
});

it("calls a change within the recent months certain only where every possible world has two steps, one recent", () => {
  let certain = 0;
  fc.assert(
    fc.property(span(75, 3), span(75, 3), span(80, 3), (first, second, turn) => {
      const c = syntheticCase({
        events: [event("turn", edtf(turn)), event("one", edtf(first)), event("two", edtf(second))],
        claims: [claim("notNew", { argument: { form: "constancy", dismisses: ["pressure"] } })],
        explanations: [
          set([
            hypothesis("pressure", { causes: [{ text: "steps", events: ["one", "two"], cite: ["text"] }] }),
          ]),
        ],
      });
      const { findings } = applyRules([constantCause], c, contextOf(c, 1));
      // In January to March 2000 a month before a day lies at least 29 and at most 31 days back.
      const moved = worlds([first, second, turn]).map(([a, b, day]) => {
        const steps = [a!, b!].filter((step) => step < day!);
        return new Set(steps).size === 2 && steps.some((step) => day! - step <= 31);
      });
      if (findings[0]?.certain) {
        certain++;
        expect(moved.every(Boolean)).toBe(true);
      }
      if (!moved.some(Boolean)) expect(findings).toEqual([]);
    }),
    { numRuns: 400 },
  );
  expect(certain).toBeGreaterThan(10);
});
