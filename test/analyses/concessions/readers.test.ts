import { describe, expect, it } from "vitest";
import { endedIn } from "#analyses/concessions/ended.ts";
import type { Case } from "#case/case.ts";
import { demand, disputeCase, perform } from "./dispute-case.ts";

// Whose reading of a party it is decides how it is told; what only the analyst reads into it settles nothing against others.

const BEFORE = "2020-01";
const SINCE = "2020-04";

function told(...demands: object[]) {
  const { result, explanation } = perform(disputeCase(demands));
  const rows = result.ledger.filter(({ party }) => party === "ardania");
  const side = explanation.sides?.find(({ party }) => party === "ardania");
  return {
    statuses: Object.fromEntries(rows.map(({ family, status, possible }) => [family, [status, ...possible]])),
    headline: explanation.headline,
    moved: side?.moved,
    cuts: result.answers.find(({ party }) => party === "ardania")!.trims,
    explanation,
  };
}

const asked = demand("old", { when: BEFORE, level: "some", text: "As it is" });
const given = (more: object) =>
  demand("given", { when: SINCE, level: "half", kind: "offer", text: "Half", ...more });
const again = (more: object) =>
  demand("again", { when: "2020-05", level: "some", text: "As it is", voice: "reading", ...more });

describe("what only the analyst reads into a party", () => {
  it("is told as his, and not as that of others", () => {
    expect(
      told(demand("a", { when: SINCE, level: "half", voice: "reading", readBy: "the analyst" })).headline,
    ).toBe("As the analyst reads it, Ardania has put forward a new demand on water (“a”).");
    expect(
      told(demand("a", { when: SINCE, level: "half", voice: "reading", readBy: "borsk" })).headline,
    ).toBe("As Borsk reads it, Ardania has put forward a new demand on water (“a”).");
    expect(told(demand("a", { when: SINCE, level: "half", voice: "reading" })).headline).toBe(
      "As others read it, Ardania has put forward a new demand on water (“a”).",
    );
  });

  it("does not replace what the party says, or others read: both stand side by side", () => {
    const { statuses, headline, moved, cuts, explanation } = told(
      asked,
      given({ voice: "reading", readBy: "borsk" }),
      again({ readBy: "the analyst" }),
    );
    expect(statuses.demand).toEqual(["cannot be told", "softened", "repeated"]);
    expect(cuts).toBe("cannot be told");
    expect(headline).toContain("Borsk reads its demand as softened, the analyst as kept");
    expect(moved).toBe(
      "Whether it moved on water cannot be told: Borsk reads its demand as softened, the analyst as kept",
    );
    expect(JSON.stringify(explanation.blocks)).not.toContain("since replaced");
    const own = told(asked, given({}), again({ readBy: "the analyst" }));
    expect(own.statuses.demand).toEqual(["cannot be told", "softened", "repeated"]);
    expect(own.headline).toContain("by its own words its demand is softened, as the analyst reads it kept");
  });

  it("but what the sources read into it does, and what the party says itself", () => {
    expect(told(asked, given({ voice: "reading", readBy: "borsk" }), again({})).statuses.demand).toEqual([
      "repeated",
      "repeated",
    ]);
  });
});

it("calls nobody silent who since the turn tells on the issue what another offers there", () => {
  const theirs = (readBy: string) =>
    demand("t", { actor: "borsk", kind: "offer", when: SINCE, level: "half", voice: "reading", readBy });
  const earlier = demand("older", { when: "2019-12", level: "some", text: "As it is" });
  const table = (explanation: unknown) => JSON.stringify(explanation);
  const spoke = told(earlier, asked, theirs("ardania"));
  expect(spoke.moved).toBe("Did not repeat its demand on water");
  expect(spoke.headline).toContain("Ardania has not repeated its demand on water");
  expect(table(spoke.explanation.blocks)).not.toContain('"silent"');
  const unheard = told(earlier, asked, theirs("the analyst"));
  expect(unheard.moved).toBe("Fell silent on water");
  expect(table(unheard.explanation.blocks)).toContain('"silent"');
});

it("takes an offer of anything else for less than a demand that things stay as they are", () => {
  const { statuses, cuts } = told(asked, given({}));
  expect(statuses).toEqual({
    demand: ["softened", "softened"],
    offer: ["read together", "read together"],
  });
  expect(cuts).toBe("yes");
});

