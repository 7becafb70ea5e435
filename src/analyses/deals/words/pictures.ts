import { inFigures } from "#case/counts-in-words.ts";
import { wholePerCent } from "#math/whole-per-cent.ts";
import type { Block } from "#outcome/block.ts";
import { counted } from "../../sentence-parts.ts";
import { bestOf } from "../parts/best.ts";
import type { FrontFound } from "../parts/front.ts";
import { picked } from "../parts/points.ts";
import type { SwingEnd } from "../parts/walk-aways.ts";
import { DRAWN_FRONT } from "../thresholds.ts";
import { isAllThereIs } from "./flips.ts";
import { inMeasure } from "./measure.ts";
import { movedBy } from "./moved-by.ts";
import { amount, candidateName, packageInWords, packagesInFigures } from "./names.ts";
import type { ToldDeals } from "./told.ts";

/** By how much each party could ask for more, or would have to ask for less: the terms that decide stand first. */
export function roomPicture(told: ToldDeals): Block[] {
  const { input, best } = told;
  const rooms = (best ?? []).flatMap((one, at) => {
    const found = bestOf(one);
    return found === null || found.room === null || found.spread === 0 || !found.isNeeded
      ? []
      : [
          {
            label: input.parties[at]!.short,
            value: found.room / found.spread,
            isAll: isAllThereIs(told, at),
          },
        ];
  });
  // Whatever anybody asks for of what there is, there is a deal: nothing to see.
  if (rooms.length < 2 || rooms.every(({ isAll }) => isAll)) return [];
  const sorted = rooms.toSorted((a, b) => a.value - b.value);
  const inWords = ({ label, value }: (typeof rooms)[0]) => `${label}: ${wholePerCent(value)} %`;
  return [
    {
      kind: "plot",
      title: "By how much each party could raise its terms before no deal is left",
      alt: `${sorted.map(inWords).join("; ")}.`,
      form: "bar",
      value: { label: "share of what is at stake for it", format: "share" },
      points: sorted.map(({ label, value }) => ({ label, value })),
      ...(sorted[0]!.value < 0 ? { note: "Below 0: how much less it would have to ask for." } : {}),
    },
  ];
}

/**
 * Of three parties and more, how much of what is at stake for it each gets: by today, the offers and what rules pick, before the
 * efficient packages, with what each has without a deal marked.
 */
export function sharesPicture({ setup, input, parties, front, offers, points }: ToldDeals): Block[] {
  if (setup.exact === null || input.parties.length < 3) return [];
  const shareOf = (worth: number, at: number) => {
    const stake = parties?.[at]?.stake ?? null;
    return stake === null || stake.high === stake.low ? null : (worth - stake.low) / (stake.high - stake.low);
  };
  const line = (label: string, worth: readonly number[]) => ({ label, values: worth.map(shareOf) });
  const named = [
    ...(offers ?? [])
      .filter(({ isPossible }) => isPossible)
      .map((one) => line(candidateName(input, one), one.worth)),
    ...(["nash", "egalitarian", "welfare"] as const).flatMap((rule) => {
      const first = picked(points, rule);
      return first ? [line(RULE_NAMES[rule], first.values)] : [];
    }),
  ];
  if (named.length === 0) return [];
  const { rows, size } = efficientOf(front);
  // One that is picked or offered has a line of its own.
  const lineOf = ({ values }: { readonly values: readonly (number | null)[] }) => JSON.stringify(values);
  const told = new Set(named.map(lineOf));
  const others = rows.filter(({ values }) => !told.has(lineOf({ values: values.map(shareOf) })));
  const drawn = spread(others, DRAWN_FRONT);
  const left = size - (rows.length - others.length);
  const other = others.length < rows.length ? "other " : "";
  return [
    {
      kind: "parallel",
      title: "How much of what is at stake for it each party gets",
      alt: `An axis for each of ${input.parties.map(({ short }) => short).join(", ")}; lines for ${named.map(({ label, values }) => `${label} (${values.map((value) => (value === null ? "not known" : `${wholePerCent(value)} %`)).join(", ")})`).join(", ")}${drawn.length === 0 ? "" : `; behind them ${packagesInFigures(drawn.length)} ${other}efficient packages`}.`,
      value: {
        label: "share of what lies between its worst and its best possible package",
        format: "share",
        min: 0,
        max: 1,
      },
      axes: input.parties.map(({ short }, at) => {
        const { walkAway } = setup.exact!.space.parties[at]!;
        const mark = walkAway === null ? null : shareOf(walkAway, at);
        return { label: short, ...(mark === null || mark < 0 || mark > 1 ? {} : { mark }) };
      }),
      marked: "without a deal; what is below is refused",
      lines: [
        ...drawn.map(({ values, package: example }, at) => ({
          ...line(example === null ? `efficient package ${at + 1}` : packageInWords(input, example), values),
          emphasis: "muted" as const,
        })),
        ...named,
      ],
      ...(drawn.length === 0
        ? {}
        : {
            many: `${drawn.length < left ? `${packagesInFigures(drawn.length)} of ${packagesInFigures(left)} ` : ""}${other}efficient packages`,
          }),
    },
  ];
}

/** The efficient packages, or, where these are too many, those that stand for them; and how many there are. */
function efficientOf(front: FrontFound | null) {
  const rows = front === null ? [] : front.near === null ? front.rows : front.near.rows;
  return { rows, size: front === null ? 0 : (front.near?.size ?? front.size) };
}

