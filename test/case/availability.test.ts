import { describe, expect, it } from "vitest";
import { availableCase } from "#case/availability.ts";
import { Case } from "#case/case.ts";
import { isoDay } from "#case/day.ts";
import { effectiveDate } from "#case/effective-date.ts";
import { asWritten } from "#case/written.ts";

const CASE = Case.parse({
  demarche: 1,
  id: "small",
  title: "Small",
  asOf: "2018-04-16",
  analyst: "A",
  coded: { on: "2018-04-16", hindsight: false },
  sources: [
    { id: "art", title: "Article", issued: "2018-04-16" },
    { id: "early", title: "Early", issued: "2018-03-06", external: true },
    { id: "month", title: "Some time in April", issued: "2018-04", external: true },
    { id: "late", title: "Late", issued: "2018-05-04", external: true },
  ],
  actors: [
    { id: "USA", name: "United States", kind: "state", cite: ["art"] },
    { id: "PRK", name: "North Korea", kind: "state", cite: ["art"] },
  ],
  events: [
    { id: "E1", what: "from the article", by: ["USA"], when: "2018", cite: ["art"] },
    {
      id: "E2",
      what: "from both",
      when: "2018",
      cite: ["art", "early"],
      otherDates: [{ when: "2018-03-06", cite: ["early"] }],
    },
    { id: "E3", what: "later", when: "2018-05", cite: ["late"] },
    { id: "E4", what: "later in print, known before", when: "2018-03", cite: ["late"], known: "2018-03-08" },
    { id: "E5", what: "judged", when: "2018", judgement: "because" },
    { id: "E6", what: "known too late", when: "2018", cite: ["art"], known: "2018-06" },
    { id: "E7", what: "perhaps published after", when: "2018", cite: ["month"] },
  ],
  turn: { text: "turn", of: "PRK", events: ["E3"] },
  claims: [
    { id: "C1", text: "t", by: "USA", kind: "fact", cite: ["art"] },
    { id: "C2", text: "t", by: "USA", kind: "fact", cite: ["late"], contradicts: ["C1"] },
    {
      id: "C3",
      text: "t",
      by: "USA",
      kind: "fact",
      cite: ["art"],
      supports: ["C2"],
      argument: { form: "constancy", dismisses: ["press"] },
    },
  ],
  explanations: [
    {
      id: "why",
      question: "Why?",
      effect: { text: "turn", events: ["E1", "E3"] },
      hypotheses: [
        { id: "press", name: "From late press", from: ["late"], judgement: "coded" },
        {
          id: "art1",
          name: "From the article",
          from: ["art", "late"],
          causes: [{ text: "c", events: ["E3", "E1"] }],
        },
        { id: "own", name: "The analyst's own" },
      ],
      evidence: [
        {
          id: "e1",
          text: "t",
          likelihood: { press: "likely", art1: "even" },
          cite: ["art"],
          judgement: "coded",
        },
      ],
    },
  ],
  moves: {
    options: [
      { id: "a", actor: "USA", text: "A", cite: ["art"] },
      { id: "b", actor: "PRK", text: "B", cite: ["late"], known: "2018-05-04" },
    ],
    today: ["a", "b"],
    preferences: [
      {
        actor: "USA",
        statements: [
          { prefers: "a and b" },
          { prefers: "a" },
          { unordered: [{ prefers: "b" }, { prefers: "not a" }] },
        ],
      },
    ],
  },
});

const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

