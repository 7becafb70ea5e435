import type { Contradiction } from "../contradiction.ts";
import { type CaseDate, certainlyBefore } from "../date.ts";
import { type LenientCase, listed } from "../lenient.ts";
import type { Path } from "../walk.ts";
import { daysOfSources, type Resting } from "./days-of-sources.ts";

/**
 * What is told as done after every source had appeared that is cited for it. A warning: the source may have announced it, and
 * another, which is not cited, have told that it came about. Where a judgement stands beside the source somebody vouches for it.
 */
export function toldBeforehand(c: LenientCase): Contradiction[] {
  const sources = daysOfSources(c);
  const toldBefore = (
    when: CaseDate | string | undefined,
    entry: Resting & { readonly judgement?: unknown },
    path: Path,
    what: string,
  ) => {
    if (typeof when !== "object" || entry.known || entry.judgement !== undefined) return [];
    const days = sources.of(entry);
    if (!days?.every((day) => certainlyBefore(day, when))) return [];
    return [
      {
        path,
        what: `${what} (${when.edtf}) after every source that it cites appeared (${days.map(({ edtf }) => edtf).join(", ")})`,
        cure: "mend one of the days, cite what tells it, or say in a `judgement` how it is known",
        severity: "warning" as const,
      },
    ];
  };
  const events = listed(c.events).flatMap(({ at, of: event }) =>
    event.mode === "actual" || event.mode === "historical"
      ? toldBefore(
          event.when,
          event,
          ["events", at, "when"],
          `the event \`${event.id ?? at + 1}\` took place`,
        )
      : [],
  );
  const sanctions = listed(c.sanctions).flatMap(({ at, of: step }) =>
    toldBefore(
      step.when,
      step,
      ["sanctions", at, "when"],
      `the sanction step \`${step.id ?? at + 1}\` was taken`,
    ),
  );
  const demands = listed(c.demands).flatMap(({ at, of: demand }) =>
    demand.voice === "expected"
      ? []
      : toldBefore(
          demand.when,
          demand,
          ["demands", at, "when"],
          `the demand \`${demand.id ?? at + 1}\` was voiced`,
        ),
  );
  const rounds = listed(c.rounds).flatMap(({ at, of: round }) =>
    round.ending === undefined || round.ending === "open" || round.ending === "not stated"
      ? []
      : toldBefore(round.end, round, ["rounds", at, "end"], `the round \`${round.id ?? at + 1}\` ended`),
  );
  return [...events, ...sanctions, ...demands, ...rounds];
}
