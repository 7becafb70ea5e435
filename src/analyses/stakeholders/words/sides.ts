import type { Side } from "#outcome/explanation.ts";
import { absence } from "../../absence.ts";
import { POSITION_VERBS } from "../../position-words.ts";
import { capitalised, inWords } from "../../sentence-parts.ts";
import type { Position, Stakeholder, StakeholdersInput } from "../stakeholder.ts";
import { type Current, inForceAmong, kindOf, wantInWords, withWhatWasBefore } from "./current.ts";

/** So many positions are named in the one line that a party has; what there is of every kind is named in any case. */
const NAMED = 5;

/** What stands in the line, in its order; what is required first is asked. */
const KINDS = ["ask", "refusal", "offer", "acceptance", "threat"] as const;
/** What stands there of a party that does nothing of these. */
const NO_SIDE = ["undecided", "abstention"] as const;
type Kind = (typeof KINDS)[number] | (typeof NO_SIDE)[number];

/**
 * What each party wants, in a line: what it asks, refuses, offers, accepts and threatens and still stands by; of each kind
 * those of substance first, and the latest first; then what it refused and has not taken back. Where the case marks nobody as a party, everybody who states a position is one.
 */
export function sidesOf({ stakeholders, issues, left }: StakeholdersInput): Side[] {
  const parties = stakeholders.filter(({ party }) => party);
  const sides = parties.length > 0 ? parties : stakeholders.filter(({ positions }) => positions.length > 0);
  const substance = new Set(issues.filter(({ nature }) => nature === "substantive").map(({ id }) => id));
  return sides.map((one) => ({
    party: one.id,
    name: one.short,
    ...wantsOf(one, substance, left),
  }));
}

/** Something that a party stands for, as the line has it. */
interface Want {
  readonly kind: Kind;
  readonly text: string;
}

function wantsOf(
  { id, positions }: Stakeholder,
  substance: ReadonlySet<string>,
  left: StakeholdersInput["left"],
): Pick<Side, "wants" | "unstated"> {
  const inForce = inForceAmong(positions, substance);
  // To whom alone a thing is put matters in a line where other things are put to others.
  const differ = new Set(inForce.map(({ to }) => to.join())).size > 1;
  const brief = inForce.map((each) => (differ && each.to.length === 1 ? each : { ...each, to: [] }));
  const current = withWhatWasBefore(brief);
  const sure = current.filter(({ voice, contested }) => voice !== "expected" && !contested);
  // What is only expected, alleged or denied is told of who is on record with nothing else.
  const of = (kinds: readonly Kind[]) => {
    const wants = wantsAmong(sure, kinds);
    return wants.length > 0 ? wants : wantsAmong(current, kinds);
  };
  const wants = of(KINDS);
  const told = wants.length > 0 ? wants : of(NO_SIDE);
  if (told.length === 0) {
    const past = [...metBefore(positions), ...refusedBefore(positions)];
    if (past.length > 0) return { wants: capitalised(past.join("; ")) };
    return positions.length > 0
      ? { wants: "Nothing that it still stands by", unstated: true }
      : {
          wants: capitalised(absence(left, ({ what, actor }) => what === "demand" && actor === id)),
          unstated: true,
        };
  }
  const named = namedOf(told);
  const groups = [...KINDS, ...NO_SIDE].flatMap((kind) => {
    const texts = named.filter((want) => want.kind === kind).map(({ text }) => text);
    if (texts.length === 0) return [];
    const more = told.filter((want) => want.kind === kind).length - texts.length;
    return [
      `${POSITION_VERBS[kind]}: ${[...texts, ...(more > 0 ? [`and ${inWords(more)} more`] : [])].join("; ")}`,
    ];
  });
  return { wants: capitalised([...groups, ...refusedBefore(positions)].join("; ")) };
}

/** What a party asked and others have done, told of who asks, refuses or offers nothing else. */
function metBefore(positions: readonly Position[]): string[] {
  const met = positions.filter(
    ({ ended, withdrawn, contested }) => ended?.why === "met" && !withdrawn && !contested,
  );
  const texts = [...new Set(met.map((one) => wantInWords({ ...one, to: [] })))];
  if (texts.length === 0) return [];
  const more = texts.length > 1 ? [`and ${inWords(texts.length - 1)} more`] : [];
  return [`asked, and since met: ${[texts[0]!, ...more].join("; ")}`];
}

/**
 * What a party refused, and no longer says or is only read to have given up: it has not taken it back, and who reads what it
 * refuses must not think that it had.
 */
function refusedBefore(positions: readonly Position[]): string[] {
  const still = new Set(positions.filter(({ ended }) => !ended).map(({ text }) => text));
  const refusals = positions.filter(
    ({ kind, voice, withdrawn, contested, ended, text }) =>
      kind === "refusal" &&
      voice !== "expected" &&
      !withdrawn &&
      !contested &&
      ended !== null &&
      (ended.why === "not repeated" || ended.asRead) &&
      !still.has(text),
  );
  const texts = [...new Set(refusals.map((one) => wantInWords({ ...one, to: [] })))];
  if (texts.length === 0) return [];
  const more = texts.length > 1 ? [`and ${inWords(texts.length - 1)} more`] : [];
  // What others read to stand in its place is no withdrawal, and not nothing either.
  const since =
    refusals[0]!.ended!.why === "replaced" ? "since replaced as others read it" : "not taken back";
  return [`refused before, ${since}: ${[texts[0]!, ...more].join("; ")}`];
}

/** The positions of some kinds in words, kind by kind; what is said again is one, and what it says itself nobody has to read into it. */
function wantsAmong(positions: readonly Current[], kinds: readonly Kind[]): Want[] {
  return kinds.flatMap((kind) => {
    const all = positions.filter((position) => kindOf(position) === kind);
    const stated = new Set(all.flatMap(({ voice, text }) => (voice === "stated" ? text : [])));
    const own = all.filter(({ voice, text }) => voice === "stated" || !stated.has(text));
    return [...new Set(own.map((each) => wantInWords(each)))].map((text) => ({ kind, text }));
  });
}

/** Those that the line has room for: the first of every kind, then the second of every kind, and so on. */
function namedOf(wants: readonly Want[]): readonly Want[] {
  const ofKind = new Map<Kind, number>();
  const placed = wants.map((want) => {
    const place = ofKind.get(want.kind) ?? 0;
    ofKind.set(want.kind, place + 1);
    return { want, place };
  });
  const byPlace = placed.toSorted((a, b) => a.place - b.place).map(({ want }) => want);
  const named = new Set(byPlace.slice(0, Math.max(NAMED, ofKind.size)));
  return wants.filter((want) => named.has(want));
}
