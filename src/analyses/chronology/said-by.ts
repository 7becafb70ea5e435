import type { Case } from "#case/case.ts";
import { citedSources } from "#case/citation.ts";
import { distinct } from "../cites.ts";
import type { SaidBy } from "./entry.ts";

/** Who says that something happened: those whose claims speak of it, each once; otherwise the sources cited. */
export function saidBy(
  c: Case,
  of: "event" | "sanction" | "round",
  id: string,
  basis: { readonly cite?: readonly string[] | undefined; readonly judgement?: unknown },
): SaidBy {
  const list = `${of}s` as const;
  const claimants = c.claims.filter((claim) => claim.about?.[list].includes(id)).flatMap(({ by }) => by);
  return {
    claimants: distinct(claimants),
    sources: claimants.length > 0 ? [] : citedSources(basis.cite ?? []),
    judged: basis.judgement !== undefined,
  };
}
