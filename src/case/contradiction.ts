import type { Path } from "./walk.ts";

/** Something that a well-formed case says and that cannot be so, or that its author should look at. */
export interface Contradiction {
  readonly path: Path;
  readonly what: string;
  readonly cure: string;
  /** `warning` where it may be meant; an error where nothing is said. */
  readonly severity?: "error" | "warning";
}

/** Something that may be meant, and that its author should look at. */
export function warning(path: Path, what: string, cure: string): Contradiction {
  return { path, what, cure, severity: "warning" };
}
