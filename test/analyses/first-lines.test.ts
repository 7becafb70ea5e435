import { describe, expect, it } from "vitest";
import { ANALYSES } from "#analyses/index.ts";
import { faultInWords } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";
import { firstLinesFor } from "#run/first-lines.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";

/** A case with nothing but what the lines refer to, without the parts that the lines bring themselves. */
function caseWith(lines: string) {
  const parts = {
    actors:
      "actors:\n  - {id: first, name: the first party, kind: state, party: true, cite: [art]}\n  - {id: second, name: the second party, kind: state, party: true, cite: [art]}",
    events: "events:\n  - {id: offer, what: the first party offers talks, when: 2024-04-29, cite: [art]}",
  };
  const base = Object.entries(parts).filter(([key]) => lines !== "" && !lines.startsWith(`${key}:`));
  const text = `demarche: 1\nid: begun\ntitle: Begun\nasOf: 2024-05-01\nanalyst: A\ncoded: {on: 2024-05-02, hindsight: false}\nsources: [{id: art, title: The article, issued: 2024-04-30}]\n${base.map(([, part]) => part).join("\n")}\n${lines}\n`;
  const reading = readCaseText(text, "case.yaml");
  if ("faults" in reading) throw new Error(reading.faults.map(faultInWords).join("\n"));
  return reading.case;
}

async function outcomeOf(id: string, lines: string) {
  const plan = planOf({
    case: caseWith(lines),
    restriction: {},
    texts: new Map(),
    analyses: [id],
    options: {},
    seed: 1,
  });
  if ("faults" in plan) throw new Error(JSON.stringify(plan.faults));
  const { report } = await run(plan);
  return report.sections[0]!.outcome;
}

describe.each(ANALYSES.map(({ id, firstLines }) => [id, firstLines] as const))("%s", (id, firstLines) => {
  it("says which lines to add where a case gives it nothing", async () => {
    expect(firstLines).toBeTruthy();
    expect(await outcomeOf(id, "")).toMatchObject({ status: "not-applicable", add: firstLines });
  });

  it("runs with them", async () => {
    const lines =
      id === "stakeholders"
        ? `${firstLines}\n  - {id: second, name: the second party, kind: state, cite: [art]}`
        : firstLines!;
    expect((await outcomeOf(id, lines)).status).toBe("done");
  });
});

it("gives no lines for a part that the case has", () => {
  const c = { ...caseWith("events: [{id: offer, what: talks are offered, when: 2024-04-29, cite: [art]}]") };
  expect(firstLinesFor("events:\n  - {id: a}\nclaims:\n  - {id: b}", c)).toBe("claims:\n  - {id: b}");
  expect(firstLinesFor("events:\n  - {id: a}", c)).toBeUndefined();
  expect(firstLinesFor("turn: {text: t}\nmoves: {options: []}", c)).toBe(
    "turn: {text: t}\nmoves: {options: []}",
  );
  expect(firstLinesFor(undefined, c)).toBeUndefined();
});
