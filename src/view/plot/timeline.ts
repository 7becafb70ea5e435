import * as Draw from "@observablehq/plot";
import { dayInWords } from "#case/day.ts";
import type { Timeline } from "#outcome/block.ts";
import { type Markup, markup } from "../markup.ts";
import { wrapped } from "../wrapped.ts";
import { chart, LETTERS, WIDTH } from "./chart.ts";
import { GRID, HALO } from "./look.ts";
import { markKind, type Panel, type TimeMark, timelinePanels } from "./timeline-panels.ts";

const LANE_MARGIN = 128;
const EDGE = 18;
const ROW = 20;
const TIME_AXIS = { width: WIDTH - LANE_MARGIN - EDGE, letter: LETTERS.plain, boldLetter: LETTERS.bold };

/** A timeline as the markup of one or more SVG pictures, one for each panel. */
export function drawTimeline(timeline: Timeline, document: Document): Markup {
  const { panels } = timelinePanels(timeline, TIME_AXIS);
  const drawn = panels.map((panel, index) => {
    return drawPanel(panel, timeline.today, altOf(panels, index, timeline), document);
  });
  return markup`${drawn}`;
}

/** What a part shows, for those who do not see it: all is told with the first, and of the others of which days they are. */
function altOf(panels: readonly Panel[], index: number, { alt, title }: Timeline): string {
  if (panels.length === 1) return alt;
  const { from, to, marks } = panels[index]!;
  const part = `Part ${index + 1} of ${panels.length}, ${dayInWords(from)} to ${dayInWords(to)}`;
  if (index === 0) return `${part}; what all parts show: ${alt}`;
  return `${part}: ${marks.length} of the entries of ${title}, told with the first part.`;
}

function drawPanel(panel: Panel, today: number, alt: string, document: Document): Markup {
  const showsToday = panel.from <= today && today <= panel.to;
  const starts = panel.lanes.map((lane) => lane.firstRow);
  return chart(alt, document, {
    width: WIDTH,
    height: panel.rowCount * ROW + (showsToday ? 70 : 54),
    marginLeft: LANE_MARGIN,
    marginRight: EDGE,
    marginTop: showsToday ? 26 : 10,
    marginBottom: 44,
    x: { type: "utc", domain: [date(panel.from), date(panel.to)], label: null },
    y: { type: "linear", domain: [0, panel.rowCount], reverse: true, axis: null },
    marks: [
      Draw.gridX(GRID),
      Draw.axisX({ tickSize: 0 }),
      Draw.ruleY(starts, { stroke: "var(--line-strong)", insetLeft: -LANE_MARGIN }),
      Draw.text(panel.lanes, {
        y: "firstRow",
        text: (lane) => wrapped(lane.label, 16, Math.max(2, lane.rows)).join("\n"),
        frameAnchor: "left",
        textAnchor: "start",
        lineAnchor: "top",
        dx: -LANE_MARGIN + 2,
        dy: 5,
        fontWeight: 700,
      }),
      ...(showsToday ? todayMarks(today, (today - panel.from) / (panel.to - panel.from)) : []),
      ...timeMarks(panel),
      ...timeLabels(panel.marks),
    ],
  });
}

/** `place` is where on the axis today lies, from 0 to 1; near an end its label turns inwards. */
function todayMarks(today: number, place: number): Draw.Markish[] {
  const at = [date(today)];
  const textAnchor = place > 0.9 ? "end" : place < 0.1 ? "start" : "middle";
  const text = () => `as of ${dayInWords(today)}`;
  return [
    Draw.ruleX(at, { stroke: "var(--today)", strokeWidth: 2 }),
    Draw.text(at, {
      text,
      x: at,
      frameAnchor: "top",
      textAnchor,
      dy: -16,
      fill: "var(--today)",
      fontWeight: 700,
    }),
  ];
}

const FILLED = { fill: "var(--mark-strong)" } as const;
const HOLLOW = { fill: "var(--paper)", stroke: "var(--mark-strong)", strokeWidth: 1.5 } as const;
const DASHED = { stroke: "var(--mark-strong)", strokeDasharray: "3 2" } as const;
const SOFT = { fill: "var(--mark-soft)", ...DASHED } as const;
const DOUBTFUL = { fill: "var(--paper)", ...DASHED } as const;

/** The part of a bar over which it certainly lasted, as far as it lies on the axis; none where there is none. */
function certainPart(mark: TimeMark): TimeMark[] {
  const { certain } = mark.item;
  if (certain === undefined || certain === null) return [];
  const from = Math.max(mark.from, certain.from ?? mark.from);
  const to = Math.min(mark.to, certain.to ?? mark.to);
  return from > to ? [] : [{ ...mark, from, to }];
}

