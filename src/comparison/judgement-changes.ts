import type { Judgement } from "#outcome/explanation.ts";
import type { Report, ReportSection } from "#outcome/report.ts";
import type { Inline, Likelihood, Text } from "#outcome/text.ts";
import type { Aspect, JudgementChange } from "./comparison.ts";

/** What became of every judgement of a report in a later one. */
export function judgementChanges(older: Report, newer: Report): JudgementChange[] {
  const old = placedOf(older);
  const pairs = matched(old, placedOf(newer));
  const questionOf = ({ answers }: Judgement) =>
    [newer, older]
      .flatMap((report) => report.case.questions)
      .find(({ kind, about }) => kind === answers.kind && (about === undefined || about === answers.about))
      ?.text;
  const told = (
    change: JudgementChange["change"],
    { section, judgement }: Placed,
    aspects: readonly Aspect[] = [],
  ) => {
    const question = questionOf(judgement);
    const { id, title } = section.analysis;
    return { analysis: { id, title }, ...(question === undefined ? {} : { question }), change, aspects };
  };
  const now = pairs.newer.map(({ placed, partner }): JudgementChange => {
    const { judgement } = placed;
    if (partner === undefined) return { ...told("new", placed), newer: judgement };
    const aspects = aspectsOf(partner.judgement, judgement);
    const change = aspects.length === 0 ? "same" : "changed";
    return { ...told(change, placed, aspects), older: partner.judgement, newer: judgement };
  });
  const gone = old
    .filter((placed) => !pairs.used.has(placed))
    .map((placed): JudgementChange => ({ ...told("gone", placed), older: placed.judgement }));
  return [...now, ...gone];
}

/** In what two judgements on one question differ. */
export function aspectsOf(older: Judgement, newer: Judgement): Aspect[] {
  const differs = (part: (judgement: Judgement) => unknown) =>
    JSON.stringify(part(older)) !== JSON.stringify(part(newer));
  const aspects: Aspect[] = [];
  if (differs(leaderOf)) aspects.push("leader");
  if (differs(rangesOf)) aspects.push("range");
  if (differs(({ confidence }) => confidence.level)) aspects.push("confidence");
  if (aspects.length === 0 && differs(({ text }) => wordsOf(text))) aspects.push("wording");
  if (aspects.length === 0 && differs(({ n, cites }) => [n, [...cites].sort()])) aspects.push("basis");
  return aspects;
}

/** What a judgement names first: the words that it stresses, or else those in quotation marks. */
export function leaderOf({ text }: Judgement): string | undefined {
  const stressed = piecesOf(text).find((piece) => typeof piece === "object" && "strong" in piece);
  if (typeof stressed === "object" && "strong" in stressed) return stressed.strong;
  return /“([^”]+)”/.exec(wordsOf(text))?.[1];
}

/** The likelihoods and shares that a judgement tells, in their order. */
export function rangesOf({ text, likelihood }: Judgement): Likelihood[] {
  const told = piecesOf(text).flatMap((piece) => {
    if (typeof piece !== "object") return [];
    if ("likelihood" in piece) return [piece.likelihood];
    if (!("share" in piece)) return [];
    return [typeof piece.share === "number" ? { low: piece.share, high: piece.share } : piece.share];
  });
  return likelihood === undefined ? told : [likelihood, ...told];
}

interface Placed {
  readonly section: ReportSection;
  readonly judgement: Judgement;
}

function placedOf({ sections }: Report): Placed[] {
  return sections.flatMap((section) =>
    section.outcome.status === "done"
      ? section.outcome.explanation.judgements.map((judgement) => ({ section, judgement }))
      : [],
  );
}

/**
 * The older partner of every newer judgement: one of the same analysis on the same question. Where there are several,
 * those that have most words in common.
 */
function matched(older: readonly Placed[], newer: readonly Placed[]) {
  const used = new Set<Placed>();
  const partners = new Map<Placed, Placed>();
  const candidates = newer.flatMap((placed, now) =>
    older.flatMap((before, then) =>
      keyOf(placed) === keyOf(before)
        ? [{ placed, before, likeness: likenessOf(placed, before), distance: Math.abs(now - then) }]
        : [],
    ),
  );
  candidates.sort((a, b) => b.likeness - a.likeness || a.distance - b.distance);
  for (const { placed, before } of candidates) {
    if (partners.has(placed) || used.has(before)) continue;
    partners.set(placed, before);
    used.add(before);
  }
  return { newer: newer.map((placed) => ({ placed, partner: partners.get(placed) })), used };
}

function keyOf({ section, judgement }: Placed): string {
  return JSON.stringify([section.analysis.id, judgement.answers.kind, judgement.answers.about]);
}

function likenessOf(a: Placed, b: Placed): number {
  const [left, right] = [a, b].map(
    ({ judgement }) => new Set(wordsOf(judgement.text).toLowerCase().split(/\W+/)),
  );
  const common = [...left!].filter((word) => right!.has(word)).length;
  return common / (left!.size + right!.size - common);
}

function piecesOf(text: Text): readonly Inline[] {
  return typeof text === "string" ? [text] : text;
}

/** A text without its citations. */
function wordsOf(text: Text): string {
  return piecesOf(text)
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if ("strong" in piece) return piece.strong;
      return "term" in piece ? piece.term : "";
    })
    .join("");
}
