import { concessions } from "#analyses/concessions/concessions.ts";
import { selectConcessions } from "#analyses/concessions/input.ts";
import type { ConcessionsResult } from "#analyses/concessions/result.ts";
import type { ConcessionsInput } from "#analyses/concessions/statement.ts";
import { Case } from "#case/case.ts";
import { Random } from "#math/random.ts";
import type { Explanation } from "#outcome/explanation.ts";

/** A made-up dispute over a lake, with a turn on 10 March 2020; `demands` and other parts may be given. */
export function disputeCase(demands: readonly object[], parts: Record<string, unknown> = {}): Case {
  return Case.parse({
    demarche: 1,
    id: "lake",
    title: "A lake",
    asOf: "2020-06-15",
    analyst: "test",
    coded: { on: "2020-06-16", hindsight: false },
    turn: { text: "Ardania agrees to talk", of: "ardania", events: ["agrees"] },
    sources: [
      { id: "post", title: "Lake news", issued: "2020-06-15" },
      { id: "wire", title: "Wire report", issued: "2020-06-15" },
      { id: "copy", title: "Reprint", issued: "2020-06-15", origin: ["wire"] },
    ],
    actors: [
      { id: "ardania", name: "Ardania", kind: "state", party: true },
      { id: "borsk", name: "Borsk", kind: "state", party: true },
      { id: "premier", name: "The premier", kind: "person", memberOf: [{ of: "ardania" }] },
      { id: "corvia", name: "Corvia", kind: "state" },
    ],
    events: [
      {
        id: "agrees",
        what: "Ardania agrees to talk",
        by: ["ardania"],
        when: "2020-03-10",
        cite: ["post:P1.S1"],
      },
    ],
    issues: [
      {
        id: "water",
        name: "Water",
        scale: ["none", "some", "half", "most", "all"].map((id) => ({ id, text: `${id} of the water` })),
        today: "some",
        nature: "substantive",
        assets: ["corvia"],
      },
      {
        id: "place",
        name: "Place of the talks",
        scale: ["home", "neutral", "away"].map((id) => ({ id, text: id })),
        today: "home",
        nature: "procedural",
      },
    ],
    demands,
    ...parts,
  });
}

/** An ask of Ardania on the water, unless said otherwise. */
export function demand(id: string, given: object): object {
  return { id, actor: "ardania", issue: "water", kind: "ask", text: id, cite: ["post:P2.S1"], ...given };
}

/** What the analysis takes of a case. */
export function inputOf(c: Case): ConcessionsInput {
  const selection = selectConcessions(c);
  if ("missing" in selection) throw new Error(selection.missing.join());
  return selection.input;
}

/** The outcome on a case. */
export function perform(c: Case): { result: ConcessionsResult; explanation: Explanation } {
  const outcome = concessions.perform(c, {}, new Random(1));
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  return { result: outcome.result as unknown as ConcessionsResult, explanation: outcome.explanation };
}

/** The answers for Ardania, or another party. */
export function answers(c: Case, party = "ardania"): { drops: string; trims: string; tone: string } {
  const { drops, trims, tone } = perform(c).result.answers.find((answer) => answer.party === party)!;
  return { drops, trims, tone };
}
