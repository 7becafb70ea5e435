import { applyEdits } from "#case/edit/apply-edits.ts";
import type { Edit, YamlValue } from "#case/edit/edit.ts";
import { readCaseText } from "#case/read.ts";
import { readYaml } from "#case/yaml-tree.ts";
import { datesMeet } from "./dates-meet.ts";
import { decidedEntry, LISTS, type WrittenEntry } from "./entry-of.ts";
import type { Kept } from "./incoming.ts";
import { BY_CASE, type Decided, isTaken, type Ledger } from "./ledger.ts";

/** Kinds whose entries are told with other datings, and the key that dates them. */
const DATED: Readonly<Partial<Record<Decided["kind"], string>>> = {
  event: "when",
  sanction: "when",
  demand: "when",
  round: "start",
};

/** A case in which entries cite what a person has said to be the same as they are. */
export interface JoinedText {
  readonly text: string;
  readonly ids: ReadonlyMap<Decided, string>;
  readonly kept: readonly Kept[];
}

/**
 * Lets entries of a case cite the sentences of proposals that a person has merged with them, and a source name that from which
 * it was taken; a date that cannot be theirs is kept beside theirs, with its sentence. Nothing is joined that would make the
 * case unsound.
 *
 * @param entering the ids under which proposals enter the case now
 */
export function joinedText(text: string, ledger: Ledger, entering: ReadonlyMap<Decided, string>): JoinedText {
  let current = text;
  const ids = new Map<Decided, string>();
  const kept: Kept[] = [];
  for (const decided of ledger.proposals) {
    const { applied } = decided;
    const named = joins(decided, entering);
    if (named === undefined || applied !== undefined) continue;
    const id = enteredId(named, decided, ledger, entering);
    const edits = editsToJoin(current, decided, id);
    const edited = edits && applyEdits(current, edits);
    if (!edited) kept.push({ decided, why: `the case has no ${decided.kind} ${named}` });
    else if ("refusal" in edited) kept.push({ decided, why: edited.refusal.what });
    else {
      const reading = readCaseText(edited.text, "case.yaml");
      if ("faults" in reading) {
        kept.push({ decided, why: `the case would not be sound with it: ${reading.faults[0]!.what}` });
        continue;
      }
      current = edited.text;
      ids.set(decided, id);
    }
  }
  return { text: current, ids, kept };
}

/** The id of the entry to which a proposal is joined: one that a person named or, of a source, its own. */
function joins(decided: Decided, entering: ReadonlyMap<Decided, string>): string | undefined {
  const { decision, by, with: named, kind, entry } = decided;
  if (decision === "merged") return by === BY_CASE ? undefined : named;
  return kind === "source" && isTaken(decided) && !entering.has(decided) ? String(entry.id) : undefined;
}

/** The id in the case of what is named by the id in a proposal. */
function enteredId(
  named: string,
  { kind }: Decided,
  { proposals }: Ledger,
  entering: ReadonlyMap<Decided, string>,
): string {
  const proposed = proposals.find((each) => each.kind === kind && each.entry.id === named);
  return (proposed && (entering.get(proposed) ?? proposed.applied)) ?? named;
}

function editsToJoin(text: string, decided: Decided, id: string): Edit[] | undefined {
  const yaml = readYaml(text, "case.yaml");
  if ("faults" in yaml) return undefined;
  const list = LISTS[decided.kind];
  const entries = (yaml.tree.value as Readonly<Record<string, unknown>>)[list];
  if (!Array.isArray(entries)) return undefined;
  const index = entries.findIndex((entry: WrittenEntry) => entry?.id === id);
  if (index < 0) return undefined;
  const held = entries[index] as WrittenEntry;
  if (decided.kind === "source") {
    const { origin } = decidedEntry(decided);
    if (!Array.isArray(origin)) return [];
    const known = Array.isArray(held.origin) ? (held.origin as string[]) : [];
    return [
      { do: "set", path: [list, index, "origin"], value: [...new Set([...known, ...(origin as string[])])] },
    ];
  }
  const cited = Array.isArray(held.cite) ? (held.cite as string[]) : [];
  const fresh = decided.cite.filter((citation) => !cited.includes(citation));
  const edits: Edit[] = [];
  if (fresh.length > 0) edits.push({ do: "set", path: [list, index, "cite"], value: [...cited, ...fresh] });
  // Whoever is a party under one name is one under the other.
  if (decided.kind === "actor" && decidedEntry(decided).party === true && held.party !== true)
    edits.push({ do: "set", path: [list, index, "party"], value: true });
  const key = DATED[decided.kind];
  const when = key === undefined ? undefined : decidedEntry(decided)[key];
  if (key === undefined || typeof when !== "string" || when === "not stated" || datesMeet(when, held[key]))
    return edits;
  const others = Array.isArray(held.otherDates) ? (held.otherDates as YamlValue[]) : [];
  edits.push({
    do: "set",
    path: [list, index, "otherDates"],
    value: [...others, { [key]: when, cite: [...decided.cite] }],
  });
  return edits;
}
