import { describe, expect, it } from "vitest";
import type { Needed } from "#analyses/part.ts";
import { checks } from "#analyses/stability/parts/checks/checks.ts";
import { divisions } from "#analyses/stability/parts/coalitions/divisions.ts";
import { jointGains } from "#analyses/stability/parts/coalitions/joint-gains.ts";
import { together } from "#analyses/stability/parts/coalitions/together.ts";
import { concepts } from "#analyses/stability/parts/concepts/concepts.ts";
import { flips } from "#analyses/stability/parts/flips/flips.ts";
import { horizon } from "#analyses/stability/parts/horizon/horizon.ts";
import { hypergame } from "#analyses/stability/parts/hypergame/hypergame.ts";
import { mixture } from "#analyses/stability/parts/mixture/mixture.ts";
import { model } from "#analyses/stability/parts/model/model.ts";
import { leaders, outcomes } from "#analyses/stability/parts/outcomes/outcomes.ts";
import { paths } from "#analyses/stability/parts/paths/paths.ts";
import { robustness } from "#analyses/stability/parts/robustness/robustness.ts";
import { sanctions } from "#analyses/stability/parts/sanctions/sanctions.ts";
import { statements } from "#analyses/stability/parts/statements/statements.ts";
import { states } from "#analyses/stability/parts/states/states.ts";
import { tornado } from "#analyses/stability/parts/tornado/tornado.ts";
import type { Setup } from "#analyses/stability/setup.ts";
import * as thresholds from "#analyses/stability/thresholds.ts";
import { drawingError, inAbout, inMost } from "#analyses/stability/words/counts.ts";
import type { Questioned } from "#graph-model/sanctions/restraints.ts";
import { Random } from "#math/random.ts";
import type { Network, Plot } from "#outcome/block.ts";
import {
  block,
  conceptsOf,
  drawn,
  exact,
  first,
  fromHere,
  half,
  held,
  known,
  leading,
  outcomesOf,
  said,
  setupFor,
  sides,
  texts,
} from "./made-up.ts";
import { plain } from "./perform.ts";
import { caseWith } from "./small-case.ts";

/**
 * How much is told before the rest is only counted, and what turns a number into a word: each threshold from both
 * sides, on findings made for it.
 */

describe("words for shares", () => {
  it("a share is told to five points in a hundred, and to one within a tenth of none and all", () => {
    const share = (count: number, completions: number) => plain(inAbout(count, completions, " of them"));
    expect(share(134, 200)).toBe("in about 65 % of them");
    expect(share(136, 200)).toBe("in about 70 % of them");
    expect(share(1427, 2130)).toBe("in about 65 % of them");
    expect(share(123, 1600)).toBe("in about 8 % of them");
    // Near none and all a share rounded to five would double.
    expect([19, 20].map((count) => share(count, 200))).toEqual([
      "in about 10 % of them",
      "in about 10 % of them",
    ]);
    expect([1, 15, 999].map((count) => share(count, 1000))).toEqual([
      "in hardly any of them",
      "in about 2 % of them",
      "in nearly all of them",
    ]);
    expect([0, 4, 5, 194, 196, 200].map((count) => share(count, 200))).toEqual([
      "in none of the orders drawn",
      "in about 2 % of them",
      "in about 3 % of them",
      "in about 97 % of them",
      "in about 98 % of them",
      "in all of the orders drawn",
    ]);
  });

  it("most, or fewer than half, is said where the draws are clear, and about half within a tenth of it", () => {
    expect([124, 123, 100, 77, 76].map((count) => inMost(count, 200, "them"))).toEqual([
      "in most of them",
      "in more than half of the orders drawn",
      "in about half of them",
      "in fewer than half of the orders drawn",
      "in fewer than half of them",
    ]);
    expect([120, 121].map((count) => inMost(count, 200, "them"))).toEqual([
      "in about half of them",
      "in more than half of the orders drawn",
    ]);
    expect([0, 20].map((count) => inMost(count, 20, "them"))).toEqual([
      "in none of the orders drawn",
      "in all of the orders drawn",
    ]);
  });

  it("other draws move a share by so many points at most, of so many orders", () => {
    expect([20, 200, 6400].map(drawingError)).toEqual([22, 7, 2]);
  });

  it("a party has no move that would serve it from four orders of five on", () => {
    const restraint = (noBetter: number) => ({
      party: "A",
      hasMove: true,
      noBetter,
      deterred: 5 - noBetter,
      free: 0,
      deterrent: { to: 1, answer: [{ party: "B", to: 5 }], count: 5 - noBetter },
      gain: null,
    });
    const told = (noBetter: number) => {
      const row = leading(3, 1, { restraints: [restraint(noBetter)] });
      const words = said(sanctions, null, drawn, [[outcomes, outcomesOf([row])]]);
      return texts(block(words, "table"), 2)[0];
    };
    expect(told(4)).toBe("Has no move in its own interest (4 of 5 orders).");
    expect(told(3)).toMatch(
      /^If Party A .* \(2 of 5 orders\)\. Has no move in its own interest \(3 of 5 orders\)\.$/,
    );
  });

  it("today's state is told to last if it does in half of the orders", () => {
    const run = (seq: readonly number[], completions: number) => {
      const setup = setupFor(known);
      const tally = {
        completions,
        held: first(completions).map((at) => Uint32Array.of(at < seq[0]! ? 1 : 2)),
        equilibria: Object.fromEntries(
          ["nash", "gmr", "smr", "seq"].map((concept) => [concept, Uint32Array.from(seq)]),
        ),
        reached: new Uint32Array(32),
      };
      const of = (() => tally) as unknown as Needed;
      const tools = { random: new Random(1), progress: () => {}, budget: setup.budget, of };
      const { wanted } = leaders.piece(setup, 0, 1, tools) as { wanted: readonly Questioned[] };
      expect(wanted[0]!.state).toBe(0);
      return wanted[0]!.holds;
    };
    const rest = first(31).map(() => 0);
    expect(run([2, ...rest], 4)).toBe(true);
    expect(run([1, ...rest], 4)).toBe(false);
  });
});

