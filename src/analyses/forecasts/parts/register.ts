import { definePart } from "../../part.ts";
import type { ForecastsInput } from "../input.ts";
import { explainRegister } from "../words/explain.ts";
import { answers } from "./answers.ts";
import { estimates } from "./estimates.ts";
import { families } from "./families.ts";
import { outsideViews } from "./outside-views.ts";
import { turns } from "./turns.ts";

/** All that was found, in words. */
export const register = definePart({
  id: "register",
  title: "The register",
  needs: [outsideViews, estimates, answers],
  cost: () => 1,
  run: (_: ForecastsInput) => ({}),
  result: () => undefined,
  explain(_, input, told) {
    const [views, held, all] = [told(outsideViews)!, told(estimates)!, told(answers)!];
    const turned = told(turns) ?? [];
    const chances = new Map(all.map(({ id, chance }) => [id, chance]));
    const texts = new Map(input.questions.map(({ id, text }) => [id, text]));
    return explainRegister({
      input,
      questions: input.questions.map((question, at) => ({
        question,
        view: views[at]!,
        held: held[at]!,
        answer: all[at]!,
        turns: turned.filter((turn) => turn.question === question.id),
      })),
      families: told(families) ?? [],
      classOf: (id) => input.classes.find((one) => one.id === id)!,
      textOf: (id) => texts.get(id) ?? id,
      chanceOf: (id) => chances.get(id) ?? null,
    });
  },
});
