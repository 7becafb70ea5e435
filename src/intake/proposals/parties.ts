import { dateOf } from "#case/date.ts";
import type { Day } from "#case/day.ts";
import { knownActor } from "../actors/lexicon.ts";
import type { Draft } from "../draft.ts";
import type { Reading } from "../reading.ts";
import { LONG_AGO } from "./dated.ts";

/** How far behind its first word a sentence may tell that what is offered is to bring others together, in characters. */
const NEAR = 70;
/** What a go-between offers. */
const BRINGS_TOGETHER =
  /^[^.;]{0,60}?\b(?:host|mediat|broker|facilitat|good offices|conciliat|chair|bridge the gap|venue)/i;
/** Acts in which one side deals with another. */
const DEALINGS = new Set([
  "CONSULT",
  "AGREE",
  "REJECT",
  "REQUEST",
  "DEMAND",
  "THREATEN",
  "PROTEST",
  "COERCE",
  "SANCTION",
  "CONCEDE",
  "ACCUSE",
  "COOPERATE",
]);

/**
 * The parties to the negotiation that a text tells of: those whose talks or agreement it tells, and those who both ask, offer
 * or refuse and are asked, or do so more than once as one of the two that it is about. Where that gives one alone, the other is
 * whom that one deals with most. Who only urges others or offers to bring them together is none, nor is a mediator, a medium or
 * somebody without a name; a person stands for his party.
 */
export function partiesIn(reading: Reading, drafts: readonly Draft[]): Set<string> {
  const { partyOf, mainSides, actors } = reading;
  const asks = new Map<string, number>();
  const asked = new Map<string, number>();
  const dealings = new Map<string, Map<string, number>>();
  const parties = new Set<string>();
  const betweens = new Set<string>();
  const persons = new Set(actors.persons.map(({ id }) => id));
  const isBody = (id: string) =>
    !persons.has(id) && !id.startsWith("UNNAMED-") && knownActor(id)?.kind !== "media";
  const add = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  const deal = (a: string, b: string) => {
    if (a === b) return;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const with_ = dealings.get(one) ?? new Map<string, number>();
      add(with_, other);
      dealings.set(one, with_);
    }
  };
  for (const { kind, entry, confidence, passage, from } of drafts) {
    // What is only guessed makes nobody a side.
    if (kind === "round" && confidence !== "low" && !isLongOver(entry.end, reading.published))
      for (const id of entry.parties as readonly string[]) parties.add(id);
    if (kind === "event" && DEALINGS.has(String(entry.plover)))
      for (const by of idsIn(entry.by)) for (const to of idsIn(entry.to)) deal(partyOf(by), partyOf(to));
    if (kind !== "demand" || confidence === "low") continue;
    const actor = partyOf(entry.actor as string);
    const to = [...new Set(idsIn(entry.to).map(partyOf))];
    for (const id of to) deal(actor, id);
    const isBetween =
      to.length > 1 ||
      (entry.kind === "offer" && BRINGS_TOGETHER.test(passage.text.slice(from, from + NEAR)));
    if (isBetween) betweens.add(actor);
    else add(asks, actor);
    for (const id of to) add(asked, id);
  }
  for (const id of asks.keys()) betweens.delete(id);
  // Where an army fights at home it is the side, and not its state.
  const torn = new Set(
    actors.organs.flatMap(({ noun, memberOf }) => (/^(?:army|military|junta)$/.test(noun) ? [memberOf] : [])),
  );
  const isSide = (id: string) => isBody(id) && !betweens.has(id) && !torn.has(id);
  for (const [id, times] of asks)
    if (asked.has(id) || (times > 1 && (mainSides.includes(id) || times > 2))) parties.add(id);
  const found = new Set([...parties].filter(isSide));
  // The two that a text is about are no sides of talks of others, unless they deal with those.
  for (const id of mainSides)
    if (
      asks.has(id) &&
      isSide(id) &&
      (found.size < 2 || [...found].some((each) => dealings.get(id)?.has(each)))
    )
      found.add(id);
  if (found.size === 1) {
    const other =
      otherOf([...found][0]!, dealings, isSide) ??
      onlyOther(asks, found, isSide) ??
      mainSides.find((id) => !found.has(id) && isSide(id));
    if (other !== undefined) found.add(other);
  }
  return found;
}

/** The one who also asks, offers or refuses, if there is but one. */
function onlyOther(
  asks: ReadonlyMap<string, number>,
  found: ReadonlySet<string>,
  isSide: (id: string) => boolean,
): string | undefined {
  const others = [...asks.keys()].filter((id) => !found.has(id) && isSide(id));
  return others.length === 1 ? others[0] : undefined;
}

/** Whom one deals with most; none where two are dealt with alike. */
function otherOf(
  side: string,
  dealings: ReadonlyMap<string, ReadonlyMap<string, number>>,
  isSide: (id: string) => boolean,
): string | undefined {
  const ranked = [...(dealings.get(side) ?? [])].filter(([id]) => isSide(id)).sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  return first && first[1] !== second?.[1] ? first[0] : undefined;
}

function idsIn(value: unknown): string[] {
  return value === undefined ? [] : ([value].flat() as string[]);
}

/** Whether talks ended so long ago that who took part in them need not bargain any more. */
function isLongOver(end: unknown, published: Day | undefined): boolean {
  const last = typeof end === "string" ? dateOf(end)?.named.latest : undefined;
  return last != null && published !== undefined && last < published - LONG_AGO;
}
