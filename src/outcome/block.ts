import type { Text } from "./text.ts";

/** The closed vocabulary in which every analysis draws its result. Each kind is drawn once per output format. */
export type Block = Paragraph | List | Table | Matrix | Timeline | Plot | Network;

/** A paragraph of text. */
export interface Paragraph {
  readonly kind: "text";
  readonly text: Text;
}

/** A list; `ordered` where the sequence means something. */
export interface List {
  readonly kind: "list";
  readonly title?: string;
  readonly ordered?: boolean;
  readonly items: readonly Text[];
}

/** A value of a table cell. `null` is an empty cell. */
export type Cell = Text | number | null;

/** A table; the first column heads its row. */
export interface Table {
  readonly kind: "table";
  readonly title: string;
  readonly columns: readonly {
    readonly label: string;
    /** How the column is printed and sorted: `share` is in [0, 1] and printed in per cent; `date` sorts by `sort`. */
    readonly format?: "text" | "number" | "share" | "date";
  }[];
  readonly rows: readonly {
    readonly cells: readonly Cell[];
    /** Keys by which the rows sort under each column where the printed text would sort wrongly. */
    readonly sort?: readonly (number | string | null)[];
    readonly emphasis?: "strong" | "muted";
  }[];
  readonly note?: Text;
}

/** A grid of words or marks, shaded by level; rows are what is compared. */
export interface Matrix {
  readonly kind: "matrix";
  readonly title: string;
  /** What a shade means, from the lowest level (-1) to the highest (1). */
  readonly legend: string;
  readonly columns: readonly { readonly label: string; readonly detail?: Text }[];
  readonly rows: readonly {
    readonly label: string;
    readonly detail?: Text;
    readonly cells: readonly { readonly text: string; readonly level: number | null }[];
  }[];
  readonly note?: Text;
}

/** Things on one time axis. Days are counted from 1 January 1970; `null` is an open end. */
export interface Timeline {
  readonly kind: "timeline";
  readonly title: string;
  readonly alt: string;
  readonly today: number;
  readonly lanes: readonly { readonly id: string; readonly label: string }[];
  readonly items: readonly {
    readonly lane: string;
    readonly label: string;
    /** First and last day that the date allows, or for a spell its first possible and last possible day. */
    readonly earliest: number | null;
    readonly latest: number | null;
    /** `span` = the thing lasted; `point` = it happened once, on a day that may be uncertain. */
    readonly shape: "point" | "span";
    readonly emphasis: "plain" | "strong" | "planned" | "negated";
    readonly when: string;
  }[];
}

/** A chart of plain numbers. */
export interface Plot {
  readonly kind: "plot";
  readonly title: string;
  readonly alt: string;
  readonly form: "bar" | "interval" | "dot" | "line";
  /** The measured axis; `share` is printed in per cent. */
  readonly value: {
    readonly label: string;
    readonly format: "share" | "number";
    readonly min?: number;
    readonly max?: number;
  };
  readonly series?: readonly string[];
  readonly points: readonly {
    readonly label: string;
    readonly value: number;
    readonly low?: number;
    readonly high?: number;
    readonly series?: string;
    readonly emphasis?: "strong" | "muted";
  }[];
  readonly note?: Text;
}

/** States and the moves between them, or any other small directed graph. */
export interface Network {
  readonly kind: "network";
  readonly title: string;
  readonly alt: string;
  readonly nodes: readonly {
    readonly id: string;
    readonly label: string;
    readonly detail?: Text;
    /** `start` = where things stand; `end` = would hold; `muted` = shown for orientation. */
    readonly emphasis: "start" | "end" | "plain" | "muted";
    /** Whether a `start` would hold besides. */
    readonly holds?: boolean;
    /** The column in which the node stands, from 0. */
    readonly layer: number;
    /** The row in which it stands, from 0; only in a grid. */
    readonly row?: number;
    /** A share in [0, 1] to print with the node. */
    readonly share?: number;
  }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    /** Who or what makes the move; edges of one group are drawn alike and named in the legend. */
    readonly group: string;
    readonly emphasis: "strong" | "plain" | "muted";
    readonly label?: string;
  }[];
  /** The groups of the edges, in the order in which other pictures of the section have them; else as they come. */
  readonly groups?: readonly string[];
  /** What the columns are called, the first being layer 0. Not for a grid. */
  readonly layers?: readonly string[];
  /** If given, every node stands in a place of its own: its `layer` is its column, and it has a `row`. */
  readonly grid?: { readonly columns: GridAxis; readonly rows: GridAxis };
  readonly note?: Text;
}

/** What the columns, or the rows, of a grid mean. */
export interface GridAxis {
  /** How many there are. */
  readonly places: number;
  /** What some of them have in common, such as an option that is taken there. */
  readonly bands: readonly {
    /** Who or what the band belongs to: a group of the edges, if it is one. Bands of one group follow one another. */
    readonly group: string;
    readonly label: string;
    /** The columns, or rows, to which it applies, ascending, from 0. */
    readonly at: readonly number[];
  }[];
}
