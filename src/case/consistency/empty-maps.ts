import type { Contradiction } from "../contradiction.ts";
import type { Path } from "../walk.ts";

/** Keys whose values this version keeps as they are. */
const KEPT: readonly (string | number)[] = ["positions"];
/** Maps that the reader fills in where they are left out, so that an empty one says no more than that. */
const FILLED_IN: readonly (string | number)[] = ["likelihood"];

/**
 * Maps that hold nothing, or nothing but empty lists and maps: `about: {}`. Looked for in what was written, since the reader
 * fills in empty lists itself. An empty list alone says that there is none, as if it had been left out. Warnings.
 */
export function emptyMaps(written: unknown): Contradiction[] {
  const found: Contradiction[] = [];
  const path: (string | number)[] = [];
  /** Whether something says anything; what does not is reported by whoever finds it in something that does. */
  const look = (part: unknown): boolean => {
    if (part === null || typeof part !== "object") return true;
    const isList = Array.isArray(part);
    const parts: [string | number, unknown][] = isList ? [...part.entries()] : Object.entries(part);
    const silent: Path[] = [];
    let says = false;
    for (const [key, item] of parts) {
      if ((path.length === 0 && KEPT.includes(key)) || FILLED_IN.includes(key)) {
        says = true;
        continue;
      }
      path.push(key);
      if (look(item)) says = true;
      else if (!isEmptyList(item)) silent.push([...path]);
      path.pop();
    }
    if (says || path.length === 0 || isList) for (const each of silent) found.push(empty(each));
    return says;
  };
  look(written);
  return found;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Packages that may leave out every clause: what they leave out stays as it is today. */
const PACKAGES: readonly (string | number)[] = ["package", "as"];

function empty(path: Path): Contradiction {
  if (path[0] === "packages" && PACKAGES.includes(path.at(-1)!))
    return {
      path,
      what: `\`${String(path.at(-1))}\` names no clause: it is the package that holds today`,
      cure: "name the clauses on which it is another",
      severity: "warning",
    };
  return {
    path,
    what: `\`${String(path.findLast((key) => typeof key === "string"))}\` is empty, and says nothing`,
    cure: "say what it is, or leave the key out",
    severity: "warning",
  };
}