describe("how much is named before the rest is counted", () => {
  it("three outcomes and today's state are explained party by party", () => {
    const told = (count: number) => {
      const rows = first(count).map((at) => leading(at + 1));
      return new Set(texts(block(said(sanctions, null, exact, [[outcomes, outcomesOf(rows)]]), "table"), 0))
        .size;
    };
    expect(sides(thresholds.EXPLAINED, told)).toEqual([4, 4]);
    expect(told(2)).toBe(3);
  });

  it("four outcomes that only simultaneous moves hold", () => {
    const note = (count: number) =>
      plain(
        block(
          said(outcomes, outcomesOf([leading(0)]), exact, [[concepts, conceptsOf([], first(count))]]),
          "table",
        ).note!,
      );
    const [all, counted] = sides(thresholds.NAMED, note);
    expect(all).toMatch(/four more hold: “.*” and “.*”\.$/);
    expect(counted).toMatch(/five more hold\.$/);
    expect(note(1)).toMatch(/one more holds: “today”\.$/);
    expect(note(0)).not.toContain("SIM");
  });

  const pathsSaid = (
    here: object,
    rows: readonly ReturnType<typeof leading>[] = [],
    seq: readonly number[] = [],
  ) =>
    said(paths, fromHere(here), exact, [
      [outcomes, outcomesOf(rows)],
      [concepts, conceptsOf(seq)],
    ]);

  it("four outcomes that can be reached in one way", () => {
    const told = (count: number) =>
      plain(
        block(
          pathsSaid({ equilibria: { byImprovements: first(count + 1).slice(1), byMoves: [], never: [9] } }),
          "list",
        ).items.at(-1)!,
      );
    const [all, counted] = sides(thresholds.NAMED, told);
    expect(all).toContain(
      "four can be reached from today by moves in each mover's own interest (“Party A takes a”, ",
    );
    expect(counted).toContain(
      "five can be reached from today by moves in each mover's own interest and one not at all (“",
    );
  });

  it("four first moves of a party, and four outcomes of each", () => {
    const move = (to: number, leadsTo: readonly number[]) => ({
      party: "A",
      to,
      serves: true,
      deterred: false,
      leadsTo,
    });
    const rows = (count: number) =>
      block(pathsSaid({ firstMoves: first(count).map((at) => move((at % 3) + 1, [])) }), "table").rows;
    const [all, more] = sides(thresholds.NAMED, rows);
    // Parties B and C have none.
    expect(all.map(({ emphasis }) => emphasis)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      "muted",
      "muted",
    ]);
    expect(more.length).toBe(7);
    expect(more[4]!.cells).toEqual(["Party A", "one more move", null, null]);
    const outcomesTold = (count: number) =>
      String(block(pathsSaid({ firstMoves: [move(1, first(count))] }), "table").rows[0]!.cells[3]);
    const [four, five] = sides(thresholds.NAMED, outcomesTold);
    expect(four).toBe(
      "today's state, “Party A takes a”, “Party A takes b” and “Party A takes a and takes b”",
    );
    expect(five).toBe(
      "today's state, “Party A takes a”, “Party A takes b”, “Party A takes a and takes b” and one more",
    );
    expect(outcomesTold(0)).toBe("none");
  });

  it("twelve outcomes in the text that stands for the picture", () => {
    const alt = (count: number) => block(pathsSaid({}, [], first(count)), "network").alt;
    const [all, more] = sides(thresholds.NAMED_IN_PICTURE, alt);
    expect(all).toMatch(/12 states hold: .*(?<!names)\.$/);
    expect(more).toMatch(/13 states hold: .*, and one more, which the table names\.$/);
    expect(all.split(": ")[1]!.split(/(?<=away|today|reach), (?!with)/).length).toBe(12);
  });

  it("three outcomes that a single change makes, or breaks", () => {
    const flip = (gained: readonly number[], lost: readonly number[]) => ({
      party: "A",
      kind: "reverse",
      entries: [0],
      option: null,
      swapped: null,
      wanted: false,
      completions: 1,
      leads: null,
      before: null,
      gained,
      lost,
    });
    const told = (count: number) => plain(said(flips, [flip(first(count), [])], exact).flips![0]!.effect);
    const [all, more] = sides(thresholds.NAMED_CHANGES, told);
    expect(all).toMatch(/^three others would hold too: “.*”, “.*” and “.*”\.$/);
    expect(more).toMatch(/^four others would hold too: “.*”, “.*”, “.*” and one more\.$/);
  });

  it("three outcomes that a coalition makes or breaks, and eight rows", () => {
    const told = (united: readonly number[], alone: readonly number[]) =>
      block(
        said(
          together,
          {
            groups: [["A", "B"], ["C"]],
            examined: 1,
            equilibria: { seq: held(united).equilibria },
            stable: [],
          },
          exact,
          [[concepts, conceptsOf(alone)]],
        ),
        "table",
      );
    const [three, four] = sides(thresholds.NAMED_CHANGES, (count) => plain(told(first(count), []).note!));
    expect(three).toMatch(/three hold only now \(“today”, “Party A takes a” and “Party A takes b”\)\.$/);
    expect(four).toMatch(
      /four hold only now \(“today”, “Party A takes a”, “Party A takes b” and others\)\.$/,
    );
    expect(plain(told([1], [1, 2]).note!)).toMatch(/one no longer holds \(“Party A takes b”\)\.$/);
    expect(plain(told([1], [1]).note!)).toContain("The same outcomes hold as with everybody alone.");
    const [eight, nine] = sides(thresholds.HELD_ROWS, (count) => told(first(count), first(count)));
    expect([eight.rows.length, nine.rows.length]).toEqual([8, 8]);
    expect(plain(eight.note!)).not.toContain("more outcome");
    expect(plain(nine.note!)).toContain("One more outcome holds.");
  });

  it("six outcomes for one division, and fifteen divisions", () => {
    const division = (count: number) => ({
      groups: [["A", "B"], ["C"]],
      equilibria: { seq: first(count), nash: [] },
      stable: null,
    });
    const told = (all: readonly object[]) => block(said(divisions, all, exact), "table");
    const [six, seven] = sides(thresholds.NAMED_IN_DIVISION, (count) => texts(told([division(count)]), 1)[0]);
    expect(six).toMatch(/^“today”, .*”$/);
    expect(seven).toBe("7 outcomes");
    const [all, more] = sides(thresholds.DIVISIONS, (count) => told(first(count).map(division)));
    expect([all.rows.length, more.rows.length]).toEqual([15, 15]);
    expect(plain(all.note!)).not.toContain("in the data");
    expect(plain(more.note!)).toContain("One more division is in the data.");
    // The last comes first.
    expect(texts(all, 1)[0]).toBe("14 outcomes");
    expect(texts(all, 2)[0]).toBe("none");
  });

  it("three comparisons of one party, and three priorities", () => {
    const turned = (count: number) =>
      first(count).map((at) => ({ party: "A", over: at + 1, under: 31 - at }));
    const swaps = (count: number, least = 1) => ({
      robustness: {
        of: "all states",
        swaps: 4,
        searched: null,
        concepts: {
          seq: [
            {
              state: 1,
              holds: true,
              afterSwap: 2,
              overall: { least, most: least, turned: turned(count) },
              byParty: {},
            },
          ],
        },
      },
      told: [],
    });
    const told = (count: number) =>
      texts(
        block(said(robustness, swaps(count), exact, [[outcomes, outcomesOf([leading(1)])]]), "table"),
        4,
      )[0]!;
    const [all, more] = sides(thresholds.COMPARISONS, told);
    expect(all).toMatch(/^Party A likes “[^”]*” better than “[^”]*”(, “[^”]*” better than “[^”]*”){2}$/);
    expect(more.match(/better than/g)).toHaveLength(3);
    expect(more).toMatch(/, and one more pair the other way round$/);

    const list = (order: readonly number[]) => ({
      least: 2,
      most: 2,
      lists: [{ party: "A", statements: order.map((statement) => ({ statement, reversed: false })) }],
    });
    const none = { holds: false, overall: null, byParty: {} };
    const priorities = (order: readonly number[]) => {
      const found = {
        state: 1,
        exchanges: { seq: none },
        changes: { seq: { holds: true, overall: list(order), byParty: {} } },
      };
      return texts(block(said(statements, [found], exact), "table"), 4)[0]!;
    };
    expect(priorities([2, 1, 0, 3, 4]).match(/puts/g)).toHaveLength(3);
    expect(priorities([2, 1, 0, 3, 4])).not.toContain("more pair");
    expect(priorities([3, 0, 2, 1, 4]).match(/puts/g)).toHaveLength(3);
    expect(priorities([3, 0, 2, 1, 4])).toContain("one more pair the other way round");
  });

  it("three changes of several steps, and none of one step", () => {
    const row = (state: number, least: number, most: number | null = least) => ({
      state,
      holds: true,
      afterSwap: 0,
      overall: { least, most, turned: [{ party: "A", over: 1, under: 2 }] },
      byParty: {},
    });
    const steps = (rows: readonly ReturnType<typeof row>[]) => {
      const found = {
        robustness: { of: "all states", swaps: 4, searched: null, concepts: { seq: rows } },
        told: [],
      };
      const told = outcomesOf(rows.map(({ state }) => leading(state)));
      return said(robustness, found, exact, [[outcomes, told]]).flips!.map((each) => each.steps);
    };
    expect(steps([row(1, thresholds.FAR - 1)])).toEqual([]);
    expect(steps([row(1, thresholds.FAR)])).toEqual([2]);
    // A change of which only a bound is known is none.
    expect(steps([row(1, 2, 3), row(2, 2, null)])).toEqual([]);
    const [all, more] = sides(thresholds.FAR_FLIPS, (count) =>
      steps(first(count).map((at) => row(at + 1, 5 - at))),
    );
    expect(all).toEqual([3, 4, 5]);
    expect(more).toEqual([2, 3, 4]);
  });

  it("two steps that tempt a party, and two answers to each", () => {
    const tree = (ends: readonly number[]) => ({
      states: ends,
      before: ends.map(() => -1),
      by: ends.map((_, at) => "BC"[at % 2]!),
      rank: ends,
    });
    const why = (steps: readonly { to: number; ends: readonly number[] }[]) => ({
      why: {
        of: "all states",
        improvements: steps.map(({ to, ends }) => ({
          party: "A",
          from: 0,
          to,
          gmr: ends,
          smr: ends,
          seq: ends,
          sim: null,
        })),
        answers: steps.map(({ to, ends }) => ({
          against: "A",
          from: to,
          byMoves: tree(ends),
          byImprovements: tree(ends),
        })),
      },
      told: [],
    });
    const told = (steps: Parameters<typeof why>[0]) =>
      texts(
        block(said(sanctions, why(steps), exact, [[outcomes, outcomesOf([leading(0)])]]), "table"),
        2,
      )[0]!;
    const tempting = (ends: readonly number[]) => (count: number) =>
      told(first(count).map((at) => ({ to: at + 1, ends })));
    const [two, three] = sides(thresholds.TOLD_STEPS, tempting([8]));
    expect(two.match(/If Party A/g)).toHaveLength(2);
    expect(two).not.toContain("more step");
    expect(three.match(/If Party A/g)).toHaveLength(2);
    expect(three).toContain("One more move would tempt it; answers deter it too.");
    expect(tempting([8])(4)).toContain("Two more moves would tempt it; answers deter them too.");
    const [none, free] = sides(thresholds.TOLD_STEPS, tempting([]));
    expect(none).not.toContain("Nobody deters");
    expect(free).toContain("One more move in its own interest is deterred by nobody.");
    const answers = (count: number) => told([{ to: 1, ends: first(count).map((at) => 8 * (at + 1)) }]);
    const [both, rest] = sides(thresholds.TOLD_ANSWERS, answers);
    expect(both).toMatch(/^If .* Or: [^.]*\.$/);
    expect(rest).toMatch(/ Or: [^.]*\. And one more answer deters it\.$/);
    expect(answers(4)).toContain("And two more answers deter it.");
  });

  it("three reasons why two forms of a preference differ", () => {
    const told = (count: number) => {
      const opposed = first(count).map((at) => ({ entry: null, pairs: at + 1, better: at, worse: 31 }));
      const check = {
        party: "A",
        used: "statements",
        against: "ranking",
        pairs: 496,
        counts: { alike: 1, opposed: 9, tiedByOne: 2, open: 3 },
        opposed,
      };
      return texts(block(said(checks, [check], exact), "table"), 8)[0]!;
    };
    const [all, more] = sides(thresholds.DIFFERENCES, told);
    expect(all.match(/By the statements/g)).toHaveLength(3);
    expect(all).not.toContain("other reasons");
    expect(more).toMatch(/ Four more pairs for other reasons\.$/);
  });

  it("three groups that could jointly leave an outcome", () => {
    const told = (count: number, parties = ["A", "B"]) => {
      const coalitions = first(count).map((at) => ({
        parties,
        improves: at,
        free: 0,
        to: 1,
        answer: [{ party: "C", to: 17 }],
      }));
      const words = said(jointGains, [{ state: 3, examined: 1, coalitions }], exact, [
        [outcomes, outcomesOf([leading(3)])],
      ]);
      return block(words, "table").rows.length;
    };
    expect(sides(thresholds.JOINT_GAINS, told)).toEqual([3, 3]);
    expect(told(2)).toBe(2);
  });

  const views = (more: object) => ({
    completions: 1,
    parties: [],
    equilibria: { seq: held([]).equilibria },
    leading: [],
    examined: 1,
    surprises: [],
    ...more,
  });

  it("four outcomes that a party does not see, and twenty surprises", () => {
    const seen = (count: number) => {
      const party = {
        party: "A",
        stateCount: 9,
        unseen: first(count),
        unaware: [],
        misjudges: [],
        expected: { seq: held([]).equilibria },
      };
      return texts(block(said(hypergame, views({ parties: [party] }), exact), "table"), 1)[0]!;
    };
    const [all, more] = sides(thresholds.NAMED, seen);
    expect(all).toBe(
      "Takes four of the 32 outcomes to be impossible: “today”, “Party A takes a”, “Party A takes b” and “Party A takes a and takes b”",
    );
    expect(more).toMatch(/^Takes five .* “Party A takes a and takes b” and one more$/);
    expect(seen(0)).toBe("Nothing: it sees the conflict as the case says");
    const surprise = {
      state: 1,
      party: "A",
      kind: "stays",
      by: "B",
      to: null,
      answer: [],
      unforeseen: false,
      count: 1,
    };
    const told = (count: number) =>
      block(
        said(hypergame, views({ surprises: first(count).map(() => surprise) }), exact),
        "table",
        "Who would",
      );
    const [twenty, another] = sides(thresholds.SURPRISES, told);
    expect([twenty.rows.length, another.rows.length]).toEqual([20, 20]);
    expect(twenty.note).toBeUndefined();
    expect(another.note).toBe("And one more.");
  });

  it("six horizons, and the longest", () => {
    const two = setupFor(caseWith({ ...known.moves!, preferences: [] }), { samples: 20 });
    const labels = (count: number) =>
      block(
        said(horizon, { horizons: first(count).map(() => held([])), nonMyopic: null }, two, [
          [outcomes, outcomesOf([leading(1)])],
        ]),
        "table",
      ).columns.map(({ label }) => label);
    const [all, more] = sides(thresholds.HORIZONS, labels);
    expect(all).toEqual(["Outcome", "1 move", ...first(5).map((at) => `${at + 2} moves`)]);
    expect(more).toEqual([...all, "7 moves"]);
    expect(labels(9)).toEqual([...all, "9 moves"]);
  });

  const input = (swing: number, more: object = {}) => ({
    party: "A",
    kind: "reverse",
    entries: [0],
    option: null,
    state: null,
    swapped: null,
    ends: [
      {
        as: "changed",
        completions: 40,
        holds: [30, 30, 30, 30],
        stated: [20, 20, 20, 20],
        concepts: [4, 4, 4, 4],
      },
    ],
    swing: [swing, swing, swing, swing],
    clear: [true, true, true, true],
    ...more,
  });
  const tornadoOf = (inputs: readonly object[], stated: readonly number[] | null) => ({
    outcomes: [1, 2, 3, 0],
    holds: [0, 0, 0, 0],
    concepts: stated,
    inputs,
    leftOut: [],
  });

  const noVariants = [outcomes, { told: { completions: 200, leading: [] } }] as const;

  it("eight inputs that move an outcome", () => {
    const labels = (plot: Plot) => plot.points.length;
    const exactly = (count: number) =>
      block(
        said(
          tornado,
          tornadoOf(
            first(count).map(() => input(1)),
            [3, 3, 3, 3],
          ),
          exact,
          [noVariants],
        ),
        "plot",
      );
    const [all, more] = sides(thresholds.SHOWN_INPUTS, exactly);
    expect([labels(all), labels(more)]).toEqual([32, 32]);
    expect(plain(all.note!)).not.toContain("that move most");
    expect(plain(more.note!)).toContain("The 8 of 9 that move most.");
    const share = (count: number) =>
      block(
        said(
          tornado,
          tornadoOf(
            first(count).map(() => input(0.3)),
            null,
          ),
          half,
          [noVariants],
        ),
        "plot",
      );
    const [eight, nine] = sides(thresholds.SHOWN_INPUTS, share);
    expect([labels(eight), labels(nine)]).toEqual([8, 8]);
    expect(plain(eight.note!)).not.toContain("move it less");
    expect(plain(nine.note!)).toContain("One more moves it less.");
  });

  it("two outcomes, and today's state, against single inputs", () => {
    const words = said(tornado, tornadoOf([input(0.3)], null), half, [noVariants]);
    expect(words.blocks!.map((each) => (each as Plot).title)).toEqual([
      "What moves “Party A takes a” most",
      "What moves “Party A takes b” most",
      "What moves “today” most",
    ]);
    expect(thresholds.SHOWN_OUTCOMES).toBe(2);
  });

  it("eight outcomes where each party looks ahead in its own way", () => {
    const rows = (count: number) =>
      block(said(mixture, { concepts: { A: "nash" }, states: held(first(count)) }, exact), "table").rows
        .length;
    expect(sides(thresholds.HELD_ROWS, rows)).toEqual([8, 8]);
    expect(rows(3)).toBe(3);
  });
});

