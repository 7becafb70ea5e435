import { describe, expect, it } from "vitest";
import { writeGmcr } from "#exchange/gmcr/write.ts";
import { faultsOf, imported, importGmcr, stabilityOf } from "./import-text.ts";
import { twoPartyCase } from "./two-party-case.ts";

const MODEL = {
  options: [{ name: "Strike" }, { name: "Yield" }],
  decisionMakers: [
    { name: "A", options: [0], preferenceRanking: [1, 2, 3, 4] as unknown[] },
    { name: "B", options: [1], preferenceRanking: [4, [2, 3], 1] as unknown[] },
  ],
  infeasibles: [] as unknown[],
  useManualPreferenceRanking: true,
};

/** The model with one part replaced, as text with a line for each part. */
function changed(change: (model: typeof MODEL) => void): string {
  const model = structuredClone(MODEL);
  change(model);
  return JSON.stringify(model, null, 1);
}

describe("a faulty .gmcr file is refused with the place and what would be right", () => {
  it.each<[string, string, RegExp]>([
    [
      "no JSON",
      '{"options": [',
      /model\.gmcr:1:14: error: the file is not JSON .*"options" and "decisionMakers"/,
    ],
    ["a list", "[]", /the file is JSON, but no object/],
    ["another object", "{}", /lacks `options`/],
    ["Latin-1 bytes are tested below", '{"options": 1}', /`options`|options is 1/],
    [
      "an option of nobody",
      changed((m) => {
        m.decisionMakers[0]!.options = [];
      }),
      /model\.gmcr:\d+:\d+: error: nobody owns the option "Strike": add 0 to the options of one decision maker/,
    ],
    [
      "an option of two",
      changed((m) => {
        m.decisionMakers[1]!.options = [0, 1];
      }),
      /the option "Strike" is owned by several: A, B: keep 0 in the options of one decision maker only/,
    ],
    [
      "an owner of an option that is not there",
      changed((m) => {
        m.decisionMakers[0]!.options = [0, 7];
      }),
      /there is no option 7: options are counted from 0, here to 1/,
    ],
    [
      "a misperception about an option that is not there",
      changed((m) => {
        Object.assign(m.decisionMakers[0]!, { misperceptions: [[[9, "Y"]]] });
      }),
      /there is no option 9: options are counted from 0, here to 1/,
    ],
    [
      "a coalition of somebody who is not there",
      changed((m) => {
        Object.assign(m, { coalitions: [[0, 2]] });
      }),
      /there is no decision maker 2: they are counted from 0, here to 1/,
    ],
    [
      "somebody in two coalitions",
      changed((m) => {
        Object.assign(m, { coalitions: [[0, 1], 1] });
      }),
      /B is in two coalitions, or twice in one: each acts as one with one group/,
    ],
    [
      "an exclusion about an option that is not there",
      changed((m) => {
        m.infeasibles = [[[5, "Y"]]];
      }),
      /there is no option 5/,
    ],
    [
      "an exclusion that is no condition",
      changed((m) => {
        m.infeasibles = [[[0, "X"]]];
      }),
      /error/,
    ],
    [
      "an exclusion of everything",
      changed((m) => {
        m.infeasibles = [[]];
      }),
      /an exclusion that names no option removes every state/,
    ],
    [
      "exclusions that leave nothing",
      changed((m) => {
        m.infeasibles = [[[0, "Y"]], [[0, "N"]]];
      }),
      /the exclusions leave no state/,
    ],
    [
      "a state that is not there",
      changed((m) => {
        m.decisionMakers[0]!.preferenceRanking = [1, 2, 3, 5];
      }),
      /the ranking of A names the state 5: the model has the states 1 to 4/,
    ],
    [
      "the state 0",
      changed((m) => {
        m.decisionMakers[0]!.preferenceRanking = [0, 1, 2, 3];
      }),
      /the ranking of A names the state 0: the model has the states 1 to 4/,
    ],
    [
      "a state twice, once inside a tie",
      changed((m) => {
        m.decisionMakers[0]!.preferenceRanking = [1, [2, 1], 3, 4];
      }),
      /the ranking of A names the state 1 twice/,
    ],
  ])("%s", (_, text, message) => {
    const faults = faultsOf(text);
    expect(faults.join("\n")).toMatch(message);
    expect(faults.join("\n")).not.toMatch(/\n\s+at /);
  });

  it("bytes that are not UTF-8, and two files at once", () => {
    const context = { id: "m", day: "2020-01-01" };
    const latin = { name: "l.gmcr", bytes: Uint8Array.of(0x22, 0xe9, 0x22) };
    const read = importGmcr("x");
    expect("faults" in read).toBe(true);
    expect(faultsOf("\uFEFF[]").join()).toContain("no object");
    return import("#exchange/gmcr/read.ts").then(({ readGmcr }) => {
      expect(readGmcr([latin], context)).toMatchObject({
        faults: [{ what: expect.stringContaining("0xe9") }],
      });
      expect(readGmcr([latin, latin], context)).toMatchObject({
        faults: [{ what: "a second .gmcr file" }],
      });
    });
  });
});

