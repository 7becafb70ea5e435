import { expect, it } from "vitest";
import { stakeholders } from "#analyses/stakeholders/stakeholders.ts";
import { Random } from "#math/random.ts";
import { demand, disputeCase } from "../concessions/dispute-case.ts";
import { line } from "../told.ts";

function outsiders(demands: readonly object[], parts: Record<string, unknown> = {}): string[] {
  const outcome = stakeholders.perform(disputeCase(demands, parts), {}, new Random(1));
  if (outcome.status !== "done") throw new Error(outcome.status);
  return (outcome.explanation.outsiders ?? []).map(line);
}

const corvias = (text: string, given: object) =>
  demand(text.replaceAll(" ", "-"), { text, actor: "corvia", when: "2020-05-03", ...given });
const ask = corvias("a dam", { to: ["borsk"] });
const threat = corvias("to close the sluice", { kind: "threat" });

it("tells what somebody who is no party threatens, or asks a party by name, with when", () => {
  expect(outsiders([ask])).toEqual(["Corvia asks: a dam (asked of Borsk; 3 May 2020). [post:P2.S1]"]);
  expect(outsiders([ask, threat])).toEqual([
    "Corvia threatens: to close the sluice (3 May 2020); asks: a dam (asked of Borsk; 3 May 2020). [post:P2.S1]",
  ]);
  expect(
    outsiders([ask, threat, corvias("peace", { kind: "offer", to: ["ardania", "borsk"] })])[0],
  ).toContain("; and one more.");
});

it("tells nothing of what a party says, or is put to nobody by name, or to nobody who is a party", () => {
  expect(outsiders([demand("more", { to: ["borsk"], when: "2020-05-03" })])).toEqual([]);
  expect(outsiders([corvias("peace", {})])).toEqual([]);
  expect(outsiders([corvias("peace", { to: ["premier"] })])).toHaveLength(1);
  const actors = [...disputeCase([]).actors, { id: "dorn", name: "Dorn", kind: "state" }];
  expect(outsiders([corvias("peace", { to: ["dorn"] })], { actors })).toEqual([]);
});

it("tells nothing of what is over, only expected, or alleged", () => {
  const back = corvias("back", { kind: "withdrawal", withdraws: "a-dam", when: "2020-06-01" });
  expect(outsiders([ask, back])).toEqual([]);
  expect(outsiders([{ ...ask, voice: "expected" }])).toEqual([]);
  expect(outsiders([{ ...ask, alleged: ["borsk"] }])).toEqual([]);
});

it("tells nothing where the case marks no party: then all are sides", () => {
  const actors = disputeCase([]).actors.map((actor) => ({ ...actor, party: false }));
  expect(outsiders([ask], { actors })).toEqual([]);
});

it("puts first who threatens", () => {
  const actors = [...disputeCase([]).actors, { id: "dorn", name: "Dorn", kind: "state" }];
  const told = outsiders([ask, { ...threat, actor: "dorn" }], { actors });
  expect(told.map((each) => each.split(" ")[0])).toEqual(["Dorn", "Corvia"]);
});
