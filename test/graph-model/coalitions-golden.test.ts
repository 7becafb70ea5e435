import { describe, expect, it } from "vitest";
import { selectMoves } from "#analyses/stability/select.ts";
import { gains } from "#graph-model/coalitions/coalition-gain.ts";
import { divisionDecider } from "#graph-model/coalitions/coalition-verdicts.ts";
import { TEXTBOOK } from "#graph-model/concepts/conventions.ts";
import { jointReach } from "#graph-model/moves/joint-moves.ts";
import { caseOf } from "../analyses/stability/case-of.ts";
import { built } from "./built.ts";
import { coalitionModels, goldenModels, WITHOUT_THOSE_BESIDE } from "./golden-model.ts";

const models = [...coalitionModels(), ...goldenModels()];
const NAMES = { nash: "Nash", gmr: "GMR", smr: "SMR", seq: "SEQ", sim: "SIM" } as const;

describe(`golden coalitions${WITHOUT_THOSE_BESIDE}`, () => {
  it("are there", () => {
    expect(coalitionModels().length).toBeGreaterThanOrEqual(17);
  });

  describe.each(models.map((golden) => [golden.name, golden] as const))("%s", (_, golden) => {
    const { model, textbook } = golden;
    const single = { ...model, players: model.decisionMakers.map((_, party) => ({ members: [party] })) };
    const selection = selectMoves(caseOf({ ...golden, model: single }));
    if ("missing" in selection) throw new Error(selection.missing.join("; "));
    const { model: built_, ranked } = built(selection.input);
    const { graph } = built_;
    const partyOf = (member: number) =>
      selection.input.model.parties.findIndex(({ id }) => id === `p${String(member)}`);
    const division = model.players.map(({ members }) => members.map(partyOf));

    it("has its joint moves and improvements", () => {
      division.forEach((members, player) => {
        const reach = jointReach(graph, members, "closure");
        model.states.forEach((_, state) => {
          const moves = [...reach(state)];
          expect(moves.map((to) => to + 1)).toEqual(golden.graph[player]!.moves[state]);
          expect(
            moves.filter((to) => gains(ranked, members, state, to, TEXTBOOK)).map((to) => to + 1),
          ).toEqual(golden.graph[player]!.improvements[state]);
        });
      });
    });

    it("has every textbook verdict, of coalitions and of those who face them", () => {
      const verdicts = divisionDecider(graph, ranked, TEXTBOOK)(division);
      for (const concept of ["nash", "gmr", "smr", "seq", "sim"] as const) {
        expect(verdicts.map((each) => [...each[concept]!])).toEqual(textbook.stable[NAMES[concept]]);
      }
    });
  });
});
