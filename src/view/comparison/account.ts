import { counted, inWords } from "#case/counts-in-words.ts";
import { isSame } from "#case/same-value.ts";
import { type CaseChange, isMap, type Written } from "#comparison/case-changes.ts";
import type {
  Aspect,
  Cause,
  ComparedBrief,
  Comparison,
  JudgementChange,
  MovedTables,
} from "#comparison/comparison.ts";
import {
  figuresBeside,
  frameOf,
  leadersInAll,
  leadersOf,
  rangesOf,
  sharesOf,
} from "#comparison/judgement-changes.ts";
import type { Table } from "#outcome/block.ts";
import type { Judgement } from "#outcome/explanation.ts";
import { piecesOf } from "#outcome/pieces.ts";
import type { Inline } from "#outcome/text.ts";
import { capitalised } from "../capitalised.ts";
import { dateInWords } from "../day-words.ts";
import { plainText } from "../plain-text.ts";
import { rangeInPercent, type SchemeName, shareInPercent } from "../probability-words.ts";
import { listed } from "./listed.ts";
import { newSources } from "./new-sources.ts";
import { wordingInWords } from "./wording.ts";

/** What a comparison says, in the order of the page. */
export interface Account {
  readonly title: string;
  /** Which two briefs, in a line. */
  readonly between: string;
  /** What changed, in two or three sentences. */
  readonly lead: readonly string[];
  readonly changed: readonly ChangedJudgement[];
  /** Judgements that say what they said, and of which only the later day has moved a figure or a ground: which, and what. */
  readonly byDay: readonly string[];
  /** Judgements that stand as they were, by the question that they answer. */
  readonly same: readonly string[];
  readonly entries: Table | undefined;
  /** Why something is not told. */
  readonly remarks: readonly string[];
}

/** One judgement that is new, gone or changed. */
export interface ChangedJudgement {
  readonly heading: string;
  readonly before?: string;
  readonly now?: string;
  /** What it says now as before, in place of these two. */
  readonly still?: string;
  /** What differs, and which entries did it, in sentences. */
  readonly told: readonly string[];
}

/** Heads the judgements that only the later day has moved. */
export const BY_DAY = "What only the later day moved";

/** Puts a comparison into words. */
export function accountOf(comparison: Comparison, scheme: SchemeName): Account {
  const { older, newer, judgements, entries } = comparison;
  const byDay = judgements.filter((each) => isByDayAlone(each, entries ?? []));
  const changed = judgements.filter((each) => each.change !== "same" && !byDay.includes(each));
  const same = judgements.filter(({ change }) => change === "same");
  return {
    title: `What has changed: ${newer.title}`,
    between: `From ${briefInWords(older, newer)} to ${briefInWords(newer, older)}.`,
    lead: [
      ...leadOf(judgements, entries, byDay.length),
      ...newSources(entries ?? []),
      ...movedInWords(comparison.moved ?? []),
    ],
    changed: changed.map((change) => changedInWords(change, entries ?? [], scheme)),
    byDay: byDay.map((change) => {
      const { older, newer, aspects } = change;
      const told = aspects.flatMap((aspect) => aspectInWords(aspect, older!, newer!, aspects, scheme));
      return `${stopped(headingOf(change))} ${told.join(" ")}`;
    }),
    same: same.map((change) => {
      const { gist, text } = (change.newer ?? change.older)!;
      return [
        stopped(headingOf(change)),
        plainText(gist ?? text, scheme),
        ...(change.redrawn ? [redrawnInWords(change, scheme)] : []),
      ].join(" ");
    }),
    entries: entries === undefined || entries.length === 0 ? undefined : entryTable(entries),
    remarks: remarksOf(comparison),
  };
}

/** That other figures than before are told of what has not changed. */
function redrawnInWords({ older, newer }: JudgementChange, scheme: SchemeName): string {
  if (older === undefined || newer === undefined)
    return `No change beyond drawing: only the ${newer === undefined ? "older" : "newer"} draw tells it.`;
  if (frameOf(older.text) !== frameOf(newer.text))
    return `No change beyond drawing. Before: ${plainText(older.gist ?? older.text, scheme)}`;
  const before = [
    ...rangesOf(older).map(rangeInPercent),
    ...sharesOf(older).map((share) => shareInPercent(share)),
  ];
  const told = before.length === 0 ? "" : ` (before: ${listed(before)})`;
  return `No change beyond drawing${told}.`;
}

