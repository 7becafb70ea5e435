import type { Case } from "#case/case.ts";
import { splitCitation } from "#case/citation.ts";
import { actorOf, shortName } from "#case/membership.ts";

/**
 * Who says that something happened: those whose claims speak of it and do not come from the source itself, each
 * once; otherwise the publishers (or titles) of the sources cited; otherwise the analyst.
 */
export function saidBy(
  c: Case,
  of: "event" | "sanction" | "round",
  id: string,
  basis: { readonly cite?: readonly string[] | undefined; readonly judgement?: unknown },
): string[] {
  const list = `${of}s` as const;
  const claimants = c.claims
    .filter(
      (claim) => claim.about?.[list].includes(id) && c.actors.some(({ id: actor }) => actor === claim.by),
    )
    .map((claim) => shortName(c, claim.by) + (actorOf(c, claim.by).named ? "" : " (not named)"));
  const sources = (basis.cite ?? []).map((citation) => {
    const source = c.sources.find(({ id: candidate }) => candidate === splitCitation(citation).source);
    if (!source) return citation;
    return source.publisher && source.publisher !== "not stated" ? source.publisher : source.title;
  });
  const names = [...new Set(claimants.length > 0 ? claimants : sources)];
  if (names.length > 0) return names;
  return basis.judgement === undefined ? ["nobody cited"] : ["the analyst's judgement"];
}
