import type { Case } from "#case/case.ts";
import type { ProposalKind } from "#intake/proposal.ts";
import { actorsIn, withActors } from "./actors-in.ts";
import { LISTS, type WrittenEntry } from "./entry-of.ts";
import { freeId } from "./free-id.ts";
import { issueOf, UNSORTED } from "./issue-of.ts";
import { type Decided, isOpen, isTaken, type Ledger } from "./ledger.ts";
import { markedEntry } from "./marked.ts";
import { actorIds } from "./recognise.ts";
import { SAME } from "./same-entry.ts";

/** An entry on its way into a list of the case. */
export interface Incoming {
  readonly list: string;
  readonly value: WrittenEntry;
  /** The proposal that it is made of; of an issue, which is made for the demands that name it, each of these. */
  readonly madeFor: readonly Decided[];
}

/** A proposal that was to enter the case and did not, and why. */
export interface Kept {
  readonly decided: Decided;
  readonly why: string;
  /** Whether the case would not be sound with it. */
  readonly isUnsound?: true;
}

export interface ApplyOptions {
  /** Whether demands for which nobody has named an issue enter under one of their own. */
  readonly unsorted?: boolean;
}

/** What enters the case, under which ids, and what does not. */
export function incomingOf(
  ledger: Ledger,
  c: Case,
  out: ReadonlySet<Decided>,
  { unsorted = false }: ApplyOptions,
): { incoming: Incoming[]; ids: Map<Decided, string>; left: Kept[] } {
  const incoming: Incoming[] = [];
  const ids = new Map<Decided, string>();
  const left: Kept[] = [];
  const taken = ledger.proposals.filter(
    (each) => isTaken(each) && each.applied === undefined && !out.has(each),
  );
  const idsOf = takenIds(c);
  const actors = new Map<string, string | undefined>(c.actors.map(({ id }) => [id, id]));
  for (const [id, as] of actorIds(ledger, new Map())) actors.set(id, as);
  const mine: { readonly decided: Decided; readonly id: string }[] = [];
  for (const decided of taken.filter(({ kind }) => kind === "actor")) {
    const wanted = String(decided.entry.id);
    const same = mine.find((each) => SAME.actor(decided.entry, each.decided.entry));
    const id = same?.id ?? freeId(wanted, idsOf.actor);
    idsOf.actor.add(id);
    ids.set(decided, id);
    actors.set(wanted, id);
    if (!same) mine.push({ decided, id });
  }
  const rejected = rejectedActors(ledger, actors, out);
  for (const { decided, id } of mine) {
    const entry = withActors("actor", { ...markedEntry(decided), id }, (of) => actors.get(of));
    incoming.push({ list: LISTS.actor, value: entry, madeFor: [decided] });
  }
  const issues = new Set(c.issues.map(({ id }) => id));
  const newIssues = new Map<string, Decided[]>();
  const known = new Set([
    ...c.explanations.flatMap((each) => each.hypotheses.map(({ id }) => id)),
    ...[...c.rounds, ...c.forecasts].map(({ id }) => id),
    ...taken.flatMap(({ kind, entry }) =>
      kind === "explanation"
        ? hypothesesOf(entry)
        : kind === "round" || kind === "forecast"
          ? [String(entry.id)]
          : [],
    ),
  ]);
  for (const decided of taken) {
    const { kind } = decided;
    // What is said of a source that the case has is put to it where entries are joined.
    if (kind === "actor" || (kind === "source" && idsOf.source.has(String(decided.entry.id)))) continue;
    const marked = markedEntry(decided);
    const waiting = actorsIn(kind, marked).filter((id) => actors.get(id) === undefined && !rejected.has(id));
    const entry = withActors(kind, marked, (id) => actors.get(id));
    const lacking = unmet(decided, entry, unsorted);
    const absent = namedIn(entry).find((id) => !known.has(id));
    const why =
      waiting.length > 0
        ? `it names ${waiting.join(", ")}, not decided yet`
        : lacking.length > 0
          ? `only a person can say: ${lacking.join(", ")}`
          : absent !== undefined
            ? "what its argument speaks of is not in the case"
            : undefined;
    if (why !== undefined) {
      left.push({ decided, why });
      continue;
    }
    const { id: wanted, ...content } = entry;
    const id = kind === "tie" ? undefined : freeId(String(wanted), idsOf[kind]);
    if (kind !== "tie") idsOf[kind].add(id!);
    ids.set(decided, id ?? kind);
    const issue = kind === "demand" ? String(entry.issue) : undefined;
    if (issue !== undefined && !issues.has(issue)) {
      const madeFor = newIssues.get(issue) ?? [];
      if (madeFor.length === 0)
        incoming.push({
          list: "issues",
          value: issueOf(issue, decided.cite, decided.unseen === true),
          madeFor,
        });
      madeFor.push(decided);
      newIssues.set(issue, madeFor);
    }
    incoming.push({
      list: LISTS[kind],
      value: { ...(id !== undefined && { id }), ...content },
      madeFor: [decided],
    });
  }
  return { incoming, ids, left };
}

