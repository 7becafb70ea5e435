import { Case } from "#case/case.ts";
import { type GoldenModel, statementOf } from "../../graph-model/golden-model.ts";

const DIRECTION = { both: "yes", fwd: "cannot be undone", back: "cannot be taken up again" } as const;

/** A golden model as a case: parties p0, p1 …, options o0, o1 …; today is the first state. */
export function caseOf({ name, model }: GoldenModel): Case {
  const owner = (option: number) =>
    model.players.findIndex(({ members }) =>
      members.some((member) => model.decisionMakers[member]!.options.includes(option)),
    );
  const stateName = (decimal: number) => {
    const taken = model.options.flatMap((_, option) => ((decimal >>> option) & 1 ? [`o${option}`] : []));
    return taken.length > 0 ? taken.join(" + ") : "none";
  };
  const preferences = model.players.map(({ members }, player) => {
    const party = model.decisionMakers[members[0]!]!;
    if (party.preferenceMethod === "prioritization") {
      const statements = party.preferenceStatements.map((formula) => ({ prefers: statementOf(formula) }));
      return { actor: `p${player}`, statements, rest: "indifferent" };
    }
    const levels = [...new Set(party.payoff)].sort((a, b) => b - a);
    const ranking = levels.map((level) => {
      const tied = model.states.filter((_, state) => party.payoff[state] === level);
      return tied.length === 1 ? stateName(tied[0]!.decimal) : tied.map(({ decimal }) => stateName(decimal));
    });
    return { actor: `p${player}`, ranking };
  });
  return Case.parse({
    demarche: 1,
    id: "golden",
    title: name,
    asOf: "2020-01-01",
    analyst: "tests",
    coded: { on: "2020-01-01", hindsight: false },
    actors: model.players.map((_, player) => ({ id: `p${player}`, name: `Party ${player}`, kind: "state" })),
    moves: {
      options: model.options.map(({ permittedDirection }, option) => ({
        id: `o${option}`,
        actor: `p${owner(option)}`,
        text: `takes option ${option}`,
        reversible: DIRECTION[permittedDirection],
      })),
      excluded: model.infeasible.map((formula) => ({ never: statementOf(formula) })),
      today: model.options.flatMap((_, option) =>
        (model.states[0]!.decimal >>> option) & 1 ? [`o${option}`] : [],
      ),
      preferences,
      views: model.players.flatMap(({ members }, player) => {
        const { misperceivedStates } = model.decisionMakers[members[0]!]!;
        const unseen = misperceivedStates.map((id) => ({
          never: model.options
            .map((_, option) => `${(model.states[id - 1]!.decimal >>> option) & 1 ? "" : "not "}o${option}`)
            .join(" and "),
        }));
        return unseen.length > 0 ? [{ actor: `p${player}`, unseen }] : [];
      }),
    },
  });
}
