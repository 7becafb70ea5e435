import { isGivenUp } from "./answers.ts";
import { heardIn } from "./heard.ts";
import type { Line, Position } from "./ledger.ts";
import type { Window } from "./phase.ts";
import type { Statement } from "./statement.ts";
import { gives, hardens, type Status } from "./status.ts";

/** How many lines certainly count, and how many may. */
export type Count = { readonly low: number; readonly high: number };

/** What a party has given since the turn, and where it hardened, in lines of the ledger. */
export type Given = Counts & {
  readonly party: string;
  /** Its lines; where there are none, nothing is stated of what it gave. */
  readonly lines: number;
  /** The same counts without what somebody else reads into the parties. */
  readonly ownWords: Counts;
};

/** What was given, got and hardened. */
export type Counts = {
  /** Demands, refusals and threats dropped or cut. */
  readonly concessions: { readonly substantive: Count; readonly procedural: Count };
  /** Offers made, enlarged or carried out, and what others ask or offer accepted. */
  readonly offers: { readonly substantive: Count; readonly procedural: Count };
  /** Demands, refusals and threats made or raised, offers withdrawn or cut; substantive and procedural together. */
  readonly hardened: Count;
  /** Of what it gave: what it is stated that it cannot undo, at most what nobody says that it can. */
  readonly irreversible: Count;
  /** Whether it gave something, and of nothing of that it is stated whether it can be undone. */
  readonly undoNotStated: boolean;
  /**
   * What other parties gave it, substantive and procedural: at least the lines of which all is addressed to it, at most
   * those of which something is. Where something of a line is put to it and something to others, what the line comes to
   * without what is put to others decides. Of an offer only what is newly made counts, since nothing else was given. Between two parties
   * everything is addressed to the other.
   */
  readonly received: { readonly substantive: Count; readonly procedural: Count };
};

/**
 * Who gave what. `parties` are the actors that are counted as givers to each other; `ownPositions` is the ledger without what
 * somebody else reads into them; `isNewlyMade` tells whether something may have been said first since the turn, and stands.
 */
export function exchangeOf(
  positions: readonly Position[],
  ownPositions: readonly Position[],
  windows: readonly Window[],
  parties: readonly string[],
  isNewlyMade: (one: Statement) => boolean,
): Given[] {
  const own = linesByParty(positions, parties);
  const ownWords = countsOf(ownPositions, windows, parties, isNewlyMade);
  return countsOf(positions, windows, parties, isNewlyMade).map((counts, at) => {
    const party = parties[at]!;
    return { party, lines: own.get(party)!.length, ...counts, ownWords: ownWords[at]! };
  });
}

/** The lines of each party. A payoff isn't counted among what is given. */
function linesByParty(positions: readonly Position[], parties: readonly string[]): Map<string, Line[]> {
  const byParty = new Map<string, Line[]>(parties.map((party) => [party, []]));
  for (const { lines } of positions)
    for (const line of lines) if (line.issue.nature !== "payoff") byParty.get(line.party)?.push(line);
  return byParty;
}

function countsOf(
  positions: readonly Position[],
  windows: readonly Window[],
  parties: readonly string[],
  isNewlyMade: (one: Statement) => boolean,
): Counts[] {
  const byParty = linesByParty(positions, parties);
  const receivedBy = receipts(byParty, heardIn(positions, windows), isNewlyMade);
  return parties.map((party) => {
    const own = byParty.get(party)!;
    const count = (nature: string, offers: boolean) =>
      countOf(
        own.filter(({ issue, family }) => issue.nature === nature && (family === "offer") === offers),
        gives,
      );
    const concessions = { substantive: count("substantive", false), procedural: count("procedural", false) };
    const offers = { substantive: count("substantive", true), procedural: count("procedural", true) };
    return {
      concessions,
      offers,
      hardened: countOf(own, hardens),
      irreversible: {
        low: countOf(own.filter(cannotBeUndone), gives).low,
        high: countOf(
          own.filter((line) => cannotBeUndone(line) || !saysOfUndoing(line)),
          gives,
        ).high,
      },
      undoNotStated: isNotStated(own),
      received: receivedBy.get(party) ?? { substantive: NONE, procedural: NONE },
    };
  });
}

const NONE: Count = { low: 0, high: 0 };

/**
 * What each party got from the others, of those that got something. Goes from what was given to whom it is addressed, since most of
 * many parties are addressed by few.
 */
function receipts(
  byParty: ReadonlyMap<string, readonly Line[]>,
  heard: ReturnType<typeof heardIn>,
  isNewlyMade: (one: Statement) => boolean,
): Map<string, Counts["received"]> {
  const parties = [...byParty.keys()];
  const received = new Map<string, { substantive: Tally; procedural: Tally }>();
  for (const line of [...byParty.values()].flat()) {
    const { nature } = line.issue;
    if (nature === "payoff" || !line.possible.some(gives)) continue;
    const made = line.family === "offer" ? line.statements.filter(isNewlyMade) : [];
    const given = made.length > 0 ? made : line.statements;
    const addressees = ({ to }: Statement) => (to.length === 0 && parties.length === 2 ? parties : to);
    const certain = line.possible.every(gives);
    for (const party of new Set(given.flatMap(addressees))) {
      if (party === line.party || !byParty.has(party)) continue;
      let counts = received.get(party);
      if (!counts) {
        counts = { substantive: { low: 0, high: 0 }, procedural: { low: 0, high: 0 } };
        received.set(party, counts);
      }
      const count = counts[nature];
      if (given.every((one) => addressees(one).includes(party))) {
        count.low += Number(certain);
        count.high++;
        continue;
      }
      // Where some of it is put to others, what it comes to for this one decides.
      const toIt = heard(line, party);
      count.low += Number(certain && toIt.every((possible) => possible.length > 0 && possible.every(gives)));
      count.high += Number(toIt.some((possible) => possible.some(gives)));
    }
  }
  return received;
}

type Tally = { low: number; high: number };

function countOf(lines: readonly Line[], test: (status: Status) => boolean): Count {
  return {
    low: lines.filter((line) => line.possible.every(test) || (test === gives && isGivenUp(line))).length,
    high: lines.filter((line) => line.possible.some(test) || (test === gives && isGivenUp(line))).length,
  };
}

function cannotBeUndone({ statements, withdrawals }: Line): boolean {
  return [...statements, ...withdrawals].some(({ reversible }) => reversible === "no");
}

function saysOfUndoing({ statements, withdrawals }: Line): boolean {
  return [...statements, ...withdrawals].some(({ reversible }) => reversible !== "not stated");
}

function isNotStated(lines: readonly Line[]): boolean {
  const given = lines.filter(({ possible }) => possible.some(gives));
  return given.length > 0 && !given.some(saysOfUndoing);
}
