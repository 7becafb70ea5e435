import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chronology } from "#analyses/chronology/chronology.ts";
import type { ChronologyResult } from "#analyses/chronology/result.ts";
import type { Case } from "#case/case.ts";
import { inWords } from "#case/counts-in-words.ts";
import { Random } from "#math/random.ts";
import type { Explanation } from "#outcome/explanation.ts";
import { unordered } from "../../unordered.ts";
import { workedCases } from "../../worked-cases.ts";
import { line, numberFaults, stringsOf, told } from "../told.ts";
import { canalCase } from "./canal-case.ts";
import { historyCase } from "./history-case.ts";

function perform(c: Case): { result: ChronologyResult; explanation: Explanation } {
  const outcome = chronology.perform(c, { recentMonths: 15 }, new Random(1));
  if (outcome.status !== "done") throw new Error(outcome.status);
  return { result: outcome.result as unknown as ChronologyResult, explanation: outcome.explanation };
}

interface Trial {
  readonly when: string;
  readonly other: string | null;
  readonly mode: string;
  readonly sanction: boolean;
  readonly towards: boolean;
}

const when = fc.constantFrom(
  "2019-11-20",
  "2020-02-10",
  "2020-03-09",
  "2020-03-10",
  "2020-03-11",
  "2020-04",
  "2020-01/2020-05-01",
  "2019",
  "2018-02",
  "not stated",
);
const trial: fc.Arbitrary<Trial> = fc.record({
  when,
  other: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    when.filter((text) => text !== "not stated"),
  ),
  mode: fc.constantFrom("actual", "actual", "historical", "future", "negated"),
  sanction: fc.boolean(),
  towards: fc.boolean(),
});
const trials = fc.array(trial, { minLength: 1, maxLength: 6 });
const turn = fc.constantFrom("2020-03-10", "2020-03", "not stated");

/** A turn of that date and acts; the texts tell nothing of the ids, and the ids nothing of the order. */
function caseOf(given: readonly Trial[], turnDate: string, parts: Record<string, unknown> = {}): Case {
  const acts = given.map((one, at) => ({
    one,
    entry: {
      id: `x${(at * 7) % 11}`,
      what: `thing ${"abcdef"[at]}`,
      when: one.when,
      otherDates: one.other === null ? [] : [{ when: one.other, cite: ["wire:1"] }],
      cite: [`post:P${at}.S1`],
    },
  }));
  return historyCase({
    turn: { text: "t", of: "ardania", events: ["turn"] },
    explanations: [
      { id: "why", question: "Why?", effect: { text: "e" }, hypotheses: [{ id: "h", name: "H" }] },
    ],
    rounds: [],
    claims: [],
    events: [
      { id: "turn", what: "the turn", when: turnDate, cite: ["post:P9.S1"] },
      ...acts
        .filter(({ one }) => !one.sanction)
        .map(({ one, entry }) => ({ ...entry, mode: one.mode, towards: one.towards ? ["why"] : [] })),
    ],
    sanctions: acts
      .filter(({ one }) => one.sanction)
      .map(({ entry }) => ({ ...entry, sender: ["league"], target: ["borsk"], kind: "imposed" })),
    ...parts,
  });
}

const check = (law: (given: readonly Trial[], turnDate: string) => void) =>
  fc.assert(
    fc.property(trials, turn, (given, turnDate) => {
      law(given, turnDate);
    }),
    { numRuns: 60 },
  );

const WORDS = Array.from({ length: 11 }, (_, n) => inWords(n));
/** What number a word or figures of a sentence stand for. */
function countOf(word: string): number {
  return WORDS.includes(word) ? WORDS.indexOf(word) : Number(word);
}
/** A pattern in which `N` is a number as a sentence has it. */
function numbered(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll("N", `(?:${WORDS.join("|")}|\\d+)`));
}

