import type { Line } from "./ledger.ts";
import { gives, hardens, type Status } from "./status.ts";

/** How many lines certainly count, and how many may. */
export type Count = { readonly low: number; readonly high: number };

/** What a party has given since the turn, and where it hardened, in lines of the ledger. */
export type Given = {
  readonly party: string;
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
  /** What all other parties gave, substantive and procedural. */
  readonly received: { readonly substantive: Count; readonly procedural: Count };
};

const KINDS = ["substantive", "procedural"] as const;

/** Who gave what. `parties` are the actors that are counted as givers to each other. */
export function exchangeOf(lines: readonly Line[], parties: readonly string[]): Given[] {
  const byParty = new Map<string, Line[]>(parties.map((party) => [party, []]));
  for (const line of lines) if (line.issue.nature !== "payoff") byParty.get(line.party)?.push(line);
  const given = parties.map((party) => {
    const own = byParty.get(party)!;
    const count = (nature: string, offers: boolean) =>
      countOf(
        own.filter(({ issue, family }) => issue.nature === nature && (family === "offer") === offers),
        gives,
      );
    const concessions = { substantive: count("substantive", false), procedural: count("procedural", false) };
    const offers = { substantive: count("substantive", true), procedural: count("procedural", true) };
    return {
      party,
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
      all: {
        substantive: sum(concessions.substantive, offers.substantive),
        procedural: sum(concessions.procedural, offers.procedural),
      },
    };
  });
  const total = Object.fromEntries(
    KINDS.map((kind) => [kind, given.map(({ all }) => all[kind]).reduce(sum, { low: 0, high: 0 })]),
  ) as { substantive: Count; procedural: Count };
  return given.map(({ all, ...each }) => ({
    ...each,
    received: {
      substantive: less(total.substantive, all.substantive),
      procedural: less(total.procedural, all.procedural),
    },
  }));
}

function sum(a: Count, b: Count): Count {
  return { low: a.low + b.low, high: a.high + b.high };
}

function less(all: Count, own: Count): Count {
  return { low: all.low - own.low, high: all.high - own.high };
}

function countOf(lines: readonly Line[], test: (status: Status) => boolean): Count {
  return {
    low: lines.filter(({ possible }) => possible.every(test)).length,
    high: lines.filter(({ possible }) => possible.some(test)).length,
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
