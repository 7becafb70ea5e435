import { describe, expect, it } from "vitest";
import { applyRules } from "#analyses/audit/apply-rules.ts";
import { contextOf } from "#analyses/audit/context.ts";
import { isDoubleNegative } from "#analyses/audit/rules/double-negative.ts";
import { RULES } from "#analyses/audit/rules/index.ts";
import { gapsOf, unendorsed } from "#analyses/audit/words/gaps.ts";
import { toldOf } from "#analyses/audit/words/told.ts";
import { claim, event, hypothesis, SYNTHETIC, set, syntheticCase, TURN } from "./synthetic-case.ts";

// What an expert would laugh at if it were found, beside what must be found.

function found(rule: string, parts: Record<string, unknown>) {
  const c = syntheticCase(parts);
  return applyRules(RULES, c, contextOf(c, 12))
    .findings.filter((finding) => finding.rule === rule)
    .map((finding) => ({ ...finding, short: toldOf(finding, c).short }));
}

describe("the words of a date", () => {
  const misread = (phrase: string, when: string) =>
    found("date-phrase", { events: [event("act", when, { phrase })] }).length;

  it.each([
    ["a year after the accord of 2015", "2016"],
    ["several times since 2015", "2018-03"],
    ["before March 2020", "2020-02"],
    ["the day after Monday's talks", "2020-03-03"],
    ["two days ahead of Friday's vote", "2020-03-04"],
    ["no later than March", "2020-02"],
    ["between March and May 2018", "2018-04"],
    ["from Monday to Friday", "2020-03-04"],
    ["March–May 2018", "2018-04"],
    ["mid-March through May", "2018-04"],
    ["on the first anniversary of the accord of 2015", "2016"],
    ["the 2015 accord's first anniversary", "2016"],
    ["on the eve of 1 March", "2018-02-28"],
    ["post-2015", "2017"],
    ["a year after the accord of 2015, in March 2016", "2016-03"],
    ["when Resolution 2087 was adopted", "2013-01-22"],
    ["as the Sunday Times reported", "2020-03-03"],
    ["the day of the March on Aland", "1963-08"],
    ["when Mrs May spoke in Florence", "2017-09-22"],
    ["at 1630 hours", "2020-03-03"],
    ["in the winter of 2017", "2018-01"],
    ["as Kim Jong Jun left", "2018-05"],
  ])("“%s” may be %s", (phrase, when) => expect(misread(phrase, when)).toBe(0));

  it.each([
    ["in March 2016", "2016-04"],
    ["in the spring of 2016", "2017"],
    ["on Monday", "2020-03-03"],
    ["in mid-March", "2016-04"],
    ["a year after the accord of 2015, in March 2016", "2016-04"],
    ["9 Sept. 2016", "2016-10-09"],
    ["early in 2018", "2017"],
    ["in the winter of 2017", "2019-01"],
  ])("“%s” is not %s", (phrase, when) => expect(misread(phrase, when)).toBe(1));
});

describe("double negatives", () => {
  it.each([
    "not unlikely",
    "not altogether impossible",
    "no unimportant matter",
    "not unintended",
    "cannot be ruled out",
    "cannot entirely be ruled out",
    "did not rule it out",
    "refused to rule out",
    "nobody rules out",
    "not without risk",
    "not unanswered",
  ])("“%s” is one", (words) => expect(isDoubleNegative(words)).toBe(true));

  it.each([
    "no unilateral steps",
    "not unilateral",
    "not unanimously",
    "no unanimous view",
    "not uniform",
    "no UNHCR presence",
    "will not unfreeze the assets",
    "will not unveil a plan",
    "no unrest",
    "without undue delay",
    "in no uncertain terms",
    "not inevitable",
    "was not excluded from the talks",
    "not without the consent of Bland",
    "not without Bland's consent",
    "ruled out",
    "not under pressure",
  ])("“%s” is none", (words) => expect(isDoubleNegative(words)).toBe(false));
});

