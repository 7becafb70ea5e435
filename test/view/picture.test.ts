import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Network, Plot, Timeline } from "#outcome/block.ts";
import { drawNetwork } from "#view/network.ts";
import { networkLayout } from "#view/network-layout.ts";
import { picturesTables } from "#view/picture-table.ts";
import { drawPlot } from "#view/plot.ts";
import { timelinePanels } from "#view/timeline-rows.ts";

const { document } = parseHTML("<!doctype html><html><body></body></html>") as unknown as {
  document: Document;
};
const title = "A picture";
const alt = "What it shows";

/** Every number of a picture is one, and every opened element is closed. */
function expectSound(svg: string): void {
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

const networks: fc.Arbitrary<Network> = fc.integer({ min: 0, max: 60 }).chain((count) => {
  const id = fc.integer({ min: 0, max: Math.max(0, count - 1) }).map(String);
  const edge = fc.record({
    from: id,
    to: id,
    group: fc.constantFrom("x", "y"),
    emphasis: fc.constantFrom("strong" as const, "plain" as const, "muted" as const),
  });
  return fc.record({
    kind: fc.constant("network" as const),
    title: fc.constant(title),
    alt: fc.constant(alt),
    nodes: fc.tuple(
      ...Array.from({ length: count }, (_, index) =>
        fc.record({
          id: fc.constant(String(index)),
          label: fc.string({ maxLength: 60 }),
          emphasis: fc.constantFrom("start" as const, "end" as const, "plain" as const, "muted" as const),
          layer: fc.integer({ min: 0, max: 5 }),
        }),
      ),
    ),
    edges: count === 0 ? fc.constant([]) : fc.array(edge, { maxLength: 80 }),
  });
});

describe("charts", () => {
  it("are sound whatever the numbers", () => {
    fc.assert(
      fc.property(plots, (plot) => expectSound(drawPlot(plot, document))),
      { numRuns: 60 },
    );
  });

  it("have a row of the table for every point", () => {
    fc.assert(
      fc.property(plots, (plot) => {
        expect(picturesTables(plot)[0]!.rows.length).toBe(plot.points.length);
      }),
    );
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

describe("networks", () => {
  it("are sound whatever the graph, loops and all", () => {
    fc.assert(
      fc.property(networks, (network) => expectSound(drawNetwork(network, "icd203"))),
      { numRuns: 60 },
    );
  });

  it("keep boxes apart and within the picture, and draw at most forty", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const { nodes, width, height, leftOut } = networkLayout(network);
        expect(nodes.length).toBe(Math.min(40, network.nodes.length));
        expect(leftOut).toBe(network.nodes.length - nodes.length);
        for (const [index, a] of nodes.entries()) {
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
          for (const b of nodes.slice(index + 1)) {
            const apart =
              a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("keep arrows within the picture, those too that bend out of the last column", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const { edges, width } = networkLayout(network);
        for (const { curve } of edges) {
          for (let share = 0; share <= 1; share += 0.05) {
            const [a, b, c, d] = curve.map(([x]) => x) as [number, number, number, number];
            const rest = 1 - share;
            const x = rest ** 3 * a + 3 * rest ** 2 * share * b + 3 * rest * share ** 2 * c + share ** 3 * d;
            expect(x >= 0 && x <= width).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("never leave out where things stand", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const starts = network.nodes.filter((node) => node.emphasis === "start").slice(0, 40);
        const drawn = new Set(networkLayout(network).nodes.map(({ node }) => node.id));
        expect(starts.every((node) => drawn.has(node.id))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
