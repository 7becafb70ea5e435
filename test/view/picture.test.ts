import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Curves, Network, Plot, Scatter, Timeline } from "#outcome/block.ts";
import type { Markup } from "#view/markup.ts";
import { drawNetwork } from "#view/network/draw-network.ts";
import { networkLayout } from "#view/network/layout.ts";
import { picturesTables } from "#view/picture-table.ts";
import { plainText } from "#view/plain-text.ts";
import { drawPlot } from "#view/plot/draw-plot.ts";
import { timelinePanels } from "#view/plot/timeline-panels.ts";
import { SAMPLE_WORDS } from "./sample-report.ts";

const { document } = parseHTML("<!doctype html><html><body></body></html>") as unknown as {
  document: Document;
};
const title = "A picture";
const alt = "What it shows";
const words = SAMPLE_WORDS;

/** Every number of a picture is one, and every opened element is closed. */
function expectSound({ text: svg }: Markup): void {
  expect(svg.match(/NaN|undefined|Infinity|null/)).toBeNull();
  expect(parseHTML(`<div>${svg}</div>`).document.querySelectorAll("svg[role=img][aria-label]").length).toBe(
    svg.split("<svg").length - 1,
  );
}

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const plots: fc.Arbitrary<Plot> = fc.record({
  kind: fc.constant("plot" as const),
  title: fc.constant(title),
  alt: fc.constant(alt),
  form: fc.constantFrom("bar", "interval", "dot", "line"),
  value: fc.record({ label: fc.string(), format: fc.constantFrom("share", "number") }),
  points: fc.array(
    fc
      .tuple(fc.string(), value, value, value, fc.option(fc.constantFrom("a", "b"), { nil: undefined }))
      .map(([label, ...[x, y, z, series]]) => {
        const [low, middle, high] = [x, y, z].sort((a, b) => a - b);
        return { label, value: middle!, low: low!, high: high!, ...(series === undefined ? {} : { series }) };
      }),
    { maxLength: 8 },
  ),
});

const axis = fc.record(
  {
    label: fc.string(),
    format: fc.constantFrom("share" as const, "number" as const, "date" as const),
    min: value,
    max: value,
  },
  { requiredKeys: ["label", "format"] },
);
const guides = fc.array(
  fc.record({ axis: fc.constantFrom("x" as const, "value" as const), at: value, label: fc.string() }),
  { maxLength: 5 },
);
const seriesName = fc.constantFrom("a", "b", "a third of a long name");

const curves: fc.Arbitrary<Curves> = fc.record({
  kind: fc.constant("curves" as const),
  title: fc.constant(title),
  alt: fc.constant(alt),
  form: fc.constantFrom("line" as const, "steps" as const),
  x: axis,
  value: fc.record({ label: fc.string(), format: fc.constantFrom("share" as const, "number" as const) }),
  points: fc.array(
    fc.record(
      { x: value, value, low: value, high: value, series: seriesName, mark: fc.boolean() },
      { requiredKeys: ["x"] },
    ),
    { maxLength: 12 },
  ),
  marked: fc.string(),
  guides,
});

const scatters: fc.Arbitrary<Scatter> = fc.record({
  kind: fc.constant("scatter" as const),
  title: fc.constant(title),
  alt: fc.constant(alt),
  x: axis,
  value: axis,
  points: fc.array(
    fc.record(
      {
        label: fc.string(),
        x: value,
        xLow: value,
        xHigh: value,
        value,
        low: value,
        high: value,
        series: seriesName,
        emphasis: fc.constantFrom("strong" as const, "muted" as const),
      },
      { requiredKeys: ["x", "value"] },
    ),
    { maxLength: 12 },
  ),
  frontier: fc.record({ label: fc.string(), points: fc.array(fc.record({ x: value, value })) }),
  guides,
});

const day = fc.option(fc.integer({ min: -10_000, max: 20_000 }), { nil: null });
const timelines: fc.Arbitrary<Timeline> = fc.record({
  kind: fc.constant("timeline" as const),
  title: fc.constant(title),
  alt: fc.constant(alt),
  today: fc.integer({ min: 0, max: 18_000 }),
  lanes: fc.constant([
    { id: "a", label: "One" },
    { id: "b", label: "A lane with a long name indeed" },
  ]),
  items: fc.array(
    fc
      .record({
        lane: fc.constantFrom("a", "b"),
        label: fc.string({ maxLength: 90 }),
        first: day,
        second: day,
        shape: fc.constantFrom("point" as const, "span" as const),
        emphasis: fc.constantFrom(
          "plain" as const,
          "strong" as const,
          "planned" as const,
          "negated" as const,
        ),
        when: fc.string(),
      })
      .map(({ first, second, ...item }) => {
        const swapped = first !== null && second !== null && first > second;
        return { ...item, earliest: swapped ? second : first, latest: swapped ? first : second };
      }),
    { maxLength: 30 },
  ),
});