describe("how large a table or picture may be", () => {
  it("64 states in the table of all, 200 of a list of states", () => {
    const setup = (count: number): Setup => ({
      ...exact,
      facts: { ...exact.facts, states: first(count), stateCount: count },
    });
    const stable = { A: held([]).equilibria, B: held([]).equilibria, C: held([]).equilibria };
    const found = Object.fromEntries(
      ["nash", "gmr", "smr", "seq"].map((name) => [name, { ...held([]), stable }]),
    );
    const blocks = (count: number) => said(states, {}, setup(count), [[concepts, found]]).blocks!.length;
    expect(sides(thresholds.STATE_ROWS, blocks)).toEqual([1, 0]);

    const listed = (count: number) => {
      const ids = first(count).map((at) => `s${at}`);
      const c = caseWith({
        states: ids.map((id) => ({ id, name: id })),
        transitions: [{ actor: "A", from: "s0", to: "s1" }],
        today: "s0",
        preferences: [{ actor: "A", ranking: ["s1", "s0"] }],
      });
      const of = setupFor(c, { samples: 20 });
      return block(said(model, of.facts, of), "table");
    };
    const [all, more] = sides(thresholds.LISTED_ROWS, listed);
    expect([all.rows.length, more.rows.length]).toEqual([200, 200]);
    expect(all.note).toBeUndefined();
    expect(more.note).toBe("And one more outcome.");
  });

  const ways = (paths: readonly (readonly number[])[], serving: boolean) => {
    const found = {
      length: paths[0]!.length,
      total: paths.length,
      paths: paths.map((steps) => ({
        steps: steps.map((to, at) => ({ party: "ABC"[at % 3], to })),
        stops: null,
      })),
    };
    return serving ? { byMoves: found, byImprovements: found } : { byMoves: found, byImprovements: null };
  };

  it("40 states on drawn ways", () => {
    const nodes = (count: number) => {
      const steps = first(count - 1).map((at) => ({ party: "A", to: at + 1 }));
      const row = leading(31, 1, { path: steps });
      const words = said(paths, null, drawn, [
        [outcomes, outcomesOf([row])],
        [concepts, conceptsOf([31])],
      ]);
      return block(words, "network").nodes.length;
    };
    // With one more they are left out, and the outcome stands alone.
    expect(sides(thresholds.NODES_OF_WAYS, nodes)).toEqual([40, 2]);
  });

  /** The state graph of a model of so many states, as if there were no more. */
  const graph = (
    count: number,
    improvements: readonly object[] = [],
    more: {
      readonly options?: number;
      readonly owners?: string;
      readonly rows?: readonly ReturnType<typeof leading>[];
      readonly merged?: readonly object[];
    } = {},
  ): Network => {
    const { owners = "AB" } = more;
    const ids = first(more.options ?? 9).map((at) => `o${at}`);
    const base = setupFor(
      caseWith({
        options: ids.map((id, at) => ({ id, actor: owners[at % owners.length], text: id })),
        today: [],
        preferences: [],
      }),
      { samples: 20 },
    );
    const { merged = [] } = more;
    const facts = { ...base.facts, stateCount: count, states: first(count), exact: true, merged };
    const setup = { ...base, facts } as Setup;
    const here = {
      byMoves: first(count).map((at) => at % 5),
      byImprovements: [],
      equilibria: { byImprovements: [], byMoves: [], never: [] },
      firstMoves: [],
    };
    const why = { why: { of: "all states", improvements, answers: [] }, told: [] };
    return block(
      said(paths, here, setup, [
        [outcomes, outcomesOf(more.rows ?? [leading(1, 1, { ways: ways([[1]], true) })])],
        [concepts, conceptsOf([1])],
        [sanctions, why],
      ]),
      "network",
    );
  };

  it("200 states in the state graph", () => {
    const [all, more] = sides(thresholds.NODES_OF_GRAPH, (count) => graph(count));
    expect([all.nodes.length, all.title]).toEqual([200, "All outcomes, and the moves between them"]);
    expect(more.nodes.length).toBeLessThan(200);
    expect(more.title).toBe("From today to the outcomes that hold");
    expect(plain(more.note!)).toContain("more states are left out.");
  });

  it("a grid from nine states on, if it is not too large and at least half full", () => {
    const hasGrid = (count: number, options: number) => graph(count, [], { options }).grid !== undefined;
    expect([hasGrid(8, 3), hasGrid(16, 4)]).toEqual([false, true]);
    expect(sides(thresholds.FEW_STATES, (count) => hasGrid(count, 4))).toEqual([false, true]);
    const places = (states: readonly number[]) => {
      const base = setupFor(
        caseWith({
          options: first(12).map((at) => ({ id: `o${at}`, actor: at < 6 ? "A" : "B", text: `does ${at}` })),
          today: [],
          preferences: [],
        }),
        { samples: 20 },
      );
      const facts = { ...base.facts, stateCount: states.length, states, exact: true };
      const here = fromHere({ byMoves: states.map(() => 1) });
      const others = [
        [outcomes, outcomesOf([leading(states[0]!)])],
        [concepts, conceptsOf([])],
      ] as const;
      return block(said(paths, here, { ...base, facts }, others), "network").grid !== undefined;
    };
    /** So many settings of A, each with `filled` of so many settings of B. */
    const grid = (columns: number, rows: number, filled: number) =>
      first(columns).flatMap((a) => first(filled).map((b) => a + 64 * ((a + b) % rows)));
    expect(thresholds.GRID_FILLED).toBe(1 / 2);
    expect(places(grid(8, 8, 4))).toBe(true);
    expect(places(grid(8, 8, 4).slice(0, -1))).toBe(false);
    expect(sides(thresholds.GRID_COLUMNS, (columns) => places(grid(columns, 17, 9)))).toEqual([true, false]);
    expect(sides(thresholds.GRID_ROWS, (rows) => places(grid(4, rows, rows)))).toEqual([true, false]);
  });

  const step = (from: number, to: number, deterred: boolean, party = "A") => ({
    party,
    from,
    to,
    gmr: [],
    smr: [],
    seq: deterred ? [5] : [],
    sim: null,
  });

  it("every step in up to 40 states, those that answers deter in up to 64", () => {
    // States merged into one have no grid, so that the number of arrows decides.
    const arrows = (count: number) => {
      const own = [step(2, 3, false), step(2, 4, false), step(3, 4, true)];
      const network = graph(count, own, { merged: [{ state: 0, of: [0, 256] }] });
      return network.edges.map(({ from, to, emphasis }) => `${from} ${to} ${emphasis}`);
    };
    const way = "0 1 strong";
    const [all, best] = sides(thresholds.STATES_WITH_ALL_STEPS, arrows);
    expect(all).toEqual([way, "2 3 plain", "2 4 plain", "3 4 muted"]);
    expect(best).toEqual([way, "2 3 plain", "3 4 muted"]);
    const [deterred, without] = sides(thresholds.STATES_WITH_DETERRED, arrows);
    expect(deterred).toEqual([way, "2 3 plain", "3 4 muted"]);
    expect(without).toEqual([way, "2 3 plain"]);
  });

  it("600 arrows in a grid", () => {
    const many = (count: number) => {
      const steps = first(count - 1).map((at) => {
        const from = 1 + Math.floor(at / 4);
        return step(from, from - 1, false, "ABCD"[at % 4]);
      });
      return graph(200, steps, { options: 8, owners: "ABCD" });
    };
    const [all, fewer] = sides(thresholds.ARROWS_IN_GRID, many);
    expect([all.grid !== undefined, all.edges.length]).toEqual([true, 600]);
    expect([fewer.grid !== undefined, fewer.edges.length]).toEqual([true, 1]);
  });

  it("90 arrows, and three ways to each outcome of a larger picture", () => {
    const many = (count: number) =>
      graph(
        30,
        first(count - 1).map((at) => {
          const from = Math.floor(at / 9);
          return step(2 + from, 2 + ((from + 1 + (at % 9)) % 28), false);
        }),
        { merged: [{ state: 0, of: [0, 256] }] },
      );
    const [all, fewer] = sides(thresholds.ARROWS, many);
    expect(all.edges.length).toBe(90);
    expect(all.note ?? "").not.toContain("left out");
    expect(fewer.edges.length).toBeLessThan(90);
    expect(plain(fewer.note!)).toContain("left out");

    const rows = [
      leading(3, 1, {
        ways: ways(
          [
            [1, 3],
            [2, 3],
            [4, 3],
            [8, 3],
          ],
          true,
        ),
      }),
    ];
    const strong = (count: number) =>
      graph(count, [], { rows, merged: [{ state: 0, of: [0, 256] }] }).edges.filter(
        ({ emphasis }) => emphasis === "strong",
      ).length;
    expect(sides(thresholds.STATES_WITH_DETERRED, strong)).toEqual([8, 6]);
    const { key } = graph(65, [], { rows, merged: [{ state: 0, of: [0, 256] }] });
    expect(key).toContain("in each mover's own interest, 3 at most to each outcome.");
  });
});
