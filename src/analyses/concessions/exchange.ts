import { gives, hardens } from "./answers.ts";
import type { Line } from "./ledger.ts";
import type { Status } from "./status.ts";

/** How many lines certainly count, and how many may. */
export type Count = { readonly low: number; readonly high: number };

/** What a party has given since the turn, and where it hardened, in lines of the ledger. */
export type Given = {
  readonly party: string;
  /** Demands and refusals dropped or cut. */
  readonly concessions: { readonly substantive: Count; readonly procedural: Count };
  /** Offers made or enlarged. */
  readonly offers: { readonly substantive: Count; readonly procedural: Count };
  /** Demands and refusals made or raised, offers withdrawn or cut; substantive and procedural together. */
  readonly hardened: Count;
  /** Of what it gave: what it is stated that it cannot undo. */
  readonly irreversible: Count;
  /** What all other parties gave, substantive and procedural. */
  readonly received: { readonly substantive: Count; readonly procedural: Count };
};

/** Who gave what. `parties` are the actors that are counted as givers to each other. */
export function exchangeOf(lines: readonly Line[], parties: readonly string[]): Given[] {
  const bargained = lines.filter(({ issue }) => issue.nature !== "payoff");
  return parties.map((party) => {
    const own = bargained.filter((line) => line.party === party);
    const others = bargained.filter((line) => line.party !== party && parties.includes(line.party));
    const count = (some: readonly Line[], nature: string, offers: boolean | null) =>
      countOf(
        some.filter(
          ({ issue, family }) =>
            issue.nature === nature && (offers === null || (family === "offer") === offers),
        ),
        gives,
      );
    return {
      party,
      concessions: {
        substantive: count(own, "substantive", false),
        procedural: count(own, "procedural", false),
      },
      offers: { substantive: count(own, "substantive", true), procedural: count(own, "procedural", true) },
      hardened: countOf(own, hardens),
      irreversible: countOf(own.filter(cannotBeUndone), gives),
      received: {
        substantive: count(others, "substantive", null),
        procedural: count(others, "procedural", null),
      },
    };
  });
}

function countOf(lines: readonly Line[], test: (family: Line["family"], status: Status) => boolean): Count {
  return {
    low: lines.filter(({ family, possible }) => possible.every((status) => test(family, status))).length,
    high: lines.filter(({ family, possible }) => possible.some((status) => test(family, status))).length,
  };
}

function cannotBeUndone({ statements, withdrawals }: Line): boolean {
  return [...statements, ...withdrawals].some(({ reversible }) => reversible === "no");
}
