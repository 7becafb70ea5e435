import type { Place } from "#case/line-places.ts";

/** A value of a JSON or YAML file that is neither list nor map: its text as it stands there, and whether in quotes. */
export interface PlacedScalar extends Place {
  readonly is: "scalar";
  readonly text: string;
  readonly quoted: boolean;
}

export interface PlacedList extends Place {
  readonly is: "list";
  readonly items: readonly PlacedNode[];
}

/** A key of a map, and what it stands for. */
export interface PlacedEntry extends Place {
  readonly key: string;
  readonly value: PlacedNode;
}

export interface PlacedMap extends Place {
  readonly is: "map";
  /** In the order of the file; no key stands twice. */
  readonly entries: readonly PlacedEntry[];
}

/** A value of a JSON or YAML file with the place where it begins. Numbers are kept as they are written. */
export type PlacedNode = PlacedScalar | PlacedList | PlacedMap;

/** What a map has under a key. */
export function valueAt(map: PlacedMap, key: string): PlacedNode | undefined {
  return map.entries.find((entry) => entry.key === key)?.value;
}

/** Whether a value is left empty, or is the word `null`. */
export function isNull(node: PlacedNode | undefined): boolean {
  return (
    node === undefined ||
    (node.is === "scalar" && !node.quoted && /^(?:|~|null|Null|NULL|None)$/.test(node.text))
  );
}

/** A value as a fault names it. */
export function nodeInWords(node: PlacedNode): string {
  if (node.is === "map") return "a map";
  if (node.is === "list") return "a list";
  return node.text.length > 60 ? `"${node.text.slice(0, 57)}…"` : `"${node.text}"`;
}