/** Any edges between so many nodes, loops and doubles too. */
function edgesAmong(count: number, most: number, least = 0): fc.Arbitrary<Network["edges"]> {
  const id = fc.integer({ min: 0, max: Math.max(0, count - 1) }).map(String);
  const edge = fc.record({
    from: id,
    to: id,
    group: fc.constantFrom("x", "y"),
    emphasis: fc.constantFrom("strong" as const, "plain" as const, "muted" as const),
  });
  return count === 0 ? fc.constant([]) : fc.array(edge, { minLength: least, maxLength: most });
}

function nodesAt(
  places: readonly { readonly layer?: number; readonly row?: number }[],
): fc.Arbitrary<Network["nodes"]> {
  return fc.tuple(
    ...places.map(({ layer, row }, index) =>
      fc.record({
        id: fc.constant(String(index)),
        label: fc.string({ maxLength: 60 }),
        emphasis: fc.constantFrom("start" as const, "end" as const, "plain" as const, "muted" as const),
        layer: layer === undefined ? fc.integer({ min: 0, max: 5 }) : fc.constant(layer),
        ...(row === undefined ? {} : { row: fc.constant(row) }),
      }),
    ),
  );
}

const networks: fc.Arbitrary<Network> = fc
  .oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 150, max: 230 }))
  .chain((count) =>
    fc.record({
      kind: fc.constant("network" as const),
      title: fc.constant(title),
      alt: fc.constant(alt),
      words: fc.constant(words),
      nodes: nodesAt(Array.from({ length: count }, () => ({}))),
      edges: edgesAmong(count, 80),
      layers: fc.constantFrom(["today", "1 move", "2 moves", "3 moves", "4 moves", "out of reach"], []),
    }),
  );

/** Nodes on some places of a grid, with bands beside it. */
const grids: fc.Arbitrary<Network> = fc
  .record({ columns: fc.integer({ min: 1, max: 9 }), rows: fc.integer({ min: 1, max: 12 }) })
  .chain(({ columns, rows }) => {
    const all = Array.from({ length: columns * rows }, (_, at) => ({
      layer: at % columns,
      row: Math.floor(at / columns),
    }));
    const axis = (places: number, group: string) =>
      fc.record({
        places: fc.constant(places),
        bands: fc.array(
          fc.record({
            group: fc.constant(group),
            label: fc.string({ maxLength: 20 }),
            at: fc.subarray([...Array(places).keys()]),
          }),
          { maxLength: 4 },
        ),
      });
    return fc.subarray(all, { minLength: 1 }).chain((places) =>
      fc.record({
        kind: fc.constant("network" as const),
        title: fc.constant(title),
        alt: fc.constant(alt),
        words: fc.constant(words),
        nodes: nodesAt(places),
        edges: fc.oneof(edgesAmong(places.length, 60), edgesAmong(places.length, 300, 300)),
        grid: fc.record({ columns: axis(columns, "x"), rows: axis(rows, "z") }),
      }),
    );
  });

describe("charts", () => {
  it("are sound whatever the numbers", () => {
    fc.assert(
      fc.property(fc.oneof(plots, curves, scatters), (plot) => expectSound(drawPlot(plot, document))),
      { numRuns: 120 },
    );
  });

  it("are sound at the ends of what a report may hold", () => {
    for (const format of ["share", "number", "date"] as const) {
      for (const x of [-1e100, 0, 1e100]) {
        const point = { label: "far", x, value: x };
        const axes = { x: { label: "x", format }, value: { label: "y", format: "number" as const } };
        const all = { title, alt, ...axes, points: [point, { ...point, x: 0 }] };
        expectSound(drawPlot({ kind: "scatter", ...all }, document));
        expectSound(drawPlot({ kind: "curves", form: "steps", ...all }, document));
      }
    }
  });

  it("have a row of the table for every point, or what stands behind the rest is counted beneath it", () => {
    fc.assert(
      fc.property(fc.oneof(plots, curves, scatters), (plot) => {
        const { rows, note = "" } = picturesTables(plot)[0]!;
        const counted = [...plainText(note, "icd203").matchAll(/(?:^|\. )(\d+) (?:more|points?)\b/g)];
        const behind =
          plot.kind === "scatter" ? counted.reduce((sum, [, count]) => sum + Number(count), 0) : 0;
        expect(rows.length + behind).toBe(plot.points.length);
      }),
    );
  });
});