/** What happened is filled, what did not is hollow and crossed out, what is planned is hollow, what is contested a hollow diamond, what is uncertain dashed. */
function timeMarks({ marks, from, to }: Panel): Draw.Markish[] {
  const kind =
    (wanted: string, happened: boolean) =>
    ({ item }: TimeMark) =>
      markKind(item) === wanted && !item.uncertain && hasHappened(item) === happened;
  const doubted =
    (wanted: string) =>
    ({ item }: TimeMark) =>
      markKind(item) === wanted && item.uncertain === true;
  const narrowest = (to - from) / 150;
  const box = (drawn: readonly TimeMark[], halfHeight: number, look: Draw.RectOptions) =>
    some(drawn, Draw.rect, {
      x1: (mark) => date(mark.from),
      x2: (mark) => date(Math.min(to, Math.max(mark.to + 1, mark.from + narrowest))),
      y1: (mark) => mark.row + 0.5 - halfHeight,
      y2: (mark) => mark.row + 0.5 + halfHeight,
      title: titleOf,
      ...look,
    });
  const dot = (filter: (mark: TimeMark) => boolean, x: (mark: TimeMark) => Date, look: Draw.DotOptions) =>
    some(marks.filter(filter), Draw.dot, {
      x,
      y: (mark: TimeMark) => mark.row + 0.5,
      title: titleOf,
      r: 4.5,
      ...look,
    });
  const middle = (mark: TimeMark) => date((mark.from + mark.to + 1) / 2);
  // At the end of a bar, where it does not strike out the label.
  const crossing = (mark: TimeMark) => (markKind(mark.item) === "span" ? date(mark.to) : middle(mark));
  const crossed = { symbol: "times", stroke: "var(--today)", strokeWidth: 2.5, r: 5 } as const;
  const goesOn = { symbol: "triangle", r: 4, ...FILLED } as const;
  return [
    ...[true, false].flatMap((happened) => {
      const [full, soft] = happened ? [FILLED, SOFT] : [HOLLOW, DOUBTFUL];
      const isWhole = ({ item }: TimeMark) => item.certain === undefined;
      const spans = marks.filter(kind("span", happened));
      return [
        box(spans.filter(isWhole), 0.32, full),
        // What may have lasted is drawn as what may have been, and only what certainly did as a bar.
        box(
          spans.filter((mark) => !isWhole(mark)),
          0.16,
          soft,
        ),
        box(
          spans.flatMap((mark) => certainPart(mark)),
          0.32,
          full,
        ),
      ];
    }),
    box(marks.filter(kind("unsure", true)), 0.16, SOFT),
    box(marks.filter(kind("unsure", false)), 0.16, DOUBTFUL),
    box(marks.filter(doubted("span")), 0.32, DOUBTFUL),
    box(marks.filter(doubted("unsure")), 0.16, DOUBTFUL),
    dot(kind("day", true), middle, FILLED),
    dot((mark) => kind("day", false)(mark) && mark.item.emphasis === "planned", middle, HOLLOW),
    dot((mark) => kind("day", false)(mark) && mark.item.emphasis === "contested", middle, {
      symbol: "diamond",
      ...HOLLOW,
    }),
    dot(doubted("day"), middle, { fill: "var(--paper)", strokeWidth: 1.5, ...DASHED }),
    dot(({ item }) => item.emphasis === "negated", crossing, crossed),
    // A bar that reaches beyond the axis ends in an arrow head there.
    dot(
      ({ item, opensRight }) => opensRight && item.shape === "span",
      () => date(to),
      { ...goesOn, rotate: 90, dx: 7 },
    ),
    dot(
      ({ item, opensLeft }) => opensLeft && item.shape === "span",
      () => date(from),
      { ...goesOn, rotate: -90, dx: -5 },
    ),
  ];
}

function timeLabels(marks: readonly TimeMark[]): Draw.Markish[] {
  const sides = {
    right: { x: (mark: TimeMark) => date(mark.to + 1), textAnchor: "start", dx: 8, ...HALO },
    left: { x: (mark: TimeMark) => date(mark.from), textAnchor: "end", dx: -8, ...HALO },
    inside: { x: (mark: TimeMark) => date(mark.from), textAnchor: "start", dx: 6 },
  } as const;
  return (["right", "left", "inside"] as const).flatMap((side) =>
    [false, true].flatMap((strong) =>
      [false, true].map((happened) =>
        some(
          marks.filter(
            ({ item, textSide }) =>
              textSide === side && (item.emphasis === "strong") === strong && isSolid(item) === happened,
          ),
          Draw.text,
          {
            y: (mark: TimeMark) => mark.row + 0.5,
            text: "text",
            fontWeight: strong ? 700 : 400,
            fill: side === "inside" && happened ? "var(--paper)" : "var(--ink)",
            ...sides[side],
          },
        ),
      ),
    ),
  );
}

function hasHappened({ emphasis }: TimeMark["item"]): boolean {
  return emphasis === "plain" || emphasis === "strong";
}

/** Whether a bar is dark, so that a label on it is light. */
function isSolid(item: TimeMark["item"]): boolean {
  return hasHappened(item) && !item.uncertain && item.certain === undefined;
}

/** A mark, if there is anything to draw with it: even an empty one takes its time. */
function some<Options>(
  marks: readonly TimeMark[],
  draw: (data: Draw.Data, options: Options) => Draw.Markish,
  options: Options,
): Draw.Markish {
  return marks.length === 0 ? null : draw(marks, options);
}

function date(day: number): Date {
  return new Date(day * 86_400_000);
}

function titleOf({ item }: TimeMark): string {
  return `${item.label} (${item.when})`;
}
