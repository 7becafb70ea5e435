import type { Path } from "../walk.ts";

/** What can stand in a YAML text as this program reads it. */
export type YamlValue =
  | null
  | boolean
  | number
  | string
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue };

/** A change of a YAML text, at a path of keys and positions (from 0). */
export type Edit =
  /** The value at the path becomes another one; a key that its map does not have is added to it, last, and so is a map that is not there. */
  | { readonly do: "set"; readonly path: Path; readonly value: YamlValue }
  /** A value enters a list, before the one that stands at that position; or a map, under a new key, last. */
  | { readonly do: "insert"; readonly path: Path; readonly value: YamlValue }
  /** A member of a list, or a key with its value, goes. */
  | { readonly do: "remove"; readonly path: Path }
  /** A member of a list goes to another position of it, counted without that member. */
  | { readonly do: "move"; readonly path: Path; readonly to: number };

/** Why an edit cannot be made, and what can be done about it. */
export class EditRefused extends Error {
  readonly cure: string;
  /** Where in the text it is, as an offset from 0. */
  readonly at: number | undefined;

  constructor(what: string, cure: string, at?: number) {
    super(what);
    this.cure = cure;
    this.at = at;
  }
}
