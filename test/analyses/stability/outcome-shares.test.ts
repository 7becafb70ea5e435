import { describe, expect, it } from "vitest";
import { tally } from "#graph-model/concepts/tally.ts";
import { improvementsFrom } from "#graph-model/moves/moves-from.ts";
import { deterringAnswer } from "#graph-model/sanctions/deterrence.ts";
import { leadingOutcomes } from "#graph-model/sanctions/leaders.ts";
import { isIn } from "#math/bit-set.ts";
import type { Plot, Table } from "#outcome/block.ts";
import { always, type Told } from "./always.ts";
import { setupFor } from "./made-up.ts";
import { plain } from "./perform.ts";

/**
 * An outcome and its variants, counted anew draw by draw: in how many orders of preference one of them holds, which other
 * outcomes cannot be told apart from the first, and what tables and pictures show of it.
 */

const drawn = new WeakMap<Told, ReturnType<typeof draw>>();

function draw({ case: c, options, result }: Told) {
  const { model, sampler, today } = setupFor(c, options);
  return {
    model,
    sampler,
    today,
    drawn: tally(model, sampler, today, 0, result.completions, false, () => {}),
  };
}

/** The orders of preference of a result, drawn anew: once for all that is counted in them. */
function redrawn(told: Told) {
  const known = drawn.get(told) ?? draw(told);
  drawn.set(told, known);
  return known;
}

/** Which of some states, by their codes, hold in each of the orders that were drawn. */
function drawsOf(told: Told): (codes: readonly number[]) => boolean[] {
  const { model, drawn } = redrawn(told);
  const { held } = drawn;
  return (codes) => {
    const places = codes.map((code) => model.graph.codes.indexOf(code));
    return held.map((states) => places.some((place) => isIn(states, place)));
  };
}

const sizeOf = (runs: readonly boolean[]) => runs.filter(Boolean).length;

/** Whether one thing is seen clearly more often than another in the same draws (McNemar, 3.29 standard errors). */
function isClearlyMore(one: readonly boolean[], other: readonly boolean[]): boolean {
  const only = one.filter((is, run) => is && !other[run]).length;
  const onlyOther = other.filter((is, run) => is && !one[run]).length;
  return only - onlyOther > 3.29 * Math.sqrt(only + onlyOther);
}

it("which states are joined is said to hang on the draws, where any are", () => {
  always(({ result, explanation }) => {
    const isSaid = explanation.caveats.some((text) =>
      String(text).startsWith("Other draws may group the states"),
    );
    const isJoined = result.leading.some(({ variants }) => variants.length > 0);
    expect(isSaid).toBe(!result.exact && isJoined);
  });
});

it("today's state stands for itself: with anything given or taken besides it would be another", () => {
  let told = 0;
  always(({ result }) => {
    expect(result.todayState.variants).toEqual([]);
    for (const { state, variants } of result.leading) {
      if (state === result.today) told++;
      if (state === result.today) expect(variants).toEqual([]);
      expect(variants).not.toContain(result.today);
    }
  });
  expect(told).toBeGreaterThan(0);
});

