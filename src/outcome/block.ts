import * as z from "zod";
import type { Shape } from "./shape.ts";
import { Text } from "./text.ts";

const Paragraph = z
  .object({ kind: z.literal("text"), text: Text })
  .meta({ id: "Paragraph", description: "a paragraph" });
export type Paragraph = Shape<typeof Paragraph>;

const aside = z
  .boolean()
  .exactOptional()
  .describe("true for what only those want who check: on a page it stands behind a fold and is not printed");

const List = z
  .object({
    kind: z.literal("list"),
    aside,
    title: z.string().exactOptional(),
    ordered: z.boolean().exactOptional().describe("whether the sequence means something"),
    items: z.array(Text),
  })
  .meta({ id: "List", description: "a list" });
export type List = Shape<typeof List>;

const Cell = z.union([Text, z.number(), z.null()]).describe("a value of a table; null is an empty cell");
export type Cell = Shape<typeof Cell>;

const Table = z
  .object({
    kind: z.literal("table"),
    aside,
    title: z.string(),
    columns: z.array(
      z.object({
        label: z.string(),
        format: z
          .enum(["text", "number", "share", "date"])
          .exactOptional()
          .describe(
            "how the column is printed and sorted: a share is in [0, 1] and printed in per cent; a date sorts by `sort`",
          ),
      }),
    ),
    rows: z.array(
      z.object({
        cells: z.array(Cell),
        sort: z
          .array(z.union([z.number(), z.string(), z.null()]))
          .exactOptional()
          .describe(
            "keys by which the row sorts under each column, where the printed text would sort wrongly",
          ),
        emphasis: z.enum(["strong", "muted"]).exactOptional(),
      }),
    ),
    note: Text.exactOptional(),
  })
  .meta({ id: "Table", description: "a table; the first column heads its row" });
export type Table = Shape<typeof Table>;

const Matrix = z
  .object({
    kind: z.literal("matrix"),
    aside,
    title: z.string(),
    legend: z.string().describe("what a shade means, from the lowest level (-1) to the highest (1)"),
    columns: z.array(z.object({ label: z.string(), detail: Text.exactOptional() })),
    rows: z.array(
      z.object({
        label: z.string(),
        detail: Text.exactOptional(),
        cells: z.array(z.object({ text: z.string(), level: z.number().nullable() })),
      }),
    ),
    note: Text.exactOptional(),
  })
  .meta({
    id: "Matrix",
    description: "a grid of words or marks, shaded by level; rows are what is compared",
  });
export type Matrix = Shape<typeof Matrix>;

const alt = z.string().describe("what the picture shows, for those who do not see it");

/** Days that a calendar of four-digit years can hold, with room. */
const Day = z.number().min(-5_000_000).max(5_000_000).describe("a day, counted from 1 January 1970");

const Timeline = z
  .object({
    kind: z.literal("timeline"),
    aside,
    title: z.string(),
    alt,
    today: Day,
    lanes: z.array(z.object({ id: z.string(), label: z.string() })),
    items: z.array(
      z.object({
        lane: z.string(),
        label: z.string(),
        earliest: Day.nullable().describe(
          "first day that the date allows, or first possible day of a spell; null is open",
        ),
        latest: Day.nullable().describe(
          "last day that the date allows, or last possible day of a spell; null is open",
        ),
        shape: z
          .enum(["point", "span"])
          .describe("a span lasted; a point happened once, on a day that may be uncertain"),
        certain: z
          .object({
            from: Day.nullable().describe("null: from its first day on"),
            to: Day.nullable().describe("null: up to its last day"),
          })
          .nullable()
          .exactOptional()
          .describe(
            "of a spell whose ends are not known to the day, when it certainly lasted; null if on no day; absent if on all",
          ),
        emphasis: z.enum(["plain", "strong", "planned", "contested", "negated"]),
        status: z
          .string()
          .exactOptional()
          .describe(
            "how far it took place, in words, where the emphasis does not say: under way, denied by whom",
          ),
        uncertain: z
          .literal(true)
          .exactOptional()
          .describe("its days are given as uncertain; they are where it is drawn, and nothing rests on them"),
        when: z.string(),
      }),
    ),
  })
  .meta({ id: "Timeline", description: "things on one time axis" });
export type Timeline = Shape<typeof Timeline>;

/** Numbers that can be drawn: the span between two of them is a number too. */
const Drawn = z.number().min(-1e100).max(1e100);