describe("a forecast that could be scored", () => {
  const lacking = (more: Record<string, unknown>) =>
    found("forecast-form", {
      forecasts: [
        {
          id: "guess",
          text: "they meet",
          by: "Aland",
          probability: "likely",
          horizon: "2000-12-31",
          criterion: "a meeting",
          cite: ["text:P5.S1"],
          ...more,
        },
      ],
    }).map(({ short }) => short);

  it("is said to be worded badly, not to have no question where the case has one beside it", () => {
    const question = {
      text: "Do they meet?",
      criteria: "a report",
      closes: "2001-06-01",
      settledBy: "the press",
    };
    expect(lacking({ horizon: "unknown", question })).toEqual([
      "As worded, the forecast “they meet” gives no last day; the case has a question that can be settled.",
    ]);
  });

  it("has a last day", () => {
    const said = "As worded, the forecast “they meet” gives no last day.";
    for (const horizon of ["2001/..", "../..", "2001/", "unknown"])
      expect(lacking({ horizon })).toEqual([said]);
    for (const horizon of ["2001", "../2001", "2000-07/2001"]) expect(lacking({ horizon })).toEqual([]);
  });

  it("has a probability that leaves something out", () => {
    expect(lacking({ probability: [0, 1] })).toEqual([
      "As worded, the forecast “they meet” gives no probability.",
    ]);
    expect(lacking({ probability: [0, 0.9] })).toEqual([]);
  });
});

describe("an explanation that the text rejects", () => {
  const rival = hypothesis("rival", { stance: "favours" });
  const rejected = (evidence: readonly Record<string, unknown>[], more: Record<string, unknown> = {}) =>
    found("dismissed-without-evidence", {
      explanations: [
        set([hypothesis("out", { stance: "rejects", ...more }), rival], {
          evidence: evidence.map((item, at) => ({ id: `i${at}`, text: `item ${at}`, ...item })),
        }),
      ],
    }).map(({ severity, short }) => `${severity}: ${short}`);
  const against = { out: "unlikely", rival: "likely" };

  it("is rejected on nothing where the text gives no evidence at all", () => {
    expect(rejected([])).toEqual([
      "weakens: “hypothesis out” is rejected, but the text gives no evidence on the question.",
    ]);
  });

  it("is noted where only other sources have evidence against it, and not told as if there were none", () => {
    expect(rejected([{ likelihood: against, cite: ["archive"] }])).toEqual([
      "note: “hypothesis out” is rejected, but the evidence against it is from other sources; the text gives none.",
    ]);
  });

  it("is rejected on nothing where what the text gives does not count against it", () => {
    expect(rejected([{ likelihood: { every: "likely" }, cite: ["text"] }])).toEqual([
      "weakens: “hypothesis out” is rejected, but none of the evidence that the text gives counts against it.",
    ]);
  });

  it("may be rejected with a reason, or on evidence that nobody rated", () => {
    expect(rejected([{ likelihood: against, cite: ["text"] }])).toEqual([]);
    expect(rejected([{ cite: ["text"] }])).toEqual([]);
    expect(rejected([], { stance: "open" })).toEqual([]);
  });

  it("has been considered, whoever puts it forward", () => {
    const considered = (more: Record<string, unknown>) =>
      found("explanation-not-considered", {
        explanations: [set([hypothesis("out", { from: ["archive"], cite: ["archive"], ...more }), rival])],
      });
    expect(considered({})).toMatchObject([{ subjects: ["out"] }]);
    expect(considered({ stance: "rejects" })).toEqual([]);
    expect(considered({ stance: "dismisses" })).toEqual([]);
    expect(considered({ cite: ["text:P2.S1"] })).toEqual([]);
  });

  it("could not be considered where it was put forward only afterwards", () => {
    const sources = SYNTHETIC.sources.map((source) =>
      source.id === "archive" ? { ...source, issued: "2000-07-02" } : source,
    );
    const parts = { explanations: [set([hypothesis("out", { from: ["archive"] }), rival])] };
    const apart = {
      ...parts,
      explanations: [set([hypothesis("out", { from: ["archive"], cite: ["archive"] }), rival])],
    };
    expect(found("explanation-not-considered", { ...apart, sources })).toEqual([]);
    expect(found("explanation-not-considered", apart)).toHaveLength(1);
  });

  it("counts as weighed in an elimination, whoever puts it forward", () => {
    const eliminated = (more: Record<string, unknown>) =>
      found("elimination-non-sequitur", {
        claims: [
          claim("rest", { argument: { form: "elimination", dismisses: ["out"], concludes: "external" } }),
        ],
        explanations: [set([hypothesis("out", { locus: "internal", ...more }), rival])],
      });
    expect(eliminated({ stance: "rejects" })).toEqual([]);
    expect(eliminated({ stance: "rejects", from: ["archive"] })).toEqual([]);
    expect(eliminated({ stance: "dismisses" })).toHaveLength(1);
  });

  it("empties its class only together with all others that the text considers", () => {
    const eliminated = (...others: readonly Record<string, unknown>[]) =>
      found("elimination-non-sequitur", {
        claims: [
          claim("rest", { argument: { form: "elimination", dismisses: ["out"], concludes: "external" } }),
        ],
        explanations: [
          set([
            hypothesis("out", { locus: "internal", stance: "rejects" }),
            rival,
            ...others.map((more, at) => hypothesis(`o${at}`, { locus: "internal", ...more })),
          ]),
        ],
      }).map(({ short }) => short);
    expect(eliminated({})).toEqual([
      "The text concludes that the cause is external, but it leaves “hypothesis o0”, an internal cause, open.",
    ]);
    expect(eliminated({}, { stance: "favours" })[0]).toContain(
      "leaves “hypothesis o0” and “hypothesis o1”, internal causes, open.",
    );
    expect(eliminated({ stance: "rejects" }, { from: ["archive"], cite: ["archive"] })).toEqual([]);
    expect(eliminated({ locus: "external" })).toEqual([]);
  });
});

