import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WEIGHTS, type Weight } from "#analyses/concessions/status.ts";
import type { Case } from "#case/case.ts";
import { unordered } from "../../unordered.ts";
import { numberFaults, stringsOf, told } from "../told.ts";
import { answers, demand, disputeCase, perform } from "./dispute-case.ts";
import { lakeCouncil } from "./lake-council.ts";
import { byTrial, type Trial } from "./oracle.ts";

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
    kind: fc.constantFrom(
      "ask",
      "precondition",
      "refusal",
      "threat",
      "offer",
      "acceptance",
      "withdrawal",
      "abstention",
      "undecided",
    ),
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
      one.kind === "withdrawal" &&
      target &&
      !["withdrawal", "abstention", "undecided"].includes(target.kind) &&
      target.party === one.party;
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

test("answers and statuses are those of trying out every world that the dates and levels allow", () => {
  fc.assert(
    fc.property(trials, fc.constantFrom("some", "all", "not stated"), (given, today) => {
      const base = disputeCase(demandsOf(given), { events: TURN });
      const c = {
        ...base,
        issues: base.issues.map((issue) => (issue.id === "water" ? { ...issue, today } : issue)),
      };
      const { ledger } = perform(c).result;
      for (const party of ["ardania", "borsk"]) {
        const tried = byTrial(c, party);
        expect(answers(c, party)).toEqual(tried.answers);
        const found = ledger.filter((line) => line.party === party);
        expect(new Set(found.map(({ issue, family }) => `${issue} ${family}`))).toEqual(
          new Set(tried.statuses.keys()),
        );
        for (const { issue, family, possible } of found)
          expect(new Set(possible)).toEqual(tried.statuses.get(`${issue} ${family}`));
      }
    }),
    { numRuns: 200 },
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

  test("withdrawing after the turn all that surely stood before it turns the first answer to yes", () => {
    fc.assert(
      fc.property(trials, (given) => {
        const elsewhere = given.map((one) => ({ ...one, issue: "place" }));
        const stood = demand("stood", { when: "2019/2020-06-01", level: "all" });
        const gone = demand("gone", { kind: "withdrawal", withdraws: "stood", when: "2020-05-01" });
        const demands = [...demandsOf(elsewhere), stood, gone];
        expect(answers(disputeCase(demands, { events: TURN })).drops).toBe("yes");
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
            const after = perform({ ...c, demands: instead }).result.answers.find(
              ({ party }) => party === answer.party,
            );
            return (["drops", "trims", "tone"] as const).flatMap((definition) => {
              if (now[definition] === answer[definition]) return [];
              const unsaid = after!.unsaid.includes(definition) ? { unsaid: true } : {};
              return [
                { party: answer.party, definition, from: answer[definition], to: now[definition], ...unsaid },
              ];
            });
          });
          const found = result.flips.find((flip) => JSON.stringify(flip.change) === JSON.stringify(change));
          expect(found?.answers ?? []).toEqual(expected);
        }
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

/** What an act may do about a demand. */
const DEEDS = ["met", "defied", "carried out", "kept to", "broke", "gave up", "took back"];

/** What each mark of a sentence says of the issues after it. */
const WEIGHT_OF: Readonly<Record<string, string>> = {
  hardened: "hardened",
  "put forward": "new",
  softened: "softened",
  dropped: "dropped",
  "re-worded": "re-worded",
  "not repeated": "left aside",
  "fallen silent": "silent",
  "said no more": "silent",
  "already settled": "silent",
  "made and carried out": "new",
  "made an offer": "offered",
  "granted what": "offered",
  "carried out its": "offered",
  seen: "met",
  "accepted what others": "offered",
  "taken no side": "takes no side",
  abstained: "takes no side",
  "come to no decision": "takes no side",
  "stood by": "repeated",
  "has moved on": "cannot be told",
  "what became of": "cannot be told",
};
const MARKS = new RegExp(Object.keys(WEIGHT_OF).join("|"), "g");

/** A sentence without quotations and what is in brackets. */
function bare(text: string): string {
  return text.replace(/ \([^()]*\)/g, "").replace("accepted what others put forward", "accepted what others");
}

/** The issues that a sentence names, by what it says of them. */
function clausesOf(text: string, c: Case): Map<string, Set<string>> {
  const plain = bare(text);
  const marks = [...plain.matchAll(MARKS)];
  const found = new Map<string, Set<string>>();
  marks.forEach((mark, at) => {
    const clause = plain.slice(mark.index, marks[at + 1]?.index);
    const weight = WEIGHT_OF[mark[0]]!;
    for (const { id, name } of c.issues) {
      if (new RegExp(`\\b${name}\\b`, "i").test(clause))
        found.set(weight, (found.get(weight) ?? new Set()).add(id));
    }
  });
  return found;
}

describe("what is said agrees with what was found", () => {
  /** Trials in which more is certain: the day of the turn, the sides of it, the levels; and the words tell entries apart. */
  const certain = fc
    .array(
      fc.tuple(
        trial,
        fc.constantFrom("2020-01", "2020-02-01", "2020-04", "2020-05-02", "../2020-06-01"),
        fc.constantFrom(...LEVELS.slice(0, 5)),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((given) =>
      given.map(([one, when, level], at) => ({
        ...one,
        when,
        level,
        text: at < 4 ? `words ${at}` : one.text,
      })),
    );
  /** Every case of the trials, and the dispute with every verdict. */
  const cases = fc.oneof(
    { weight: 3, arbitrary: certain.map((given) => disputeCase(demandsOf(given))) },
    { weight: 2, arbitrary: trials.map((given) => disputeCase(demandsOf(given), { events: TURN })) },
    { weight: 1, arbitrary: fc.constant(lakeCouncil()) },
  );
  const check = (law: (c: Case, found: ReturnType<typeof perform>) => void) =>
    fc.assert(
      fc.property(cases, (c) => {
        law(c, perform(c));
      }),
      { numRuns: 150 },
    );

  test("of whom it is certain that he cut a demand it is told that he softened, also where nobody knows which", () => {
    let cut = 0;
    check((_, { result, explanation }) => {
      for (const { party, trims } of result.answers) {
        if (trims !== "yes") continue;
        cut++;
        expect(String(explanation.sides!.find((side) => side.party === party)!.moved)).toMatch(/softened/i);
        const said = explanation.judgements.filter(({ answers: { about } }) => about === party);
        expect(said.map(({ text }) => String(text)).join(" ")).toContain("softened");
      }
    });
    expect(cut).toBeGreaterThan(10);
  });

  test("a sentence on a party names each line that surely came to something, where it belongs, and no other", () => {
    check((c, { result, explanation }) => {
      for (const { answers, text } of explanation.judgements) {
        const party = answers.about!;
        const said = clausesOf(String(text), c);
        const sure = new Map<string, Set<string>>();
        for (const { party: whose, issue, nature, status } of result.ledger) {
          if (whose !== party || nature === "payoff" || ["read together", "gone"].includes(status)) continue;
          const weight = status === "timing not stated" ? "cannot be told" : status;
          sure.set(weight, (sure.get(weight) ?? new Set()).add(issue));
        }
        expect(said).toEqual(sure);
      }
    });
  });

  test("a change of when something was said moves it to a side of the turn on which it does not stand already alone", () => {
    check((_, { result }) => {
      const placed = new Map(
        result.ledger
          .flatMap(({ statements, withdrawals }) => [...statements, ...withdrawals])
          .map((one) => [one.id, one]),
      );
      for (const { change } of result.flips) {
        if (change.kind !== "timing") continue;
        const one = placed.get(change.statement);
        if (one) expect(one[change.to === "before" ? "after" : "before"]).not.toBe("no");
      }
    });
  });

  test("it is one sentence, and what weighs more comes first", () => {
    check((_, { explanation }) => {
      for (const { text } of explanation.judgements) {
        const plain = bare(String(text));
        expect(plain.match(/[.!?](\s|$)/g)).toHaveLength(1);
        const order = [...plain.matchAll(MARKS)].map(([mark]) => WEIGHTS.indexOf(WEIGHT_OF[mark] as Weight));
        const told = order.filter((at) => at >= 0);
        if (!/ not moved: /.test(plain)) expect(told).toEqual([...told].sort((x, y) => x - y));
      }
    });
  });

  test("whoever hardened in any way is not told not to have moved, nor is silent who speaks on the issue", () => {
    check((_, { result, explanation }) => {
      for (const { answers, text } of explanation.judgements) {
        const lines = result.ledger.filter(({ party }) => party === answers.about);
        // Nor who is silent on a line, or of whose line it cannot be told what became of it.
        const isUnsure = ({ possible }: (typeof lines)[number]) =>
          possible.length > 1 || possible.includes("too early to tell");
        const own = lines.filter(({ nature }) => nature !== "payoff");
        if (
          lines.some(({ possible }) => possible.includes("hardened") || possible.includes("new")) ||
          own.some(isUnsure) ||
          /fallen silent|said no more/.test(String(text))
        )
          expect(text).not.toContain("not moved:");
        for (const line of lines.filter(({ possible }) => possible.includes("silent"))) {
          if (line.possible.length > 1) continue;
          const spoken = lines.filter(
            ({ issue, statements }) =>
              issue === line.issue && statements.some(({ after }) => after === "yes"),
          );
          expect(spoken).toEqual([]);
        }
      }
    });
  });

  test("words in quotation marks are those of the party, said on the side of the turn for which they stand", () => {
    check((c, { result, explanation }) => {
      for (const { answers, text } of explanation.judgements) {
        const placed = result.ledger
          .filter(({ party }) => party === answers.about)
          .flatMap(({ statements }) => statements);
        // What it took back is quoted where no more can be told of its position.
        const takenBack = result.ledger
          .filter(({ party }) => party === answers.about)
          .flatMap(({ withdrawals }) => withdrawals);
        const textsOf = (side: "before" | "after") =>
          [...placed, ...(side === "after" ? takenBack : [])]
            .filter((one) => one[side] === "yes")
            .map(({ id }) =>
              c.demands.find((one) => id === one.id || id.endsWith(` ${one.id}`))!.text.replace(/\.$/, ""),
            );
        // What was dropped or taken back was said before; what is named first, before “to”, too.
        const before = /(?:from|taking back|breaking) “(.*?)”|dropped [^“]*“(.*?)”/g;
        const back = /certainly taken back .*$/;
        const ever = placed.map(({ id }) => c.demands.find((one) => id === one.id)?.text.replace(/\.$/, ""));
        for (const [, taken] of (back.exec(String(text))?.[0] ?? "").matchAll(/(?:its|their) \w+ “(.*?)”/g))
          expect(ever).toContain(taken);
        for (const [, from, dropped] of String(text).matchAll(before))
          expect(textsOf("before")).toContain(from ?? dropped);
        for (const [, since] of String(text)
          .replace(before, "")
          .replace(back, "")
          .matchAll(/“(.*?)”/g)) {
          // Several that were dropped are told one after the other.
          if (!/dropped/.test(String(text))) expect(textsOf("after")).toContain(since);
        }
      }
    });
  });

  test("one is told in the singular and several in the plural", () => {
    check((_, { explanation }) => expect(numberFaults(told(explanation))).toEqual([]));
  });

  test("every id that the result names is one of the case", () => {
    check((c, { result }) => {
      const acts = c.events.flatMap(({ id, fulfils, breaches, withdraws }) =>
        [...fulfils, ...breaches, ...withdraws].flatMap((of) => DEEDS.map((deed) => `${id} ${deed} ${of}`)),
      );
      const statements = new Set([...c.demands.map(({ id }) => id), ...acts]);
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
      const texts = stringsOf(result).filter(
        (text) => !ids.has(text) && !DEEDS.some((deed) => text.includes(deed)),
      );
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
