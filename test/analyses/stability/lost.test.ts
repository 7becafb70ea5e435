import { describe, expect, it } from "vitest";
import { stability } from "#analyses/stability/stability.ts";
import { availableCase, type Restriction } from "#case/availability.ts";
import { Random } from "#math/random.ts";
import { plain } from "./perform.ts";
import { caseWith } from "./small-case.ts";

/** What the brief of a game says where part of it does not count. */

const given = caseWith({
  options: [
    { id: "a", actor: "A", text: "takes a", cite: ["paper"] },
    { id: "b", actor: "B", text: "takes b", cite: ["late"] },
  ],
  today: ["a"],
  preferences: [
    { actor: "A", statements: [{ prefers: "a", cite: ["paper"] }] },
    { actor: "B", statements: [{ prefers: "not b", cite: ["late"] }] },
  ],
});
const late = { ...given.sources[0]!, id: "late", title: "A later study" };
const c = {
  ...given,
  sources: [...given.sources, { ...late, issued: { ...given.asOf, edtf: "2020-01-01" } }],
};

function told(restriction: Restriction, of = c) {
  const { case: left, leftOut } = availableCase(of, restriction);
  const selection = stability.select(left, {}, leftOut);
  if ("missing" in selection) return { missing: selection.missing };
  const options = stability.readOptions({ samples: 20 });
  if ("faults" in options) throw new Error("the options are faulty");
  const session = stability.open(selection.input, options.values, new Random(1, "stability"));
  return { session, input: selection.input as { parties: { name: string }[] } };
}

describe("a game of which part does not count", () => {
  it.each([{ only: ["paper"] }, { asOf: "2019-12-31" }])(
    "keeps its parties and options: %o",
    (restriction) => {
      const outcome = told(restriction);
      expect(outcome.input!.parties.map(({ name }) => name)).toEqual(["Party A", "Party B"]);
      expect(outcome.input).toMatchObject({
        model: { options: [{ id: "a" }, { id: "b" }] },
        lost: { parties: [{ id: "B", why: restriction.only ? "elsewhere" : "later" }] },
      });
    },
  );

  it("says in the judgement whose wishes are unknown, and names what was left out", () => {
    const run = (restriction: Restriction) => {
      const { case: left, leftOut } = availableCase(c, restriction);
      const selection = stability.select(left, {}, leftOut);
      const read = stability.readOptions({ samples: 20 });
      if ("missing" in selection || "faults" in read) throw new Error("the case or the options are faulty");
      const session = stability.open(selection.input, read.values, new Random(1, "stability"));
      const found: Record<string, unknown> = {};
      const outcomes: Record<string, ReturnType<typeof session.join> | { status: "not-wanted" }> = {};
      for (const { id, needs } of stability.parts) {
        if (!session.wanted(id) || needs.some((need) => outcomes[need]!.status !== "found")) {
          outcomes[id] = { status: "not-wanted" };
          continue;
        }
        const outcome = session.join(
          id,
          [session.run(id, 0, session.pieces(id, found), found, () => {})],
          found,
        );
        outcomes[id] = outcome;
        found[id] = outcome.found;
      }
      return session.tell(outcomes).explanation;
    };
    const restricted = run({ only: ["paper"] });
    expect(plain(restricted.judgements[0]!.text)).toContain(
      "Of what Party B would rather see, what rests on sources that are not selected is left out and counts as unknown.",
    );
    expect(restricted.caveats.map(plain)).toContain(
      "Left out, since it rests on sources that are not selected: preference “not b” of Party B.",
    );
    // What the case says elsewhere is not what nobody states.
    expect(restricted.gaps.map(plain)).toContain(
      "What Party B would rather see: what the case says of it rests on sources that are not selected.",
    );
    const replayed = run({ asOf: "2019-12-31" });
    expect(plain(replayed.judgements[0]!.text)).toContain(
      "what became known only later is left out and counts as",
    );
    const whole = run({});
    expect(plain(whole.judgements[0]!.text)).not.toContain("left out");
  });

  it("is not told where today's state rests on what was not known yet, and an assumption where it is not selected", () => {
    const based = { ...c, moves: { ...c.moves!, todayBasis: { cite: ["late"] } } };
    expect(told({ asOf: "2019-12-31" }, based).missing).toEqual(["today's state"]);
    expect(told({ only: ["paper"] }, based).input).toMatchObject({
      todayAssumed: "what the case says of it rests on sources that are not selected.",
    });
  });

  it("names what was left out where nothing known is left", () => {
    const one = { ...c, moves: { ...c.moves!, preferences: c.moves!.preferences.slice(1) } };
    expect(told({ only: ["paper"] }, one).missing).toEqual([
      "what Party A or Party B would rather see: of no party is any preference known (left out: preference “not b” of Party B)",
    ]);
  });
});
