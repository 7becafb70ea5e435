import type { Contradiction } from "../contradiction.ts";
import { nearest } from "../nearest.ts";
import type { Path } from "../walk.ts";

/** A name that is none of those which another entry gives, with the nearest of them. */
export function unknownName(path: Path, what: string, name: string, known: readonly string[]): Contradiction {
  const near = nearest(name, known);
  const all =
    known.length > 0
      ? `known here: ${known.slice(0, 20).join(", ")}${known.length > 20 ? " …" : ""}`
      : "there is none yet";
  return { path, what: `${what} \`${name}\``, cure: near ? `did you mean \`${near}\`?` : all };
}
