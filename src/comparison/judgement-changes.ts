import type { Judgement } from "#outcome/explanation.ts";
import { piecesOf } from "#outcome/pieces.ts";
import type { Report, ReportSection } from "#outcome/report.ts";
import type { Likelihood, Text } from "#outcome/text.ts";
import type { Aspect, JudgementChange } from "./comparison.ts";
import { areToldApart } from "./drawing-error.ts";
import { countsAsShares, sharedSentences } from "./drawn-details.ts";
import { areTablesToldApart } from "./drawn-tables.ts";

/** What became of every judgement of a report in a later one. */
export function judgementChanges(older: Report, newer: Report): JudgementChange[] {
  const old = placedOf(older);
  const pairs = matched(old, placedOf(newer));
  // What says nothing of the matter itself answers no question, whatever its kind.
  const questionOf = ({ answers, idle }: Judgement) =>
    (idle ? [] : [newer, older])
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
    const isApart = () => areTablesToldApart(partner, placed);
    const aspects = aspectsOf(partner.judgement, judgement, isApart);
    const change = aspects.length === 0 ? "same" : "changed";
    const figures = (told: Judgement) => [rangesOf(told), sharesOf(told), figuresBeside(told)];
    const isRedrawn =
      change === "same" &&
      judgement.drawn !== undefined &&
      (JSON.stringify(figures(partner.judgement)) !== JSON.stringify(figures(judgement)) ||
        wordsOf(partner.judgement.text) !== wordsOf(judgement.text));
    return {
      ...told(change, placed, aspects),
      ...(isRedrawn && { redrawn: true as const }),
      older: partner.judgement,
      newer: judgement,
    };
  });
  const gone = old
    .filter((placed) => !pairs.used.has(placed))
    .map((placed): JudgementChange => ({ ...told("gone", placed), older: placed.judgement }));
  return [...now, ...gone];
}

/**
 * In what two judgements on one question differ, the weightiest first.
 * @param isApart whether a table beside them tells a share that drawing does not explain; asked where one of them has a drawn
 * figure in a sentence that the other does not say at all
 */
export function aspectsOf(older: Judgement, newer: Judgement, isApart = () => true): Aspect[] {
  const [before, now] = [older, newer].map(countsAsShares) as [Judgement, Judgement];
  const isDrawn = before.drawn !== undefined && now.drawn !== undefined;
  const whole = aspectsBetween(before, now);
  if (!isDrawn || !whole.includes("finding") || whole.includes("leader")) return whole;
  // Which details are told hangs on the draws: what both say is compared, and the tables have all the rest.
  const [old, fresh] = sharedSentences(before.text, now.text);
  if (old === undefined || fresh === undefined || isApart()) return whole;
  const withText = ({ gist: _, qualified: __, ...judgement }: Judgement, text: Text): Judgement => ({
    ...judgement,
    text,
  });
  return aspectsBetween(withText(before, old), withText(now, fresh));
}

function aspectsBetween(older: Judgement, newer: Judgement): Aspect[] {
  const differs = (part: (judgement: Judgement) => unknown) =>
    JSON.stringify(part(older)) !== JSON.stringify(part(newer));
  const aspects: Aspect[] = [];
  // Those that share the first place share it in whatever order they are told.
  if (differs((judgement) => [leadersInAll(judgement), [...leadersOf(judgement)].sort()]))
    aspects.push("leader");
  if (differs(({ text }) => frameOf(text))) aspects.push("finding");
  // What drawing alone may have moved has not changed.
  const moves = (figures: (judgement: Judgement) => readonly (Likelihood | number)[]) =>
    areToldApart(older, newer, figures);
  if (moves(rangesOf)) aspects.push("range");
  if (moves(sharesOf)) aspects.push("share");
  if (!aspects.includes("share") && moves(figuresBeside)) aspects.push("share");
  if (differs(({ confidence }) => confidence.level)) aspects.push("confidence");
  const said = ({ text, gist, qualified }: Judgement) => [
    wordsOf(text),
    gist && wordsOf(gist),
    qualified && wordsOf(qualified),
  ];
  if (aspects.length === 0 && differs(said)) aspects.push("wording");
  const isDrawn = older.drawn !== undefined && newer.drawn !== undefined;
  // Of how many draws a share is told is no ground of it, nor are the sentences of a detail that the draws have put beside it.
  const rests = ({ n, cites, confidence }: Judgement) =>
    isDrawn ? [n.of, confidence.why] : [n, [...cites].sort(), confidence.why];
  if (aspects.length === 0 && differs(rests)) aspects.push("basis");
  return aspects;
}

/**
 * What a judgement puts first, by name; several where they are level, none where it ranks nothing. That a sentence quotes
 * something does not mean that it puts it first.
 */
export function leadersOf({ text, leads }: Judgement): readonly string[] {
  if (leads !== undefined) return leads;
  const stressed = piecesOf(text).find((piece) => typeof piece === "object" && "strong" in piece);
  return typeof stressed === "object" && "strong" in stressed
    ? [stressed.strong.replace(/^“(.*)”$/, "$1")]
    : [];
}

/** How many a judgement puts first: as many as it names, or more. */
export function leadersInAll(judgement: Judgement): number {
  return judgement.leadsInAll ?? leadersOf(judgement).length;
}

/** The likelihoods that a judgement tells and the ranges that bound them, in their order, each once. */
export function rangesOf({ text, likelihood }: Pick<Judgement, "text" | "likelihood">): Likelihood[] {
  const told = piecesOf(text).flatMap((piece) => {
    if (typeof piece !== "object") return [];
    if ("likelihood" in piece) return [piece.likelihood];
    return "share" in piece && typeof piece.share === "object" ? [piece.share] : [];
  });
  const all = likelihood === undefined ? told : [likelihood, ...told];
  const isFirst = ({ low, high }: Likelihood, at: number) =>
    all.findIndex((other) => other.low === low && other.high === high) === at;
  return all.filter(isFirst);
}

/** The shares of something that a judgement tells, in their order: in how many readings, in how many orders. */
export function sharesOf({ text }: Pick<Judgement, "text">): number[] {
  return piecesOf(text).flatMap((piece) =>
    typeof piece === "object" && "share" in piece && typeof piece.share === "number" ? [piece.share] : [],
  );
}

/** Small numbers are written out (`inWords`), and are numbers none the less. */
const NUMBER_WORDS = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi;

/** The figures that the sentences for the first two pages alone tell: what forecasters hold where the answer itself is open. */
export function figuresBeside({
  text,
  gist = "",
  qualified = "",
  likelihood,
}: Judgement): readonly (Likelihood | number)[] {
  const of = (told: Text) => [...rangesOf({ text: told }), ...sharesOf({ text: told })];
  const known = new Set([...of(text), ...(likelihood === undefined ? [] : [likelihood])].map(keyOfFigure));
  return [...of(gist), ...of(qualified)].filter((figure) => !known.has(keyOfFigure(figure)));
}

function keyOfFigure(figure: Likelihood | number): string {
  return typeof figure === "number" ? String(figure) : `${figure.low}–${figure.high}`;
}

/** The words of a sentence without what it stresses, quotes and counts. */
export function frameOf(text: Text): string {
  const plain = piecesOf(text).map((piece) =>
    typeof piece === "object" && "strong" in piece ? "“”" : piece,
  );
  return wordsOf(plain)
    .replace(/“[^”]*”/g, "“”")
    .replace(NUMBER_WORDS, "0")
    .replace(/\d+/g, "0");
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
