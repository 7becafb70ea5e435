import { listed } from "#analyses/sentence-parts.ts";
import { spreadOut } from "#math/spread-out.ts";
import type { Curves } from "#outcome/block.ts";
import { atRiskOn } from "./picture.ts";
import type { CurveDay, Durations } from "./result.ts";
import { levelInWords } from "./sentences.ts";

/** Points of a curve that are drawn: more cannot be told apart. */
const MOST_POINTS = 240;
/** Endings that have a curve of their own; what is left is drawn as one. */
const MOST_ENDINGS = 4;
/** Days with open spells up to which each is marked on the curve; more would hide it. */
const MOST_MARKS = 40;
/** How many numbers at risk stand below the axis. */
const COUNTS = 6;

const STILL_OPEN = "not ended";

/**
 * The share of spells that has not ended, with its limits as a band and the numbers at risk below, and what share had ended
 * in which way where there are several: at each day these sum to one.
 */
export function durationCurves(found: Durations): Curves {
  const { km, limits } = found;
  const last = km.at(-1)!.day;
  const kinds = kindsOf(found);
  const series = [STILL_OPEN, ...kinds.map(({ name }) => name)];
  const isMarked = km.filter(({ censored }) => censored > 0).length <= MOST_MARKS;
  return {
    kind: "curves",
    title: "How long they last, and how they have ended",
    alt: `By day ${last}: ${listed([
      `${percent(km.at(-1)!.survival)} ${STILL_OPEN}`,
      ...kinds.map(({ name, steps }) => `${percent(steps.at(-1)!.share)} ${name}`),
    ])}.`,
    form: "steps",
    x: { label: "days since it began", format: "number", min: 0, max: Math.max(1, last) },
    value: { label: "share of spells", format: "share", min: 0, max: 1 },
    series,
    points: [
      ...survivalPoints(km, isMarked).map((point) => ({ ...point, series: STILL_OPEN })),
      ...kinds.flatMap(({ name, steps }) =>
        spreadOut(
          [{ day: 0, share: 0 }, ...steps, { day: last, share: steps.at(-1)!.share }],
          MOST_POINTS,
        ).map(({ day, share }) => ({ x: day, value: share, series: name })),
      ),
    ],
    ...(isMarked && found.open > 0 ? { marked: "last seen open" } : {}),
    counts: {
      label: "at risk of ending",
      at: Array.from({ length: COUNTS }, (_, at) => Math.round((last * at) / (COUNTS - 1))).map((day) => ({
        x: day,
        count: atRiskOn(km, day),
      })),
    },
    note: `The band has the ${levelInWords(limits.level)} limits of the share not ended, day by day, on the ${limits.scale} scale.`,
  };
}

/** The curve from day 0 on, at each day on which it falls, and its end; where marks are wanted, also where spells were last seen. */
function survivalPoints(
  km: readonly CurveDay[],
  isMarked: boolean,
): Omit<Curves["points"][number], "series">[] {
  const drawn = km.filter(
    ({ ended, censored }, at) => ended > 0 || (isMarked && censored > 0) || at === km.length - 1,
  );
  const points = drawn.map(({ day, survival, low, high, censored }) => ({
    x: day,
    value: survival,
    ...(low === null || high === null ? {} : { low, high }),
    ...(isMarked && censored > 0 ? { mark: true } : {}),
  }));
  const start = points[0]!.x === 0 ? [] : [{ x: 0, value: 1 }];
  return [...start, ...spreadOut(points, MOST_POINTS)];
}

interface Kind {
  readonly name: string;
  readonly steps: readonly { readonly day: number; readonly share: number }[];
}

/** The commonest endings, each by itself, and the others together; none where there is one, whose curve is what is left. */
function kindsOf({ endings }: Durations): readonly Kind[] {
  const kinds = endings.map(({ ending, n, shares }) => ({ name: named(ending), n, steps: shares }));
  if (kinds.length === 1) return [];
  if (kinds.length <= MOST_ENDINGS + 1) return kinds;
  const common = kinds.toSorted((a, b) => b.n - a.n).slice(0, MOST_ENDINGS);
  const rest = kinds.filter((kind) => !common.includes(kind));
  return [
    ...kinds.filter((kind) => common.includes(kind)),
    { name: `one of ${rest.length} other ways`, steps: summed(rest.map(({ steps }) => steps)) },
  ];
}

/** Step functions summed: on each day on which one of them rises. */
function summed(all: readonly Kind["steps"][]): Kind["steps"] {
  const rises = all.flatMap((steps) =>
    steps.map(({ day, share }, at) => ({ day, rise: share - (steps[at - 1]?.share ?? 0) })),
  );
  const sums: { day: number; share: number }[] = [];
  let share = 0;
  for (const { day, rise } of rises.toSorted((a, b) => a.day - b.day)) {
    share += rise;
    if (sums.at(-1)?.day === day) sums[sums.length - 1] = { day, share };
    else sums.push({ day, share });
  }
  return sums;
}

/** An ending that is called as what has not ended is told apart from it. */
function named(ending: string): string {
  return ending === STILL_OPEN ? `ended “${ending}”` : ending;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
