import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Case } from "#case/case.ts";
import { unordered } from "../../unordered.ts";
import { numberFaults, stringsOf, told } from "../told.ts";
import { answers, demand, disputeCase, perform } from "./dispute-case.ts";
import { lakeCouncil } from "./lake-council.ts";
import { answersByTrial, type Trial } from "./oracle.ts";

const LEVELS = ["none", "some", "half", "most", "all", "not stated"];
const day = fc.integer({ min: 6, max: 14 }).map((date) => `2020-03-${String(date).padStart(2, "0")}`);
const when = fc.oneof(
  day,
  fc.tuple(day, day).map(([a, b]) => (a <= b ? `${a}/${b}` : `${b}/${a}`)),
  day.map((text) => `../${text}`),
  day.map((text) => `${text}/..`),
  fc.constantFrom("2020-03", "2020-02", "2020-05", "not stated"),
);
const trial: fc.Arbitrary<Trial> = fc.record(
  {
    party: fc.constantFrom("ardania", "borsk"),
    issue: fc.constantFrom("water", "place"),
    kind: fc.constantFrom("ask", "precondition", "refusal", "offer", "withdrawal"),
    level: fc.constantFrom(...LEVELS),
    when,
    text: fc.constantFrom("one", "two", "three", "four"),
    of: fc.nat({ max: 3 }),
  },
  { noNullPrototype: true },
);
const trials = fc.array(trial, { minLength: 1, maxLength: 4 });
const TURN = [{ id: "agrees", what: "agrees", when: "2020-03-08/2020-03-11", cite: ["post:P1.S1"] }];

function demandsOf(given: readonly Trial[]): object[] {
  return given.map((one, index) => {
    const target = given[one.of];
    const named =
      one.kind === "withdrawal" && target && target.kind !== "withdrawal" && target.party === one.party;
    return demand(`d${index}`, {
      actor: one.party,
      issue: named ? target.issue : one.issue,
      kind: one.kind,
      text: one.text,
      when: one.when,
      level: (named ? target.issue : one.issue) === "place" ? "not stated" : one.level,
      ...(named ? { withdraws: `d${one.of}` } : {}),
    });
  });
}

test("the answers are those of trying out every world that the dates and levels allow", () => {
  fc.assert(
    fc.property(trials, fc.constantFrom("some", "all", "not stated"), (given, today) => {
      const base = disputeCase(demandsOf(given), { events: TURN });
      const c = {
        ...base,
        issues: base.issues.map((issue) => (issue.id === "water" ? { ...issue, today } : issue)),
      };
      for (const party of ["ardania", "borsk"]) expect(answers(c, party)).toEqual(answersByTrial(c, party));
    }),
    { numRuns: 150 },
  );
}, 60_000);

