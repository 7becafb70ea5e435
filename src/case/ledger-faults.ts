import { append } from "#math/append.ts";
import type { Case } from "./case.ts";
import type { Contradiction } from "./contradiction.ts";
import { certainlyBefore, type DateBounds } from "./date.ts";
import type { Demand } from "./demand.ts";
import { effectiveDate } from "./effective-date.ts";
import type { Event } from "./event.ts";
import { principalOf } from "./membership.ts";
import type { Path } from "./walk.ts";

type Kind = Demand["kind"];

/** What can be taken back, accepted, carried out and broken. */
const WITHDRAWN: readonly Kind[] = ["ask", "precondition", "offer", "refusal", "threat", "acceptance"];
const ACCEPTED: readonly Kind[] = ["ask", "precondition", "offer", "refusal"];
const FULFILLED: readonly Kind[] = ["ask", "precondition", "offer", "refusal", "threat", "acceptance"];
const BREACHED: readonly Kind[] = ["ask", "precondition", "offer", "refusal", "acceptance"];

/** What others do about it; the rest binds the party that says it. */
const ASKED: readonly Kind[] = ["ask", "precondition"];

/** The part of a case that the ledger is kept of; the day may be at fault itself. */
type LedgerOfCase = Pick<Case, "actors" | "demands" | "events" | "sanctions"> & Partial<Pick<Case, "asOf">>;

/** What cannot be in the ledger of demands: dates in the wrong order, and acts of those whom they do not concern. */
export function ledgerFaults(c: LedgerOfCase): Contradiction[] {
  const book = bookOf(c);
  const found: Contradiction[] = [];
  c.demands.forEach((demand, index) => {
    const path = ["demands", index];
    append(found, [...demandFaults(book, demand, path), ...contestFaults(demand, path)]);
  });
  c.events.forEach((event, index) => {
    append(found, [...actFaults(book, event, ["events", index]), ...contestFaults(event, ["events", index])]);
  });
  c.sanctions.forEach((step, index) => {
    append(found, contestFaults(step, ["sanctions", index]));
  });
  return found;
}

/** The demands of a case by id, each with its party and its date. */
interface Book {
  readonly c: LedgerOfCase;
  readonly day: number;
  readonly demands: ReadonlyMap<string, Voiced>;
}

interface Voiced {
  readonly demand: Demand;
  readonly when: DateBounds;
  readonly party: string;
}

function bookOf(c: LedgerOfCase): Book {
  // Of a case in which the day of the analysis is itself at fault, nothing lies after it.
  const day = c.asOf?.latest ?? Number.POSITIVE_INFINITY;
  const demands = new Map<string, Voiced>();
  c.demands.forEach((demand) => {
    const when = effectiveDate(demand, day);
    demands.set(demand.id, { demand, when, party: principalOf(c, demand.actor, when) });
  });
  return { c, day, demands };
}

function demandFaults(book: Book, demand: Demand, path: Path): Contradiction[] {
  const { id, kind, voice, readBy, withdraws, accepts } = demand;
  const own = book.demands.get(id)!;
  const found: Contradiction[] = [];
  if (voice !== "expected" && own.when.earliest !== null && own.when.earliest > book.day) {
    found.push({
      path: [...path, "when"],
      what: `\`${id}\` is dated (${dateOf(demand)}) after the day of the analysis (${book.c.asOf?.edtf})`,
      cure: "mend the date or `asOf`; what is only expected has `voice: expected`",
    });
  }
  if (readBy !== undefined && voice !== "reading") {
    found.push({
      path: [...path, "readBy"],
      what: `\`${id}\` is no reading (voice: ${voice}) and yet says who reads it`,
      cure: "write `voice: reading`, or leave out `readBy`",
    });
  }
  if (withdraws !== undefined && kind !== "withdrawal") {
    found.push({
      path: [...path, "withdraws"],
      what: `\`${id}\` is no withdrawal (kind: ${kind}) and yet withdraws \`${withdraws}\``,
      cure: "write `kind: withdrawal`, or a second entry of that kind",
    });
  } else if (withdraws !== undefined) {
    append(found, referenceFaults(book, own, withdraws, [...path, "withdraws"], WITHDRAWAL));
  }
  if (accepts.length > 0 && kind !== "acceptance") {
    found.push({
      path: [...path, "accepts"],
      what: `\`${id}\` is no acceptance (kind: ${kind}) and yet accepts \`${accepts[0]}\``,
      cure: "write `kind: acceptance`, or a second entry of that kind",
    });
  } else {
    accepts.forEach((target, at) => {
      append(found, referenceFaults(book, own, target, [...path, "accepts", at], ACCEPTANCE));
    });
  }
  return found;
}

/** What a demand may name in one of its keys. */
interface Naming {
  readonly verb: string;
  readonly kinds: readonly Kind[];
  /** Whether it must be the party's own; otherwise it must be somebody else's. */
  readonly own: boolean;
}

const WITHDRAWAL: Naming = { verb: "withdraws", kinds: WITHDRAWN, own: true };
const ACCEPTANCE: Naming = { verb: "accepts", kinds: ACCEPTED, own: false };