/** What a judgement says, or puts first, and how sure it is: what differs in one of these is told in full. */
const SAID: readonly Aspect[] = ["leader", "finding", "confidence"];

/** Whether a later day of the analysis alone has moved a judgement, and that only in a figure or in what it rests on. */
function isByDayAlone(
  { change, aspects, because }: JudgementChange,
  entries: readonly CaseChange[],
): boolean {
  const isDay = ({ entry, alone }: Cause) => alone && isSame(entries[entry]?.to, ["asOf"]);
  return (
    change === "changed" &&
    because !== undefined &&
    because.length > 0 &&
    because.every(isDay) &&
    !aspects.some((aspect) => SAID.includes(aspect))
  );
}

/** So many titles of what moved are named for each analysis. */
const MOVED_NAMED = 3;

/** That tables or pictures of an analysis moved under judgements that did not. */
function movedInWords(moved: readonly MovedTables[]): string[] {
  return moved.map(({ analysis, tables }) => {
    const more = tables.length - MOVED_NAMED;
    const names = [
      ...tables.slice(0, MOVED_NAMED).map((title) => `“${title}”`),
      ...(more > 0 ? [`${inWords(more)} more`] : []),
    ];
    return `Tables or pictures of “${analysis.title}” moved, though none of its judgements did: ${listed(names)}.`;
  });
}

/** A brief, with its seed where that of the other is another. */
function briefInWords({ name, asOf, codedOn, only, seed }: ComparedBrief, other: ComparedBrief): string {
  const restriction = only === undefined ? "" : `, on ${only.join(", ")} alone`;
  const drawn = seed === other.seed ? "" : `, seed ${seed}`;
  return `${name} (as of ${dateInWords(asOf)}, coded ${dateInWords(codedOn)}${restriction}${drawn})`;
}

function leadOf(
  judgements: readonly JudgementChange[],
  entries: readonly CaseChange[] | undefined,
  byDay: number,
): string[] {
  const count = (wanted: JudgementChange["change"]) =>
    judgements.filter(({ change }) => change === wanted).length;
  const [fresh, gone, same] = [count("new"), count("gone"), count("same")];
  const grounds = judgements.filter(
    (each) => isInGroundsAlone(each) && !isByDayAlone(each, entries ?? []),
  ).length;
  const changed = count("changed") - byDay - grounds;
  const leaders = judgements.filter(({ aspects }) => aspects.includes("leader")).length;
  const parts = [
    ...(changed > 0
      ? [
          `${counted(changed, "judgement")} changed${leaders > 0 ? `, ${howManyOf(leaders, changed)}in what ${leaders === 1 ? "it puts" : "they put"} first` : ""}`,
        ]
      : []),
    ...(fresh > 0 ? [`${counting(fresh, changed === 0)} ${fresh === 1 ? "is" : "are"} new`] : []),
    ...(gone > 0
      ? [`${counting(gone, changed + fresh === 0)} ${gone === 1 ? "is" : "are"} no longer made`]
      : []),
    ...(grounds > 0
      ? [
          `${counting(grounds, changed + fresh + gone === 0)} ${grounds === 1 ? "rests" : "rest"} on other grounds`,
        ]
      : []),
    ...(byDay > 0 ? [`in ${inWords(byDay)} only the later day moved a figure or a ground`] : []),
  ];
  const stand =
    same === 0
      ? "None stands as it was."
      : `${capitalised(counted(same, "judgement"))} ${same === 1 ? "stands as it was" : "stand as they were"}.`;
  const first = parts.length === 0 ? "No judgement changed." : capitalised(`${parts.join("; ")}.`);
  const inCase =
    entries === undefined
      ? []
      : [entries.length === 0 ? "Nothing in the case changed." : entriesInCounts(entries)];
  return [first, ...(parts.length === 0 ? [] : [stand]), ...inCase];
}

