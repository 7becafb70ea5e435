import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nelsonAalen } from "#survival/curves/nelson-aalen.ts";
import { gapTimes } from "#survival/recurrence/gap-times.ts";
import { meanCumulative } from "#survival/recurrence/mean-cumulative.ts";
import { type GivenRecurrent, recurrent } from "#survival/spells/recurrent.ts";
import { spells } from "#survival/spells/spells.ts";
import { GOLDEN_NOTE, golden, HAS_GOLDEN } from "../tables.ts";

/** Subjects watched in stretches that touch or leave gaps. */
const TABLES: fc.Arbitrary<GivenRecurrent> = fc
  .array(
    fc.array(
      fc.record({
        pause: fc.integer({ min: 0, max: 2 }),
        long: fc.integer({ min: 1, max: 4 }),
        event: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((people) => {
    const rows = people.flatMap((stretches, subject) => {
      let day = 0;
      return stretches.map(({ pause, long, event }) => {
        const start = day + pause;
        day = start + long;
        return { subject, start, stop: day, event: event ? 1 : 0 };
      });
    });
    return {
      subject: rows.map(({ subject }) => subject),
      start: rows.map(({ start }) => start),
      stop: rows.map(({ stop }) => stop),
      event: rows.map(({ event }) => event),
    };
  });

/** Mean and error straight from the definitions: for each subject the sum over the days on which it is watched. */
function byDefinition({ subject, start, stop, event }: GivenRecurrent, on: number) {
  const rows = Array.from(stop, (to, row) => ({
    who: subject[row]!,
    from: start[row]!,
    to,
    event: event[row]!,
  }));
  const influence = new Map<number, number>();
  let mean = 0;
  for (let day = 1; day <= on; day++) {
    const watched = rows.filter(({ from, to }) => from < day && day <= to);
    const hit = watched.filter((row) => row.to === day && row.event === 1);
    if (hit.length === 0) continue;
    mean += hit.length / watched.length;
    for (const row of watched) {
      const part = ((hit.includes(row) ? 1 : 0) - hit.length / watched.length) / watched.length;
      influence.set(row.who, (influence.get(row.who) ?? 0) + part);
    }
  }
  return { mean, error: Math.sqrt([...influence.values()].reduce((sum, value) => sum + value * value, 0)) };
}

describe("the mean cumulative function", () => {
  it("is what the definition says, with its robust error", () => {
    fc.assert(
      fc.property(TABLES, (given) => {
        const found = meanCumulative(recurrent(given));
        found.day.forEach((day, at) => {
          const { mean, error } = byDefinition(given, day);
          expect(found.mean[at]).toBeCloseTo(mean, 12);
          expect(found.standardError[at]).toBeCloseTo(error, 7);
        });
      }),
    );
  });

  it("is the cumulative hazard where nobody has more than one event", () => {
    const time = [2, 3, 3, 7, 9];
    const event = [1, 1, 0, 1, 0];
    const one = meanCumulative(
      recurrent({ subject: [0, 1, 2, 3, 4], start: [0, 0, 0, 0, 0], stop: time, event }),
    );
    expect([...one.mean]).toEqual([...nelsonAalen(spells({ time, ending: event })).hazard]);
  });

  it.skipIf(!HAS_GOLDEN)(`is what R printed of the bladder tumours${GOLDEN_NOTE}`, () => {
    const { table, cases } = golden("bladder2_recurrence");
    const asked = cases.find(({ method }: { method: string }) => method === "mean_cumulative_function");
    for (const curve of asked.curves) {
      const rx = Number(curve.stratum.replace("rx=", ""));
      const rows = table.rx.flatMap((value: number, row: number) => (value === rx ? [row] : [])) as number[];
      const pick = (column: string) => rows.map((row) => table[column][row]);
      const found = meanCumulative(
        recurrent({ subject: pick("id"), start: pick("start"), stop: pick("stop"), event: pick("event") }),
      );
      expect([...found.day]).toEqual(curve.time);
      expect([...found.atRisk]).toEqual(curve.n_risk);
      expect([...found.events]).toEqual(curve.n_event);
      curve.mcf.forEach((value: number, at: number) => {
        expect(Math.abs(found.mean[at]! - value)).toBeLessThan(1e-12);
        expect(Math.abs(found.standardError[at]! - curve.se_robust[at])).toBeLessThan(1e-11);
      });
    }
    expect(asked.curves).toHaveLength(2);
  });
});

describe("gap times", () => {
  it("begin anew with each event, and go on over stretches that touch without one", () => {
    const found = gapTimes(
      recurrent({
        subject: [1, 0, 0, 0, 1],
        start: [5, 0, 4, 6, 0],
        stop: [9, 4, 6, 10, 3],
        event: [0, 0, 1, 0, 1],
      }),
    );
    const rows = Array.from(found.subject, (who, row) => [
      who,
      found.number[row],
      found.spells.time[row],
      found.spells.ending[row],
    ]);
    // The first was watched from 0 to 6 without a break; the second was not watched from 3 to 5.
    expect(rows).toEqual([
      [0, 1, 6, 1],
      [0, 2, 4, 0],
      [1, 1, 3, 1],
      [1, 2, 4, 0],
    ]);
  });

  it("hold all events and all the time that was watched, whatever the order of rows", () => {
    fc.assert(
      fc.property(TABLES, (given) => {
        const found = gapTimes(recurrent(given));
        const total = (column: ArrayLike<number>) =>
          Array.from(column).reduce((sum, value) => sum + value, 0);
        expect(total(found.spells.ending)).toBe(total(given.event));
        expect(total(found.spells.time)).toBe(total(given.stop) - total(given.start));
        const backwards = (column: ArrayLike<number>) => Array.from(column).reverse();
        const turned = recurrent({
          subject: backwards(given.subject),
          start: backwards(given.start),
          stop: backwards(given.stop),
          event: backwards(given.event),
        });
        expect(gapTimes(turned)).toEqual(found);
      }),
    );
  });
});
