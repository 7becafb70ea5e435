import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stability } from "#analyses/stability/stability.ts";
import type { Case } from "#case/case.ts";
import { Random } from "#math/random.ts";
import { wilsonInterval } from "#math/wilson-interval.ts";
import type { Table } from "#outcome/block.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { Json, Text } from "#outcome/text.ts";
import { workedCases } from "../../worked-cases.ts";
import { flat, plain, type StabilityResult } from "./perform.ts";
import { randomCase } from "./random-case.ts";
import { readOut } from "./read-out.ts";

/** What every explanation owes to the result that it was made from, whatever the case. */

interface Told {
  readonly result: StabilityResult;
  readonly explanation: Explanation;
}

/** The analysis of a case, or null where the case has no graph model. */
function told(c: Case, given: Readonly<Record<string, unknown>>): Told | null {
  const options = stability.readOptions(given);
  if ("faults" in options) throw new Error(JSON.stringify(options.faults));
  const outcome = stability.perform(c, options.values, new Random(1, "stability"));
  if (outcome.status !== "done") return null;
  return { result: flat(outcome.result), explanation: outcome.explanation };
}

/** The worked cases, and small random ones. */
const worked = workedCases().flatMap((c) => told(c, { samples: 40 }) ?? []);

function always(law: (told: Told) => void, numRuns = 60): void {
  for (const each of worked) law(each);
  fc.assert(
    fc.property(randomCase, ({ case: c, options }) => {
      const each = told(c, options);
      if (each) law(each);
    }),
    { numRuns },
  );
}

function tableCalled({ blocks }: Explanation, title: string): Table | undefined {
  return blocks.find((each): each is Table => each.kind === "table" && each.title.startsWith(title));
}

/** The shares in a text, in their order. */
function sharesIn(text: Text): unknown[] {
  return typeof text === "string"
    ? []
    : text.flatMap((piece) => (typeof piece === "object" && "share" in piece ? [piece.share] : []));
}

/** What stands between quotation marks. */
function quotedIn(text: Text): string[] {
  return [...plain(text).matchAll(/“([^”]*)”/g)].map(([, name]) => name!);
}

const rowsOf = (table: Table | undefined) => (table?.rows ?? []).map(({ cells }) => cells);

describe("the headline", () => {
  it("counts what holds, and says whether today's state is among it, where all preferences are known", () => {
    always(({ result, explanation }) => {
      if (!result.exact) return;
      const { states } = result.concepts.seq.equilibria;
      const [holding, all] = plain(explanation.headline).match(/\d+/g)!.map(Number);
      if (states.length === 0) expect(holding).toBe(result.stateCount);
      else expect([holding, all]).toEqual([states.length, result.stateCount]);
      const lasts = plain(explanation.headline).endsWith("today's state is one of them.");
      expect(lasts).toBe(states.includes(result.today));
    });
  });

  it("names what holds most often, with its share and that of today's state, where orders are drawn", () => {
    always(({ result, explanation }) => {
      const [first] = result.leading;
      if (result.exact || !first) return;
      const { states, counts } = result.concepts.seq.equilibria;
      const shareOf = (state: number) => (counts[states.indexOf(state)] ?? 0) / result.completions;
      const isToday = first.state === result.today;
      expect(sharesIn(explanation.headline)).toEqual(
        isToday ? [shareOf(first.state)] : [shareOf(first.state), shareOf(result.today)],
      );
      expect(plain(explanation.headline).startsWith("Today's state is the outcome")).toBe(isToday);
      expect(quotedIn(explanation.headline).length).toBe(isToday ? 0 : 1);
      // It stands for what holds most often, and says nearly the same.
      const most = Math.max(...counts) / result.completions;
      expect(shareOf(first.state)).toBeGreaterThanOrEqual(0.9 * most);
    });
  });
});