it("does not say of an offer that was carried out that it was not repeated", () => {
  const offer = demand("o", { when: BEFORE, level: "half", kind: "offer", text: "Half" });
  const refusal = demand("r", { when: SINCE, level: "most", kind: "refusal", text: "Most" });
  const kept = {
    id: "kept",
    what: "Half flows",
    by: ["ardania"],
    when: "2020-02",
    fulfils: ["o"],
    cite: ["wire"],
  };
  const agrees = disputeCase([]).events.map(({ id, what, by, cite }) => ({
    id,
    what,
    by,
    when: "2020-03-10",
    cite,
  }));
  const carried = perform(disputeCase([offer, refusal], { events: [...agrees, kept] })).explanation.headline;
  expect(carried).toBe("Ardania has put forward a new refusal on water (“Most”).");
});

describe("an offer that was carried out before the turn", () => {
  const offer = (given: object = {}) =>
    demand("o", { when: "2020-01-15", level: "half", kind: "offer", text: "Half", ...given });
  const refusal = demand("r", { when: "2020-03-10", level: "most", kind: "refusal", text: "Most" });
  const events = (done = "2020-02-01") => [
    { id: "agrees", what: "Talks", by: ["ardania"], when: "2020-03-10", cite: ["post:P1.S1"] },
    { id: "kept", what: "Half flows", by: ["ardania"], when: done, fulfils: ["o"], cite: ["wire"] },
  ];

  it("is done before on the day of the turn too, when nothing can have been left unsaid yet", () => {
    for (const asOf of ["2020-03-10", "2020-03-11"]) {
      const { result } = perform(disputeCase([offer(), refusal], { asOf, events: events() }));
      expect(result.ledger.find(({ family }) => family === "offer")).toMatchObject({ done: true });
      expect(result.verdicts[0]!.tooEarly).toEqual([]);
    }
  });

  it("stands no longer where the case tells of no turn, unless it may have been made or kept up since", () => {
    const ended = (given: object = {}, done?: string) => {
      const { turn: _, ...c } = disputeCase([offer(given)], {
        asOf: "2020-03-01",
        events: events(done).slice(1),
      });
      return endedIn(c as Case, []).certainly.get("o")?.why;
    };
    expect(ended()).toBe("carried out");
    expect(ended({ when: "2020-01-15/.." })).toBeUndefined();
    expect(ended({ when: "2020-02" })).toBeUndefined();
    expect(ended({}, "2020-01/2020-02")).toBeUndefined();
    expect(ended({ when: "not stated" })).toBeUndefined();
  });
});

it("counts an act that breaks one thing and meets another once", () => {
  const refusal = demand("r", { when: "2020-01", level: "half", kind: "refusal", text: "Half" });
  const theirs = demand("t", { actor: "borsk", when: "2020-01", level: "half", text: "Give half" });
  const vote = {
    id: "vote",
    what: "The vote",
    by: ["ardania"],
    when: "2020-02",
    breaches: ["r"],
    fulfils: ["t"],
    cite: ["wire"],
  };
  const agrees = disputeCase([]).events.map(({ id, what, by, cite }) => ({
    id,
    what,
    by,
    when: "2020-03-10",
    cite,
  }));
  const { judgements } = perform(disputeCase([refusal, theirs], { events: [...agrees, vote] })).explanation;
  expect(judgements[0]!.n).toEqual({ count: 2, of: "statements and acts" });
});

describe("a refusal that its own act broke", () => {
  it("is told in the ledger as taken back, as where the party is told of, and not as replaced", () => {
    const refusal = demand("never", { kind: "refusal", when: "2020-01", level: "half", text: "Half" });
    const back = demand("no-more", { kind: "withdrawal", when: "2020-02", withdraws: "never" });
    const other = demand("given", { kind: "offer", when: "2020-02", level: "half", text: "Half of it" });
    const ledger = JSON.stringify(told(refusal, back, other).explanation.blocks);
    expect(ledger).toContain("Half (January 2020, since taken back)");
    expect(ledger).not.toContain("since replaced");
  });

  it("is told as given up by who did what it had refused, and never as broken", () => {
    const refusal = demand("never", { kind: "refusal", when: "2020-01", level: "half", text: "Half" });
    const agrees = disputeCase([]).events.map(({ id, what, by, cite }) => ({
      id,
      what,
      by,
      when: "2020-03-10",
      cite,
    }));
    const vote = {
      id: "vote",
      what: "The vote",
      by: ["ardania"],
      when: "2020-02",
      breaches: ["never"],
      cite: ["wire"],
    };
    const { blocks } = perform(disputeCase([refusal], { events: [...agrees, vote] })).explanation;
    expect(JSON.stringify(blocks)).toContain("gave up its refusal: Half (The vote, February 2020)");
    expect(JSON.stringify(blocks)).not.toContain("broke");
  });
});