/** The corners of a path of straight pieces. */
function cornersOf(path: string): readonly (readonly [number, number])[] {
  let at: [number, number] = [0, 0];
  return [...path.matchAll(/([MLHV])([^MLHV]*)/g)].map(([, command, numbers]) => {
    const [a, b] = numbers!.split(",").map(Number);
    at = command === "H" ? [a!, at[1]] : command === "V" ? [at[0], a!] : [a!, b!];
    return at;
  });
}

describe("curves", () => {
  const two = (form: Curves["form"], more: Partial<Curves> = {}): Curves => ({
    kind: "curves",
    title,
    alt,
    form,
    x: { label: "Months", format: "number" },
    value: { label: "Still open", format: "share" },
    // Out of order: a curve runs from left to right.
    points: [
      { x: 10, value: 0.5 },
      { x: 0, value: 1 },
      { x: 20, value: 0 },
    ],
    ...more,
  });
  const drawnLine = (curve: Curves) => {
    const { text } = drawPlot(curve, document);
    return cornersOf(/<g[^>]*stroke="var\(--series-1\)"[^>]*><path d="([^"]*)"/.exec(text)![1]!);
  };

  it("join their points, from left to right", () => {
    const [first, middle, last] = drawnLine(two("line"));
    expect(middle![0] - first![0]).toBeCloseTo(last![0] - middle![0], 1);
    expect(middle![1] - first![1]).toBeCloseTo(last![1] - middle![1], 1);
    expect(first![0]).toBeLessThan(last![0]);
  });

  it("hold each value until the next in steps", () => {
    const corners = drawnLine(two("steps"));
    // Along, down, along, down.
    expect(corners).toHaveLength(5);
    expect(corners[1]![1]).toBe(corners[0]![1]);
    expect(corners[2]![0]).toBe(corners[1]![0]);
    expect(corners[3]![1]).toBe(corners[2]![1]);
    expect(corners[1]![0] - corners[0]![0]).toBeCloseTo(corners[3]![0] - corners[2]![0], 1);
  });

  it("have a band only where a range is given, along the steps too", () => {
    const ranged = two("steps", {
      points: [
        { x: 0, low: 0.8, high: 1 },
        { x: 10, low: 0.4, high: 0.6 },
        { x: 20, value: 0.2 },
      ],
    });
    const svg = drawPlot(ranged, document).text;
    expect(svg).toContain('fill-opacity="0.16"');
    expect(drawPlot(two("steps"), document).text).not.toContain('fill-opacity="0.16"');
  });

  it.each([
    ["steps", 20],
    ["line", 10],
  ] as const)("have a band of %s that ends where the last range does, on %i", (form, end) => {
    // A curve that comes down to 0 has no limits there; the step before it has them until then.
    const falling = two(form, {
      points: [
        { x: 0, value: 0.9, low: 0.8, high: 1 },
        { x: 10, value: 0.5, low: 0.4, high: 0.6 },
        { x: 20, value: 0 },
      ],
    });
    const { text } = drawPlot(falling, document);
    const band = /<g[^>]*fill-opacity="0.16"[^>]*><path d="([^"]*)"/.exec(text)![1]!;
    const across = cornersOf(band).map(([x]) => x!);
    const line = drawnLine(falling);
    const pixels = line.at(-1)![0]! - line[0]![0]!;
    expect((Math.max(...across) - Math.min(...across)) / pixels).toBeCloseTo(end / 20, 2);
  });

  it("name more than one series in a legend, and what is marked", () => {
    const named = two("line", {
      points: ["one", "another"].flatMap((series) => [
        { x: 0, value: 1, series },
        { x: 1, value: 0, series, mark: true },
      ]),
      marked: "still open when last seen",
    });
    const { text } = drawPlot(named, document);
    for (const name of ["one", "another", "still open when last seen"]) expect(text).toContain(`>${name}<`);
    expect(drawPlot(two("line"), document).text).not.toContain("M14,");
  });

  it("tell days in words, with the years where the axis does not", () => {
    const dated = two("line", {
      x: { label: "Day", format: "date" },
      points: [
        { x: 17_600, value: 0.1 },
        { x: 17_700, value: 0.3 },
      ],
    });
    expect(drawPlot(dated, document).text).toContain(">Day (2018)<");
    const [table] = picturesTables(dated);
    expect(table!.rows[0]).toMatchObject({ cells: ["10 March 2018", 0.1], sort: [17_600, null] });
  });

  it("mark an axis with as many digits as tell its marks apart", () => {
    const narrow = two("line", { value: { label: "Share", format: "share", min: 0.01, max: 0.03 } });
    const { text } = drawPlot(narrow, document);
    for (const mark of ["1.5 %", "2 %", "2.5 %"]) expect(text).toContain(`>${mark}<`);
  });

  it("name the lines to read them by in the picture and in a table of their own", () => {
    const guided = two("line", {
      guides: [
        { axis: "x", at: 5, label: "today" },
        { axis: "value", at: 0.5, label: "half" },
        { axis: "x", at: 500, label: "beyond the picture" },
      ],
    });
    const { text } = drawPlot(guided, document);
    expect(text).toContain(">today<");
    expect(text).toContain(">half<");
    expect(text).not.toContain("beyond");
    expect(picturesTables(guided)[1]!.rows.map(({ cells }) => cells)).toEqual([
      ["today", "Months", "5"],
      ["half", "Still open", "50 %"],
      ["beyond the picture", "Months", "500"],
    ]);
  });
});

