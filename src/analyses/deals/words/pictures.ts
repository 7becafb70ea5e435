import type { Block } from "#outcome/block.ts";
import { bestOf } from "../parts/best.ts";
import type { FrontFound } from "../parts/front.ts";
import { picked } from "../parts/points.ts";
import { DRAWN_FRONT } from "../thresholds.ts";
import { candidateName, packageInWords, packagesInFigures } from "./names.ts";
import type { ToldDeals } from "./told.ts";

/** By how much each party could ask for more, or would have to ask for less: the terms that decide stand first. */
export function roomPicture({ input, best }: ToldDeals): Block[] {
  const rooms = (best ?? []).flatMap((one, at) => {
    const found = bestOf(one);
    return found === null || found.room === null || found.spread === 0 || !found.isNeeded
      ? []
      : [{ label: input.parties[at]!.short, value: found.room / found.spread }];
  });
  if (rooms.length < 2) return [];
  const sorted = rooms.toSorted((a, b) => a.value - b.value);
  const told = ({ label, value }: (typeof rooms)[0]) => `${label}: ${Math.round(100 * value)} %`;
  return [
    {
      kind: "plot",
      title: "By how much each party could raise its terms before no deal is left",
      alt: `${sorted.map(told).join("; ")}.`,
      form: "bar",
      value: { label: "share of what is at stake for it", format: "share" },
      points: sorted,
      note: "Below 0: how much less it would have to ask for.",
    },
  ];
}

/** Of three parties and more, how much of what is at stake for it each gets by today, the offers, and what rules pick. */
export function sharesPicture({ setup, input, parties, offers, points }: ToldDeals): Block[] {
  if (setup.exact === null || input.parties.length < 3) return [];
  const lines = [
    ...(offers ?? [])
      .filter(({ isPossible }) => isPossible)
      .map((one) => ({ name: candidateName(input, one), worth: one.worth })),
    ...(["nash", "egalitarian", "welfare"] as const).flatMap((rule) => {
      const first = picked(points, rule);
      return first ? [{ name: RULE_NAMES[rule], worth: first.values }] : [];
    }),
  ];
  if (lines.length === 0) return [];
  return [
    {
      kind: "plot",
      title: "How much of what is at stake for it each party gets",
      alt: `${lines.map(({ name }) => name).join("; ")}, by party.`,
      form: "line",
      value: {
        label: "share of what lies between its worst and its best possible package",
        format: "share",
        min: 0,
        max: 1,
      },
      series: lines.map(({ name }) => name),
      points: lines.flatMap(({ name, worth }) =>
        worth.flatMap((value, at) => {
          const stake = parties?.[at]?.stake ?? null;
          if (stake === null) return [];
          const { low, high } = stake;
          return high === low
            ? []
            : [{ label: input.parties[at]!.short, value: (value - low) / (high - low), series: name }];
        }),
      ),
    },
  ];
}

const RULE_NAMES = {
  nash: "Nash",
  egalitarian: "Largest smallest gain",
  welfare: "Largest sum",
} as const;

/** How many points stand for how many packages: several may be worth the same to all. */
function frontInWords({ size, packages: count }: FrontFound): string {
  const efficient = `${packagesInFigures(count)} efficient packages`;
  return Number(count) > size ? `${size} points for ${efficient}` : efficient;
}

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
    ...[picked(points, "nash") ?? []].flat().map(({ values }) => ({
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
      alt: `${frontInWords(front)}; ${marked.map(({ label, x, value }) => `${label} at ${x} and ${value}`).join("; ")}.`,
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