/** What is counted is named where it comes first. */
function counting(count: number, isFirst: boolean): string {
  return isFirst ? counted(count, "judgement") : inWords(count);
}

/** `one of them `, `both `, `all four `; nothing where there is one in all. */
function howManyOf(some: number, all: number): string {
  if (some < all) return `${inWords(some)} of them `;
  if (all === 1) return "";
  return all === 2 ? "both " : `all ${inWords(all)} `;
}

/** What was done in the case, and how often: `One thing was added to the case.` */
function entriesInCounts(entries: readonly CaseChange[]): string {
  const count = (wanted: CaseChange["change"]) => entries.filter(({ change }) => change === wanted).length;
  const parts = [
    [count("added"), "added"],
    [count("removed"), "removed"],
    [count("changed"), "changed"],
    [count("moved"), "put in another order"],
  ] as const;
  const made = parts.filter(([many]) => many > 0);
  if (made.length === 1) {
    const how = made[0]![1];
    const where = how === "added" ? "to the case" : how === "removed" ? "from the case" : "in the case";
    const things = counted(entries.length, "thing was", "things were");
    return `${capitalised(things)} ${how} ${where}.`;
  }
  const told = made.map(([many, how]) => `${inWords(many)} ${how}`);
  return `${capitalised(counted(entries.length, "change"))} (${told.join(", ")}) in the case.`;
}

const HOW: Readonly<Record<JudgementChange["change"], string>> = {
  new: "new",
  gone: "no longer made",
  changed: "changed",
  same: "",
};

function headingOf({ question, analysis }: JudgementChange): string {
  return question ?? analysis.title;
}

/** Whether a judgement says what it said, as surely, and only what it rests on is something else. */
function isInGroundsAlone({ change, aspects }: JudgementChange): boolean {
  return change === "changed" && aspects.every((aspect) => aspect === "basis");
}

/** A heading in front of a sentence. */
function stopped(heading: string): string {
  return /[.?!…]$/.test(heading) ? heading : `${heading}.`;
}

function changedInWords(
  change: JudgementChange,
  entries: readonly CaseChange[],
  scheme: SchemeName,
): ChangedJudgement {
  const { older, newer, aspects, because } = change;
  const said = (judgement: Judgement) => plainText(judgement.text, scheme);
  const told = [
    ...(older && newer
      ? aspects.flatMap((aspect) => aspectInWords(aspect, older, newer, aspects, scheme))
      : []),
    ...(because === undefined ? [] : [causesInWords(because, entries)]),
  ];
  const how = isInGroundsAlone(change) ? "on other grounds" : HOW[change.change];
  const [before, now] = [older, newer].map((judgement) => judgement && said(judgement));
  return {
    heading: `${headingOf(change)} (${how})`,
    ...(before === now
      ? { still: now! }
      : { ...(before === undefined ? {} : { before }), ...(now === undefined ? {} : { now }) }),
    told: told.length === 0 && aspects.includes("finding") ? ["What it says is no longer the same."] : told,
  };
}

function aspectInWords(
  aspect: Aspect,
  older: Judgement,
  newer: Judgement,
  aspects: readonly Aspect[],
  scheme: SchemeName,
): string[] {
  switch (aspect) {
    case "leader":
      return leadersInWords(leadIn(older), leadIn(newer));
    case "finding":
      // Both sentences stand above.
      return [];
    case "range":
      // Of another day, or of something else, it is no other value of one thing; both sentences stand above.
      if (aspects.includes("finding") && leadersOf(newer).length === 0) return [];
      return [likelihoodInWords(older, newer)];
    case "share":
      // What another sentence tells shares of is another thing; both sentences stand above.
      return [
        ...(aspects.includes("finding") || isSame(sharesOf(older), sharesOf(newer))
          ? []
          : sharesInWords(older, newer, scheme)),
        ...besideInWords(older, newer, scheme),
      ];
    case "confidence":
      return [`Confidence: ${newer.confidence.level}, before ${older.confidence.level}.`];
    case "wording": {
      const [before, now] = [older, newer].map(({ text }) => plainText(text, scheme));
      return [
        before === now
          ? wordingInWords(gistOf(older, scheme), gistOf(newer, scheme))
          : wordingInWords(before!, now!),
      ];
    }
    case "basis":
      return [basisInWords(older, newer, scheme)];
  }
}

