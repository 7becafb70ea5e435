import type { Actor, Tie } from "#case/actor.ts";
import { inSentence } from "#case/article.ts";
import type { EndGiven } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { clausesOf } from "#case/clauses.ts";
import { isContested, tookPlace } from "#case/contest.ts";
import { boundsInWords, type CaseDate } from "#case/date.ts";
import { dateInWords } from "#case/date-words.ts";
import type { Day } from "#case/day.ts";
import { THE_ANALYST } from "#case/demand.ts";
import { effectiveDate } from "#case/effective-date.ts";
import { endBounds } from "#case/end-date.ts";
import { holdersIn, isInterest } from "#case/interest.ts";
import type { LeftOut } from "#case/left-out.ts";
import { actorOf, dayOfAnalysis, membersOf, nameInSentences, principalOf } from "#case/membership.ts";
import { grouped } from "#math/grouped.ts";
import { isPlural } from "../agreement.ts";
import type { Findings, Selection } from "../analysis.ts";
import { distinct } from "../cites.ts";
import { claimantsInWords } from "../claimants.ts";
import { type Ended, endedIn } from "../concessions/ended.ts";
import { partyInput } from "../deals/select-terms.ts";
import { favouredBy } from "../deals/words/sides.ts";
import { judgeOf } from "../judges.ts";
import { addedBy } from "../on-record.ts";
import { quoted } from "../sentence-parts.ts";
import { stoodInWords } from "../stood-in-words.ts";
import type { Interest, Position, Speaker, Stakeholder, StakeholdersInput, TieTo } from "./stakeholder.ts";

/** The actors of a case with what each wants, by those for whom they act; or that there is none. */
export function selectStakeholders(
  c: Case,
  _: Findings = {},
  left: readonly LeftOut[] = [],
): Selection<StakeholdersInput> {
  if (c.actors.length === 0)
    return { missing: ["actors: who negotiates, backs, brokers or speaks for whom"] };
  const now = dayOfAnalysis(c);
  const headOf = (id: string) => principalOf(c, id, now);
  const withdrawn = withdrawnIn(c);
  const ended = endedIn(c, left);
  const positions = grouped(c.demands, (demand) =>
    principalOf(c, demand.actor, effectiveDate(demand, c.asOf.latest!)),
  );
  const ties = grouped(c.ties, ({ from }) => headOf(from));
  const tiedTo = new Set(c.ties.map(({ to }) => headOf(to)));
  const interests = interestsOf(c);
  const members = grouped(
    c.actors.filter(({ id }) => headOf(id) !== id),
    ({ id }) => headOf(id),
  );
  const movers = new Set(moversOf(c).map((id) => headOf(id)));
  const parts = [positions, ties, tiedTo, interests, members, movers];
  const hasPart = ({ id, party }: Actor) => party || parts.some((part) => part.has(id));
  const heads = c.actors.filter(({ id }) => headOf(id) === id || positions.has(id));
  const rank = ({ id, party }: Actor) => (party ? 0 : positions.has(id) ? 1 : 2);
  const stakeholders = heads
    .filter(hasPart)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((actor): Stakeholder => {
      const own = (positions.get(actor.id) ?? []).map((demand) => positionOf(c, demand, withdrawn, ended));
      const spoken = new Set(own.map(({ issue }) => issue));
      const expected = actor.party || own.length > 0;
      return {
        id: actor.id,
        name: actor.name,
        short: nameInSentences(c, actor.id),
        party: actor.party,
        roles: rolesOf(actor),
        camps: campsOf(c, actor),
        plural: isPlural(actor, actor.name),
        // Those who act for it, and those of its members who act for themselves.
        speakers: [...new Set([...(members.get(actor.id) ?? []), ...campOf(c, actor)])].map(speakerOf),
        positions: own,
        interests: (interests.get(actor.id) ?? []).map((claim) => interestOf(c, claim)),
        ties: (ties.get(actor.id) ?? []).map((tie) => tieOf(c, tie)),
        silentOn: expected
          ? c.issues
              .filter(({ id, nature }) => nature === "substantive" && !spoken.has(id))
              .map(({ id }) => id)
          : [],
        favours: favoursOf(c, actor.id),
        cites: actor.cite ?? [],
      };
    });
  return {
    input: {
      stakeholders,
      others: heads
        .filter((actor) => !hasPart(actor))
        .map((actor) => ({
          ...speakerOf(actor),
          camps: campsOf(c, actor),
          plural: isPlural(actor, actor.name),
          named: actor.named,
          cites: actor.cite ?? [],
        })),
      issues: c.issues.map((issue) => {
        const today = issue.scale.findIndex(({ id }) => id === issue.today);
        return {
          id: issue.id,
          name: issue.name,
          nature: issue.nature,
          points: issue.scale.map(({ text }) => text),
          today: today < 0 ? null : today,
          assets: distinct(issue.assets.map((id) => headOf(id))),
          cites: issue.cite ?? [],
        };
      }),
      names: Object.fromEntries(c.actors.map(({ id }) => [id, nameInSentences(c, id)])),
      left: left.filter(
        ({ what, party }) => ["demand", "claim", "tie", "point", "stakes"].includes(what) || party === true,
      ),
    },
  };
}