describe("points in two values", () => {
  const packages: Scatter = {
    kind: "scatter",
    title,
    alt,
    x: { label: "Value to A", format: "number" },
    value: { label: "Value to B", format: "number" },
    points: [
      { label: "freeze", x: 1, value: 9, series: "stated" },
      { label: "swap", x: 9, value: 1, xLow: 7, high: 3, series: "combined" },
    ],
    frontier: {
      label: "the best there is",
      points: [
        { x: 1, value: 9 },
        { x: 9, value: 1 },
      ],
    },
  };

  it("have a shape for each series, names beside them, and a frontier with its name", () => {
    const { text } = drawPlot(packages, document);
    for (const name of ["freeze", "swap", "stated", "combined", "the best there is"])
      expect(text).toContain(`>${name}<`);
    const shapes = [...text.matchAll(/<path d="(M[^"]*Z)" fill="var\(--series-(\d)/g)].map(
      ([, path, series]) => [path!.split("L").length, series],
    );
    // The two of the legend: a disc and a square.
    expect(shapes).toEqual([
      [24, "1"],
      [4, "2"],
    ]);
  });

  it("say all in their tables: names, both values, ranges, series and the frontier", () => {
    const [numbers, frontier] = picturesTables(packages);
    expect(numbers!.columns.map(({ label }) => label)).toEqual([
      "What",
      "Value to A",
      "Value to B",
      "Value to A, low",
      "Value to B, high",
      "Series",
    ]);
    expect(numbers!.rows.map(({ cells }) => cells)).toEqual([
      ["freeze", 1, 9, null, null, "stated"],
      ["swap", 9, 1, 7, 3, "combined"],
    ]);
    expect(frontier!.rows.map(({ cells }) => cells)).toEqual([
      [1, 9],
      [9, 1],
    ]);
  });

  it("say how many names find no room", () => {
    const crowd = Array.from({ length: 40 }, (_, at) => ({ label: `package ${at}`, x: 5, value: 5 }));
    const { text } = drawPlot({ ...packages, points: crowd }, document);
    const shown = text.match(/>package \d+</g)!.length;
    expect(text).toContain(`${40 - shown} names find no room here; the table has them all`);
  });

  it("name what is stressed before the rest", () => {
    const crowd = Array.from({ length: 40 }, (_, at) => ({
      label: `package ${at}`,
      x: 5,
      value: 5,
      ...(at === 39 ? { emphasis: "strong" as const } : {}),
    }));
    expect(drawPlot({ ...packages, points: crowd }, document).text).toContain(">package 39<");
  });
});