/** Most names of what comes first that are listed in full, now and before together. */
const NAMED = 4;
/** Of more than a judgement itself names so many are. */
const NAMED_OF_MORE = 2;

/** What a judgement puts first: those that it names, and how many they are in all. */
interface Lead {
  readonly names: readonly string[];
  readonly total: number;
}

function leadIn(judgement: Judgement): Lead {
  return { names: leadersOf(judgement), total: leadersInAll(judgement) };
}

/** What came first and what does now; of several that are level, which are so no longer and which are new. */
function leadersInWords(older: Lead, newer: Lead): string[] {
  const named = (names: readonly string[]) =>
    names.length === 0 ? "nothing" : listed(names.map((name) => `“${name}”`));
  const stay = newer.names.some((name) => older.names.includes(name));
  // As many as a reader takes in are named in full.
  if (stay && newer.names.length + older.names.length > NAMED) {
    const [gone, come] = [beyond(older, newer), beyond(newer, older)];
    const told = ({ names, count }: Beyond, { total }: Lead) =>
      names.length === count ? named(names) : `${count} of ${total}, among them ${named(names)}`;
    if (gone && come)
      return [
        ...(gone.count > 0 ? [`No longer in the first place: ${told(gone, older)}.`] : []),
        ...(come.count > 0 ? [`New in the first place: ${told(come, newer)}.`] : []),
      ];
  }
  const level = ({ total }: Lead) => (total > 1 ? ", level" : "");
  const some = ({ names, total }: Lead) =>
    names.length === total ? named(names) : `${total}, among them ${named(names.slice(0, NAMED_OF_MORE))}`;
  return [`First now${level(newer)}: ${some(newer)}; before${level(older)}: ${some(older)}.`];
}

/** Of what shares the first place in one judgement, what does not in another: by name, and how many in all. */
interface Beyond {
  readonly names: readonly string[];
  readonly count: number;
}

/** Undefined where it cannot be known, as what one of the two does not name may stand there in both. */
function beyond(one: Lead, other: Lead): Beyond | undefined {
  const isWhole = ({ names, total }: Lead) => names.length === total;
  const names = one.names.filter((name) => !other.names.includes(name));
  if (isWhole(one) && isWhole(other)) return { names, count: names.length };
  const shared = one.names.length - names.length;
  // All of the one that names fewer than it counts must be found in the other, or the other way round.
  if (isWhole(other) && shared === other.total) return { names, count: one.total - shared };
  if (isWhole(one) && shared === one.total) return { names, count: 0 };
  return undefined;
}

/** In what it rests on something else: how much that is, which sentences, or how far it is relied on, and why. */
function basisInWords(older: Judgement, newer: Judgement, scheme: SchemeName): string {
  if (older.n.count !== newer.n.count)
    return `The same, resting on ${newer.n.count} ${newer.n.of}, before on ${older.n.count}.`;
  const grounds = ({ confidence }: Judgement) => plainText(confidence.why, scheme).split(/(?<=[.!?]) /);
  const [before, now] = [grounds(older), grounds(newer)];
  const only = (some: readonly string[], others: readonly string[]) =>
    some.filter((ground) => !others.includes(ground)).join(" ") || "nothing.";
  if (before.join(" ") === now.join(" ")) return "The same, resting on other sentences.";
  return `The same, held with the same confidence, but on other grounds. Now: ${only(now, before)} Before: ${only(before, now)}`;
}

/** How likely the judgement is, now and before; where something else came first before, these are no two values of one thing. */
function likelihoodInWords(older: Judgement, newer: Judgement): string {
  const [now, before] = [newer, older].map((judgement) => leadersOf(judgement)[0]);
  const [isNow, was] = [newer, older].map(rangesInWords);
  if (isNow === was) return `What it says first is as likely as before; ${othersInWords(older, newer)}`;
  if (now === before || now === undefined || before === undefined)
    return `Likelihood: ${isNow}; before: ${was}.`;
  return `Likelihood of what comes first: of “${now}” now ${isNow}; of “${before}” before ${was}.`;
}

