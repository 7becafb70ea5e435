import { short } from "#analyses/short.ts";
import type { Case } from "#case/case.ts";
import { type StatedReason, statedReasons } from "#case/reasons.ts";
import type { CaseFacts, ReportSection } from "#outcome/report.ts";

/** Letters of what is judged: enough to tell it from its neighbours. */
const NAME = 70;

/** Letters that are left of what is quoted, however long the name around it. */
const LEAST_QUOTED = 30;

/** The reasons for judgements that no section tells, each once with all that it is given for. */
export function reasonsUntold(c: Case, sections: readonly ReportSection[]): Pick<CaseFacts, "reasons"> {
  const merged = new Map<string, StatedReason & { readonly all: Set<string> }>();
  for (const reason of statedReasons(c)) {
    const key = JSON.stringify([reason.why, reason.by, reason.judged]);
    const same = merged.get(key) ?? { ...reason, all: new Set<string>() };
    same.all.add(shortened(reason.of));
    merged.set(key, same);
  }
  if (merged.size === 0) return {};
  const told = textsOf(
    sections.map(({ outcome }) => ("explanation" in outcome ? outcome.explanation : null)),
  );
  const reasons = [...merged.values()]
    .filter(({ why }) => !told.includes(why.replace(/\.$/, "")))
    .map(({ why, by, judged, all }) => ({
      of: [...all],
      why,
      ...(by === undefined ? {} : { by }),
      ...(judged ? {} : { sourced: true as const }),
    }));
  return reasons.length === 0 ? {} : { reasons };
}

/** All texts within, one behind another: a reason may stand within another sentence. */
function textsOf(within: unknown): string {
  const texts: string[] = [];
  const collect = (value: unknown) => {
    if (typeof value === "string") texts.push(value);
    else if (typeof value === "object" && value !== null)
      for (const part of Object.values(value)) collect(part);
  };
  collect(within);
  return texts.join("\n");
}

/** A name that is too long is cut within its quotation marks: whose it is, which stands behind them, tells it from its neighbours. */
function shortened(name: string): string {
  const [, before, quoted, after] = /^([^“”]*“)([^“”]*)(”[^“”]*)$/.exec(name) ?? [];
  if (quoted === undefined) return short(name, NAME);
  return `${before}${short(quoted, Math.max(LEAST_QUOTED, NAME - before!.length - after!.length))}${after}`;
}