/** What would be best for somebody by the packages of the case. */
function favoursOf(c: Case, id: string): Stakeholder["favours"] {
  const terms = c.packages?.parties.find(({ actor }) => actor === id);
  if (terms === undefined) return null;
  const clauses = clausesOf(c);
  const text = favouredBy(partyInput(c, terms, clauses), clauses);
  return text === null ? null : { text, cites: distinct(terms.values.flatMap(({ cite = [] }) => cite)) };
}

/**
 * The claims on what somebody is after, by whom it is said of; a coalition is after what is said of all its members.
 */
function interestsOf(c: Case): ReadonlyMap<string, readonly Claim[]> {
  const held = new Map<string, Claim[]>();
  const holdersOf = holdersIn(c);
  for (const claim of c.claims.filter(isInterest)) {
    for (const holder of holdersOf(claim)) {
      const own = held.get(holder);
      if (own) own.push(claim);
      else held.set(holder, [claim]);
    }
  }
  return held;
}

/** Who can move in the game of the case. */
function moversOf({ moves }: Case): string[] {
  if (!moves) return [];
  return [...moves.options, ...moves.transitions, ...moves.preferences].map(({ actor }) => actor);
}

type Claim = Case["claims"][number];

function interestOf(c: Case, { id, text, by, cite = [] }: Claim): Interest {
  return { id, text, by: claimantsInWords(c, by), cites: cite };
}

/** Demands that the party itself has taken back since, by its word or by what it did. */
function withdrawnIn({ demands, events }: Case): ReadonlySet<string> {
  return new Set([
    ...demands.flatMap(({ withdraws }) => withdraws ?? []),
    ...events.filter(tookPlace).flatMap(({ withdraws }) => withdraws),
  ]);
}

function positionOf(
  c: Case,
  demand: Case["demands"][number],
  withdrawn: ReadonlySet<string>,
  ended: Ended,
): Position {
  const { id, issue, kind, text, voice, readBy, cite = [] } = demand;
  return {
    id,
    issue,
    kind,
    text,
    voice,
    read: readBy === undefined || voice !== "reading" ? null : readerOf(c, readBy),
    to: addresseesOf(c, demand),
    toParty: headsOf(c, demand).some((head) => actorOf(c, head).party),
    when: whenInWords(demand, c.asOf.latest!),
    latest: effectiveDate(demand, c.asOf.latest!).latest,
    old: isOld(effectiveDate(demand, c.asOf.latest!).latest, c.asOf.latest!),
    withdrawn: withdrawn.has(id),
    contested: isContested(demand),
    ended: ended.certainly.get(id) ?? null,
    doubtful: ended.perhaps.has(id) && !withdrawn.has(id),
    cites: cite,
  };
}

/** Who reads something into a party, with his verb. */
function readerOf(c: Case, readBy: string): string {
  if (readBy === THE_ANALYST) return `${THE_ANALYST} reads`;
  const reader = c.actors.find(({ id }) => id === readBy)!;
  return `${inSentence(nameInSentences(c, readBy))} ${isPlural(reader) ? "read" : "reads"}`;
}