/** What became of the likelihoods behind the first: which is now which, where as many are told as before. */
function othersInWords(older: Judgement, newer: Judgement): string {
  const [before, now] = [older, newer].map((judgement) => rangesOf(judgement).map(rangeInPercent));
  if (before!.length !== now!.length) return "others that it tells are not those of before.";
  const moved = now!.flatMap((range, at) =>
    range === before![at] ? [] : [`${range} (${BEFORE} ${before![at]})`],
  );
  return `of what it says then ${listed(moved)}.`;
}

/** The range of a judgement, and in brackets the wider ones that bound it. */
function rangesInWords(judgement: Judgement): string {
  const [first, ...others] = rangesOf(judgement);
  if (first === undefined) return "none";
  const bounds = others.filter(({ low, high }) => low <= first.low && high >= first.high).map(rangeInPercent);
  return bounds.length === 0 ? rangeInPercent(first) : `${rangeInPercent(first)} (bounds: ${listed(bounds)})`;
}

/** The sentences of a judgement that tell another share than before, each such share with what it was. */
function sharesInWords(older: Judgement, newer: Judgement, scheme: SchemeName): string[] {
  const shares = sharesOf(older);
  let at = 0;
  const compared = piecesOf(newer.text).map((piece): Inline => {
    if (typeof piece === "string" || !("share" in piece) || typeof piece.share !== "number") return piece;
    const [now, before] = [shareInPercent(piece.share), shareInPercent(shares[at++]!)];
    return now === before ? piece : `${now} (${BEFORE} ${before})`;
  });
  const told = plainText(compared, scheme)
    .split(/(?<=[.!?]”?) (?=\p{Lu}|“)/u)
    .filter((sentence) => sentence.includes(`(${BEFORE} `));
  return told.length > 0 ? told : ["Shares that it tells have moved by less than its rounded words show."];
}

const BEFORE = "before:";

/** What the first page tells beside the answer, where that is of other figures than before. */
function besideInWords(older: Judgement, newer: Judgement, scheme: SchemeName): string[] {
  if (isSame(figuresBeside(older), figuresBeside(newer))) return [];
  return [`On the first page now: ${gistOf(newer, scheme)} Before: ${gistOf(older, scheme)}`];
}

function gistOf({ gist, text }: Judgement, scheme: SchemeName): string {
  return plainText(gist ?? text, scheme);
}

/** So many changes are named of those that move a judgement; of more, the first of them. */
const MOST_CAUSES = 4;

function howInWords({ change }: CaseChange): string {
  return change === "moved" ? "put in another order" : change;
}

function causesInWords(causes: readonly Cause[], entries: readonly CaseChange[]): string {
  if (causes.length === 0)
    return "No change of the case that can be made by itself does this; several do it together.";
  const nameOf = (entry: number) => `${entries[entry]!.name} (${howInWords(entries[entry]!)})`;
  const named = (some: readonly Cause[]) => {
    const names = some.map(
      ({ entry, needs }) =>
        `${nameOf(entry)}${needs === undefined ? "" : `, which cannot be made without ${nameOf(needs)},`}`,
    );
    if (names.length <= MOST_CAUSES) return names.join("; ");
    return `${names.slice(0, MOST_CAUSES - 1).join("; ")} and ${inWords(names.length - MOST_CAUSES + 1)} more changes`;
  };
  const each = (some: readonly Cause[]) => (some.length === 1 ? " " : ", each ");
  const alone = causes.filter((cause) => cause.alone);
  const [plain, later] = [alone.filter((cause) => !cause.withDay), alone.filter((cause) => cause.withDay)];
  const ways = [
    ...(plain.length > 0 ? [`by ${named(plain)}${each(plain)}alone`] : []),
    ...(later.length > 0 ? [`by ${named(later)}${each(later)}with the ${dayInWhich(entries)} day`] : []),
  ];
  if (ways.length > 0) return `Brought about ${ways.join("; and ")}.`;
  return `Moved by ${named(causes)}, together with others.`;
}

/** What the day of the newer case is beside that of the older. */
function dayInWhich(entries: readonly CaseChange[]): string {
  const { before, after } = entries.find(({ to }) => isSame(to, ["asOf"]))?.keys[0] ?? {};
  return String(after) < String(before) ? "earlier" : "later";
}