describe("a cause that is not new", () => {
  const dismissed = (...steps: readonly [string, string][]) =>
    found("constant-cause", {
      events: [TURN],
      sanctions: steps.map(([kind, when], at) => ({
        id: `s${at}`,
        sender: ["Bland"],
        target: ["Aland"],
        kind,
        what: `step ${at}`,
        when,
        cite: ["archive"],
      })),
      claims: [claim("notNew", { argument: { form: "constancy", dismisses: ["pressure"] } })],
      explanations: [
        set([
          hypothesis("pressure", {
            causes: [{ text: "sanctions", sanctions: steps.map((_, at) => `s${at}`), cite: ["text"] }],
          }),
        ]),
      ],
    }).map(({ severity, certain }) => [severity, certain]);

  it("does not grow by being eased", () => {
    expect(dismissed(["lifted", "1998"], ["lifted", "2000-01-15"])).toEqual([]);
    expect(dismissed(["imposed", "1998"], ["eased", "2000-01-15"])).toEqual([]);
    expect(dismissed(["imposed", "1998"], ["tightened", "2000-01-15"])).toEqual([["breaks", true]]);
  });

  it("has certainly grown only where it was not eased again", () => {
    expect(dismissed(["imposed", "1998"], ["tightened", "2000-01-15"], ["eased", "2000-02-20"])).toEqual([
      ["weakens", false],
    ]);
    expect(dismissed(["imposed", "1998"], ["eased", "1999-02"], ["tightened", "2000-01-15"])).toEqual([
      ["breaks", true],
    ]);
  });

  it("goes by the day on which what is still in force was imposed", () => {
    expect(dismissed(["imposed", "1990/.."], ["tightened", "1999-09/.."])).toEqual([["breaks", true]]);
    expect(dismissed(["imposed", "1990/.."], ["tightened", "1998/.."])).toEqual([]);
    expect(dismissed(["imposed", "1990/.."], ["tightened", "[1998..2000-02]"])).toEqual([["weakens", false]]);
  });
});

describe("an actor", () => {
  const actors = SYNTHETIC.actors.map((actor) =>
    actor.id === "Bland" ? { ...actor, name: "shipowners", kind: "group", plural: true } : actor,
  );

  it("that is several has its plural, and a capital where it begins a sentence", () => {
    const issues = [
      {
        id: "sea",
        name: "the sea",
        nature: "substantive",
        scale: [
          { id: "all", text: "all" },
          { id: "none", text: "none" },
        ],
        assets: ["Bland"],
        cite: ["text"],
      },
    ];
    expect(found("silent-party", { actors, issues })[0]!.short).toBe(
      "Shipowners have assets at stake in “the sea”, but nobody gives their position.",
    );
    const acts = ["a", "b"].map((id) => event(id, "2000-01", { by: ["Bland"], towards: ["why"] }));
    const parts = { actors, events: [TURN, ...acts], explanations: [set([hypothesis("push")])] };
    expect(found("untested-actor", parts)[0]!.short).toBe(
      "Two acts of shipowners bear on the change, but no explanation that the text considers weighs their part.",
    );
  });
});