function hypothesesOf({ hypotheses }: WrittenEntry): string[] {
  return (hypotheses as readonly { readonly id: string }[]).map(({ id }) => id);
}

/** What an argument draws on and what it is about: hypotheses, rounds, forecasts. */
function namedIn({ argument }: WrittenEntry): readonly string[] {
  const {
    dismisses = [],
    shows = [],
    by = [],
    to = [],
  } = (argument ?? {}) as Readonly<Record<string, readonly string[]>>;
  return [...dismisses, ...shows, ...by, ...to];
}

/** Actors that are proposed and will not enter the case: what names them goes without. */
function rejectedActors(
  ledger: Ledger,
  actors: ReadonlyMap<string, string | undefined>,
  out: ReadonlySet<Decided>,
): ReadonlySet<string> {
  return new Set(
    ledger.proposals.flatMap((decided) => {
      const id = String(decided.entry.id);
      const isOut = decided.kind === "actor" && (out.has(decided) || !(isOpen(decided) || isTaken(decided)));
      return isOut && actors.get(id) === undefined ? [id] : [];
    }),
  );
}

/** Keys that only a person can give, and nobody gave; and those that an actor was to fill who does not enter the case. */
function unmet({ kind, needs }: Decided, entry: WrittenEntry, unsorted: boolean): string[] {
  const isGiven = (key: string) => {
    const value = entry[key];
    if (key === "issue" && value === UNSORTED) return unsorted;
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  };
  const missing = new Set([...needs, ...REQUIRED[kind]].filter((key) => !isGiven(key)));
  if (kind === "round" && (entry.parties as readonly unknown[]).length < 2) missing.add("parties");
  return [...missing];
}

/** Keys without which there is no entry of a kind, of those that may go with an actor or with a hand that edits. */
const REQUIRED: Readonly<Record<ProposalKind, readonly string[]>> = {
  source: [],
  actor: [],
  tie: ["from", "to"],
  event: ["what", "when"],
  sanction: ["sender", "target"],
  round: ["parties"],
  claim: ["text", "by"],
  demand: ["actor", "issue", "text"],
  forecast: ["text"],
  question: ["text"],
  explanation: ["question"],
};

/** The ids that entries of each kind have in the case; those of questions and of dated questions are looked up apart. */
function takenIds(c: Case): Readonly<Record<Exclude<ProposalKind, "tie">, Set<string>>> {
  const of = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  return {
    source: of(c.sources),
    actor: of(c.actors),
    event: of(c.events),
    sanction: of(c.sanctions),
    round: of(c.rounds),
    claim: of(c.claims),
    demand: of(c.demands),
    forecast: of(c.forecasts),
    question: of(c.questions),
    explanation: of(c.explanations),
  };
}