function entryTable(entries: readonly CaseChange[]): Table {
  return {
    kind: "table",
    title: "What changed in the case",
    columns: [{ label: "Entry" }, { label: "Change" }, { label: "What" }, { label: "In the file" }],
    rows: entries.map(({ name, change, what, keys, says = {}, cite = [] }) => ({
      cells: [
        name,
        change === "moved" ? "put in another order" : change,
        keysInWords(keys) ?? addedInWords(says, cite),
        what,
      ],
    })),
  };
}

/** What an entry says that came or went, and what it rests on. */
function addedInWords(says: NonNullable<CaseChange["says"]>, cite: readonly string[]): string | null {
  const told = [
    ...Object.entries(says).map(([key, value]) => `${key}: ${valueInWords(value)}`),
    ...(cite.length > 0 ? [`rests on ${cite.join(", ")}`] : []),
  ];
  return told.length === 0 ? null : told.join("; ");
}

const LONGEST_VALUE = 90;

function keysInWords(keys: CaseChange["keys"]): string | null {
  if (keys.length === 0) return null;
  return keys
    .flatMap((change) => partsOf(change))
    .map(({ key, before, after }) => {
      if (before === undefined) return `${key}: ${valueInWords(after)} (new)`;
      if (after === undefined) return `${key}: ${valueInWords(before)} (gone)`;
      if (!Array.isArray(before) || !Array.isArray(after)) return `${key}: ${fromTo(before, after)}`;
      const [fresh, gone] = [without(after, before), without(before, after)];
      if (fresh.length === 0 && gone.length === 0) return `${key}: in another order`;
      return [
        ...(fresh.length > 0 ? [`${key}: ${valueInWords(fresh)} (new)`] : []),
        ...(gone.length > 0 ? [`${key}: ${valueInWords(gone)} (gone)`] : []),
      ].join("; ");
    })
    .join("; ");
}

type KeyChange = CaseChange["keys"][number];

/** A map that became another, key by key as far as these differ: of a long one the reader would not see what did. */
function partsOf({ key, before, after }: KeyChange): KeyChange[] {
  if (!isMap(before) || !isMap(after)) return [{ key, before, after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((part) => !isSame(before[part], after[part]))
    .flatMap((part) => partsOf({ key: `${key} › ${part}`, before: before[part], after: after[part] }));
}

/** Two values, from where they part if they have a long beginning in common. */
function fromTo(before: Written, after: Written): string {
  const [was, is] = [partInWords(before), partInWords(after)];
  let same = 0;
  while (same < was.length && was[same] === is[same]) same++;
  const start = same < LONGEST_VALUE / 2 ? 0 : was.lastIndexOf(" ", same) + 1;
  const shown = (text: string) => `${start > 0 ? "… " : ""}${cut(text.slice(start))}`;
  return `${shown(was)} → ${shown(is)}`;
}

/** What of a list is not in another. */
function without(list: readonly Written[], other: readonly Written[]): Written[] {
  return list.filter((each) => !other.some((one) => isSame(one, each)));
}

function valueInWords(value: Written): string {
  return cut(partInWords(value));
}

function cut(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)} …` : text;
}

function partInWords(value: Written): string {
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(partInWords).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([key, part]) => `${key} ${partInWords(part)}`)
    .join(" ");
}

function remarksOf({ older, newer, entries, notTried }: Comparison): string[] {
  return [
    ...(older.id === newer.id
      ? []
      : [
          `These are two cases, ${older.id} and ${newer.id}, not two versions of one: what is told as changed may only be another matter.`,
        ]),
    ...(older.seed === newer.seed
      ? []
      : [
          `The two were drawn with other seeds (${older.seed} and ${newer.seed}): a share, or which of two that are close comes first, may differ by the draw alone. For what the case did, run both with one seed.`,
        ]),
    ...(entries === undefined
      ? [
          "A report holds judgements, not the case: what changed in the case is told where two cases are compared.",
        ]
      : []),
    ...(notTried === undefined ? [] : [notTried]),
  ];
}
