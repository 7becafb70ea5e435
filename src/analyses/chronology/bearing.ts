import type { Case } from "#case/case.ts";

/** Ids of events and sanction steps that somebody brings forward as a cause, as a sign or as evidence. */
export interface Bearing {
  readonly event: ReadonlySet<string>;
  readonly sanction: ReadonlySet<string>;
}

/**
 * The acts that arguments, hypotheses and evidence of the case name. What is brought forward for an effect that showed in other events
 * than the turn says nothing of the turn.
 */
export function bearingActs(c: Case): Bearing {
  const turn = new Set(c.turn?.events);
  const sets = c.explanations.filter(
    ({ effect: { events } }) => events.length === 0 || turn.size === 0 || events.some((id) => turn.has(id)),
  );
  const causes = sets.flatMap(({ hypotheses }) => hypotheses.flatMap((hypothesis) => hypothesis.causes));
  const evidence = sets.flatMap((set) => set.evidence);
  const signs = c.claims.flatMap(({ argument }) => (argument?.form === "sign" ? argument.by : []));
  return {
    event: new Set([...signs, ...[...causes, ...evidence].flatMap(({ events }) => events)]),
    sanction: new Set(causes.flatMap(({ sanctions }) => sanctions)),
  };
}
