import type { Case } from "#case/case.ts";
import type { ProposalKind } from "#intake/proposal.ts";
import { datesMeet } from "./dates-meet.ts";
import type { WrittenEntry } from "./entry-of.ts";

/** An entry of the case, as the reader has it, that may say what a proposal says. */
type Held = Readonly<Record<string, unknown>>;
/** What of a case is compared with proposals. */
export type Holding = Pick<
  Case,
  | "sources"
  | "actors"
  | "ties"
  | "events"
  | "sanctions"
  | "rounds"
  | "claims"
  | "demands"
  | "forecasts"
  | "questions"
  | "explanations"
>;

/** Whether an entry says what a proposal says, by kind: two names of one actor, one act told in one sentence. */
export const SAME: Readonly<Record<ProposalKind, (proposed: WrittenEntry, held: Held) => boolean>> = {
  source: (a, b) =>
    (a.id === b.id || shaOf(a) === shaOf(b) || (a.url !== undefined && a.url === b.url)) &&
    idsIn(a.origin).every((id) => idsIn(b.origin).includes(id)),
  actor: (a, b) =>
    a.id === b.id ? namesAgree(a, b) : sharesName(a, b) || (isoOf(a) !== undefined && isoOf(a) === isoOf(b)),
  tie: (a, b) => a.kind === b.kind && a.from === b.from && a.to === b.to,
  event: (a, b) =>
    sharesSentence(a, b) &&
    meet(idsIn(a.by), idsIn(b.by)) &&
    datesMeet(a.when, b.when) &&
    (a.plover === undefined || b.plover === undefined || a.plover === b.plover),
  sanction: (a, b) =>
    sharesSentence(a, b) && meet(idsIn(a.sender), idsIn(b.sender)) && meet(idsIn(a.target), idsIn(b.target)),
  round: (a, b) =>
    (sharesSentence(a, b) || datesMeet(a.start, b.start)) &&
    idsIn(a.parties).every((id) => idsIn(b.parties).includes(id)),
  claim: (a, b) => sharesSentence(a, b) && meet(idsIn(a.by), idsIn(b.by)),
  demand: (a, b) => sharesSentence(a, b) && a.actor === b.actor && familyOf(a.kind) === familyOf(b.kind),
  forecast: (a, b) => sharesSentence(a, b) && (isLeftOpen(a.by) || isLeftOpen(b.by) || a.by === b.by),
  question: (a, b) => sharesSentence(a, b) && a.kind === b.kind,
  explanation: (a, b) => meetsIn(sentencesIn(a), sentencesIn(b)),
};

function shaOf({ text }: Held): unknown {
  const sha = (text as { sha256?: string } | undefined)?.sha256;
  return sha ?? Symbol("none");
}

function isoOf({ codes }: Held): string | undefined {
  return (codes as { iso3166?: string } | undefined)?.iso3166;
}

function namesOf({ name, short }: Held): string[] {
  return [name, short].flatMap((text) =>
    typeof text === "string" ? [text.toLowerCase().replace(/^the /, "").trim()] : [],
  );
}

function sharesName(a: Held, b: Held): boolean {
  return namesOf(a).some((name) => namesOf(b).includes(name));
}

/** Of two that share an id: one may have the other's name in a longer form. */
function namesAgree(a: Held, b: Held): boolean {
  if (isoOf(a) !== undefined && isoOf(b) !== undefined) return isoOf(a) === isoOf(b);
  return namesOf(a).some((one) => namesOf(b).some((other) => one.includes(other) || other.includes(one)));
}

function idsIn(value: unknown): string[] {
  if (typeof value === "string") return isLeftOpen(value) ? [] : [value];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}

function isLeftOpen(value: unknown): boolean {
  return value === undefined || value === "not stated" || value === "unknown";
}

/** Whether one is named in both, or nobody in one of the two. */
function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((id) => b.includes(id));
}

/** The sentences that a set of explanations and its hypotheses rest on. */
function sentencesIn({ cite, hypotheses }: Held): string[] {
  const own = Array.isArray(hypotheses)
    ? (hypotheses as readonly Held[]).flatMap((each) => idsIn(each.cite))
    : [];
  return own.length > 0 ? own : idsIn(cite);
}

function meetsIn(a: readonly string[], b: readonly string[]): boolean {
  return a.some((each) => b.includes(each));
}

function sharesSentence(a: Held, b: Held): boolean {
  const cited = idsIn(b.cite);
  return idsIn(a.cite).some((citation) => cited.includes(citation));
}

/** A demand is an ask, whatever must come first; what else is done with it is its own. */
function familyOf(kind: unknown): unknown {
  return kind === "precondition" ? "ask" : kind;
}
