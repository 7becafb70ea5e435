import type { Case } from "#case/case.ts";

/** Ids of events and sanction steps that somebody brings forward as a cause, as a sign or as evidence. */
export interface Bearing {
  readonly event: ReadonlySet<string>;
  readonly sanction: ReadonlySet<string>;
}

/** The acts that arguments, hypotheses and evidence of the case name. */
export function bearingActs(c: Case): Bearing {
  const causes = c.explanations.flatMap(({ hypotheses }) =>
    hypotheses.flatMap((hypothesis) => hypothesis.causes),
  );
  const evidence = c.explanations.flatMap((set) => set.evidence);
  const signs = c.claims.flatMap(({ argument }) => (argument?.form === "sign" ? argument.by : []));
  return {
    event: new Set([...signs, ...[...causes, ...evidence].flatMap(({ events }) => events)]),
    sanction: new Set(causes.flatMap(({ sanctions }) => sanctions)),
  };
}