/** A timeline of one lane, on which day 100 is today. */
function oneLane(items: readonly Partial<Timeline["items"][number]>[]): Timeline {
  return {
    kind: "timeline",
    title: "T",
    alt: "T.",
    today: 100,
    lanes: [{ id: "a", label: "A" }],
    items: items.map((item) => ({
      lane: "a",
      label: "L",
      earliest: 50,
      latest: 50,
      shape: "point" as const,
      emphasis: "plain" as const,
      when: "then",
      ...item,
    })),
  };
}

describe("an uncertain date on a timeline", () => {
  const drawn = (item: Partial<Timeline["items"][number]>) =>
    drawPlot(oneLane([item, { earliest: 10, latest: 10 }]), document).text;

  it.each<[string, Partial<Timeline["items"][number]>]>([
    ["a day", {}],
    ["some days", { latest: 70 }],
    ["a time that lasted", { latest: 70, shape: "span" }],
  ])("is hollow and dashed: %s", (_, item) => {
    const hollow = /<g[^>]*fill="var\(--paper\)"[^>]*stroke-dasharray="3 2"[^>]*>/;
    expect(drawn({ ...item, uncertain: true })).toMatch(hollow);
    expect(drawn(item)).not.toMatch(hollow);
  });
});

describe("timelines", () => {
  it("are sound whatever the days", () => {
    fc.assert(
      fc.property(timelines, (timeline) => expectSound(drawPlot(timeline, document))),
      { numRuns: 60 },
    );
  });

  it("show every dated item once, on panels that follow one another, and no two on one place", () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const { panels, undated } = timelinePanels(timeline, { width: 700, letter: 6, boldLetter: 7 });
        expect(panels.flatMap((panel) => panel.marks).length + undated.length).toBe(timeline.items.length);
        for (const panel of panels) {
          for (const mark of panel.marks) {
            expect(mark.from).toBeGreaterThanOrEqual(panel.from);
            expect(mark.to).toBeLessThanOrEqual(panel.to);
            const sameRow = panel.marks.filter((other) => other !== mark && other.row === mark.row);
            for (const other of sameRow) expect(mark.to < other.from || other.to < mark.from).toBe(true);
          }
        }
      }),
    );
  });
});

describe("the panel before a crowd", () => {
  const item = (label: string, earliest: number, latest: number | null) => ({
    lane: "a",
    label,
    earliest,
    latest,
    shape: "point" as const,
    emphasis: "plain" as const,
    when: "",
  });
  const crowd = [12_000, 12_010, 12_020, 12_030, 12_040].map((day) => item(`d${day}`, day, day));
  const axes = (...early: readonly ReturnType<typeof item>[]) =>
    timelinePanels(
      {
        kind: "timeline",
        title,
        alt,
        today: 12_050,
        lanes: [{ id: "a", label: "A" }],
        items: [...early, ...crowd],
      },
      { width: 700, letter: 6, boldLetter: 7 },
    ).panels.map(({ from, to }) => Math.round((to - from) / 365));

  it("ends with the last of its own items where most of it would be empty, and is a year at least", () => {
    expect(axes(item("x", 0, 364), item("y", 0, 364))).toEqual([1, 0]);
    expect(axes(item("x", 0, 0), item("y", 1, 1))).toEqual([1, 0]);
    expect(axes(item("x", 0, 800), item("y", 100, 1_500))).toEqual([4, 0]);
  });

  it("goes on to the crowd where its items fill half of it, or one of them has no end", () => {
    expect(axes(item("x", 0, 0), item("y", 8_000, 8_000))).toEqual([34, 0]);
    expect(axes(item("x", 0, 0), item("y", 10, null))).toEqual([34, 0]);
  });
});

/** The lines of a rail as straight pieces, each bend as the two lines through its corner. */
function piecesOf(path: string): readonly (readonly [number, number, number, number])[] {
  const pieces: [number, number, number, number][] = [];
  let at: [number, number] = [0, 0];
  for (const [, command, numbers] of path.matchAll(/([MLQ])([^MLQ]*)/g)) {
    const values = numbers!.split(/[ ,]+/).map(Number);
    for (let k = 0; k < values.length; k += 2) {
      const to: [number, number] = [values[k]!, values[k + 1]!];
      if (command !== "M") pieces.push([...at, ...to]);
      at = to;
    }
  }
  return pieces;
}

