import { definePart } from "../../part.ts";
import type { Chance } from "../chance.ts";
import type { ForecastsInput } from "../input.ts";
import { bandOf } from "../thresholds.ts";
import { answers, answerTo } from "./answers.ts";
import { estimates, pooledOf, poolOf } from "./estimates.ts";
import { outsideViews } from "./outside-views.ts";

/** A change of what an answer rests on that would bring it into another word. */
export type Turn = {
  readonly question: string;
  readonly change:
    | { readonly without: "reason"; readonly at: number }
    | { readonly by: "class"; readonly id: string }
    | { readonly without: "forecaster"; readonly name: string };
  readonly from: Chance;
  readonly to: Chance;
};

/** What each answer hangs on: a reason, the choice of a class, one of the forecasters. */
export const turns = definePart({
  id: "turns",
  title: "What the answers hang on",
  needs: [outsideViews, estimates, answers],
  cost: ({ questions }: ForecastsInput) => questions.length,
  run(input: ForecastsInput, { of }): readonly Turn[] {
    const views = of(outsideViews);
    const held = of(estimates);
    const all = of(answers);
    const chances = new Map(all.map(({ id, chance }) => [id, chance]));
    return all.flatMap((answer, at): Turn[] => {
      const { chance, course, by, status, id } = answer;
      if (chance === null || (status !== "open" && status !== "closed")) return [];
      const turned = (change: Turn["change"], to: Chance | null): Turn[] =>
        to !== null && bandOf(to.best) !== bandOf(chance.best)
          ? [{ question: id, change, from: chance, to }]
          : [];
      if (by === "outside view") {
        const view = views[at]!;
        const others = view.view === "spells" ? view.others : [];
        return [
          ...course!.parts.flatMap((part) => turned({ without: "reason", at: part.at }, part.without)),
          ...others.flatMap((other) => {
            const chosen = { ...(view as typeof view & { view: "spells" }), ...other };
            const changed = answerTo(
              input.questions[at]!,
              input.today,
              chosen,
              null,
              (one) => chances.get(one) ?? null,
            );
            return turned({ by: "class", id: other.class }, changed.chance);
          }),
        ];
      }
      const estimated = input.questions[at]!.estimates;
      const own = pooledOf(estimated, held[at]!.standing).flatMap(({ by: name, at: place }) => {
        const estimate = estimated[place]!;
        return estimate.says === "chance" && estimate.chance ? [{ name, chance: estimate.chance }] : [];
      });
      if (own.length < 2) return [];
      return own.flatMap(({ name }, place) => {
        const { pooled, span } = poolOf(own.toSpliced(place, 1).map((one) => one.chance));
        return turned({ without: "forecaster", name }, pooled && { ...span, best: pooled.best });
      });
    });
  },
});
