import type { GoldenFormula, GoldenModel } from "../graph-model/golden-model.ts";

/** The keys of a ranking in the two generations of the format. */
const KEYS = {
  old: { flag: "useManualPreferenceVectors", ranking: "preferenceVector" },
  new: { flag: "useManualPreferenceRanking", ranking: "preferenceRanking" },
} as const;

const condition = (formula: GoldenFormula) =>
  formula.length === 1 ? formula[0] : { compound: true, members: formula };

/** A golden model as the text of a `.gmcr` file of either generation; `undefined` where its parties mix the methods. */
export function gmcrOf({ model }: GoldenModel, generation: keyof typeof KEYS): string | undefined {
  const { flag, ranking } = KEYS[generation];
  const methods = new Set(model.decisionMakers.map(({ preferenceMethod }) => preferenceMethod));
  if (methods.size > 1) return undefined;
  const manual = methods.has("ranking");
  return JSON.stringify({
    options: model.options.map(({ permittedDirection }, at) => ({
      name: `Option ${at}`,
      permittedDirection,
    })),
    decisionMakers: model.decisionMakers.map((maker, at) => ({
      name: `Party ${at}`,
      options: maker.options,
      preferences: manual ? [] : maker.preferenceStatements.map(condition),
      ...(manual ? { [ranking]: maker.ranking } : {}),
      misperceptions: maker.misperceivedStates.map((id) =>
        model.options.map((_, option) => [
          option,
          (model.states[id - 1]!.decimal >>> option) & 1 ? "Y" : "N",
        ]),
      ),
    })),
    infeasibles: model.infeasible.map(condition),
    coalitions: model.players.map(({ members }) => (members.length > 1 ? members : members[0]!)),
    [flag]: manual,
  });
}
