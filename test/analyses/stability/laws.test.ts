import { describe, expect, it } from "vitest";
import type { Table } from "#outcome/block.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { Json, Text } from "#outcome/text.ts";
import { always } from "./always.ts";
import { inFigures } from "./in-figures.ts";
import { plain } from "./perform.ts";
import { readOut } from "./read-out.ts";

/** What every explanation owes to the result that it was made from, whatever the case. */

function tableCalled({ blocks }: Explanation, title: string): Table | undefined {
  return blocks.find((each): each is Table => each.kind === "table" && each.title.startsWith(title));
}

const rowsOf = (table: Table | undefined) => (table?.rows ?? []).map(({ cells }) => cells);

describe("the headline", () => {
  it("counts what holds, and says whether today's state is among it, where all preferences are known", () => {
    always(({ result, explanation }) => {
      if (!result.exact) return;
      const { states } = result.concepts.seq.equilibria;
      const [holding, all] = inFigures(plain(explanation.headline).replace(/one of them/, ""))
        .match(/\d+/g)!
        .map(Number);
      if (states.length === 0) expect(holding).toBe(result.stateCount);
      else expect([holding, all]).toEqual([states.length, result.stateCount]);
      const lasts = plain(explanation.headline).endsWith("today's state is one of them.");
      expect(lasts).toBe(states.includes(result.today));
    });
  });
});

