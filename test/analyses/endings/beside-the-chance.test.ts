import { expect, it } from "vitest";
import { endings } from "#analyses/endings/endings.ts";
import { performAll } from "#analyses/perform.ts";
import type { Case } from "#case/case.ts";
import { Random } from "#math/random.ts";
import type { Explanation } from "#outcome/explanation.ts";
import { ferryCase } from "./ferry-case.ts";

// What a reader has to know of a chance stands beside it: what is an end, why this class, and how little it may rest on.

function explained(c: Case): Explanation {
  const selection = endings.select(c, {}, [], new Map());
  if ("missing" in selection) throw new Error(selection.missing.join());
  return performAll(endings.open(selection.input, {}, new Random(1, "endings")), endings.parts, () => {})
    .explanation;
}

/** The truce of the ferries alone, judged by so many of its rounds, and with other words for its end or why. */
function truce(over: Partial<Case["phases"][number]> = {}, rounds = ferryCase.classes[0]!.rounds!): Case {
  const [all, ...others] = ferryCase.classes;
  const phase = { ...ferryCase.phases[0]!, ...over };
  return {
    ...ferryCase,
    questions: ferryCase.questions.slice(0, 1),
    classes: [{ ...all!, rounds: [...rounds] }, ...others.slice(0, 1)],
    phases: [{ ...phase, classes: phase.classes.slice(0, 1) }],
  };
}

function noteOf(c: Case): string {
  const [table] = explained(c).glance ?? [];
  return table?.kind === "table" && typeof table.note === "string" ? table.note : "";
}

it("says beside the chance what is counted as an end, and what the case would call one where that is another thing", () => {
  expect(noteOf(truce())).toBe(
    "Counted as an end: the day on which talks stop; the case puts it in words of its own: a walkout. " +
      "The analyst says of the class: “The same two.”",
  );
  // The same words are said once, with or without a stop, and so where the case has none of its own.
  for (const ends of ["The day on which talks stop.", "not stated"])
    expect(noteOf(truce({ ends }))).toBe(
      "Counted as an end: the day on which talks stop. The analyst says of the class: “The same two.”",
    );
  // A long one is left to the section, up to so many letters.
  expect(noteOf(truce({ ends: "x".repeat(60) }))).toContain(`in words of its own: ${"x".repeat(60)}.`);
  expect(noteOf(truce({ ends: "x".repeat(61) }))).toContain("; the case puts it in words of its own. ");
});

it("gives what the analyst holds against the class on the same page as the chance", () => {
  const warned = truce({ classes: [{ class: "all", why: "No better record is at hand; it says little." }] });
  expect(noteOf(warned)).toMatch(
    /The analyst says of the class: “No better record is at hand; it says little\.”$/,
  );
});

it("says in the answer of page one what is counted as an end, also where there is but one way to end", () => {
  const [all, few] = ferryCase.classes;
  const oneWay = {
    ...truce(),
    classes: [{ ...all!, endings: { over: ["agreement", "collapse", "impasse"] } }, few!],
  };
  const [judgement] = explained(oneWay).judgements;
  expect(JSON.stringify(judgement!.gist)).toContain("Counted as an end: the day on which talks stop.");
});

it("says that none of few spells lasted as long, and trusts the answer little", () => {
  const [judgement] = explained(truce({}, ["a", "k"])).judgements;
  expect(JSON.stringify(judgement!.text)).toContain("None of them is known to have lasted as long.");
  expect(judgement!.confidence).toMatchObject({ level: "low" });
  expect(judgement!.confidence!.why).toContain("No spell of the class is known to have lasted as long.");
  // Of the two that lasted 60 and 100 days both had.
  const longer = explained(truce({}, ["b", "c"])).judgements[0]!;
  expect(JSON.stringify(longer.text)).not.toContain("None of them");
  expect(longer.confidence!.why).toContain("Only two spells of the class had lasted as long.");
});

it("takes ten spells as old for enough, and nine for too few", () => {
  const ten = explained(truce()).judgements[0]!;
  expect(ten.confidence!.why).not.toContain("had lasted as long");
  const nine = explained(
    truce(
      {},
      ferryCase.classes[0]!.rounds!.filter((id) => id !== "g"),
    ),
  ).judgements[0]!;
  expect(nine.confidence!.why).toContain("Only nine spells of the class had lasted as long.");
});