describe("an explanation that the text sets aside", () => {
  it("is not told to have no evidence against it where the text gives some", () => {
    const aside = (likelihood: Record<string, string>, cite: string) =>
      found("dismissed-without-evidence", {
        explanations: [
          set([hypothesis("out", { stance: "dismisses" }), hypothesis("rival")], {
            evidence: [{ id: "item", text: "item", likelihood, cite: [cite] }],
          }),
        ],
      }).map(({ severity, short }) => `${severity}: ${short}`);
    const plain = ["weakens: “hypothesis out” is set aside without evidence against it."];
    expect(aside({ out: "unlikely", rival: "likely" }, "text")).toEqual([
      "note: “hypothesis out” is set aside without a word on the evidence, though some that the text gives is more to be expected under a rival.",
    ]);
    expect(aside({ out: "unlikely", rival: "likely" }, "archive")).toEqual(plain);
    expect(aside({ out: "likely", rival: "unlikely" }, "text")).toEqual(plain);
  });
});

describe("a precedent", () => {
  it("is no round that ended with the turn, or goes on after it", () => {
    const round = (id: string, end: string) => ({
      id,
      name: id,
      parties: ["Aland", "Bland"],
      start: "1990",
      end,
      ending: "impasse",
      cite: ["text"],
    });
    const leftOut = (end: string, turn?: unknown) =>
      found("selected-precedents", {
        events: [TURN],
        ...(turn !== undefined && { turn }),
        rounds: [round("used", "1991"), round("other", end)],
        forecasts: [{ id: "guess", text: "it fails", by: "Aland", cite: ["text"] }],
        claims: [claim("again", { argument: { form: "analogy", by: ["used"], to: ["guess"] } })],
      }).length;
    const turn = { text: "the turn", of: "Aland", events: ["turn"] };
    expect(["2000-03-09", "2000-03-10", "2000-03", "2000-05"].map((end) => leftOut(end, turn))).toEqual([
      1, 0, 0, 0,
    ]);
    expect(leftOut("2000-03-10")).toBe(1);
  });
});

describe("what would undo a fault", () => {
  const undoing = (rule: string, parts: Record<string, unknown>) => {
    const c = syntheticCase(parts);
    return applyRules(RULES, c, contextOf(c, 12))
      .findings.filter((finding) => finding.rule === rule && finding.severity === "breaks")
      .map((finding) => [finding.undo, toldOf(finding, c).undo]);
  };

  it("is two of three recent steps, where one by itself would be no growth", () => {
    const strikes = ["2000-01-03", "2000-01-20", "2000-02-04"];
    const parts = (mode: string) => ({
      events: [TURN, ...strikes.map((when, at) => event(`s${at}`, when, { mode: at < 2 ? mode : "actual" }))],
      claims: [claim("notNew", { argument: { form: "constancy", dismisses: ["pressure"] } })],
      explanations: [
        set([
          hypothesis("pressure", { causes: [{ text: "x", events: ["s0", "s1", "s2"], cite: ["text"] }] }),
        ]),
      ],
    });
    expect(undoing("constant-cause", parts("actual"))).toEqual([
      [2, "two of “event s0”, “event s1” and “event s2” had not taken place"],
    ]);
    expect(undoing("constant-cause", parts("negated"))).toEqual([]);
  });

  const eliminating = (dismisses: readonly string[], ...hypotheses: readonly Record<string, unknown>[]) => ({
    claims: [claim("rest", { argument: { form: "elimination", dismisses, concludes: "external" } })],
    explanations: [set(hypotheses)],
  });

  it("is that an elimination rests on excluding the other class alone, and empties it", () => {
    const undone = (...given: Parameters<typeof eliminating>) =>
      undoing("elimination-non-sequitur", eliminating(...given));
    const out = (locus: string) => hypothesis("out", { stance: "dismisses", locus });
    const home = (stance: string) => hypothesis("home", { locus: "internal", stance });
    expect(undone(["out"], out("internal"))).toEqual([
      [1, "an internal cause had been weighed and rejected on evidence"],
    ]);
    expect(undone(["home"], home("rejects"))).toEqual([]);
    const alone = "the argument did not rest on dismissing “hypothesis out”";
    expect(undone(["out"], out("external"), home("open"))).toEqual([[1, alone]]);
    expect(undone(["out", "home"], out("external"), home("rejects"))).toEqual([[1, alone]]);
    expect(undone(["out", "home"], out("external"), home("open"))).toEqual([
      [2, `${alone}, and “hypothesis home” had been weighed and rejected on evidence`],
    ]);
    expect(undone(["home"], out("external"), home("open"))).toEqual([
      [1, "“hypothesis home” had been weighed and rejected on evidence"],
    ]);
  });

  it("is one statement less, where several stand against it", () => {
    const against = (id: string) => claim(id, { cite: ["archive"], contradicts: ["step"] });
    const step = claim("step", { argument: { form: "motive", shows: ["push"] } });
    expect(
      undoing("contradicted-claim", {
        claims: [step, against("a"), against("b")],
        explanations: [set([hypothesis("push")])],
      }),
    ).toEqual([[1, "the text did not say “claim step”"]]);
  });
});