/** So many of a list, as evenly as they go. */
function spread<One>(list: readonly One[], most: number): readonly One[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, at) => list[Math.floor((at * (list.length - 1)) / (most - 1))]!);
}

/** How the room for a deal changes as what each party has without one is moved alone. */
export function walkAwaysPicture({ input, walkAways }: ToldDeals): Block[] {
  const swings = (walkAways?.swings ?? []).filter(({ low, high }) => low.result !== high.result);
  if (walkAways === null || swings.length === 0) return [];
  const isZone = walkAways.of === "zone";
  const { draws } = walkAways;
  const drawn = draws === null ? "" : ` of ${inFigures(draws)} drawn`;
  const of = isZone ? drawn : ` in the first ${inFigures(walkAways.readings!)} readings`;
  const end = ({ at, result }: SwingEnd, party: number) => {
    const isStated = input.parties[party]!.walkAway.kind !== "not stated";
    return { at: isStated ? amount(at!) : at === null ? "accepts anything" : "only its best", value: result };
  };
  const inPercent = (share: number) => `${Number((100 * share).toPrecision(2))} %`;
  return [
    {
      kind: "tornado",
      title: "How the room for a deal changes with what each party has without one",
      alt: `As things are${of} ${inPercent(walkAways.base)}; ${swings.map(({ party, low, high }) => `${input.parties[party]!.short} from ${inPercent(low.result)} to ${inPercent(high.result)}`).join("; ")}.`,
      value: {
        label: isZone
          ? draws === null
            ? "share of the possible packages that are made"
            : `share of ${inFigures(draws)} possible packages, drawn at random, that are made`
          : `share of the first ${inFigures(walkAways.readings!)} readings with a deal`,
        format: "share",
      },
      base: { at: walkAways.base, label: `as things are${of}` },
      ends: isZone ? ["if it has less without a deal", "if it has more"] : ["at the least", "at the most"],
      rows: swings.map(({ party, low, high }) => ({
        label: input.parties[party]!.short,
        low: end(low, party),
        high: end(high, party),
      })),
      note: isZone
        ? `What one party alone has without a deal is moved by a tenth of what is at stake for it; beside the bars is what it then has.${
            draws === null
              ? ""
              : ` With other draws each share may be another by ${counted(Math.max(1, movedBy(draws)), "percentage point", "percentage points")}; the same packages are drawn for all.`
          }`
        : "What one party alone has without a deal is held at the least and at the most that is stated; where nothing is, at accepting anything and only its best package.",
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
export function frontPicture(told: ToldDeals): Block[] {
  const { setup, input, front, offers, points } = told;
  if (setup.exact === null || front === null || input.parties.length < 2) return [];
  if (front.rows.length < 2 || front.rows.length > DRAWN_FRONT) return [];
  const { plane, isPlaneChosen } = setup;
  const [across, up] = plane;
  const [one, other] = plane.map((at) => input.parties[at]!);
  const { parties } = setup.exact.space;
  const guides = plane.flatMap((at) => {
    const { walkAway } = parties[at]!;
    return walkAway === null
      ? []
      : [
          {
            axis: at === across ? ("x" as const) : ("value" as const),
            at: walkAway,
            label: `${input.parties[at]!.short} without a deal`,
          },
        ];
  });
  const marked = [
    ...(offers ?? []).map((found) => ({
      label: candidateName(input, found),
      x: found.worth[across]!,
      value: found.worth[up]!,
      series: "on the table",
    })),
    ...[picked(points, "nash") ?? []].flat().map(({ values }) => ({
      label: "Nash",
      x: values[across]!,
      value: values[up]!,
      series: "picked by the Nash rule",
      emphasis: "strong" as const,
    })),
  ];
  const isPlane = input.parties.length === 2;
  // Packages are spelt out once: where their worth to every party is shown they are.
  const areSpelt = sharesPicture(told).length > 0;
  const axis = (short: string) => (input.unit === null ? short : `${short}, ${inMeasure(input)}`);
  return [
    {
      kind: "scatter",
      ...(isPlane || isPlaneChosen ? {} : { aside: true }),
      title: `Efficient packages, by what they are worth to ${one!.name} and ${other!.name}`,
      alt: `${frontInWords(front)}; ${marked.map(({ label, x, value }) => `${label} at ${x} and ${value}`).join("; ")}.`,
      x: { label: axis(one!.short), format: "number" },
      value: { label: axis(other!.short), format: "number" },
      points: [
        ...front.rows.map(({ values, package: example }) => ({
          ...(example === null || areSpelt ? {} : { label: packageInWords(input, example) }),
          x: values[across]!,
          value: values[up]!,
          series: "efficient packages",
          emphasis: "muted" as const,
        })),
        ...marked,
      ],
      ...(isPlane
        ? {
            frontier: {
              label:
                input.bystanders.length === 0
                  ? "nobody can gain here without another losing"
                  : "of those whose consent is asked, nobody can gain here without another losing",
              points: front.rows
                .map(({ values }) => ({ x: values[across]!, value: values[up]! }))
                .toSorted((a, b) => a.x - b.x),
            },
          }
        : {}),
      guides,
      ...(isPlane ? {} : { note: "The other parties' worth is not shown." }),
    },
  ];
}
