import { definePart } from "../../part.ts";
import type { DealsSetup } from "../setup.ts";
import { front, namedPackage } from "./front.ts";
import type { FrontRow, Points, RulePoint } from "./listed-packages.ts";

/** What each rule of fairness picks, by its name. */
export const points = definePart({
  id: "points",
  title: "Points that rules pick",
  needs: [front],
  wanted: ({ exact }: DealsSetup) => exact !== null,
  cost: () => 1,
  run: (_: DealsSetup, { of }): Partial<Points> | null => {
    const { points: all, alone } = of(front);
    return all ?? alone;
  },
  result: (found, { input }) =>
    found === null
      ? null
      : Object.fromEntries(
          (Object.entries(found) as [string, RulePoint | null][]).flatMap(([rule, point]) =>
            point === null
              ? []
              : [
                  [
                    rule,
                    {
                      value: point.value,
                      level: point.level,
                      packages: point.packages.map(({ values, count, package: example }) => ({
                        values,
                        count,
                        package: namedPackage(example!, input.clauses),
                      })),
                    },
                  ] as const,
                ],
          ),
        ),
});

/** The package that stands for what a rule picks: of several that are level the one that leximin picks, where that is among them. */
export function picked(points: Partial<Points> | null, rule: keyof Points): FrontRow | undefined {
  const level = points?.[rule]?.packages ?? [];
  const fair = new Set((points?.leximin?.packages ?? []).map(({ values }) => values.join()));
  return level.find(({ values }) => fair.has(values.join())) ?? level[0];
}