describe("a judgement", () => {
  it("rests on as many runs as were made, on what is cited, and answers where things go", () => {
    always(({ result, explanation }) => {
      expect(explanation.judgements.length).toBeGreaterThan(0);
      for (const { answers, n, cites, likelihood } of explanation.judgements) {
        expect(answers).toEqual({ kind: "outcome" });
        if (result.exact) expect(n.of).toMatch(/^outcomes?$/);
        else expect(n).toEqual({ count: result.completions, of: "sampled orders of preference" });
        expect(new Set(cites).size).toBe(cites.length);
        // A share of orders of preference is no likelihood.
        expect(likelihood).toBeUndefined();
      }
    });
  });

  it("counts what is stated and what is unknown as the inputs do", () => {
    always(({ result, explanation }) => {
      const { given, missing } = explanation.inputs;
      // An order among wishes is no wish: what is counted as missing is what the gaps list.
      expect(missing).toBe(result.open - result.orders);
      for (const { confidence } of explanation.judgements) {
        const why = inFigures(plain(confidence.why).replace("The one", "The single"));
        const asked = given - 1 + missing;
        const one = "The single preference that matters here is";
        const said =
          asked === 0
            ? "No preference is stated."
            : missing === 0
              ? asked === 1
                ? `${one} stated.`
                : `${asked === 2 ? "Both" : `All ${asked}`} preferences that matter here are stated${result.orders > 0 ? ", but not in what order all of them come" : ""}.`
              : given === 1
                ? asked === 1
                  ? `${one} unknown.`
                  : `${asked === 2 ? "Neither of the 2" : `None of the ${asked}`} preferences that matter here is known.`
                : `Of ${asked} preferences that matter here ${missing} ${missing === 1 ? "is" : "are"} unknown.`;
        // Whether what is unknown was taken to weigh least depends on what the case says of the rest.
        expect(
          why.replace(/(?: and|; \S+ of these) (?:was|were) taken to weigh least\./, "."),
          why,
        ).toContain(said);
        if (given === 1) expect(confidence.level).toBe("low");
      }
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
      const title = result.exact ? "Outcomes that hold" : "How often outcomes hold";
      const { rows } = tableCalled(explanation, title)!;
      const shown = result.leading.some(({ state }) => state === result.today)
        ? result.leading
        : [...result.leading, result.todayState];
      expect(rows.length).toBe(shown.length);
      rows.forEach(({ cells, emphasis }, at) => {
        const { state, held, counts, reach } = shown[at]!;
        expect(emphasis === "muted").toBe(state === result.today);
        // Beside the four readings of the state itself stands how often it or a variant holds, where any has variants.
        const some = shown.some(({ variants }) => variants.length > 0);
        const columns = [...(some ? [held] : []), counts.seq, counts.nash, counts.smr, counts.gmr];
        const expected = columns.map((count) =>
          result.exact ? (count > 0 ? "yes" : "no") : count / result.completions,
        );
        expect(cells.slice(2, 2 + columns.length)).toEqual(expected);
        // How one gets there is told as how often it holds: any variant counting; today's state needs no way.
        const ways = result.exact
          ? [reach.reached]
          : [reach.reached, reach.lasting, reach.unanswered!.lasting];
        expect(cells.slice(2 + columns.length)).toEqual(
          ways.map((count) =>
            state === result.today
              ? null
              : result.exact
                ? count > 0
                  ? "yes"
                  : "no"
                : count / result.completions,
          ),
        );
        const label = tableCalled(explanation, title)!.columns[2 + columns.length]!.label;
        expect(label.startsWith("it or a variant of it is reached")).toBe(some);
      });
      const note = inFigures(plain(tableCalled(explanation, title)!.note!));
      const more = /(\d+) more states? holds? (too|at least once)/.exec(note)?.[1] ?? "0";
      const told = new Set(shown.flatMap(({ state, variants }) => [state, ...variants]));
      const untold = result.concepts.seq.equilibria.states.filter((state) => !told.has(state));
      expect(Number(more)).toBe(untold.length);
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
      expect(inFigures(plain(table.note!))).toContain(
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

const EITHER_WAY = / then holds in (\d+) of (\d+) orders of preference if so, in (\d+) of (\d+) if not\.$/;

describe("a change that would change the result", () => {
  it("has its steps, the fewest first within its part, and what the result says of it", () => {
    always(({ result, explanation }) => {
      const ofToday = /^Today's state then holds in (none|\S+) of (\S+) orders of preference\.$/;
      // What hangs on one unknown either way need change no lead: its counts are those of that unknown's two ends.
      const isEitherWay = ({ change }: { readonly change: Text }) =>
        plain(change).startsWith("If it becomes known whether ");
      for (const { effect } of explanation.flips.filter(isEitherWay)) {
        const text = inFigures(plain(effect).replace(/\bin none of\b/g, "in 0 of"));
        const [, so, ofSo, not, ofNot] = EITHER_WAY.exec(text)!.map(Number);
        expect(ofSo! + ofNot!).toBe(result.completions);
        expect(Math.abs(so! / ofSo! - not! / ofNot!)).toBeGreaterThanOrEqual(1 / 4);
      }
      const steps = explanation.flips.filter((flip) => flip.steps === 1 && !isEitherWay(flip));
      const single = steps.filter(({ effect }) => !ofToday.test(plain(effect)));
      expect(single.length).toBe(result.flips.length);
      for (const { effect } of steps.filter((flip) => !single.includes(flip))) {
        const [, holds, all] = ofToday.exec(inFigures(plain(effect)))!;
        const count = holds === "none" ? 0 : Number(holds);
        expect(result.todayTurns.map((turn) => [turn.holds, turn.completions])).toContainEqual([
          count,
          Number(all),
        ]);
      }
      result.flips.forEach(({ leads, before, falls, ties, asOften, completions, gained, lost }, at) => {
        const { effect } = single[at]!;
        const text = inFigures(
          plain(effect)
            .replace(/\bin none of\b/g, "in 0 of")
            .replace(/\bin none(?=[.;:]|$)/g, "in 0"),
        );
        if (leads && before && falls) {
          expect(text).toContain(` then holds in ${before.count} of ${completions} orders of preference, `);
          const more =
            "(?: The draws do not tell it apart from .*\\.)?(?: Even then .* do(?:es)? not have what is then wanted\\.)?";
          expect(text).toMatch(new RegExp(` in ${leads.count}\\.${more}$`));
          expect(text.includes(". The draws do not tell it apart from ")).toBe(asOften.length > 0);
          expect(leads.count).toBeGreaterThan(before.count);
        } else if (leads && before && ties) {
          // Something leads now, and after the change nothing does.
          expect(result.level.total).toBe(0);
          expect(leads.count).toBeGreaterThanOrEqual(before.count);
          expect(text).toContain(
            ` then holds in ${leads.count} of ${completions} orders of preference, what leads now in ${before.count}: neither leads any more`,
          );
        } else if (leads && before) {
          const than = before.count === 0 ? "any" : `more than ${before.count}`;
          const rest =
            result.level.total > 0 ? `no other outcome in ${than}` : `what leads now in ${before.count}`;
          expect(text.replace("then clearly leads: it holds", "then holds")).toContain(
            ` then holds in ${leads.count} of ${completions} orders of preference, ${rest}`,
          );
          expect(text.includes(". The draws do not tell it apart from ")).toBe(asOften.length > 0);
          // In few words no name is given where the draws do not tell it apart.
          const isAmong = [result.leading[0]!.state, ...result.level.states].includes(leads.state);
          expect(plain(single[at]!.effectInShort!).startsWith("another outcome ")).toBe(
            asOften.length > 0 && !(result.level.total > 0 && isAmong),
          );
          // Told by how often they then hold, the most often first.
          const told = [...text.slice(text.indexOf(". The draws do not")).matchAll(/” \((\d+)\)/g)].map(
            ([, n]) => Number(n),
          );
          expect(told).toEqual(told.toSorted((a, b) => b - a));
          // What holds as often then is none of what leads, nor of what led.
          const all = [leads, ...asOften].map(({ state }) => state);
          expect(all).toHaveLength(new Set(all).size);
          expect(asOften.map(({ state }) => state)).not.toContain(before.state);
          if (before.count > 0) expect(leads.state).not.toBe(before.state);
          const most = Math.max(leads.count, ...asOften.map(({ count }) => count));
          for (const { count } of asOften) expect(count).toBeGreaterThanOrEqual(0.75 * most);
          expect(leads.count).toBeGreaterThan(before.count);
          const level = result.level.total > 0 ? [result.leading[0]!.state, ...result.level.states] : [];
          if (level.includes(leads.state)) expect(text).toContain("then clearly leads");
          if (level.length === 0) expect(text).not.toContain("then clearly leads");
        } else {
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