const Measure = z
  .object({
    label: z.string(),
    format: z.enum(["share", "number"]).describe("a share is printed in per cent"),
    min: Drawn.exactOptional(),
    max: Drawn.exactOptional(),
  })
  .describe("an axis on which something is measured");

const series = z.array(z.string()).exactOptional().describe("the series in their order; else as they come");
const emphasis = z.enum(["strong", "muted"]).exactOptional();
const low = Drawn.exactOptional();
const high = Drawn.exactOptional();

const Plot = z
  .object({
    kind: z.literal("plot"),
    aside,
    title: z.string(),
    alt,
    form: z.enum(["bar", "interval", "dot", "line"]),
    value: Measure,
    series,
    points: z.array(
      z.object({
        label: z.string(),
        value: Drawn,
        low,
        high,
        series: z.string().exactOptional(),
        emphasis,
      }),
    ),
    note: Text.exactOptional(),
  })
  .meta({
    id: "Plot",
    description: "numbers of things that have names: a row each, or in a line a place each",
  });
export type Plot = Shape<typeof Plot>;

const Axis = z
  .object({
    label: z.string(),
    format: z
      .enum(["share", "number", "date"])
      .describe("a share is printed in per cent; a date is a day, counted from 1 January 1970"),
    min: Drawn.exactOptional(),
    max: Drawn.exactOptional(),
  })
  .meta({ id: "Axis", description: "the axis from left to right" });
export type Axis = Shape<typeof Axis>;

const guides = z
  .array(
    z.object({
      axis: z.enum(["x", "value"]).describe("the axis on which it lies; one on x is an upright line"),
      at: Drawn,
      label: z.string(),
    }),
  )
  .exactOptional()
  .describe("lines across the picture to read it by: today, a walk-away value");

const Curves = z
  .object({
    kind: z.literal("curves"),
    aside,
    title: z.string(),
    alt,
    form: z
      .enum(["line", "steps"])
      .describe("a line joins its points; steps hold each value until the next, as a survival curve does"),
    x: Axis,
    value: Measure,
    series,
    points: z.array(
      z.object({
        x: Drawn,
        value: Drawn.exactOptional().describe("left out where only a range is known"),
        low,
        high,
        series: z.string().exactOptional(),
        mark: z.boolean().exactOptional().describe("whether the point is marked on the curve"),
      }),
    ),
    marked: z
      .string()
      .exactOptional()
      .describe("what a marked point is, such as a spell that still lasted when last seen"),
    guides,
    counts: z
      .object({ label: z.string(), at: z.array(z.object({ x: Drawn, count: Drawn })) })
      .exactOptional()
      .describe("numbers that stand below the axis, such as how many spells were still watched"),
    note: Text.exactOptional(),
  })
  .meta({ id: "Curves", description: "values along an axis of numbers or days, with their ranges as bands" });
export type Curves = Shape<typeof Curves>;

const Scatter = z
  .object({
    kind: z.literal("scatter"),
    aside,
    title: z.string(),
    alt,
    x: Axis,
    value: Axis.describe("the axis from bottom to top"),
    series,
    points: z.array(
      z.object({
        label: z.string().exactOptional(),
        x: Drawn,
        xLow: Drawn.exactOptional(),
        xHigh: Drawn.exactOptional(),
        value: Drawn,
        low,
        high,
        series: z.string().exactOptional(),
        emphasis,
      }),
    ),
    frontier: z
      .object({ label: z.string(), points: z.array(z.object({ x: Drawn, value: Drawn })) })
      .exactOptional()
      .describe(
        "a line through points of its own, such as the packages on which nobody can gain for nothing",
      ),
    guides,
    note: Text.exactOptional(),
  })
  .meta({ id: "Scatter", description: "things by two values" });
export type Scatter = Shape<typeof Scatter>;

const Parallel = z
  .object({
    kind: z.literal("parallel"),
    aside,
    title: z.string(),
    alt,
    value: Measure.describe("the measure of every axis"),
    axes: z.array(
      z.object({
        label: z.string(),
        mark: Drawn.exactOptional().describe("a value on this axis that tells by itself"),
      }),
    ),
    marked: z
      .string()
      .exactOptional()
      .describe("what the marks are, and the part of the axis below them: what a party has without a deal"),
    lines: z.array(
      z.object({
        label: z.string(),
        values: z.array(Drawn.nullable()).describe("by axis; null where there is none"),
        emphasis,
      }),
    ),
    many: z.string().exactOptional().describe("what the muted lines are, which bear no names in the picture"),
    note: Text.exactOptional(),
  })
  .meta({
    id: "Parallel",
    description: "things by many values: an upright axis for each value, a line across them for each thing",
  });
