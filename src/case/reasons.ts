import type { Basis } from "./basis.ts";
import { Case } from "./case.ts";
import { clausesOf } from "./clauses.ts";
import { entryByName } from "./entries.ts";
import { type Path, visitEntries } from "./walk.ts";

/** A reason that the case gives for a judgement. */
export interface StatedReason {
  /** What it is judged of, by its name. */
  readonly of: string;
  readonly why: string;
  /** Who judged, where the case says so. */
  readonly by?: string;
}

type Entry = Parameters<typeof entryByName>[0];

/**
 * The reasons for all that the case judges, in its order: of entries, of what they are in, and of parts that are no entries. What is
 * asked only later, as before a replay of an earlier day, is judged of nothing yet.
 */
export function statedReasons(c: Case): StatedReason[] {
  const entries = new Map<string, Entry>();
  visitEntries<Path>(
    Case,
    c,
    ({ kind }, value, path, around) => {
      const position = path
        .slice(around.length)
        .filter((key) => typeof key === "number")
        .map((at) => at + 1)
        .join(".");
      entries.set(keyOf(path), { kind, path: [...path], position, value, basis: {}, asserts: false, of: [] });
      return [...path];
    },
    [],
  );
  const found: StatedReason[] = [];
  const walk = (value: unknown, path: Path, entry: Entry | undefined) => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      for (const [at, one] of value.entries()) walk(one, [...path, at], entry);
      return;
    }
    if (path.length === 2 && path[0] === "register" && isAskedLater(c, c.register![Number(path[1])]!)) return;
    const here = entries.get(keyOf(path)) ?? entry;
    const own = value as Readonly<Record<string, unknown>> & Basis;
    for (const [key, part] of Object.entries(own)) {
      if (key === "judgement") found.push({ of: nameOf(path, here, c), ...reasonIn(own.judgement!) });
      // A grade, an estimate or what cannot occur says why beside what it rests on; the list of sources has their grades.
      else if (key === "why" && path[0] !== "sources" && typeof part === "string")
        found.push({ of: nameOf(path, here, c), why: part });
      else walk(part, [...path, key], here);
    }
  };
  walk(c, [], undefined);
  return found;
}

function isAskedLater({ asOf }: Case, { opens }: NonNullable<Case["register"]>[number]): boolean {
  return (opens?.earliest ?? asOf.latest!) > asOf.latest!;
}

function keyOf(path: Path): string {
  return path.join(".");
}

function nameOf(path: Path, entry: Entry | undefined, c: Case): string {
  if (path.at(-1) === "todayBasis") return "today's state";
  if (entry === undefined) return String(path[0]);
  const name = entryByName(entry, c);
  if (entry.kind !== "valuation") return name;
  // By its place alone nobody knows which it is.
  const clause = clausesOf(c).find(({ id }) => id === entry.value.on);
  const whose = / of (.+)$/.exec(name)?.[1];
  return clause === undefined || whose === undefined ? name : `worth of “${clause.name}” to ${whose}`;
}

function reasonIn(judgement: NonNullable<Basis["judgement"]>): Pick<StatedReason, "why" | "by"> {
  if (typeof judgement === "string") return { why: judgement };
  return { why: judgement.why, ...(judgement.by === undefined ? {} : { by: judgement.by }) };
}