describe("availableCase", () => {
  const { case: now, leftOutAsLater } = availableCase(CASE);

  it("drops what became known after the day, and keeps what was known although printed later", () => {
    expect(ids(now.events)).toEqual(["E1", "E2", "E4", "E5"]);
    expect(leftOutAsLater).toEqual(expect.arrayContaining(["E3", "E6", "E7", "C2", "b", "press"]));
  });

  it("keeps the source of an entry that was known earlier, and drops those that nothing left cites", () => {
    expect(ids(now.sources)).toEqual(["art", "early", "late"]);
  });

  it("prunes references to what is gone, and what cannot be without them", () => {
    expect(now.turn).toBeUndefined();
    expect(now.claims.map(({ id, supports }) => [id, supports])).toEqual([
      ["C1", []],
      ["C3", []],
    ]);
    expect(now.claims[1]?.argument).toBeUndefined();
    const [set] = now.explanations;
    expect(ids(set!.hypotheses)).toEqual(["art1", "own"]);
    expect(set!.hypotheses[0]).toMatchObject({ from: ["art"], causes: [{ events: ["E1"] }] });
    expect(set!.effect.events).toEqual(["E1"]);
    expect(set!.evidence[0]!.likelihood).toEqual({ art1: "even" });
    expect(now.moves).toMatchObject({ today: ["a"], options: [{ id: "a" }] });
    expect(asWritten(now).moves!.preferences![0]!.statements).toEqual([
      { prefers: "a" },
      { unordered: [{ prefers: "not a" }] },
    ]);
  });

  it("leaves the case as it was", () => {
    expect(CASE.events).toHaveLength(7);
  });

  it("counts only the selected sources, and takes their dates alone", () => {
    const { case: only, leftOutByOnly } = availableCase(CASE, { only: ["art"] });
    expect(ids(only.events)).toEqual(["E1", "E2", "E5"]);
    expect(only.events[1]).toMatchObject({ cite: ["art"], otherDates: [] });
    expect(ids(only.sources)).toEqual(["art"]);
    expect(leftOutByOnly).toEqual(expect.arrayContaining(["early", "late", "E4"]));
  });

  it("cites what was there by then, of several sources of what was known on the day, and all only where all are later", () => {
    const cites = (...cite: readonly string[]) => {
      const known = { id: "E8", what: "a visit", when: "2018", cite, known: "2018-03-08" };
      const c = Case.parse({ ...asWritten(CASE), events: [...asWritten(CASE).events!, known] });
      return availableCase(c, { asOf: "2018-03-27" }).case.events.find(({ id }) => id === "E8")!.cite;
    };
    expect(cites("art", "early")).toEqual(["early"]);
    expect(cites("art", "late")).toEqual(["art", "late"]);
  });

  it("does not take from elsewhere since when a thing could be known", () => {
    const known = { id: "E8", what: "a visit", when: "2018", cite: ["art"], known: "2018-03-08" };
    const c = Case.parse({ ...asWritten(CASE), events: [...asWritten(CASE).events!, known] });
    const bounds = (of: Case) =>
      effectiveDate(of.events.find(({ id }) => id === "E8")!, of.asOf.latest!).latest;
    expect(isoDay(bounds(availableCase(c).case)!)).toBe("2018-03-08");
    expect(isoDay(bounds(availableCase(c, { only: ["art"] }).case)!)).toBe("2018-04-16");
  });

  it("keeps, of the names that no selected source gives, those that what is left needs, and theirs", () => {
    const bloc = { id: "bloc", name: "the bloc", kind: "coalition", cite: ["art"] };
    const host = { id: "host", name: "the host", kind: "state", cite: ["art"] };
    const issue = { name: "i", scale: ["x", "y"].map((id) => ({ id, text: id })), nature: "substantive" };
    const demand = { actor: "PRK", issue: "arms", kind: "ask", text: "t", level: "x", when: "2018" };
    const c = Case.parse({
      ...asWritten(CASE),
      asOf: "2018-05-31",
      actors: [
        { id: "PRK", name: "North Korea", kind: "state", memberOf: [{ of: "bloc" }], cite: ["art"] },
        { id: "USA", name: "United States", kind: "state", cite: ["art"] },
        bloc,
        host,
      ],
      issues: [
        { ...issue, id: "arms", cite: ["art"] },
        { ...issue, id: "trade", assets: ["host"], cite: ["art"] },
      ],
      demands: [
        { ...demand, id: "d", cite: ["early"] },
        { ...demand, id: "other", actor: "host", issue: "trade", cite: ["art"] },
      ],
      moves: undefined,
    });
    const { case: only, leftOut } = availableCase(c, { only: ["early"] });
    expect(ids(only.demands)).toEqual(["d"]);
    expect(ids(only.issues)).toEqual(["arms"]);
    expect(ids(only.actors)).toEqual(["PRK", "bloc"]);
    for (const name of [...only.issues, ...only.actors])
      expect(name).toMatchObject({ judgement: "named in a source that is not selected" });
    expect(leftOut.map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringContaining("host")]),
    );
    // A day on which that source alone had appeared leaves the same demands on the same issues.
    const { case: then } = availableCase(c, { asOf: "2018-03-09" });
    expect(asWritten(then).demands).toEqual(asWritten(only).demands);
    expect(ids(then.issues)).toEqual(expect.arrayContaining(["arms"]));
    expect(availableCase(only, { only: ["early"] }).case).toEqual(only);
  });

  it("replays an earlier day, on which actors had names although the article did not exist", () => {
    const { case: early } = availableCase(CASE, { asOf: "2018-03-09" });
    expect(early.asOf.edtf).toBe("2018-03-09");
    expect(ids(early.events)).toEqual(["E2", "E4", "E5"]);
    expect(ids(early.actors)).toEqual(["USA", "PRK"]);
    // What there is to do in a game is its frame, and no evidence; what became known later by its own date is not in it.
    expect(ids(early.moves!.options)).toEqual(["a"]);
    expect(early.moves!.options[0]).toMatchObject({ judgement: "named in a source that appeared later" });
  });

  it("is the same when applied to its own result (law)", () => {
    for (const restriction of [{}, { only: ["art"] }, { asOf: "2018-03-09" }]) {
      const once = availableCase(CASE, restriction).case;
      expect(availableCase(once, restriction).case).toEqual(once);
    }
  });

  it("returns a case that is still well-formed (law)", () => {
    for (const restriction of [
      {},
      { only: ["art"] },
      { only: ["early"] },
      { asOf: "2018-03-09" },
      { asOf: "1990-01-01" },
    ]) {
      const reduced = availableCase(CASE, restriction).case;
      expect(Case.parse(asWritten(reduced))).toEqual(reduced);
    }
  });
});