describe("the share of an outcome", () => {
  it("is that of the orders in which it or one of its variants holds", () => {
    let withVariants = 0;
    always((told) => {
      const { result } = told;
      if (result.exact) return;
      const runs = drawsOf(told);
      for (const { state, variants, held, counts } of [...result.leading, result.todayState]) {
        expect(sizeOf(runs([state, ...variants]))).toBe(held);
        expect(sizeOf(runs([state]))).toBe(counts.seq);
        if (held > counts.seq) withVariants++;
      }
    });
    expect(withVariants).toBeGreaterThan(5);
  });

  it("orders the outcomes, and decides from which the one that holds most often cannot be told apart", () => {
    always((told) => {
      const { result } = told;
      const [first, ...others] = result.leading;
      if (result.exact || !first) return;
      const runs = drawsOf(told);
      // In the order of how often they hold, as far as the draws tell them apart.
      for (const [at, one] of result.leading.entries()) {
        const own = runs([one.state, ...one.variants]);
        for (const { state, variants } of result.leading.slice(at + 1))
          expect(isClearlyMore(runs([state, ...variants]), own)).toBe(false);
      }
      // What no outcome that is told stands for is one by itself.
      const covers =
        ({ state, variants, core }: typeof first) =>
        (code: number) =>
          state === code || variants.includes(code) || (!result.listed && ((state ^ code) & core) === 0);
      const single = result.concepts.seq.equilibria.states.filter(
        (code) => !result.leading.some((one) => covers(one)(code)),
      );
      const outcomes = [
        ...others.map(({ state, variants }) => [state, ...variants]),
        ...single.map((code) => [code]),
      ];
      const most = result.leading.reduce((a, b) => (b.held > a.held ? b : a));
      const ofMost = runs([most.state, ...most.variants]);
      expect(isClearlyMore(ofMost, runs([first.state, ...first.variants]))).toBe(false);
      const level = outcomes.filter((codes) => !isClearlyMore(ofMost, runs(codes)));
      expect(result.level.total).toBe(level.length);
      expect(level.map(([state]) => state)).toEqual(expect.arrayContaining([...result.level.states]));
      result.level.states.forEach((state, at) => {
        const codes = level.find(([one]) => one === state)!;
        expect(result.level.held[at]).toBe(sizeOf(runs(codes)));
        expect(result.level.variants[at]).toBe(codes.length - 1);
      });
    });
  });

  it("is at least that of every outcome that is left out, however many are formed", () => {
    let leftOut = 0;
    always((each) => {
      const { result } = each;
      if (result.exact) return;
      const { model, today, drawn } = redrawn(each);
      const all = leadingOutcomes(model, drawn, today, model.graph.codes.length).leaders;
      const told = leadingOutcomes(model, drawn, today, 6).leaders;
      expect(told).toEqual(all.slice(0, 6));
      expect(result.leading.map(({ state, held }) => [state, held])).toEqual(
        told.map(({ state, held }) => [model.graph.codes[state], held]),
      );
      leftOut += all.length - told.length;
    });
    expect(leftOut).toBeGreaterThan(0);
  });

  it("is what the table and the picture of outcomes have", () => {
    always(({ result, explanation }) => {
      if (result.exact || result.leading.length === 0) return;
      const rows = [...result.leading];
      if (!rows.some(({ state }) => state === result.today)) rows.push(result.todayState);
      const table = explanation.blocks.find(
        (each): each is Table => each.kind === "table" && each.title === "How often outcomes hold",
      )!;
      const at = table.columns.findIndex(({ label }) => label.startsWith("it or a variant of it holds"));
      expect(at >= 0).toBe(rows.some(({ variants }) => variants.length > 0));
      const shares = rows.map(({ held }) => held / result.completions);
      if (at >= 0) expect(table.rows.map(({ cells }) => cells[at])).toEqual(shares);
      const plot = explanation.glance?.find(
        (each): each is Plot => each.kind === "plot" && each.title === "How often each outcome holds",
      );
      // Bars that are all of one length tell nothing apart: there is no picture then, and only then.
      expect(plot !== undefined).toBe(new Set(shares.map((share) => Math.round(share * 100))).size > 1);
      if (plot === undefined) return;
      // The greatest first, in a picture.
      const sorted = rows.toSorted((a, b) => b.held - a.held);
      expect(plot.points.map(({ value }) => value)).toEqual(
        sorted.map(({ held }) => held / result.completions),
      );
      expect(
        plot.points.map(({ label }) => /(?:, with or without | \((?:or |with or without ))/.test(label)),
      ).toEqual(sorted.map(({ variants }) => variants.length > 0));
      // And where states were joined by the draws, that others may join them otherwise is said beside it.
      expect(/\(95 %\), or group the states otherwise\.$/.test(plain(plot.note!))).toBe(
        shares.some((share) => share > 0 && share < 1) && sorted.some(({ variants }) => variants.length > 0),
      );
      // Other draws move no share that is none or all.
      expect(plain(plot.note!).includes("would move a share")).toBe(
        shares.some((share) => share > 0 && share < 1),
      );
    });
  });
});

describe("the way to an outcome", () => {
  /** The states to which moves that a test lets pass lead from today, nobody moving twice in succession. */
  function reachedFrom(
    today: number,
    parties: number,
    stepsOf: (party: number, state: number) => readonly number[],
  ) {
    const seen = new Set<string>();
    const reached = new Set([today]);
    const open: [number, number][] = [[today, -1]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [state, last] = next;
      for (let party = 0; party < parties; party++) {
        if (party === last) continue;
        for (const to of stepsOf(party, state)) {
          if (seen.has(`${to} ${party}`)) continue;
          seen.add(`${to} ${party}`);
          reached.add(to);
          open.push([to, party]);
        }
      }
    }
    return reached;
  }

  it("is counted in the orders in which one gets there, it holds there, and no answer deters a move", () => {
    const seen = { deterred: 0, lost: 0, freely: 0 };
    always((each) => {
      const { result } = each;
      const { model, sampler, today, drawn } = redrawn(each);
      const { graph, conventions } = model;
      const { held } = drawn;
      const told = [...result.leading, result.todayState];
      const counts = told.map(() => ({ reached: 0, lasting: 0, unanswered: { reached: 0, lasting: 0 } }));
      for (let run = 0; run < result.completions; run++) {
        const ranked = sampler.draw(run);
        const better = (party: number, state: number) => [
          ...improvementsFrom(graph, ranked[party]!, party, state),
        ];
        const isFree = (party: number, state: number) => (to: number) =>
          deterringAnswer(graph, ranked, party, state, to, conventions.ties) === undefined;
        const by = reachedFrom(today, graph.parties.length, better);
        const freely = reachedFrom(today, graph.parties.length, (party, state) =>
          better(party, state).filter(isFree(party, state)),
        );
        told.forEach(({ state, variants }, at) => {
          const places = [state, ...variants].map((code) => graph.codes.indexOf(code));
          for (const [there, count] of [
            [by, counts[at]!],
            [freely, counts[at]!.unanswered],
          ] as const) {
            if (places.some((place) => there.has(place))) count.reached++;
            if (places.some((place) => there.has(place) && isIn(held[run]!, place))) count.lasting++;
          }
        });
      }
      expect(told.map(({ reach }) => reach)).toEqual(counts);
      for (const { reached, lasting, unanswered } of counts) {
        if (reached > 0 && unanswered.reached === 0) seen.deterred++;
        if (lasting < reached) seen.lost++;
        if (unanswered.lasting > 0 && unanswered.lasting < lasting) seen.freely++;
      }
    }, 60);
    for (const often of Object.values(seen)) expect(often).toBeGreaterThan(3);
  });
});
