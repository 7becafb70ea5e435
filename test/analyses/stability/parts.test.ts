import { describe, expect, it } from "vitest";
import { PARTS } from "#analyses/stability/parts/index.ts";
import type { Setup } from "#analyses/stability/setup.ts";
import { drawn, exact, first, setupFor } from "./made-up.ts";
import { caseWith } from "./small-case.ts";

/** What each part says of itself before it runs. */

describe("the parts", () => {
  it("have each an id and a title of its own", () => {
    expect(new Set(PARTS.map(({ id }) => id)).size).toBe(PARTS.length);
    for (const { id, title } of PARTS) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(title).toMatch(/^[A-Z][a-z]/);
    }
  });

  it("need only parts that stand before them", () => {
    for (const [at, { needs }] of PARTS.entries()) {
      const before = PARTS.slice(0, at).map(({ id }) => id);
      expect(needs.filter((id) => !before.includes(id))).toEqual([]);
    }
  });

  it("cost no less where there is more to do", () => {
    const larger = (setup: Setup): Setup[] => [
      { ...setup, facts: { ...setup.facts, stateCount: 2 * setup.facts.stateCount } },
      { ...setup, facts: { ...setup.facts, parties: [...setup.facts.parties, ...setup.facts.parties] } },
      { ...setup, completions: 2 * setup.completions },
      { ...setup, options: { ...setup.options, horizon: 2 * setup.options.horizon } },
      { ...setup, options: { ...setup.options, samples: 2 * setup.options.samples } },
    ];
    for (const base of [exact, drawn]) {
      const setup = { ...base, options: { ...base.options, horizon: 3, simultaneous: true } };
      for (const part of PARTS) {
        const cost = part.cost(setup);
        expect(Number.isFinite(cost) && cost > 0, part.id).toBe(true);
        for (const more of larger(setup)) expect(part.cost(more), part.id).toBeGreaterThanOrEqual(cost);
      }
    }
  });

  it("cost nothing where nothing is done", () => {
    const simultaneous = PARTS.find(({ id }) => id === "simultaneous")!;
    expect(simultaneous.cost(drawn)).toBe(0);
    expect(simultaneous.cost(exact)).toBe(32 * 3);
  });

  it("run only where they were asked for, or apply", () => {
    const asked = (setup: Setup) => PARTS.filter((part) => part.wanted(setup)).map(({ id }) => id);
    const always = [
      "draws",
      "simultaneous",
      "concepts",
      "model",
      "leaders",
      "outcomes",
      "hinges",
      "judgements",
      "sanctions",
      "paths",
      "changes",
      "flips",
      "today-turns",
      "robustness",
      "statements",
      "tornado",
      "states",
      "checks",
    ];
    const others = (setup: Setup) => asked(setup).filter((id) => !always.includes(id));
    expect(others(drawn)).toEqual([]);
    const with_ = (setup: Setup, options: Partial<Setup["options"]>) => ({
      ...setup,
      options: { ...setup.options, ...options },
    });
    expect(others(exact)).toEqual(["joint-gains"]);
    expect(others(with_(drawn, { coalitions: true }))).toEqual(["joint-gains"]);
    expect(others(with_(exact, { coalitions: true }))).toEqual(["joint-gains", "divisions"]);
    expect(others(with_(drawn, { target: "none" }))).toEqual(["target"]);
    expect(others(with_(drawn, { target: " ", concepts: " " }))).toEqual([]);
    expect(others(with_(drawn, { concepts: "A = nash" }))).toEqual(["mixture"]);
    expect(others(with_(drawn, { horizon: 1 }))).toEqual(["horizon"]);
    const united = setupFor(
      caseWith({
        options: first(2).map((at) => ({ id: `o${at}`, actor: "AB"[at], text: `does ${at}` })),
        today: [],
        coalitions: [{ members: ["A", "B"] }],
        views: [{ actor: "A", unaware: ["o1"] }],
      }),
      { samples: 20 },
    );
    expect(others(united)).toEqual(["hypergame", "together"]);
  });
});