describe("on an earlier day", () => {
  const issue = {
    id: "i",
    name: "I",
    nature: "substantive",
    scale: ["a", "b"].map((id) => ({ id, text: id })),
  };
  const demand = { actor: "USA", issue: "i", kind: "ask", text: "x", cite: ["early"] };
  const c = Case.parse({
    ...asWritten(CASE),
    turn: undefined,
    events: [
      { id: "done", what: "told before as a fact", when: "2018-04-01", cite: ["early"] },
      { id: "doubted", what: "told before, in doubt", when: "2018-04-01?", cite: ["early"] },
      { id: "planned", what: "planned", when: "2018-04-01", mode: "future", cite: ["early"] },
      { id: "spring", what: "some day", when: "2018", cite: ["early"], fulfils: ["later"] },
    ],
    issues: [issue],
    demands: [
      { ...demand, id: "later", when: "2018-04-01" },
      { ...demand, id: "expected", when: "2018-04-01", voice: "expected" },
      { ...demand, id: "then", when: "2018-03-01" },
    ],
    claims: [],
    explanations: [],
  });

  it("what is dated later, certainly or not, is left out, and named, however early its source", () => {
    const { case: then, leftOutAsLater } = availableCase(c, { asOf: "2018-03-10" });
    expect(then.events.map(({ id }) => id)).toEqual(["planned", "spring"]);
    expect(then.demands.map(({ id }) => id)).toEqual(["expected", "then"]);
    expect(then.events[1]!.fulfils).toEqual([]);
    expect(leftOutAsLater).toEqual(expect.arrayContaining(["done", "doubted", "later"]));
  });

  it("counts a source from the days that it names, though they are uncertain", () => {
    const doubted = Case.parse({
      ...asWritten(CASE),
      sources: asWritten(CASE).sources!.map((source) => ({ ...(source as object), issued: "2018-04-10?" })),
    });
    expect(availableCase(doubted, { asOf: "2018-03-10" }).case.events.map(({ id }) => id)).not.toContain(
      "E1",
    );
    expect(availableCase(doubted, { asOf: "2018-04-12" }).case.events.map(({ id }) => id)).toContain("E1");
  });

  it("counts on the day of the case itself", () => {
    expect(availableCase(c).case.demands).toHaveLength(3);
  });
});

describe("when a phase began, where a source of its day does not count", () => {
  const dated = { id: "dated", what: "it begins", when: "2018", cite: ["art", "early"] };
  const phaseWith = (events: readonly object[], begun: readonly string[]) =>
    Case.parse({
      ...asWritten(CASE),
      turn: undefined,
      events,
      claims: [],
      explanations: [],
      classes: [{ id: "k", name: "K", shipped: "calm/agreement", judgement: "like" }],
      phases: [
        {
          id: "calm",
          name: "the calm",
          start: "2018-03-06",
          events: begun,
          classes: [{ class: "k", why: "like" }],
          cite: ["early", "art"],
        },
      ],
    });
  const beginning = (c: Case, only?: string[]) => {
    const [phase] = availableCase(c, only ? { only } : {}).case.phases;
    return [typeof phase!.start === "string" ? phase!.start : phase!.start.edtf, phase!.cite];
  };

  it("is as its events are dated by what counts, with what they cite", () => {
    const c = phaseWith(
      [{ ...dated, otherDates: [{ when: "2018-03-06", cite: ["early"] }], cite: ["art:P1.S1"] }],
      ["dated"],
    );
    expect(beginning(c)).toEqual(["2018-03-06", ["early", "art"]]);
    expect(beginning(c, ["art"])).toEqual(["2018", ["art:P1.S1", "art"]]);
    expect(beginning(c, ["early", "art"])).toEqual(["2018-03-06", ["early", "art"]]);
  });

  it("is between the days that two such events leave", () => {
    const c = phaseWith(
      [
        { id: "one", what: "it begins", when: "2018-03-05", cite: ["art"] },
        { id: "two", what: "it is told", when: "2018-03-07", cite: ["art"] },
      ],
      ["one", "two"],
    );
    expect(beginning(c, ["art"])).toEqual(["[2018-03-05..2018-03-07]", ["art"]]);
  });

  it("is not stated where no event of it is left, and stays where it names none", () => {
    expect(beginning(phaseWith([{ ...dated, cite: ["early"] }], ["dated"]), ["art"])).toEqual([
      "not stated",
      ["art"],
    ]);
    expect(beginning(phaseWith([dated], []), ["art"])).toEqual(["2018-03-06", ["art"]]);
  });
});
