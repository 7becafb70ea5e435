import { expect, it } from "vitest";
import { STATE_ROWS } from "#analyses/stability/thresholds.ts";
import { always, type Told } from "./always.ts";
import { perform, plain } from "./perform.ts";
import { caseWith } from "./small-case.ts";

/**
 * By all that is done in it, each state with the names by which tables and pictures call it: in a table that has what is done
 * the name stands before it, and in a picture of states the box has both.
 */
function labelsOf({ explanation }: Pick<Told, "explanation">): ReadonlyMap<string, ReadonlySet<string>> {
  const labels = new Map<string, Set<string>>();
  const add = (done: string, label: string) => {
    // What variants do otherwise stands behind it in brackets, and today's state is marked as such.
    const state = done.replace(/ \((?:one|two|three|four|five|\d+) variants?\b.*\)$/, "");
    labels.set(state, (labels.get(state) ?? new Set()).add(label.replace(/ \(today\)$/, "")));
  };
  for (const block of [...explanation.blocks, ...(explanation.glance ?? [])]) {
    if (block.kind === "network")
      for (const { label, detail } of block.nodes) if (detail !== undefined) add(plain(detail), label);
    if (block.kind !== "table") continue;
    const [outcome, done] = ["Outcome", "What is done"].map((name) =>
      block.columns.findIndex(({ label }) => label === name),
    ) as [number, number];
    if (outcome < 0 || done < 0) continue;
    for (const { cells } of block.rows) add(plain(cells[done] as string), plain(cells[outcome] as string));
  }
  return labels;
}

it("calls a state by one name in every table and picture", () => {
  always((told) => {
    for (const [done, names] of labelsOf(told)) expect([...names], done).toHaveLength(1);
  });
});

it("tells no state by a name of which it lacks something", () => {
  let seen = 0;
  always(({ result, case: c, explanation }) => {
    const codeOf = (state: string) =>
      state === "none"
        ? 0
        : state.split("+").reduce((code, option) => code | (1 << result.options.indexOf(option.trim())), 0);
    const names = result.listed !== null ? [] : (c.moves?.names ?? []);
    for (const block of [...explanation.blocks, ...(explanation.glance ?? [])]) {
      if (block.kind !== "network") continue;
      for (const { id, label } of block.nodes)
        for (const { name, state } of names) {
          if (!label.startsWith(`${name}, `)) continue;
          seen++;
          expect(Number(id) & codeOf(state), label).toBe(codeOf(state));
        }
    }
  });
  expect(seen).toBeGreaterThan(0);
});

it("calls what has no name of its own by what is done, or otherwise than today, where a table tells every state", () => {
  let seen = 0;
  always((told) => {
    const { result, case: c } = told;
    if (!result.exact || result.stateCount > STATE_ROWS || result.listed !== null) return;
    const named = new Set((c.moves?.names ?? []).map(({ name }) => name));
    for (const [done, names] of labelsOf(told))
      for (const label of names) {
        if (named.has(label) || label === "today") continue;
        seen++;
        if (label !== done) expect(label).toMatch(/^as today, but /);
        for (const name of named) expect(label).not.toContain(name);
      }
  });
  expect(seen).toBeGreaterThan(20);
});

it("tells what is otherwise by the short names of options where the case has them, and in full where it has not", () => {
  const labels = (short: object) => {
    const { explanation } = perform(
      caseWith({
        options: [
          { id: "a", actor: "A", text: "withdraws all of its troops from the peninsula" },
          { id: "b", actor: "A", text: "pays for it", short: "pay" },
          { id: "c", actor: "B", text: "accepts a hundred inspectors in its works", ...short },
        ],
        today: [],
        names: [{ state: "a + b", name: "a paid withdrawal" }],
        preferences: [
          { actor: "A", statements: [{ prefers: "a and b", cite: ["paper"] }] },
          { actor: "B", statements: [{ prefers: "c", cite: ["paper"] }, { unknown: "a" }] },
        ],
      }),
      { samples: 40 },
    );
    return [...labelsOf({ explanation }).values()].flatMap((names) => [...names]);
  };
  expect(labels({ short: "inspectors" })).toContain("a paid withdrawal, with inspectors");
  // The first words of an option may end anywhere, and are no name.
  expect(labels({})).toContain("a paid withdrawal, but Party B accepts a hundred inspectors in its works");
});