describe("networks", () => {
  it("call their parts what the block calls them", () => {
    const network: Network = {
      kind: "network",
      title,
      alt,
      words,
      nodes: [
        { id: "a", label: "Aville", emphasis: "start", alsoEnd: true, layer: 0 },
        { id: "b", label: "Bestad", emphasis: "end", layer: 1 },
        { id: "c", label: "Cburg", emphasis: "end", layer: 1, share: 0.5 },
        { id: "d", label: "Dhaven", emphasis: "plain", layer: 1 },
        { id: "e", label: "Eport", emphasis: "muted", layer: 1 },
      ],
      edges: [{ from: "a", to: "b", group: "The red line", emphasis: "plain" }],
    };
    const [harbours, crossings] = picturesTables(network);
    expect(harbours!.title).toBe("A picture: the harbours");
    expect(harbours!.columns[0]!.label).toBe("Harbour");
    expect(harbours!.rows.map(({ cells }) => cells[1])).toEqual([
      "where one embarks; would be reached",
      "would be reached",
      "may be reached",
      "",
      "for orientation",
    ]);
    expect(crossings!.title).toBe("A picture: the crossings");
    expect(crossings!.columns.map(({ label }) => label)).toEqual(["From", "To", "Ferry", "Note"]);
    const { text } = drawNetwork(network, "icd203");
    expect(text).toContain(">where one embarks; would be reached<");
    expect(text).toContain(">may be reached<");
    expect(text).not.toMatch(/state|hold|move/i);
    const { openEnd, ...plainWords } = words;
    const [plain] = picturesTables({ ...network, words: plainWords });
    expect(plain!.rows[2]!.cells[1]).toBe("would be reached");
  });

  it("are sound whatever the graph, loops and all", () => {
    fc.assert(
      fc.property(fc.oneof(networks, grids), (network) => expectSound(drawNetwork(network, "icd203"))),
      { numRuns: 60 },
    );
  });

  it("keep boxes apart and within the picture, and draw at most two hundred", () => {
    fc.assert(
      fc.property(fc.oneof(networks, grids), (network) => {
        const { nodes, width, height, leftOut } = networkLayout(network);
        expect(nodes.length).toBe(Math.min(200, network.nodes.length));
        expect(leftOut).toBe(network.nodes.length - nodes.length);
        for (const [index, a] of nodes.entries()) {
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
          const touching = nodes
            .slice(index + 1)
            .filter(
              (b) =>
                !(a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y),
            );
          expect(touching).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("keep arrows within the picture, those too that bend out of the last column", () => {
    fc.assert(
      fc.property(fc.oneof(networks, grids), (network) => {
        const { edges, rails, width, height } = networkLayout(network);
        for (const { curve } of edges) {
          for (let share = 0; share <= 1; share += 0.05) {
            const [a, b, c, d] = curve.map(([x]) => x) as [number, number, number, number];
            const rest = 1 - share;
            const x = rest ** 3 * a + 3 * rest ** 2 * share * b + 3 * rest * share ** 2 * c + share ** 3 * d;
            expect(x >= 0 && x <= width).toBe(true);
          }
        }
        for (const [left, top, right, bottom] of rails.flatMap(({ path }) => piecesOf(path))) {
          expect(Math.min(left, right) >= 0 && Math.max(left, right) <= width).toBe(true);
          expect(Math.min(top, bottom) >= 0 && Math.max(top, bottom) <= height).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("draw every edge once, and no rail over a node", () => {
    fc.assert(
      fc.property(fc.oneof(networks, grids), (network) => {
        const { nodes, edges, rails } = networkLayout(network);
        const drawn = new Set(nodes.map(({ node }) => node.id));
        const wanted = network.edges.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
        const found = new Set([...edges.map(({ edge }) => edge), ...rails.flatMap((rail) => rail.edges)]);
        expect(found).toEqual(new Set(wanted));
        expect(edges.length + rails.flatMap((rail) => rail.edges).length).toBe(wanted.length);
        for (const [x1, y1, x2, y2] of rails.flatMap(({ path }) => piecesOf(path))) {
          // Straight along a row or a column.
          expect(x1 === x2 || y1 === y2).toBe(true);
          const over = nodes.filter(
            ({ x, y, width, height }) =>
              Math.max(x1, x2) > x &&
              Math.min(x1, x2) < x + width &&
              Math.max(y1, y2) > y &&
              Math.min(y1, y2) < y + height,
          );
          expect(over).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("lead no arrow behind a box that is none of its ends", () => {
    const alongCurve = (curve: readonly (readonly [number, number])[], share: number, axis: 0 | 1) => {
      const [a, b, c, d] = curve.map((point) => point[axis]) as [number, number, number, number];
      const rest = 1 - share;
      return rest ** 3 * a + 3 * rest ** 2 * share * b + 3 * rest * share ** 2 * c + share ** 3 * d;
    };
    fc.assert(
      fc.property(networks, (network) => {
        const { nodes, edges, height } = networkLayout(network);
        const faults = edges.flatMap(({ edge, curve }) => {
          const others = nodes.filter(({ node }) => node.id !== edge.from && node.id !== edge.to);
          return Array.from({ length: 101 }, (_, at) => [
            alongCurve(curve, at / 100, 0),
            alongCurve(curve, at / 100, 1),
          ]).flatMap(([x = 0, y = 0]) => [
            ...(y < 0 || y > height ? [[edge.from, edge.to, "outside"]] : []),
            ...others
              .filter((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)
              .map(({ node }) => [edge.from, edge.to, node.id]),
          ]);
        });
        expect(faults).toEqual([]);
      }),
      { numRuns: 40, seed: 7, endOnFailure: true },
    );
  });

  it("lay no rail on another", () => {
    fc.assert(
      fc.property(fc.oneof(networks, grids), (network) => {
        const pieces = networkLayout(network).rails.flatMap(({ path }, rail) =>
          piecesOf(path).map(([x1, y1, x2, y2]) => ({ rail, x1, y1, x2, y2 })),
        );
        const lines = new Map<string, { rail: number; low: number; high: number }[]>();
        for (const { rail, x1, y1, x2, y2 } of pieces) {
          const [line, a, b] = x1 === x2 ? [`x ${x1}`, y1, y2] : [`y ${y1}`, x1, x2];
          const own = { rail, low: Math.min(a, b), high: Math.max(a, b) };
          lines.set(line, [...(lines.get(line) ?? []), own]);
        }
        for (const line of lines.values()) {
          for (const a of line) {
            const on = line.filter(
              (b) => b.rail !== a.rail && Math.min(a.high, b.high) > Math.max(a.low, b.low),
            );
            expect(on).toEqual([]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("join each rail to the boxes of its edges: one mouth for every start, and its tip on the end", () => {
    fc.assert(
      fc.property(grids, (network) => {
        const { nodes, rails } = networkLayout(network);
        const boxes = new Map(nodes.map((box) => [box.node.id, box]));
        const onRim = (id: string, x: number, y: number) => {
          const box = boxes.get(id)!;
          const below = y === box.y + box.height && x > box.x && x < box.x + box.width;
          const beside = x === box.x + box.width && y > box.y && y < box.y + box.height;
          return below || beside;
        };
        for (const { edges, path, tip } of rails) {
          expect(new Set(edges.map(({ to }) => to)).size).toBe(1);
          expect(onRim(edges[0]!.to, ...tip)).toBe(true);
          const mouths = [...path.matchAll(/M([^L]*)/g)].map(([, point]) => point!.split(",").map(Number));
          for (const { from } of edges) {
            expect(mouths.some(([x, y]) => onRim(from, x!, y!))).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("put every node of a grid in its column and row", () => {
    fc.assert(
      fc.property(grids, (network) => {
        const { nodes } = networkLayout(network);
        expect(nodes.length).toBe(network.nodes.length);
        for (const a of nodes) {
          for (const b of nodes) {
            expect(Math.sign(a.x - b.x)).toBe(Math.sign(a.node.layer - b.node.layer));
            expect(Math.sign(a.y - b.y)).toBe(Math.sign(a.node.row! - b.node.row!));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("draw nodes in layers where two would stand in one place of a grid, or one has none", () => {
    const node = (id: string, row?: number) => ({
      id,
      label: id,
      emphasis: "plain" as const,
      layer: 0,
      ...(row === undefined ? {} : { row }),
    });
    const axis = { places: 2, bands: [] };
    for (const nodes of [
      [node("a", 0), node("b", 0)],
      [node("a", 0), node("b")],
      [node("a", 0), node("b", 2)],
    ]) {
      const network: Network = {
        kind: "network",
        title,
        alt,
        words,
        nodes,
        edges: [],
        grid: { columns: axis, rows: axis },
      };
      const [a, b] = networkLayout(network).nodes;
      expect(a!.y + a!.height < b!.y || b!.y + b!.height < a!.y).toBe(true);
    }
  });

  it("bear so many arrows that hardly any room is left for the boxes", () => {
    const nodes = Array.from({ length: 144 }, (_, at) => ({
      id: String(at),
      label: "a label of several words",
      emphasis: "plain" as const,
      layer: at % 12,
      row: Math.floor(at / 12),
    }));
    const edges = nodes.flatMap(({ id }, at) =>
      [1, 5, 13, 29, 61].map((step) => ({
        from: id,
        to: String((at + step) % 144),
        group: `group ${step}`,
        emphasis: "plain" as const,
      })),
    );
    const axis = { places: 12, bands: [] };
    const network: Network = {
      kind: "network",
      title,
      alt,
      words,
      nodes,
      edges,
      grid: { columns: axis, rows: axis },
    };
    expectSound(drawNetwork(network, "icd203"));
    for (const box of networkLayout(network).nodes) {
      expect(box.lines).toEqual([]);
      expect(box.width).toBeGreaterThanOrEqual(30);
    }
  });

  it("draw up to thirty-six groups of edges each in a look of its own", () => {
    const nodes = ["a", "b"].map((id, layer) => ({ id, label: id, emphasis: "plain" as const, layer }));
    const edges = Array.from({ length: 36 }, (_, at) => ({
      from: "a",
      to: "b",
      group: `group ${at}`,
      emphasis: "plain" as const,
    }));
    const svg = drawNetwork({ kind: "network", title, alt, words, nodes, edges }, "icd203").text;
    // The samples of the legend.
    const looks = [...svg.matchAll(/h28" (stroke="[^"]*") stroke-width="2"([^>]*)/g)].map(([, ...look]) =>
      look.join(" "),
    );
    expect(looks.length).toBe(36);
    expect(new Set(looks).size).toBe(36);
  });

  it("say in the table all that the picture shows: the place of every node, and every edge", () => {
    fc.assert(
      fc.property(grids, (network) => {
        const [states, moves] = picturesTables(network);
        expect(states!.rows.length).toBe(network.nodes.length);
        expect(moves!.rows.length).toBe(network.edges.length);
        for (const [axis, at] of [
          [network.grid!.columns, "layer"],
          [network.grid!.rows, "row"],
        ] as const) {
          const column = states!.columns.findIndex(({ label }) => label === axis.bands[0]?.group);
          if (column < 0) continue;
          for (const [index, node] of network.nodes.entries()) {
            const labels = axis.bands.filter((band) => band.at.includes(node[at]!)).map(({ label }) => label);
            expect(states!.rows[index]!.cells[column]).toBe(labels.length > 0 ? labels.join(", ") : null);
          }
        }
      }),
    );
  });

  it("name the layer of every node in the table, if layers have names", () => {
    const [states] = picturesTables({
      kind: "network",
      title,
      alt,
      words,
      nodes: [{ id: "a", label: "A", emphasis: "start", layer: 1 }],
      edges: [],
      layers: ["today", "1 move"],
    });
    expect(states!.rows[0]!.cells).toEqual(["A", "where one embarks", "1 move"]);
  });

  it("number no more nodes than the key names, and name all that it numbers", () => {
    const nodes = Array.from({ length: 60 }, (_, at) => ({
      id: String(at),
      label: `state ${at}`,
      emphasis: at === 0 ? ("start" as const) : at < 50 ? ("end" as const) : ("plain" as const),
      layer: at % 3,
    }));
    const edges = [{ from: "0", to: "49", group: "x", emphasis: "strong" as const }];
    const svg = drawNetwork({ kind: "network", title, alt, words, nodes, edges }, "icd203").text;
    expect(svg).toContain("would be reached (25 more without a number: see the table):");
    // What a stressed edge leads to is among those that are numbered.
    const key = svg.slice(svg.lastIndexOf("would be reached"));
    expect(key).toContain(">state 49<");
    expect(key.match(/>state \d+</g)!.length).toBe(24);
  });

  it("never leave out where things stand", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const starts = network.nodes.filter((node) => node.emphasis === "start").slice(0, 200);
        const drawn = new Set(networkLayout(network).nodes.map(({ node }) => node.id));
        expect(starts.every((node) => drawn.has(node.id))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