describe("what lasted from before the effect", () => {
  const offered = (...whens: readonly string[]) =>
    found("effect-before-cause", {
      events: [TURN, ...whens.map((when, at) => event(`e${at}`, when))],
      claims: [
        claim("shown", { argument: { form: "sign", shows: ["push"], by: whens.map((_, at) => `e${at}`) } }),
      ],
      explanations: [set([hypothesis("push")])],
    }).map(({ severity, short }) => `${severity}: ${short}`);
  const sign = "One act offered as a sign of “hypothesis push”";
  const open = `note: ${sign} may have come after the change; the dates leave it open.`;

  it("came first, however long it went on", () => {
    for (const when of ["1999-11/2000-06", "1999-11/..", "1999-11/", "../2000-05", "1999-11/2000-03"])
      expect([when, offered(when)]).toEqual([when, []]);
    expect(offered("2000-04-01", "1999-11/2000-06")).toEqual([
      `weakens: ${sign} came after the change that it is to explain.`,
    ]);
  });

  it("is not what happened once on some day between, nor what may have begun after", () => {
    for (const when of ["[1999-11..2000-06]", "2000-03/2000-06", "2000-03-05~/..", "1999-11?/2000-06"])
      expect([when, offered(when)]).toEqual([when, [open]]);
    expect(offered("2000-04/2000-05")).toEqual([
      `breaks: ${sign} came after the change that it is to explain.`,
    ]);
  });

  it("may have been the only one before it, so that nothing fails for certain", () => {
    expect(offered("2000-04-01", "2000-03-10")[0]).toMatch(/^weakens/);
    expect(offered("2000-04-01", "[2000-02..2000-05]")).toEqual([
      `weakens: ${sign} came after the change that it is to explain.`,
      open,
    ]);
  });

  it("is not known to have come first where the effect may have shown on an uncertain day before", () => {
    const parts = (other: string, step: string) => ({
      events: [TURN, event("other", other), event("old", "1990"), event("step", step)],
      claims: [claim("notNew", { argument: { form: "constancy", dismisses: ["push"] } })],
      explanations: [
        set([hypothesis("push", { causes: [{ text: "x", events: ["old", "step"], cite: ["text"] }] })], {
          effect: { text: "it turned", events: ["turn", "other"] },
        }),
      ],
    });
    const weight = (other: string, rule: string, step = "2000-01-15") =>
      found(rule, parts(other, step)).map(({ severity }) => severity);
    expect(weight("2000-03-20", "constant-cause")).toEqual(["breaks"]);
    expect(weight("1999?", "constant-cause")).toEqual(["weakens"]);
    expect(weight("2000-03-20", "effect-before-cause")).toEqual([]);
    expect(weight("1999?", "effect-before-cause")).toEqual(["note"]);
    // What came after the day that is certain came after the effect whenever it showed.
    expect(weight("1999?", "effect-before-cause", "2000-04-01")).toEqual(["note", "note"]);
    expect(found("effect-before-cause", parts("1999?", "2000-04-01"))[0]!.certain).toBe(true);
  });

  it("began on the first day of an effect that lasted", () => {
    const events = [event("turn", "2000-03-10/2000-04-20"), event("e0", "2000-03-20")];
    const explanations = [
      set([
        hypothesis("push", { stance: "favours", causes: [{ text: "x", events: ["e0"], cite: ["text"] }] }),
      ]),
    ];
    expect(found("effect-before-cause", { events, explanations })).toMatchObject([{ severity: "breaks" }]);
  });
});

