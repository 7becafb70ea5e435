import { type Line, type Position, positionOf } from "./ledger.ts";
import type { Window } from "./phase.ts";
import type { Statement } from "./statement.ts";
import type { Status } from "./status.ts";

/**
 * What a line can have come to for one of those to whom something of it is said: first by what is put to it by name
 * alone, then also by what is put to nobody.
 */
export type Heard = (line: Line, party: string) => readonly (readonly Status[])[];

/** Makes the position of each line again without what its party says to others. */
export function heardIn(positions: readonly Position[], windows: readonly Window[]): Heard {
  const byLine = new Map(positions.flatMap((position) => position.lines.map((line) => [line, position])));
  return (line, party) => {
    const position = byLine.get(line)!;
    const all = [
      ...new Set(position.lines.flatMap(({ statements, withdrawals }) => [...statements, ...withdrawals])),
    ];
    return [false, true].map((toNobody) => {
      const isHeard = ({ kind, to }: Statement) =>
        to.includes(party) || (to.length === 0 && (toNobody || kind === "withdrawal"));
      const heard = positionOf(line.party, line.issue, all.filter(isHeard), windows);
      return heard.flatMap(({ lines }) => lines.find(({ family }) => family === line.family)?.possible ?? []);
    });
  };
}
