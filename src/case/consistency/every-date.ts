import type { CaseDate } from "../date.ts";
import type { LenientCase } from "../lenient.ts";
import type { Path } from "../walk.ts";

/** A date of a case with its place; the last part of the path is its key. */
export interface PlacedDate {
  readonly path: Path;
  readonly date: CaseDate;
}

/** What a date is called in a message: its key, or its place in a list, as `days[3]`. */
export function keyInWords(path: Path): string {
  const key = path.at(-1);
  return typeof key === "number" ? `${path.at(-2)}[${key + 1}]` : String(key);
}

/** Every date that a case gives, of whatever key, so that a key which is added is looked at too. */
export function everyDate(c: LenientCase): readonly PlacedDate[] {
  const known = walked.get(c);
  if (known) return known;
  const found: PlacedDate[] = [];
  const path: (string | number)[] = [];
  const lookAt = (key: string | number, item: unknown) => {
    if (item === null || typeof item !== "object") return;
    path.push(key);
    look(item);
    path.pop();
  };
  const look = (part: object) => {
    if ("proposition" in part) return;
    if (isDate(part)) found.push({ path: [...path], date: part });
    else if (Array.isArray(part)) for (let at = 0; at < part.length; at++) lookAt(at, part[at]);
    else for (const key of Object.keys(part)) lookAt(key, (part as Record<string, unknown>)[key]);
  };
  look({ ...c, positions: undefined });
  walked.set(c, found);
  return found;
}

// Several rules ask for the dates of one case.
const walked = new WeakMap<LenientCase, readonly PlacedDate[]>();

function isDate(part: object): part is CaseDate {
  return "edtf" in part && "named" in part && "precision" in part;
}