describe("a contradiction", () => {
  const outside = (more: Record<string, unknown> = {}) => claim("fact", { cite: ["archive"], ...more });
  const step = { argument: { form: "motive", shows: ["push"] } };
  const explanations = [set([hypothesis("push")])];
  const against = (...claims: readonly Record<string, unknown>[]) =>
    found("contradicted-claim", { claims, explanations }).map(({ subjects, severity }) => [
      subjects,
      severity,
    ]);

  it("is found whichever of the two claims is coded as excluding the other", () => {
    const expected = [[["premise", "fact"], "breaks"]];
    expect(against(claim("premise", { ...step, contradicts: ["fact"] }), outside())).toEqual(expected);
    expect(against(claim("premise", step), outside({ contradicts: ["premise"] }))).toEqual(expected);
    const both = [
      claim("premise", { ...step, contradicts: ["fact"] }),
      outside({ contradicts: ["premise"] }),
    ];
    expect(against(...both)).toEqual(expected);
  });

  it("is none with a claim that is rejected", () => {
    expect(against(claim("premise", { contradicts: ["fact"] }), outside({ stance: "rejects" }))).toEqual([]);
    expect(against(claim("premise", { stance: "rejects", contradicts: ["fact"] }), outside())).toEqual([]);
  });

  it("within one text is told once, as such, also where another source says the same", () => {
    const claims = [
      claim("one", { contradicts: ["two"] }),
      claim("two", { cite: ["text:P2.S1", "archive"] }),
    ];
    expect(found("self-contradiction", { claims })).toMatchObject([{ subjects: ["two", "one"] }]);
    expect(against(...claims)).toEqual([]);
  });
});

describe("a fact left out", () => {
  const claims = (more: Record<string, unknown>) => [
    claim("said"),
    claim("fact", { qualifies: ["said"], ...more }),
  ];

  it("is none that the text states, whoever else does", () => {
    expect(found("omitted-fact", { claims: claims({ cite: ["archive"] }) })).toHaveLength(1);
    const stated = { claims: claims({ cite: ["text:P3.S1", "archive"] }) };
    expect(found("omitted-fact", stated)).toEqual([]);
    expect(found("inner-tension", stated)).toHaveLength(1);
  });

  it("is none that appeared only after the text", () => {
    const sources = SYNTHETIC.sources.map((source) =>
      source.id === "archive" ? { ...source, issued: "2000-07-02" } : source,
    );
    expect(found("omitted-fact", { sources, claims: claims({ cite: ["archive"] }) })).toEqual([]);
    expect(
      found("omitted-fact", { sources, claims: claims({ cite: ["archive"], known: "2000-05" }) }),
    ).toHaveLength(1);
  });
});

describe("ratings", () => {
  const rated = (likelihood: Record<string, unknown>) => ({
    explanations: [
      set([hypothesis("push"), hypothesis("home")], {
        evidence: [{ id: "item", text: "an item", likelihood, cite: ["text"] }],
      }),
    ],
  });

  it("that tell the named explanations from one that nobody has named do tell something", () => {
    expect(found("non-diagnostic-evidence", rated({ every: "likely" }))).toHaveLength(1);
    expect(found("non-diagnostic-evidence", rated({ every: "likely", other: "unlikely" }))).toEqual([]);
    expect(found("non-diagnostic-evidence", rated({ every: "likely", other: "likely" }))).toHaveLength(1);
    expect(found("one-column-evidence", rated({ push: "likely" }))).toHaveLength(1);
    expect(found("one-column-evidence", rated({ push: "likely", other: "unlikely" }))).toEqual([]);
  });

  it("leave room for what nobody named where that is a hypothesis of its own", () => {
    const listed = (id: string) => ({
      explanations: [set([hypothesis("push"), hypothesis(id)], { other: 0 })],
    });
    expect(found("no-other", listed("home"))).toHaveLength(1);
    expect(found("no-other", listed("other"))).toEqual([]);
  });
});

