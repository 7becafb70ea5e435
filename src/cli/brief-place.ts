import { join, relative, resolve } from "node:path";
import type { Restriction } from "#case/availability.ts";
import type { Case } from "#case/case.ts";
import { printableLine } from "#case/printable.ts";
import type { Given } from "./flags.ts";
import type { Io } from "./io.ts";
import { sha256 } from "./writing/sha256.ts";
import type { BriefFolder } from "./writing/write-folder.ts";

/** What tells one brief from another: its case, the day that it speaks of, and the sources that count. */
export interface BriefSubject {
  readonly id: string;
  readonly title: string;
  readonly asOf: string;
  /** The case's own day, where an earlier one is replayed. */
  readonly replayOf?: string | undefined;
  readonly only?: readonly string[] | undefined;
  /** Of one on proposals: that it is. */
  readonly intake?: { readonly unconfirmed?: number } | undefined;
}

/** What a brief will be about, before anything has been run. */
export function subjectOf(
  c: Case,
  { asOf, only }: Restriction,
  intake?: BriefSubject["intake"],
): BriefSubject {
  const own = c.asOf.edtf;
  const replayOf = asOf === undefined || asOf === own ? undefined : own;
  return { id: c.id, title: c.title, asOf: asOf ?? own, replayOf, only, intake };
}

/** The folder of a brief: the one named by `--out`, or one named for the case, the day that is replayed and the sources. */
export function briefPlace(subject: BriefSubject, given: Given, io: Io): BriefFolder {
  const path = resolve(io.directory, given.flags.get("out")?.[0] ?? join("out", folderName(subject)));
  const only = [...(subject.only ?? [])].sort();
  const restriction = only.length === 0 ? "" : `, only ${printableLine(only.join(", "), 200)}`;
  return {
    path,
    shown: relative(io.directory, path) || ".",
    holds: `“${printableLine(subject.title, 200)}” (${subject.id}) as of ${printableLine(subject.asOf, 40)}${restriction}${isUnconfirmed(subject) ? ", from proposals" : ""}`,
    force: given.flags.has("force"),
  };
}

/** Longer names are cut, with a hash in place of the rest. */
const LONGEST_NAME = 120;

function isUnconfirmed({ intake }: BriefSubject): boolean {
  return (intake?.unconfirmed ?? 0) > 0;
}

function folderName(subject: BriefSubject): string {
  const { id, asOf, replayOf, only } = subject;
  const parts = [
    id,
    ...(isUnconfirmed(subject) ? ["proposals"] : []),
    ...(replayOf === undefined ? [] : ["as-of", asOf]),
    ...(only === undefined ? [] : ["only", ...[...only].sort()]),
  ];
  // A stored report from elsewhere may have anything in them.
  const name = parts.map((part) => part.replace(/[^\w-]/g, "_")).join("-");
  if (name.length <= LONGEST_NAME) return name;
  return `${name.slice(0, LONGEST_NAME - 9)}-${sha256(name).slice(0, 8)}`;
}