describe("what a .gmcr file leaves open or says twice", () => {
  const warningsOf = (text: string) => {
    const read = importGmcr(text);
    return "faults" in read ? [] : read.warnings.map(({ what, cure }) => `${what}: ${cure}`);
  };

  it("a state that a ranking leaves out has an unknown place", () => {
    const text = changed((m) => {
      m.decisionMakers[0]!.preferenceRanking = [1, 4];
    });
    expect(warningsOf(text)).toEqual([
      "the ranking of A leaves out 2 of 4 states: 2, 3: their places count as unknown; add them if they are known",
    ]);
    const c = imported(text);
    expect(c.moves!.preferences[0]!.ranking).toEqual(["none", "strike + yield"]);
    expect(stabilityOf(c).exact).toBe(false);
  });

  it("what a party does not see, who acts as one, and statements beside a ranking are kept", () => {
    const text = changed((m) => {
      Object.assign(m.decisionMakers[0]!, { preferences: [[[1, "Y"]]], misperceptions: [[[0, "Y"]]] });
      Object.assign(m, { coalitions: [[0, 1]] });
    });
    const warnings = warningsOf(text).join("\n");
    expect(warnings).not.toContain("misperception");
    const c = imported(text);
    expect(c.moves!.preferences[0]).toMatchObject({
      statements: [{ prefers: { text: "yield" } }],
      rest: "indifferent",
    });
    // A likes none, strike, yield, both in this order; the statement puts the last two first, and ties each two.
    expect(stabilityOf(c).preferenceChecks).toMatchObject([
      {
        party: "a",
        used: "ranking",
        against: "statements",
        counts: { alike: 0, opposed: 4, tiedByOne: 2, open: 0 },
      },
    ]);
    const written = writeGmcr(c);
    if ("obstacles" in written) throw new Error(JSON.stringify(written.obstacles));
    expect(imported(written.text).moves!.preferences).toEqual(c.moves!.preferences);
    expect(imported(text).moves!.views).toMatchObject([{ unseen: [{ never: { text: "strike" } }] }]);
    expect(warnings).not.toContain("coalition");
    expect(imported(text).moves!.coalitions).toMatchObject([{ members: ["a", "b"] }]);
    expect(JSON.parse(written.text).coalitions).toEqual([[0, 1]]);
  });

  it("a party without preferences is unknown and named, whether or not others have some", () => {
    const without = changed((m) => {
      m.useManualPreferenceRanking = false;
      for (const maker of m.decisionMakers) Object.assign(maker, { preferenceRanking: undefined });
    });
    expect(warningsOf(without)).toEqual([
      "the file says nothing of anybody's preferences: they count as unknown; add them to the case",
    ]);
    expect(imported(without).moves!.preferences).toEqual([]);
    const one = changed((m) => {
      m.useManualPreferenceRanking = false;
      for (const maker of m.decisionMakers) Object.assign(maker, { preferenceRanking: undefined });
      Object.assign(m.decisionMakers[0]!, { preferences: [[[0, "Y"]]] });
    });
    expect(warningsOf(one)).toEqual([
      "the file says nothing of what B would rather see: its preferences count as unknown; add them to the case",
    ]);
    expect(imported(one).moves!.preferences.map(({ actor }) => actor)).toEqual(["a"]);
    expect(stabilityOf(imported(one))).toMatchObject({ exact: false, open: expect.any(Number) });
  });

  it("a decision maker without options is kept, and comes back from the file", () => {
    const text = changed((m) => {
      m.decisionMakers.push({ name: "C", options: [], preferenceRanking: [[1, 2, 3, 4]] });
    });
    expect(warningsOf(text)).toEqual(["C owns no option: its preferences are kept but decide nothing"]);
    const written = writeGmcr(imported(text));
    if ("obstacles" in written) throw new Error(JSON.stringify(written));
    expect(JSON.parse(written.text).decisionMakers[2]).toEqual({
      name: "C",
      options: [],
      preferences: [],
      preferenceRanking: [[1, 2, 3, 4]],
    });
    expect(stabilityOf(imported(text)).parties.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("names that are equal, empty, numbers or words of the statements become ids", () => {
    const names = ["Separate deals", "Separate Deals", "not", "1", "日本", "Élan, très grand"];
    const c = imported(
      JSON.stringify({
        options: names.map((name) => ({ name })),
        decisionMakers: [
          { name: "file", options: [0, 1, 2] },
          { name: "2", options: [3, 4, 5] },
        ],
      }),
    );
    expect(c.moves!.options.map(({ id }) => id)).toEqual([
      "separate-deals",
      "separate-deals-2",
      "not-2",
      "option-1",
      "option",
      "elan-tres-grand",
    ]);
    expect(c.actors.map(({ id }) => id)).toEqual(["file-2", "party-2"]);
    expect(c.moves!.preferences.every(({ rest }) => rest === "indifferent")).toBe(true);
  });

  it("today is the first state that can occur, and said to be assumed", () => {
    const text = changed((m) => {
      m.infeasibles = [
        [
          [0, "N"],
          [1, "N"],
        ],
      ];
      m.decisionMakers[0]!.preferenceRanking = [1, 2, 3];
      m.decisionMakers[1]!.preferenceRanking = [3, 2, 1];
    });
    const c = imported(text);
    expect(c.moves!.today).toEqual(["strike"]);
    expect(JSON.stringify(c.moves!.todayBasis)).toContain("assumed");
  });
});

describe("a case that a .gmcr file cannot hold", () => {
  const withMoves = (preferences: unknown, excluded: unknown = []) =>
    twoPartyCase({
      options: [
        { id: "a", actor: "A", text: "takes a" },
        { id: "b", actor: "B", text: "takes b", reversible: "cannot be taken up again" },
      ],
      today: [],
      excluded,
      preferences,
    });
  const complete = { actor: "B", statements: [{ prefers: "a" }, { prefers: "b" }] };

  it.each<[string, unknown, string]>([
    ["an unknown direction", { statements: [{ unknown: "a" }, { prefers: "b" }] }, "whether it wants `a`"],
    ["an open rest", { statements: [{ prefers: "a" }] }, "what it wants of `b` is not known"],
    [
      "open priorities",
      { statements: [{ unordered: [{ prefers: "a" }, { prefers: "b" }] }] },
      "the priority of some of its statements is not known",
    ],
    ["an open group", { ranking: ["none", { unordered: ["a", "b"] }, "a + b"] }, "the order of `a`, `b`"],
    ["a short ranking", { ranking: ["none", "a + b"] }, "its ranking leaves out `a`, `b`"],
  ])("%s", (_, given, message) => {
    const written = writeGmcr(withMoves([{ actor: "A", ...(given as object) }, complete]));
    expect(JSON.stringify(written)).toContain(message);
    expect(written).toHaveProperty("obstacles");
  });

  it("no options at all, and a party of which nothing is said", () => {
    const bare = { ...withMoves([complete]), moves: undefined };
    expect(JSON.stringify(writeGmcr(bare))).toContain("the case has no options and states");
    expect(JSON.stringify(writeGmcr(withMoves([complete])))).toContain("nothing of its preferences");
  });

  it("if and iff are written out exactly, exclusions without compound rules", () => {
    const first = { actor: "A", statements: [{ prefers: "a iff b" }, { prefers: "a if b" }] };
    const written = writeGmcr(withMoves([first, complete], [{ never: "not (a if b) or (a and b)" }]));
    if ("obstacles" in written) throw new Error(JSON.stringify(written));
    const document = JSON.parse(written.text);
    expect(document.infeasibles.every((condition: unknown) => Array.isArray(condition))).toBe(true);
    expect(document.options[1].permittedDirection).toBe("back");
    const back = imported(written.text);
    expect(stabilityOf(back).states).toEqual([0, 1]);
  });

  it("statements beside a ranking become the ranking that follows from them", () => {
    const ranking = { actor: "A", ranking: ["a", ["none", "b"], "a + b"] };
    const written = writeGmcr(withMoves([ranking, complete]));
    if ("obstacles" in written) throw new Error(JSON.stringify(written));
    // B: a above all, then b. States 1 to 4 are none, a, b, a + b.
    expect(
      JSON.parse(written.text).decisionMakers.map(
        (maker: { preferenceRanking: unknown }) => maker.preferenceRanking,
      ),
    ).toEqual([
      [2, [1, 3], 4],
      [4, 2, 3, 1],
    ]);
    expect(written.warnings.map(({ what }) => what).join()).toContain("statements of Party B");
  });
});

it("a .gmcr file with half a million faults in one list is refused with the first of them", () => {
  const lists = Array.from({ length: 300_000 }, () => ({}));
  const inMany = changed((m) => {
    m.decisionMakers = lists as never;
  });
  const inOne = changed((m) => {
    m.decisionMakers[0]!.preferenceRanking = lists;
  });
  for (const text of [inMany, inOne]) {
    const found = faultsOf(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(10_000);
    expect(found[0]).toMatch(/^model\.gmcr:\d+:\d+: error: /);
  }
});