describe("the share of an explanation that nobody named", () => {
  it.each([
    [
      "is left out: the convention is told",
      { other: undefined },
      "5–30 % is kept for an explanation that nobody has named, by convention.",
    ],
    [
      "is not stated: the convention is told",
      { other: "not stated" },
      "5–30 % is kept for an explanation that nobody has named, by convention.",
    ],
    ["is nothing", { other: 0 }, "leaves no share for an explanation that nobody named."],
  ])("%s", (_, given, told) => {
    const [finding] = found("no-other", { explanations: [set([hypothesis("push")], given)] });
    expect(finding!.short).toContain(told);
  });
});

describe("an actor with a part", () => {
  it("has none in what it did only after the change", () => {
    const acts = (...days: readonly string[]) =>
      found("untested-actor", {
        events: [TURN, ...days.map((when, at) => event(`a${at}`, when, { by: ["Cland"], towards: ["why"] }))],
        explanations: [set([hypothesis("push")])],
      });
    expect(acts("2000-01", "2000-02")).toHaveLength(1);
    expect(acts("2000-01", "2000-05")).toEqual([]);
    expect(acts("2000-01", "2000-03")).toHaveLength(1);
  });
});

describe("a party with assets at stake", () => {
  it("has a position where a group speaks of which it is a member", () => {
    const issue = {
      id: "bridge",
      name: "the bridge",
      scale: [
        { id: "open", text: "open" },
        { id: "shut", text: "shut" },
      ],
      nature: "substantive",
      assets: ["Cland"],
      cite: ["text:P4.S1"],
    };
    const silent = (memberOf: readonly Record<string, unknown>[]) =>
      found("silent-party", {
        actors: [
          ...SYNTHETIC.actors.filter(({ id }) => id !== "Cland" && id !== "envoy"),
          { id: "Cland", name: "Cland", kind: "state", memberOf },
          { id: "league", name: "The league", kind: "coalition" },
        ],
        issues: [issue],
        demands: [
          {
            id: "ask",
            actor: "league",
            issue: "bridge",
            kind: "ask",
            text: "open the bridge",
            when: "2000-01",
            cite: ["text:P4.S2"],
          },
        ],
      });
    expect(silent([{ of: "league" }])).toEqual([]);
    expect(silent([{ of: "league", to: "1999" }])).toHaveLength(1);
    expect(silent([])).toHaveLength(1);
  });
});

describe("an event with an uncertain date", () => {
  it("has one, although no order rests on it", () => {
    const undated = (when: string) => found("undated-event", { events: [event("act", when)] });
    expect(undated("2000-03-09?")).toEqual([]);
    expect(undated("2000-03-09")).toEqual([]);
    expect(undated("not stated")).toHaveLength(1);
    expect(undated("../..")).toHaveLength(1);
  });
});

describe("a favoured cause that is old", () => {
  it("is told as one of several where it is", () => {
    const told = (...causes: readonly Record<string, unknown>[]) =>
      found("one-sided-rule", {
        claims: [claim("notNew", { argument: { form: "constancy", dismisses: ["out"] } })],
        explanations: [
          set([
            hypothesis("out"),
            hypothesis("push", { stance: "favours", causes: causes.map((more) => ({ text: "x", ...more })) }),
          ]),
        ],
      }).map(({ short }) => short);
    expect(told({ steady: true })[0]).toContain("whose own cause is not new either");
    expect(told({ steady: true }, {})[0]).toContain("one of whose own causes is not new either");
    expect(told({})).toEqual([]);
  });
});

describe("contradictions that are coded and that no rule looks at", () => {
  const untested = (one: string, other: string, back: readonly string[] = []) => {
    const c = syntheticCase({
      claims: [
        claim("it is so", { id: "one", stance: one, contradicts: ["other"] }),
        claim("it is not so", { id: "other", stance: other, contradicts: [...back] }),
      ],
    });
    // A limit of the audit: nothing that somebody might state.
    expect(gapsOf(c, contextOf(c, 12)).filter((gap) => gap.includes("not tested"))).toEqual([]);
    return unendorsed(c, contextOf(c, 12));
  };

  it("are told, and how they would be tested", () => {
    expect(untested("reports", "reports")).toEqual([
      "One contradiction was not tested: the text takes no side.",
    ]);
    // Written from both ends it is one all the same.
    expect(untested("reports", "reports", ["one"])).toEqual(untested("reports", "reports"));
    expect(untested("endorses", "reports")).toEqual([]);
    expect(untested("reports", "endorses")).toEqual([]);
  });
});