/** When a position was voiced; of one repeated from long before up to the day of the analysis, that it was all along. */
/** A quarter of a year: what somebody said before that he may not say any more. */
const LONG_AGO = 92;

function isOld(latest: number | null, asOf: number): boolean {
  return latest !== null && asOf - latest > LONG_AGO;
}

function whenInWords({ when, otherDates }: Case["demands"][number], asOf: number): string | null {
  const dates = [when, ...otherDates.map((other) => other.when)].filter((date) => typeof date !== "string");
  if (dates.length === 0) return null;
  return dates
    .map((date) => {
      const allAlong = date.ends?.start.is === "open" && date.latest !== null && date.latest >= asOf;
      return allAlong ? "all along" : stoodInWords(date);
    })
    .join(" or ");
}

/** To whom a position is put, by those for whom they act. */
function headsOf(c: Case, { to }: Pick<Case["demands"][number], "to">): string[] {
  const now = dayOfAnalysis(c);
  return distinct(to.map((id) => principalOf(c, id, now)));
}

/** To whom a position is put, where it is not all other parties to the negotiation. */
function addresseesOf(c: Case, { actor, to }: Case["demands"][number]): string[] {
  const heads = headsOf(c, { to });
  const own = principalOf(c, actor, dayOfAnalysis(c));
  const isToAll = c.actors.every(({ id, party }) => !party || id === own || heads.includes(id));
  return isToAll ? [] : heads.map((id) => inSentence(nameInSentences(c, id)));
}

function tieOf(c: Case, { kind, from, to, since, until, note, judgement, cite = [] }: Tie): TieTo {
  return {
    kind,
    holder: from,
    to: principalOf(c, to, dayOfAnalysis(c)),
    other: to,
    spell: spellOf(since, until),
    lapsed: isOver(until, c.asOf.latest!),
    note: note === undefined ? null : `${addedBy({ judge: judgeOf(c, judgement) })}: ${quoted(note)}`,
    cites: cite,
  };
}

/** `since 2011`, `until 2018`, `2001 to 2009`: the ends of an office or tie as the case dates them. */
function spellOf(from: CaseDate | undefined, to: EndGiven | undefined): string {
  if (to === undefined || to === "open") return from ? `since ${endInWords(from)}` : "";
  if (typeof to === "string") return from ? `from ${endInWords(from)}, end not stated` : "end not stated";
  return from ? `${endInWords(from)} to ${endInWords(to)}` : `until ${endInWords(to)}`;
}

/** A date as it is written, `about July 2002`; of an interval, between which days the end lies. */
function endInWords(date: CaseDate): string {
  return date.ends === null ? dateInWords(date) : boundsInWords(date);
}

/** Whether something has certainly ended by a day. */
function isOver(end: EndGiven | undefined, day: Day): boolean {
  const last = endBounds(end)?.latest ?? null;
  return last !== null && last <= day;
}

function rolesOf({ roles }: Actor): string[] {
  return roles.map(({ as, from, to }) => {
    const spell = spellOf(from, to);
    return spell === "" ? as : `${as}, ${spell}`;
  });
}

function speakerOf(actor: Actor): Speaker {
  return { id: actor.id, name: actor.name, roles: rolesOf(actor) };
}

/**
 * The members of a group or coalition, who speak for themselves; of others, beside those who act for them, the members that are no
 * persons: a union's branch that negotiates itself.
 */
function campOf(c: Case, { id, kind }: Actor): Actor[] {
  const members = membersOf(c, id, dayOfAnalysis(c));
  return kind === "group" || kind === "coalition"
    ? members
    : members.filter((member) => member.kind !== "person");
}

function campsOf(c: Case, { memberOf }: Actor): string[] {
  return memberOf.map(({ of, from, to }) => {
    const spell = spellOf(from, to);
    const name = inSentence(actorOf(c, of).name);
    return spell === "" ? name : `${name}, ${spell}`;
  });
}
