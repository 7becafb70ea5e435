import type { Block } from "#outcome/block.ts";
import { DRAWN_FRONT } from "../thresholds.ts";
import { candidateName, packageInWords } from "./names.ts";
import type { ToldDeals } from "./told.ts";

/** The efficient packages of two parties, with today, the offers, and what the Nash rule picks. */
export function frontPicture({ setup, input, front, offers, points }: ToldDeals): Block[] {
  if (setup.exact === null || front === null || input.parties.length < 2) return [];
  if (front.rows.length < 2 || front.rows.length > DRAWN_FRONT) return [];
  const [one, other] = input.parties;
  const { parties } = setup.exact.space;
  const guides = ([0, 1] as const).flatMap((at) => {
    const { walkAway } = parties[at]!;
    return walkAway === null
      ? []
      : [
          {
            axis: at === 0 ? ("x" as const) : ("value" as const),
            at: walkAway,
            label: `${input.parties[at]!.short} without a deal`,
          },
        ];
  });
  const marked = [
    ...(offers ?? []).map((found) => ({
      label: candidateName(input, found),
      x: found.worth[0]!,
      value: found.worth[1]!,
      series: "on the table",
    })),
    ...(points?.nash?.packages.slice(0, 1) ?? []).map(({ values }) => ({
      label: "Nash",
      x: values[0]!,
      value: values[1]!,
      series: "picked by the Nash rule",
      emphasis: "strong" as const,
    })),
  ];
  const isPlane = input.parties.length === 2;
  return [
    {
      kind: "scatter",
      ...(isPlane ? {} : { aside: true }),
      title: `Efficient packages, by what they are worth to ${one!.name} and ${other!.name}`,
      alt: `${front.size} efficient packages; ${marked.map(({ label, x, value }) => `${label} at ${x} and ${value}`).join("; ")}.`,
      x: { label: one!.short, format: "number" },
      value: { label: other!.short, format: "number" },
      points: [
        ...front.rows.map(({ values, package: example }) => ({
          ...(example === null ? {} : { label: packageInWords(input, example) }),
          x: values[0]!,
          value: values[1]!,
          series: "efficient packages",
          emphasis: "muted" as const,
        })),
        ...marked,
      ],
      ...(isPlane
        ? {
            frontier: {
              label: "nobody can gain here without another losing",
              points: front.rows
                .map(({ values }) => ({ x: values[0]!, value: values[1]! }))
                .toSorted((a, b) => a.x - b.x),
            },
          }
        : {}),
      guides,
      ...(isPlane ? {} : { note: "The other parties' worth is not shown." }),
    },
  ];
}