export type Parallel = Shape<typeof Parallel>;

const TornadoEnd = z.object({
  at: z.string().describe("what the input is there, in words"),
  value: Drawn.describe("what comes of it"),
});

const Tornado = z
  .object({
    kind: z.literal("tornado"),
    aside,
    title: z.string(),
    alt,
    value: Measure.describe("what comes of the inputs"),
    base: z.object({ at: Drawn, label: z.string() }).describe("what it is as things are"),
    ends: z
      .tuple([z.string(), z.string()])
      .describe("what the two ends of an input are called: at its least, at its most"),
    rows: z
      .array(z.object({ label: z.string(), low: TornadoEnd, high: TornadoEnd }))
      .describe("the inputs, those first by which most changes"),
    note: Text.exactOptional(),
  })
  .meta({
    id: "Tornado",
    description:
      "by how much a result changes as one input after the other goes from one end of its range to the other",
  });
export type Tornado = Shape<typeof Tornado>;

/** Places of a layer, a column or a row, from 0. */
const Place = z.int().min(0).max(1000);

const GridAxis = z
  .object({
    places: z.int().min(1).max(1000).describe("how many there are"),
    bands: z
      .array(
        z.object({
          group: z
            .string()
            .describe(
              "who or what the band belongs to: a group of the edges, if it is one; bands of one group follow one another",
            ),
          label: z.string(),
          at: z.array(Place).describe("the columns, or rows, to which it applies, ascending, from 0"),
        }),
      )
      .describe("what some of them have in common, such as an option that is taken there"),
  })
  .meta({ id: "GridAxis", description: "what the columns, or the rows, of a grid mean" });
export type GridAxis = Shape<typeof GridAxis>;

const Count = z.object({ one: z.string(), many: z.string() });

const Network = z
  .object({
    kind: z.literal("network"),
    aside,
    title: z.string(),
    alt,
    words: z
      .object({
        node: Count.describe("what a node is called"),
        edge: Count.describe("what an edge is called"),
        group: z.string().describe("what heads the column of the groups in the table of the edges"),
        start: z.string().describe("what a start is"),
        end: z.string().describe("what an end is"),
        openEnd: z
          .string()
          .exactOptional()
          .describe("what an end is of which a share says how often it is one"),
      })
      .describe("what the parts of the picture are called"),
    nodes: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        detail: Text.exactOptional(),
        emphasis: z.enum(["start", "end", "plain", "muted"]).describe("muted is shown for orientation"),
        alsoEnd: z.boolean().exactOptional().describe("whether a start is an end besides"),
        layer: Place.describe("the column in which the node stands, from 0"),
        row: Place.exactOptional().describe("the row in which it stands, from 0; only in a grid"),
        share: z.number().min(0).max(1).exactOptional().describe("a share to print with the node"),
      }),
    ),
    edges: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        group: z
          .string()
          .describe("who or what makes the move; edges of one group are drawn alike and named in the legend"),
        emphasis: z.enum(["strong", "plain", "muted"]),
        label: z.string().exactOptional(),
        note: z
          .string()
          .exactOptional()
          .describe("what the table of the edges says of it, besides its label"),
      }),
    ),
    groups: z
      .array(z.string())
      .exactOptional()
      .describe("the groups of the edges, in the order in which other pictures have them; else as they come"),
    layers: z
      .array(z.string())
      .exactOptional()
      .describe("what the columns are called, the first being layer 0; not for a grid"),
    grid: z
      .object({ columns: GridAxis, rows: GridAxis })
      .exactOptional()
      .describe(
        "if given, every node stands in a place of its own: its layer is its column, and it has a row",
      ),
    key: Text.exactOptional().describe(
      "how to read the places and lines of the picture; left out where tables stand for it",
    ),
    note: Text.exactOptional(),
  })
  .meta({ id: "Network", description: "a small directed graph, such as states and the moves between them" });
export type Network = Shape<typeof Network>;

/** The closed vocabulary in which every analysis draws its result. Each kind is drawn once per output format. */
export const Block = z.discriminatedUnion("kind", [
  Paragraph,
  List,
  Table,
  Matrix,
  Timeline,
  Plot,
  Curves,
  Scatter,
  Parallel,
  Tornado,
  Network,
]);
export type Block = Shape<typeof Block>;
