import { inSentence } from "#case/article.ts";
import type { Case } from "#case/case.ts";
import { tookPlace } from "#case/contest.ts";
import { type DateBounds, UNDATED } from "#case/date.ts";
import { effectiveDate } from "#case/effective-date.ts";
import { endBounds } from "#case/end-date.ts";
import type { ExplanationSet } from "#case/explanation.ts";
import {
  actorOf,
  dayOfAnalysis,
  membersOf,
  nameInSentences,
  principalOf,
  shortName,
} from "#case/membership.ts";
import { beganBefore, type Extent } from "#case/time-order.ts";
import { capitalised, inWords, listed, quoted } from "../../sentence-parts.ts";
import { type Cited, type Context, citesOf, isConsidered } from "../context.ts";
import { asked, subject } from "../named.ts";
import { defineRule } from "../rule.ts";
import { done, onsetOf } from "../timing.ts";

/** Fewest acts that make an actor's part worth an explanation: one may be chance. */
const SEVERAL = 2;

/** An act towards an effect: an event, or a tie. */
type TowardsAct =
  | { readonly event: string }
  | { readonly kind: string; readonly from: string; readonly to: string };

/** What an actor, with those who act for it, did towards an effect. */
interface Part {
  readonly set: ExplanationSet;
  readonly actor: string;
  readonly acts: readonly (Cited & { readonly act: TowardsAct })[];
}

/** An actor, the effect, and its acts towards it. */
type Untested = { readonly set: string; readonly actor: string; readonly acts: readonly TowardsAct[] };

/** Evidence in hand that no hypothesis uses. */
export const untestedActor = defineRule<Part, Untested>({
  id: "untested-actor",
  title: "An actor with a part that no explanation tests",
  definition:
    "An actor, together with those who act for it, has at least two acts or ties that bear on the effect and did not " +
    "certainly come after it, and no " +
    "explanation that the text considers names it as a cause. The actor whose change is explained is not counted, nor is " +
    "what is to be explained an act that bears on it.",
  reason: "Evidence that the text itself reports points to an explanation that it does not try.",
  of: "actors with several acts towards an effect",
  data: (c, context) =>
    c.explanations
      .filter((set) => set.hypotheses.some((hypothesis) => isConsidered(hypothesis, context)))
      .flatMap((set) => partsIn(c, set, context))
      .filter(({ acts }) => acts.length >= SEVERAL),
  check({ set, actor, acts }, c, context) {
    if (testedActors(c, set, context).has(actor)) return [];
    return [
      {
        subjects: [actor, set.id, ...acts.flatMap(({ act }) => ("event" in act ? act.event : []))],
        facts: { set: set.id, actor, acts: acts.map(({ act }) => act) },
        cites: citesOf(...acts),
        severity: "weakens" as const,
      },
    ];
  },
  tell({ set, actor, acts }, c) {
    const { plural } = subject(c, actor);
    const name = inSentence(nameInSentences(c, actor));
    return {
      short:
        `${capitalised(partInWords(acts))} of ${name} bear on the change, ` +
        `but no explanation that the text considers weighs ${plural ? "their" : "its"} part.`,
      detail: `On ${asked(c, set)}: ${listed(acts.map((act) => actInWords(act, c)))}.`,
    };
  },
});

/** `three acts`, `two acts and one tie`: in how many of each. */
function partInWords(acts: readonly TowardsAct[]): string {
  const events = acts.filter((act) => "event" in act).length;
  const ties = acts.length - events;
  return listed([
    ...(events > 0 ? [`${inWords(events)} ${events === 1 ? "act" : "acts"}`] : []),
    ...(ties > 0 ? [`${inWords(ties)} ${ties === 1 ? "tie" : "ties"}`] : []),
  ]);
}

function actInWords(act: TowardsAct, c: Case): string {
  if ("event" in act) return done(c, { of: "event", id: act.event });
  return quoted(`${act.kind}: ${shortName(c, act.from)} and ${shortName(c, act.to)}`);
}

function partsIn(c: Case, set: ExplanationSet, context: Context): Part[] {
  const acts = new Map<string, Part["acts"][number][]>();
  const onset = onsetOf(c, set, context);
  const add = (
    ids: readonly string[],
    when: DateBounds & Pick<Extent, "begins">,
    act: Part["acts"][number],
  ) => {
    // What certainly came after the effect cannot have borne on it, however it is marked.
    if (onset && beganBefore(onset, when)) return;
    for (const actor of new Set(ids.map((id) => principalOf(c, id, when)))) {
      const list = acts.get(actor);
      if (list) list.push(act);
      else acts.set(actor, [act]);
    }
  };
  for (const event of c.events) {
    // What is to be explained is no act towards itself.
    if (!event.towards.includes(set.id) || set.effect.events.includes(event.id) || !tookPlace(event))
      continue;
    add(event.by, effectiveDate(event, c.asOf.latest!), { act: { event: event.id }, cite: event.cite });
  }
  for (const tie of c.ties) {
    if (!tie.towards.includes(set.id)) continue;
    const { kind, from, to, cite } = tie;
    add(
      [from],
      {
        earliest: tie.since?.earliest ?? null,
        latest: endBounds(tie.until)?.latest ?? null,
        begins: tie.since ?? UNDATED,
      },
      { act: { kind, from, to }, cite },
    );
  }
  const explained = set.effect.of === undefined ? undefined : principalOf(c, set.effect.of, dayOfAnalysis(c));
  return [...acts]
    .filter(([actor]) => actor !== explained)
    .map(([actor, list]) => ({ set, actor, acts: list }));
}

/** Those in whose acts some hypothesis of the text sees the cause; a coalition stands for each of its members. */
function testedActors(c: Case, set: ExplanationSet, context: Context): Set<string> {
  const named = set.hypotheses
    .filter((hypothesis) => isConsidered(hypothesis, context))
    .flatMap((hypothesis) => [
      ...hypothesis.actors,
      ...hypothesis.causes.flatMap((cause) => [
        ...c.events.filter((event) => cause.events.includes(event.id)).flatMap((event) => event.by),
        ...c.sanctions
          .filter((episode) => cause.sanctions.includes(episode.id))
          .flatMap((episode) => episode.sender),
      ]),
    ]);
  const now = dayOfAnalysis(c);
  const members = named
    .filter((id) => actorOf(c, id).kind === "coalition")
    .flatMap((id) => membersOf(c, id, now));
  return new Set([...named, ...members.map((actor) => actor.id)].map((id) => principalOf(c, id, now)));
}