describe("laws", () => {
  test("the order of the entries in the file shows in no answer, only in the order of the lists", () => {
    fc.assert(
      fc.property(trials, (given) => {
        const demands = demandsOf(given);
        const { result, explanation } = perform(disputeCase(demands, { events: TURN }));
        const turned = perform(disputeCase([...demands].reverse(), { events: TURN }));
        expect(unordered(turned.result)).toEqual(unordered(result));
        expect(turned.explanation.headline).toEqual(explanation.headline);
        expect(unordered(turned.explanation.judgements)).toEqual(unordered(explanation.judgements));
      }),
      { numRuns: 40 },
    );
  });

  test("renaming the parties renames the answers", () => {
    fc.assert(
      fc.property(trials, (given) => {
        const other = { ardania: "borsk", borsk: "ardania" } as const;
        const swapped = given.map((one) => ({ ...one, party: other[one.party] }));
        const c = disputeCase(demandsOf(given), { events: TURN });
        const d = disputeCase(demandsOf(swapped), { events: TURN });
        for (const party of ["ardania", "borsk"] as const) {
          const known = perform(c).result.answers.some((answer) => answer.party === party);
          if (known) expect(answers(d, other[party])).toEqual(answers(c, party));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("an issue on which nobody says anything changes nothing for the others", () => {
    fc.assert(
      fc.property(trials, (given) => {
        const c = disputeCase(demandsOf(given), { events: TURN });
        const issue = { ...c.issues[0]!, id: "fish", name: "Fish", assets: [] };
        const { ledger, answers: before, given: exchange } = perform(c).result;
        const more = perform({ ...c, issues: [...c.issues, issue] }).result;
        expect([more.ledger, more.answers, more.given]).toEqual([ledger, before, exchange]);
      }),
      { numRuns: 40 },
    );
  });

  test("withdrawing after the turn what surely stood before it turns the first answer to yes", () => {
    fc.assert(
      fc.property(trials, (given) => {
        const stood = demand("stood", { when: "2019/2020-06-01", level: "all" });
        const gone = demand("gone", { kind: "withdrawal", withdraws: "stood", when: "2020-05-01" });
        expect(answers(disputeCase([...demandsOf(given), stood, gone], { events: TURN })).drops).toBe("yes");
      }),
      { numRuns: 40 },
    );
  });

  test("an entry that is only expected changes no answer", () => {
    fc.assert(
      fc.property(trials, trial, (given, more) => {
        const all = demandsOf([...given, more]);
        const expected = { ...all.at(-1)!, voice: "expected", withdraws: undefined, actor: "ardania" };
        const without = perform(disputeCase(all.slice(0, -1), { events: TURN })).result;
        const withIt = perform(disputeCase([...all.slice(0, -1), expected], { events: TURN })).result;
        expect(withIt.answers).toEqual(without.answers);
      }),
      { numRuns: 40 },
    );
  });
});

test("every flip of a level or a reading is what a case so changed gives, and no other one is left out", () => {
  const voiced = fc.tuple(
    trials,
    fc.array(fc.constantFrom("stated", "reading"), { minLength: 4, maxLength: 4 }),
  );
  fc.assert(
    fc.property(voiced, ([given, voices]) => {
      const demands = demandsOf(given).map((one, index) => ({ ...one, voice: voices[index] }));
      const c = disputeCase(demands, { events: TURN });
      const { result } = perform(c);
      const scale = c.issues[0]!.scale;
      for (const one of c.demands) {
        const changed = [
          ...(one.voice === "reading" &&
          c.demands.length > 1 &&
          !c.demands.some(({ withdraws }) => withdraws === one.id)
            ? [
                {
                  change: { kind: "reading", statement: one.id },
                  demands: c.demands.filter((other) => other !== one),
                },
              ]
            : []),
          ...[-1, 1].flatMap((step) => {
            const at = scale.findIndex(({ id }) => id === one.level);
            const to = scale[at + step];
            if (at < 0 || !to || one.kind === "withdrawal" || one.issue !== "water") return [];
            return [
              {
                change: { kind: "level", statement: one.id, from: at, to: at + step },
                demands: c.demands.map((other) => (other === one ? { ...one, level: to.id } : other)),
              },
            ];
          }),
        ];
        for (const { change, demands: instead } of changed) {
          const expected = result.answers.flatMap((answer) => {
            const now = answers({ ...c, demands: instead }, answer.party);
            return (["drops", "trims", "tone"] as const).flatMap((definition) =>
              now[definition] === answer[definition]
                ? []
                : [{ party: answer.party, definition, from: answer[definition], to: now[definition] }],
            );
          });
          const found = result.flips.find((flip) => JSON.stringify(flip.change) === JSON.stringify(change));
          expect(found?.answers ?? []).toEqual(expected);
        }
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

describe("what is said agrees with what was found", () => {
  /** Every case of the trials, and the dispute with every verdict. */
  const cases = fc.oneof(
    trials.map((given) => disputeCase(demandsOf(given), { events: TURN })),
    fc.constant(lakeCouncil()),
  );
  const check = (law: (c: Case, found: ReturnType<typeof perform>) => void) =>
    fc.assert(
      fc.property(cases, (c) => {
        law(c, perform(c));
      }),
      { numRuns: 60 },
    );

  test("“n of m demands” are the lines that were surely dropped or cut, and the demands counted", () => {
    check((_, { result, explanation }) => {
      for (const { answers, text } of explanation.judgements) {
        const lines = result.ledger.filter(
          ({ party, nature, family, possible }) =>
            party === answers.about &&
            nature === "substantive" &&
            possible.length === 1 &&
            (possible[0] === "dropped" ||
              (family === "demand" && possible[0] === "trimmed") ||
              (family === "refusal" && possible[0] === "raised")),
        );
        const { demands } = result.answers.find(({ party }) => party === answers.about)!;
        const said = /has given way on (\d+) of its (\d+) stated demands/.exec(String(text));
        if (said) expect([Number(said[1]), Number(said[2])]).toEqual([lines.length, demands]);
        const none = /none of its (\d+) stated demands/.exec(String(text));
        if (none) {
          expect(Number(none[1])).toBe(demands);
          expect(lines.filter(({ possible }) => possible[0] === "dropped")).toEqual([]);
        }
      }
    });
  });

  test("who has given way is told so, and nobody else", () => {
    check((_, { result, explanation }) => {
      for (const { answers, text, confidence } of explanation.judgements) {
        const answer = result.answers.find(({ party }) => party === answers.about)!;
        const gave = answer.drops === "yes" || answer.trims === "yes";
        expect(/has given way/.test(String(text))).toBe(gave);
        const own = answer.ownWords.drops === "yes" || answer.ownWords.trims === "yes";
        expect(/According to others/.test(String(text))).toBe(gave && !own);
        if (/^Whether .* is backing down cannot be told/.test(String(text)))
          expect(confidence.level).toBe("low");
      }
    });
  });

  test("one is told in the singular and several in the plural", () => {
    check((_, { explanation }) => expect(numberFaults(told(explanation))).toEqual([]));
  });

  test("every id that the result names is one of the case", () => {
    check((c, { result }) => {
      const statements = new Set(c.demands.map(({ id }) => id));
      const actors = new Set(c.actors.map(({ id }) => id));
      for (const { party, statements: own, withdrawals } of result.ledger) {
        expect(actors).toContain(party);
        for (const { id } of [...own, ...withdrawals]) expect(statements).toContain(id);
      }
      for (const id of result.expected) expect(statements).toContain(id);
      for (const { change } of result.flips)
        if ("statement" in change) expect(statements).toContain(change.statement);
    });
  });

  test("no word of the program stands in the result", () => {
    check((c, { result }) => {
      const ids = new Set([...c.demands, ...c.actors, ...c.issues, ...c.events].map(({ id }) => id));
      const texts = stringsOf(result).filter((text) => !ids.has(text));
      expect(texts.filter((text) => !/^(\d{4}-\d\d-\d\d|\w+:\S+|[a-z -]+)$/.test(text))).toEqual([]);
    });
  });
});

describe("what must not matter does not", () => {
  test("a day later, nothing new: the same answers, where every date lies in the past", () => {
    fc.assert(
      fc.property(
        trials.filter((given) => given.every((one) => one.when !== "not stated")),
        (given) => {
          const on = (asOf: string) => perform(disputeCase(demandsOf(given), { events: TURN, asOf }));
          expect(on("2020-09-01")).toEqual(on("2020-06-15"));
        },
      ),
      { numRuns: 40 },
    );
  });

  test("a source that only repeats one that is cited adds nothing", () => {
    fc.assert(
      fc.property(trials, (given) => {
        const c = disputeCase(demandsOf(given), { events: TURN });
        const twin = { ...c.sources[0]!, id: "twin", origin: [c.sources[0]!.id] };
        const twice = {
          ...c,
          sources: [...c.sources, twin],
          demands: c.demands.map((one) => ({ ...one, cite: [...one.cite!, "twin:P2.S1"] })),
        };
        const told = (found: Case) =>
          perform(found).explanation.judgements.map(({ text, confidence }) => [text, confidence]);
        expect(told(twice)).toEqual(told(c));
      }),
      { numRuns: 20 },
    );
  });
});