describe("what is said agrees with what was found", () => {
  test("the counts of the sentence are those of the table", () => {
    check((given, turnDate) => {
      const { result, explanation } = perform(caseOf(given, turnDate));
      if (!result.turn) return;
      const headline = line(explanation.headline);
      const all = (relation: string) => result.turn!.order.filter((act) => act.relation === relation).length;
      const total = result.turn.order.length;
      const number = (text: string, pattern: RegExp) => {
        const found = pattern.exec(text)?.[1];
        return found === undefined ? 0 : countOf(found);
      };
      const counted = numbered("^(?:Of the |All |Both )?(N)? ?dated acts").exec(headline);
      // All of them on one side, or so many of them.
      const sided = (side: string) =>
        /^(?:All|Both) /.test(headline)
          ? headline.includes(` came ${side} it (`)
            ? counted![1]
              ? countOf(counted![1])
              : 2
            : 0
          : number(headline, numbered(`(N) came ${side} it`));
      if (counted) {
        expect({
          before: sided("before"),
          after: sided("after"),
          same: number(headline, numbered("(N) fell on the same day")),
          across: number(headline, numbered("(N) began before it and went on after it")),
          untold: number(headline, numbered("for (N) the order cannot be told")),
        }).toEqual({
          before: all("before"),
          after: all("after"),
          same: all("same day"),
          across: all("across"),
          untold: all("cannot be told"),
        });
        if (counted[1]) expect(countOf(counted[1])).toBe(total);
      } else if (/ came (?:before|after) “/.test(headline)) {
        // So few that each is named, and the rest cannot be told.
        const names = /came ([^;]*)/.exec(headline)![1]!.match(/“/g)!.length;
        expect(names).toBe(all("before") + all("after"));
        expect(number(headline, numbered("for (N) of"))).toBe(total - names);
      } else expect(all("before") + all("after")).toBe(0);
      const far = result.turn.order.some(({ of, id }) => {
        const { earliest, latest, shape } = result.entries.find(
          (entry) => entry.of === of && entry.id === id,
        )!;
        const from = (day: string) => Math.abs(Date.parse(day) - Date.parse(turnDate)) / 86_400_000;
        return (
          shape === "point" &&
          (earliest === null || latest === null || from(earliest) > 365 || from(latest) > 365)
        );
      });
      if (far) expect(explanation.judgements[0]!.n.of).toContain("may lie within a year");
      const rows = explanation.blocks.flatMap((block) =>
        block.kind === "table" && block.title === "Before or after the turn" ? block.rows : [],
      );
      expect(rows).toHaveLength(result.turn.order.length);
    });
  });

  test("every entry is counted once, given or missing", () => {
    check((given, turnDate) => {
      const { result, explanation } = perform(caseOf(given, turnDate));
      const { day, month, year, longer, undated } = result.counts.dated;
      expect(day + month + year + longer + undated).toBe(given.length + 1);
      expect(explanation.inputs.given + explanation.inputs.missing).toBe(given.length + 1);
    });
  });

  test("one is told in the singular and several in the plural", () => {
    check((given, turnDate) =>
      expect(numberFaults(told(perform(caseOf(given, turnDate)).explanation))).toEqual([]),
    );
  });

  test("no word of the program stands in the result", () => {
    for (const c of [canalCase(), ...workedCases().filter(({ events }) => events.length > 0)]) {
      const ids = new Set(
        [...c.events, ...c.sanctions, ...c.rounds, ...c.actors, ...c.sources].map(({ id }) => id),
      );
      const texts = stringsOf(perform(c).result).filter((text) => !ids.has(text));
      const odd = texts.filter((text) => !/^([a-z][a-z -]*[a-z]|-?\d{4}-\d\d-\d\d)$/.test(text));
      const written = new Set(perform(c).result.entries.map((entry) => entry.written));
      const datings = new Set(perform(c).result.decisiveDatings.map((dating) => dating.when));
      const cites = new Set(perform(c).result.entries.flatMap((entry) => entry.cites));
      const known = (text: string) =>
        written.has(text) || datings.has(text) || cites.has(text) || /^by-|-pause-\d+$/.test(text);
      expect(odd.filter((text) => !known(text))).toEqual([]);
    }
  });
});

describe("what must not matter does not", () => {
  test("the order of the entries in the file, for what is said", () => {
    check((given, turnDate) => {
      const straight = perform(caseOf(given, turnDate));
      const c = caseOf(given, turnDate);
      const turned = perform({
        ...c,
        events: c.events.toReversed(),
        sanctions: c.sanctions.toReversed(),
        actors: c.actors.toReversed(),
        sources: c.sources.toReversed(),
      });
      expect(unordered(turned.result)).toEqual(unordered(straight.result));
      expect(turned.explanation.headline).toEqual(straight.explanation.headline);
      expect(turned.explanation.judgements).toEqual(straight.explanation.judgements);
      expect(unordered(turned.explanation.flips)).toEqual(unordered(straight.explanation.flips));
    });
  });

  test("what the entries are called", () => {
    check((given, turnDate) => {
      const rename = (data: unknown) =>
        JSON.parse(JSON.stringify(data).replace(/"x(\d+)"/g, (_, number) => `"q${20 - Number(number)}"`));
      const c = caseOf(given, turnDate);
      expect(perform(rename(c))).toEqual(rename(perform(c)));
    });
  });

  test("an event and a sanction step of one id are two things", () => {
    check((given, turnDate) => {
      const c = caseOf(given, turnDate);
      const same = {
        ...c,
        sanctions: c.sanctions.map((step, at) => ({ ...step, id: c.events[at]?.id ?? step.id })),
      };
      const said = ({ explanation }: ReturnType<typeof perform>) => told(explanation);
      expect(said(perform(same))).toBe(said(perform(c)));
    });
  });

  test("a bystander, a claim about nothing here and a source that nobody cites", () => {
    check((given, turnDate) => {
      const c = caseOf(given, turnDate);
      const more = {
        ...c,
        actors: [...c.actors, { ...c.actors[0]!, id: "else", name: "Else", short: undefined, party: false }],
        sources: [...c.sources, { ...c.sources[0]!, id: "twin" }],
        claims: [{ ...canalCase().claims[0]!, id: "other", about: undefined }],
      } as Case;
      expect(perform(more)).toEqual(perform(c));
    });
  });

  test("a source that only repeats one that is cited", () => {
    check((given, turnDate) => {
      const c = caseOf(given, turnDate);
      const twin = { ...c.sources[0]!, id: "twin", origin: ["post"] };
      const events = c.events.map((event) => ({ ...event, cite: [...event.cite!, "twin"] }));
      const levels = (found: Case) =>
        perform(found).explanation.judgements.map(({ text, confidence }) => [text, confidence.level]);
      expect(levels({ ...c, events, sources: [...c.sources, twin] })).toEqual(levels(c));
    });
  });

  test("a day later, nothing new: the same order, where every date lies in the past", () => {
    check((given, turnDate) => {
      const past = given.filter(({ when, mode }) => when !== "not stated" && mode !== "future");
      const on = (asOf: string) => perform(caseOf(past, turnDate, { asOf })).explanation;
      const [then, later] = [on("2020-06-15"), on("2020-09-01")];
      if (turnDate === "not stated") return;
      expect([later.headline, later.judgements, later.flips]).toEqual([
        then.headline,
        then.judgements,
        then.flips,
      ]);
    });
  });
});
