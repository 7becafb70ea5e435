import { splitCitation } from "#case/citation.ts";
import { counted, inWords } from "#case/counts-in-words.ts";
import type { CaseChange, Written } from "#comparison/case-changes.ts";
import { listed } from "./listed.ts";

/** So many kinds of what rests on a source are told; of more, how many entries the others are. */
const KINDS = 4;

/** What each source that is new brought: entries, further sentences for those that were there, other days. */
export function newSources(entries: readonly CaseChange[]): string[] {
  return entries.flatMap(({ change, what, name }) => {
    const [, id] = /^source (\S+)$/.exec(what) ?? [];
    if (change !== "added" || id === undefined) return [];
    const rests = ({ cite = [] }: CaseChange) => cite.some((one) => splitCitation(one).source === id);
    const brought = entries.filter((each) => each.change === "added" && rests(each));
    const changed = (isMeant: (key: string) => boolean) =>
      entries.filter(({ change: how, keys }) =>
        how === "changed" ? keys.some(({ key, after }) => isMeant(key) && isCitedIn(after, id, key)) : false,
      ).length;
    const joined = changed(() => true);
    const days = changed((key) => key === "otherDates");
    const parts = [
      ...(brought.length > 0 ? [`brings ${kindsInWords(brought)}`] : []),
      ...(joined > 0
        ? [`also stands behind ${inWords(joined)} that ${joined === 1 ? "was" : "were"} there`]
        : []),
      ...(days > 0 ? [`gives ${days === 1 ? "one of them" : `${inWords(days)} of them`} another day`] : []),
    ];
    return parts.length === 0 ? [] : [`The new ${name} ${listed(parts)}.`];
  });
}

/** Whether what an entry says cites a source, in however deep a part of it. */
function isCitedIn(value: Written, source: string, key: string): boolean {
  if (Array.isArray(value)) return value.some((one) => isCitedIn(one, source, key));
  if (typeof value === "string") return key === "cite" && splitCitation(value).source === source;
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([own, part]) => isCitedIn(part, source, own));
}

/** `one event and two demands`: how many entries of each kind, in their order. */
function kindsInWords(entries: readonly CaseChange[]): string {
  const counts = new Map<string | undefined, number>();
  for (const { kind, noun = kind } of entries) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  const kinds = [...counts];
  const named = kinds.slice(0, kinds.length > KINDS ? KINDS - 1 : KINDS);
  const others = kinds.slice(named.length).reduce((sum, [, count]) => sum + count, 0);
  return listed([
    ...named.map(([kind, count]) => counted(count, ...nounsOf(kind))),
    ...(others > 0 ? [counted(others, "other entry", "other entries")] : []),
  ]);
}

/** A kind of entry as a noun, and its plural. */
function nounsOf(kind: string | undefined): [one: string, more: string] {
  switch (kind) {
    case undefined:
      return ["entry", "entries"];
    case "order of preference":
      return [kind, "orders of preference"];
    case "rule of agreement":
      return [kind, "rules of agreement"];
    case "class":
      return [kind, "classes"];
    case "hypothesis":
      return [kind, "hypotheses"];
    case "evidence":
      return ["piece of evidence", "pieces of evidence"];
    case "importance":
      return ["statement of importance", "statements of importance"];
    case "terms":
      return ["party's terms", "parties' terms"];
    case "merged states":
      return ["merging of states", "mergings of states"];
    default:
      return [kind, `${kind}s`];
  }
}
