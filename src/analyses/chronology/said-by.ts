import { citedSources } from "#case/citation.ts";
import type { SaidBy } from "./entry.ts";

/**
 * Who says that something happened: those who allege it, where it is only alleged; otherwise the sources that the entry
 * cites for it. A claim about it is no testimony: who says why something happened need not say that it did.
 */
export function saidBy(entry: {
  readonly alleged?: readonly string[] | undefined;
  readonly cite?: readonly string[] | undefined;
  readonly judgement?: unknown;
}): SaidBy {
  const claimants = entry.alleged ?? [];
  return {
    claimants,
    sources: claimants.length > 0 ? [] : citedSources(entry.cite ?? []),
    judged: entry.judgement !== undefined,
  };
}
