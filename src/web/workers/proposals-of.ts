import { Case } from "#case/case.ts";
import { splitCitation } from "#case/citation.ts";
import { printable } from "#case/printable.ts";
import { schemaAt } from "#case/schema-at.ts";
import { applyLedger } from "#decisions/apply.ts";
import { decide } from "#decisions/decide.ts";
import { LISTS } from "#decisions/entry-of.ts";
import { type Known, knownOf, typedValue } from "#decisions/known.ts";
import { lackingIn } from "#decisions/lacking.ts";
import { type Decided, isOpen, isTaken, type Ledger } from "#decisions/ledger.ts";
import { bySentence } from "#decisions/order.ts";
import { proposalInWords } from "#decisions/proposal-in-words.ts";
import { withRecognised } from "#decisions/recognise.ts";
import { ledgerText } from "#decisions/write-ledger.ts";
import { dateMeant } from "./date-meant.ts";
import type { DecisionAsked, ShownProposal, Texts } from "./messages.ts";
import { toldInWords } from "./proposal-words.ts";

/** Proposals by source, and in it by the locator of their first sentence. */
export type ProposalsByPlace = ReadonlyMap<string, ReadonlyMap<string, readonly ShownProposal[]>>;

/** What is proposed and is not in the case, whose text is given, in the order of the sources' texts. */
export function proposalsOf(ledger: Ledger, c: Case, text: string): ProposalsByPlace {
  const known = knownOf(ledger, c);
  const recognised = withRecognised(ledger, c);
  const why = whyLeftOut(recognised, text);
  const found = new Map<string, Map<string, ShownProposal[]>>();
  for (const decided of bySentence(recognised.proposals, recognised.sources)) {
    const state = stateOf(decided);
    if (state === undefined) continue;
    const { source, locator = "" } = splitCitation(decided.cite[0] ?? "");
    const places = found.get(source) ?? new Map<string, ShownProposal[]>();
    found.set(source, places);
    places.set(locator, [...(places.get(locator) ?? []), shown(decided, state, known, why.get(decided.id))]);
  }
  return found;
}

/** What became of a proposal; undefined of what is in the case, or is gone from the text. */
function stateOf(decided: Decided): ShownProposal["state"] | undefined {
  if (decided.applied !== undefined || decided.gone) return undefined;
  if (isOpen(decided)) return "open";
  if (isTaken(decided)) return "taken";
  return decided.decision === "no" ? "turned down" : undefined;
}

/** By id, why proposals that were taken are not in the case. */
function whyLeftOut(ledger: Ledger, text: string): ReadonlyMap<string, string> {
  if (!ledger.proposals.some((each) => stateOf(each) === "taken")) return new Map();
  const applied = applyLedger(text, ledger);
  return new Map("faults" in applied ? [] : applied.kept.map(({ decided, why }) => [decided.id, why]));
}

function shown(
  decided: Decided,
  state: ShownProposal["state"],
  known: Known,
  why: string | undefined,
): ShownProposal {
  const { id, kind, confidence, cite } = decided;
  const { words, told, rule } = proposalInWords(decided, known);
  return {
    id,
    kind,
    confidence,
    words: printable(words),
    told: toldInWords(told, known),
    rule: printable(rule),
    cite: cite.slice(1).map(printable),
    lacks: lackingIn(decided, {}).map((key) => ({
      key,
      known: key === "issue" ? known.issues.map(([, name]) => printable(name)) : [],
    })),
    state,
    ...(why !== undefined && { why: printable(why) }),
  };
}

/** What a decision comes to: the texts that it changes, or why nothing is decided. */
type DecisionMade = { readonly texts: Texts } | { readonly why: string };

/** Decides of a proposal, and carries into the case what is taken: what `demarche review` does of one key. */
export function decidedOf(
  {
    ledger,
    case: c,
    text,
    ledgerName,
    main,
  }: {
    readonly ledger: Ledger;
    readonly case: Case;
    readonly text: string;
    readonly main: string;
    readonly ledgerName: string;
  },
  { id, decision, given, change: corrected = {} }: DecisionAsked,
): DecisionMade {
  const recognised = withRecognised(ledger, c);
  const proposal = recognised.proposals.find((each) => each.id === id);
  if (!proposal) return { why: "The proposal is not there any more." };
  const wrong = whyNoCorrection(proposal, corrected);
  if (wrong !== undefined) return { why: wrong };
  const change: Record<string, unknown> = { ...corrected };
  if (decision === "yes") {
    const known = knownOf(recognised, c);
    for (const [key, typed] of Object.entries(given)) {
      if (typed.trim() === "") continue;
      const meant = typedValue(known, proposal.entry, key, typed.trim());
      if ("nobody" in meant) return { why: `No actor is called “${printable(meant.nobody)}”.` };
      change[key] = meant.value;
    }
    const [lacking] = lackingIn(proposal, change);
    if (lacking !== undefined) return { why: `Without ${lacking} it cannot enter the case.` };
  }
  const isEdited = Object.keys(change).length > 0;
  const decided = decide(recognised, new Set([id]), {
    decision: isEdited ? "edited" : decision,
    by: c.analyst === "not stated" ? undefined : c.analyst,
    ...(isEdited && { change }),
  });
  const applied = applyLedger(text, decided);
  if ("faults" in applied) return { why: printable(applied.faults[0]?.what ?? "the case is not sound") };
  // A correction that does not go is one to be corrected again.
  const kept = applied.kept.find((each) => each.decided.id === id);
  if (Object.keys(corrected).length > 0 && kept?.isUnsound) return { why: printable(kept.why) };
  return { texts: { [main]: applied.text, [ledgerName]: ledgerText(applied.ledger) } };
}

/** Why a value cannot stand where a correction puts it. What the case says besides is asked once the proposal enters it. */
function whyNoCorrection(
  { kind, entry }: Decided,
  corrected: NonNullable<DecisionAsked["change"]>,
): string | undefined {
  const list = LISTS[kind];
  for (const [key, value] of Object.entries(corrected)) {
    const read =
      value === null ? undefined : schemaAt(Case, [list, 0, key], { [list]: [entry] })?.safeParse(value);
    if (read === undefined || read.success) continue;
    const meant = typeof value === "string" ? dateMeant(value) : undefined;
    const why = meant && "why" in meant ? meant.why : (read.error.issues[0]?.message ?? "");
    return printable(`${key}: ${why}`);
  }
  return undefined;
}
