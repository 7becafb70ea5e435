import type { Basis } from "./basis.ts";
import { Case } from "./case.ts";
import { entryByName } from "./entries.ts";
import { type Path, visitEntries } from "./walk.ts";

/** A reason that the case gives for a judgement. */
export interface StatedReason {
  /** What it is judged of, by its name. */
  readonly of: string;
  readonly why: string;
  /** Whether a judgement rests on it; the reason of what cites a source is none. */
  readonly judged: boolean;
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
      if (key === "judgement") {
        const { why, by } = reasonIn(own.judgement!);
        // What says why by itself is one thing with one reason.
        const whole = typeof own.why === "string" ? `${ended(own.why)} ${begun(why)}` : why;
        found.push({ of: nameOf(path, here, c), why: whole, judged: true, ...(by !== undefined && { by }) });
      }
      // A grade, an estimate or what cannot occur says why beside what it rests on; the list of sources has their grades.
      else if (key === "why" && path[0] !== "sources" && typeof part === "string") {
        if (own.judgement === undefined)
          found.push({ of: nameOf(path, here, c), why: part, judged: own.cite === undefined });
      } else walk(part, [...path, key], here);
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

function ended(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}

function begun(reason: string): string {
  return reason.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function nameOf(path: Path, entry: Entry | undefined, c: Case): string {
  if (path.at(-1) === "todayBasis") return "today's state";
  if (entry === undefined) return String(path[0]);
  // The places of these are printed nowhere: what they say is what tells one from another.
  const { never, when, from, to } = entry.value as Readonly<Record<string, unknown>>;
  if (entry.kind === "excluded combination") return `that these do not go together: ${conditionIn(never, c)}`;
  if (entry.kind === "merged states") return `that these count as one: ${conditionIn(when, c)}`;
  if (entry.kind === "barred move")
    return `move that is barred: ${conditionIn(to ?? from ?? "", c) || entryByName(entry, c)}`;
  return entryByName(entry, c);
}

/** A condition on options with their names in place of their ids. */
function conditionIn(condition: unknown, c: Case): string {
  const written =
    typeof condition === "string"
      ? condition
      : String((condition as { readonly text?: unknown })?.text ?? "");
  const names = new Map((c.moves?.options ?? []).map(({ id, short, text }) => [id, short ?? text]));
  return written.replace(/[A-Za-z][A-Za-z0-9_-]*/g, (id) => {
    const name = names.get(id);
    return name === undefined ? id : `“${name.replace(/\.$/, "")}”`;
  });
}

function reasonIn(judgement: NonNullable<Basis["judgement"]>): Pick<StatedReason, "why" | "by"> {
  if (typeof judgement === "string") return { why: judgement };
  return { why: judgement.why, ...(judgement.by === undefined ? {} : { by: judgement.by }) };
}
