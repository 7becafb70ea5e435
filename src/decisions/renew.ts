import type { Proposal, Proposals } from "#intake/proposal.ts";
import { type Decided, LEDGER_FORMAT, type Ledger, type Stretch } from "./ledger.ts";
import { bySentence } from "./order.ts";
import { withRecognised } from "./recognise.ts";
import type { Holding } from "./same-entry.ts";

/** A ledger after a text was read again, and what that changed. */
export interface Renewed {
  readonly ledger: Ledger;
  /** Proposals that were not there before. */
  readonly fresh: readonly Decided[];
  /** Proposals that were decided, and that the text does not give any more. */
  readonly gone: readonly Decided[];
}

const NONE: Ledger = { format: LEDGER_FORMAT, sources: [], proposals: [] };

/**
 * Takes what a text gives into a ledger. Decisions stay, by the id of the proposal or, where the stored text has changed, by
 * its quotation; so what was rejected does not come back. What the text gives no longer is kept where it was decided, and told.
 */
export function renewedLedger(
  old: Ledger | undefined,
  read: Proposals,
  c: Holding,
  stretches: readonly Stretch[] = [],
): Renewed {
  const before = old ?? NONE;
  const { source, published, untouched, apart } = read;
  const own = before.proposals.filter((decided) => isOf(decided, source.id));
  const others = before.proposals.filter((decided) => !isOf(decided, source.id));
  const known = new Map(own.map((decided) => [decided.id, decided]));
  const quoted = new Map(own.flatMap((decided) => keysOf(decided).map((key) => [key, decided] as const)));
  const kept = new Set<Decided>();
  const fresh: Decided[] = [];
  const proposals = read.proposals.map((proposal): Decided => {
    const same =
      known.get(proposal.id) ??
      keysOf(proposal)
        .map((key) => quoted.get(key))
        .find((each) => each);
    const { status: _open, ...content } = proposal;
    if (same === undefined || kept.has(same)) {
      const made: Decided = { decision: "open", ...content };
      fresh.push(made);
      return made;
    }
    kept.add(same);
    return { ...decisionOf(same), ...content };
  });
  const gone = own.filter(
    (each) => !kept.has(each) && each.decision !== "open" && each.decision !== "skipped",
  );
  const { id, sha256, sentences } = source;
  const apartFrom = stretches.length > 0 && { stretches: [...stretches] };
  const entry = { id, sha256, sentences, published, untouched, apart, ...apartFrom };
  const isListed = before.sources.some(({ id }) => id === source.id);
  const sources = isListed
    ? before.sources.map((each) => (each.id === source.id ? entry : each))
    : [...before.sources, entry];
  const all = [...others, ...proposals, ...gone.map((each) => ({ ...each, gone: true as const }))];
  const ledger = withRecognised(
    { format: LEDGER_FORMAT, sources, proposals: bySentence(distinct(all), sources) },
    c,
  );
  return { ledger, fresh, gone };
}

function isOf({ cite }: Decided, source: string): boolean {
  return cite[0] === source || (cite[0]?.startsWith(`${source}:`) ?? false);
}

function decisionOf(
  decided: Decided,
): Pick<Decided, "decision" | "by" | "unseen" | "change" | "with" | "applied"> {
  const { decision, by, unseen, change, with: same, applied } = decided;
  return {
    decision,
    ...(by !== undefined && { by }),
    ...(unseen && { unseen }),
    ...(change && { change }),
    ...(same !== undefined && { with: same }),
    ...(applied !== undefined && { applied }),
  };
}

/** By what a proposal is known again where the text is not the one that was read before: its words and those around them. */
function keysOf({ kind, quote, grounds, entry }: Decided | Proposal): string[] {
  if (kind === "actor") return [`actor ${String(entry.id)}`];
  if (quote === undefined) return kind === "source" ? [`source ${String(entry.id)}`] : [];
  const family = grounds.rule.split(".")[0];
  return [JSON.stringify([kind, family, quote.prefix, quote.exact, quote.suffix, entry.actor])];
}

/** Each id once: an actor whom two texts name keeps the line of the first. */
function distinct(proposals: readonly Decided[]): Decided[] {
  const seen = new Set<string>();
  return proposals.filter(({ id }) => !seen.has(id) && seen.add(id));
}