describe("a judgement", () => {
  it("rests on as many runs as were made, on what is cited, and answers where things go", () => {
    always(({ result, explanation }) => {
      expect(explanation.judgements.length).toBeGreaterThan(0);
      for (const { answers, n, cites, likelihood } of explanation.judgements) {
        expect(answers).toEqual({ kind: "outcome" });
        expect(n.count).toBe(result.completions);
        expect(n.of).toBe(result.exact ? "exact run" : "sampled orders of preference");
        expect(new Set(cites).size).toBe(cites.length);
        // A share of orders of preference is no likelihood.
        expect(likelihood).toBeUndefined();
      }
    });
  });

  it("has no shares where one run decides, and intervals of counts of the result where orders are drawn", () => {
    always(({ result, explanation }) => {
      const counts = [...result.leading, result.todayState].flatMap((row) => [
        row.counts.seq,
        row.improvementPaths,
      ]);
      const views = result.hypergame;
      const allowed = [
        ...counts.map((count) => wilsonInterval(count, result.completions)),
        ...(views?.leading ?? []).flatMap(({ count, heldByTruth }) =>
          [count, heldByTruth].map((each) => wilsonInterval(each, views!.completions)),
        ),
      ];
      for (const { text } of explanation.judgements) {
        for (const share of sharesIn(text)) expect(allowed).toContainEqual(share);
        if (result.exact && views?.completions !== 1 && !views) expect(sharesIn(text)).toEqual([]);
      }
    });
  });

  it("gives the shares of the leader, of today's state, and of the ways there, in this order", () => {
    always(({ result, explanation }) => {
      const [first] = result.leading;
      if (result.exact || !first || result.hypergame || explanation.inputs.given === 1) return;
      const range = (count: number) => wilsonInterval(count, result.completions);
      const today = range(result.todayState.counts.seq);
      const [main, second] = explanation.judgements;
      if (first.state === result.today) {
        expect(sharesIn(main!.text)).toEqual([today]);
        return;
      }
      expect(sharesIn(main!.text)).toEqual([range(first.counts.seq), today, range(first.improvementPaths)]);
      expect(sharesIn(second!.text)).toEqual([today]);
    });
  });

  it("names every leading outcome where all preferences are known, and counts the others", () => {
    always(({ result, explanation }) => {
      const [first] = explanation.judgements;
      const text = plain(first!.text);
      const { states } = result.concepts.seq.equilibria;
      if (!result.exact || states.length === 0) return;
      const listing = /hold once reached: (.*?)\. (Today|Nobody)/.exec(text)![1]!;
      const named = listing.split(/; (?=“)|; and (?=\d)/);
      const more = /; and (\d+) more$/.exec(listing)?.[1] ?? "0";
      const count = result.leading.length;
      expect(named.length).toBe(count + (more === "0" ? 0 : 1));
      expect(count + Number(more)).toBe(states.length);
      expect(text).toContain(states.length === 1 ? "this outcome would hold" : "these outcomes would hold");
      expect(text.includes("Today's state would last.")).toBe(states.includes(result.today));
    });
  });

  it("says what upsets today's state by a step that its result has, or that nobody has one", () => {
    always(({ result, explanation }) => {
      const text = explanation.judgements.map((each) => plain(each.text)).join(" ");
      const { restraints, holdsInExamined, state, counts } = result.todayState;
      expect(holdsInExamined).toBe(2 * counts.seq >= result.completions);
      if (result.leading[0]?.state === state || explanation.inputs.given === 1) return;
      const upsets = /(Today's state would not last|What most often upsets it): /.test(text);
      const holds = result.exact && result.concepts.seq.equilibria.states.includes(state);
      if (upsets) expect(restraints.some(({ free, gain }) => free > 0 && gain)).toBe(true);
      if (upsets || holds) expect(holdsInExamined && upsets).toBe(false);
      expect(text.includes("nobody has a step from it") && holdsInExamined === false).toBe(false);
    });
  });

  it("names a rival only if it holds at least nine tenths as often as the first", () => {
    always(({ result, explanation }) => {
      const [first, second] = result.leading;
      if (result.exact || !first || explanation.inputs.given === 1) return;
      const close = second !== undefined && second.counts.seq >= 0.9 * first.counts.seq;
      expect(plain(explanation.judgements[0]!.text).includes("So would “")).toBe(close);
    });
  });

  it("counts what is stated and what is unknown as the inputs do", () => {
    always(({ result, explanation }) => {
      const { given, missing } = explanation.inputs;
      expect(missing).toBe(result.open);
      for (const { confidence } of explanation.judgements) {
        const [asked, stated, unknown] = plain(confidence.why).match(/\d+/g)!.map(Number);
        expect([asked, stated, unknown]).toEqual([given - 1 + missing, given - 1, missing]);
        if (given === 1) expect(confidence.level).toBe("low");
      }
    });
  });

  it("counts what holds where some act as one", () => {
    always(({ result, explanation }) => {
      const text = plain(explanation.judgements[0]!.text);
      expect(text.includes("acting as one")).toBe(result.together !== null);
      if (!result.together) return;
      const { total } = result.together.equilibria.seq;
      expect(text).toContain(total === 1 ? "one outcome would hold" : `${total} outcomes would hold`);
    });
  });
});

describe("a table", () => {
  it("has a cell for every column, and shares between 0 and 1", () => {
    always(({ explanation }) => {
      for (const block of explanation.blocks) {
        if (block.kind !== "table") continue;
        for (const { cells } of block.rows) {
          expect(cells.length).toBe(block.columns.length);
          block.columns.forEach(({ format }, at) => {
            const value = cells[at];
            if (format === "share" && typeof value === "number") expect(value >= 0 && value <= 1).toBe(true);
          });
        }
      }
    });
  });

  it("of what holds has the counts of the result, and today's state as the one row that stands back", () => {
    always(({ result, explanation }) => {
      const { rows } = tableCalled(explanation, "Outcomes that hold")!;
      const shown = result.leading.some(({ state }) => state === result.today)
        ? result.leading
        : [...result.leading, result.todayState];
      expect(rows.length).toBe(shown.length);
      rows.forEach(({ cells, emphasis }, at) => {
        const { state, counts } = shown[at]!;
        expect(emphasis === "muted").toBe(state === result.today);
        const expected = [counts.seq, counts.nash, counts.smr, counts.gmr].map((count) =>
          result.exact ? (count > 0 ? "yes" : "no") : count / result.completions,
        );
        expect(cells.slice(2, 6)).toEqual(expected);
      });
      const note = plain(tableCalled(explanation, "Outcomes that hold")!.note!);
      const more = /(\d+) more outcomes? holds? (too|at least once)/.exec(note)?.[1] ?? "0";
      expect(Number(more)).toBe(result.holding - result.leading.length);
    });
  });

  it("of how firm outcomes are has the numbers of the result", () => {
    always(({ result, explanation }) => {
      const table = tableCalled(explanation, "How firm it is");
      expect(table !== undefined).toBe(result.robustness !== null);
      if (!table) return;
      const { concepts, swaps } = result.robustness!;
      expect(table.columns[2]!.label).toBe(`Holds after a single swap, of ${swaps}`);
      const states = [...new Set([...result.leading.map(({ state }) => state), result.today])];
      const expected = states.map((state) => concepts.seq.find((row) => row.state === state)!);
      expect(rowsOf(table).map((cells) => cells.slice(1, 3))).toEqual(
        expected.map(({ holds, afterSwap }) => [holds ? "yes" : "no", String(afterSwap)]),
      );
      const fewest = rowsOf(table).map((cells) => plain(cells[3] as Text));
      expected.forEach(({ overall }, at) => {
        if (!overall) expect(fewest[at]).toBe("cannot be changed");
        else if (overall.most === overall.least) expect(fewest[at]).toBe(String(overall.least));
        else expect(fewest[at]).toContain(String(overall.most ?? overall.least - 1));
      });
    });
  });

  it("of what holds by the views of the parties has the counts of the result", () => {
    always(({ result, explanation }) => {
      const views = result.hypergame;
      if (!views) return;
      const cell = (count: number) =>
        views.completions === 1 ? (count > 0 ? "yes" : "no") : count / views.completions;
      const table = tableCalled(explanation, "What holds as each party sees it")!;
      expect(rowsOf(table).map((cells) => cells.slice(1, 3))).toEqual(
        views.leading.map(({ count, heldByTruth }) => [cell(count), cell(heldByTruth)]),
      );
      expect(plain(table.note!)).toContain(
        `${views.equilibria.seq.total} of the ${result.stateCount} outcomes`,
      );
    });
  });

  it("of what would be surprising has a row for every surprise, or counts the rest", () => {
    always(({ result, explanation }) => {
      const surprises = result.hypergame?.surprises ?? [];
      const table = tableCalled(explanation, "Who would be surprised by what");
      const more = Number(/And (\d+) more/.exec(plain(table?.note ?? ""))?.[1] ?? 0);
      expect(rowsOf(table).length + more).toBe(surprises.length);
    });
  });

  it("of all states says in whose interest each is, as the concepts do", () => {
    always(({ result, explanation }) => {
      const table = tableCalled(explanation, "Every outcome that can occur");
      if (!table) return;
      const { seq, nash } = result.concepts;
      table.rows.forEach(({ cells, emphasis }, at) => {
        const state = result.states![at]!;
        expect(emphasis === "strong").toBe(seq.equilibria.states.includes(state));
        expect(String(cells.at(-1)).includes("Nash")).toBe(nash.equilibria.states.includes(state));
        result.parties.forEach(({ id }, party) => {
          const text = String(cells[2 + party]);
          if (text === "does not see it") return;
          expect(text === "nothing better").toBe(nash.stable![id]!.states.includes(state));
          if (text.startsWith("deterred"))
            expect(text.includes("SEQ")).toBe(seq.stable![id]!.states.includes(state));
          else expect(text === "nothing better").toBe(seq.stable![id]!.states.includes(state));
        });
      });
    });
  });
});

describe("a picture", () => {
  it("has arrows between its states only, and the leading outcomes and today among them", () => {
    always(({ result, explanation }) => {
      for (const block of explanation.blocks) {
        if (block.kind !== "network") continue;
        const ids = new Set(block.nodes.map(({ id }) => id));
        expect(ids.size).toBe(block.nodes.length);
        for (const { from, to, group } of block.edges) {
          expect([ids.has(from), ids.has(to), block.groups!.includes(group)]).toEqual([true, true, true]);
        }
        for (const { state } of [...result.leading, result.todayState])
          expect(ids.has(String(state))).toBe(true);
        const starts = block.nodes.filter(({ emphasis }) => emphasis === "start");
        expect(starts.map(({ id }) => id)).toEqual([String(result.today)]);
      }
    });
  });

  it("of shares has each between its ends", () => {
    always(({ explanation }) => {
      for (const block of explanation.blocks) {
        if (block.kind !== "plot") continue;
        for (const { value, low, high } of block.points) {
          if (low !== undefined) expect(low <= value && value <= high!).toBe(true);
          expect(value >= block.value.min! && value <= (block.value.max ?? Number.POSITIVE_INFINITY)).toBe(
            true,
          );
        }
      }
    });
  });
});

describe("a change that would change the result", () => {
  it("has its steps, the fewest first within its part, and what the result says of it", () => {
    always(({ result, explanation }) => {
      const single = explanation.flips.filter(({ steps }) => steps === 1);
      expect(single.length).toBe(result.flips.length);
      result.flips.forEach(({ leads, before, completions, gained, lost }, at) => {
        const { effect } = single[at]!;
        if (leads && before)
          expect(sharesIn(effect)).toEqual([leads.count / completions, before.count / completions]);
        else {
          const text = plain(effect);
          expect(text.includes("would hold too")).toBe(gained.length > 0);
          expect(text.includes("would no longer hold")).toBe(lost.length > 0);
        }
      });
    });
  });
});

describe("every sentence", () => {
  it("agrees in number with what it counts, and has no holes", () => {
    const agreed =
      /\b1 (more |of |other |further |equally )*(outcomes|states|moves|steps|parties|options|pairs|swaps|groups|divisions|changes|inputs|things|answers|sources|variants|places|columns|rows)\b(?! it)/;
    always(({ explanation }) => {
      const text = readOut(explanation).replaceAll(/“[^”]*”/g, "“”");
      expect(agreed.exec(text)?.[0]).toBeUndefined();
      expect(
        /undefined|NaN|\[object|null| {2,}\w|\.\.|“”“”/.exec(text.replaceAll(/^ {2}/gm, ""))?.[0],
      ).toBeUndefined();
    });
  });

  it("is made when the result is explained: the result has no English but names of the case", () => {
    const sentence = /[a-z]+ [a-z]+ [a-z]+ [a-z]+/;
    const strings = (data: Json): string[] => {
      if (typeof data === "string") return [data];
      if (data === null || typeof data !== "object") return [];
      return Object.values(data).flatMap(strings);
    };
    always(({ result }) => {
      // What a state was asked for by is told in the words of whoever asked.
      const { target: _, targets: __, ...rest } = result as unknown as Record<string, Json>;
      expect(strings(rest as Json).filter((text) => sentence.test(text))).toEqual([]);
    });
  });
});