function referenceFaults(
  { demands }: Book,
  { demand, when, party }: Voiced,
  name: string,
  path: Path,
  { verb, kinds, own }: Naming,
): Contradiction[] {
  const target = demands.get(name);
  // That it names nothing is told by the check of references.
  if (!target) return [];
  const fault = (what: string, cure: string): Contradiction[] => [{ path, what, cure }];
  if (!kinds.includes(target.demand.kind)) {
    return fault(
      `\`${demand.id}\` ${verb} \`${name}\`, which is of kind ${target.demand.kind}`,
      `name one of these kinds: ${kinds.join(", ")}`,
    );
  }
  if (target.demand.issue !== demand.issue) {
    return fault(
      `\`${demand.id}\` is about \`${demand.issue}\` and ${verb} \`${name}\`, which is about \`${target.demand.issue}\``,
      "give both the same issue",
    );
  }
  if (own && target.party !== party) {
    return fault(
      `\`${demand.id}\` ${verb} \`${name}\`, which is not its own: \`${target.party}\` voiced it, not \`${party}\``,
      "name an entry of the same party; who agrees to another's demand enters an acceptance",
    );
  }
  if (!own && target.party === party) {
    return fault(
      `\`${demand.id}\` ${verb} \`${name}\`, which is its own`,
      "name what somebody else asks, requires, offers or refuses",
    );
  }
  if (certainlyBefore(when, target.when)) {
    return fault(
      `\`${demand.id}\` (${dateOf(demand)}) ${verb} \`${name}\` before that was voiced (${dateOf(target.demand)})`,
      "exchange or mend the dates",
    );
  }
  return [];
}

/** What an act may do to a demand, by the key that says so. */
const ACTS = { fulfils: FULFILLED, breaches: BREACHED, withdraws: WITHDRAWN } as const;

function actFaults(book: Book, event: Event, path: Path): Contradiction[] {
  // Of thousands of events few do anything to a demand.
  if (event.fulfils.length + event.breaches.length + event.withdraws.length === 0) return [];
  const when = effectiveDate(event, book.day);
  const by = event.by.map((id) => principalOf(book.c, id, when));
  const found: Contradiction[] = [];
  for (const verb of ["fulfils", "breaches", "withdraws"] as const) {
    event[verb].forEach((name, at) => {
      const target = book.demands.get(name);
      if (!target) return;
      const why =
        kindFault(verb, target) ??
        partyFault(book, verb, target, by) ??
        (certainlyBefore(when, target.when)
          ? {
              what: `it happened (${dateOf(event)}) before \`${name}\` was voiced (${dateOf(target.demand)})`,
              cure: "exchange or mend the dates",
            }
          : undefined);
      if (!why) return;
      found.push({
        path: [...path, verb, at],
        what: `\`${event.id}\` ${verb} \`${name}\`, but ${why.what}`,
        cure: why.cure,
      });
    });
  }
  event.fulfils.forEach((name, at) => {
    if (!event.breaches.includes(name)) return;
    found.push({
      path: [...path, "fulfils", at],
      what: `\`${event.id}\` both fulfils and breaches \`${name}\``,
      cure: "leave one of the two out",
    });
  });
  return found;
}

type Fault = Pick<Contradiction, "what" | "cure">;

function kindFault(verb: keyof typeof ACTS, { demand }: Voiced): Fault | undefined {
  return ACTS[verb].includes(demand.kind)
    ? undefined
    : { what: `that is of kind ${demand.kind}`, cure: `name one of these kinds: ${ACTS[verb].join(", ")}` };
}

/** Offers, refusals and threats bind those who make them; what is asked must be met by somebody else. */
function partyFault(
  { c }: Book,
  verb: keyof typeof ACTS,
  { demand, when, party }: Voiced,
  by: readonly string[],
): Fault | undefined {
  if (by.length === 0) return undefined;
  if (verb === "withdraws" || !ASKED.includes(demand.kind)) {
    if (by.includes(party)) return undefined;
    return {
      what: `\`${party}\`, whose ${demand.kind} it is, has no part in it`,
      cure: `name \`${party}\` in \`by\`, or leave it out of \`${verb}\``,
    };
  }
  const asked = demand.to.map((id) => principalOf(c, id, when));
  if (asked.length > 0 && !by.some((id) => asked.includes(id))) {
    return {
      what: `nobody to whom it is addressed has a part in it (${asked.map((id) => `\`${id}\``).join(", ")})`,
      cure: `name one of them in \`by\`, or leave it out of \`${verb}\``,
    };
  }
  if (by.every((id) => id === party)) {
    return {
      what: `\`${party}\`, who asks it, acts alone`,
      cure: "name in `by` who met it; what a party does itself is an offer",
    };
  }
  return undefined;
}

function contestFaults({ id, alleged, denied }: Contested, path: Path): Contradiction[] {
  const both = alleged?.find((actor) => denied?.includes(actor));
  if (both === undefined) return [];
  return [
    {
      path: [...path, "denied"],
      what: `\`${both}\` both alleges and denies \`${id}\``,
      cure: "name each actor on one side",
    },
  ];
}

type Contested = Pick<Event, "id" | "alleged" | "denied">;

function dateOf({ when, otherDates }: Pick<Demand, "when" | "otherDates">): string {
  return [when, ...otherDates.map((other) => other.when)]
    .map((each) => (typeof each === "string" ? each : each.edtf))
    .join("; ");
}
