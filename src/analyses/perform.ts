import type { Progress } from "#math/progress.ts";
import type { Account, Chunk, PartOutcome, Session } from "./session.ts";

/**
 * Runs all parts of a session from beginning to end, here and now: what the schedule does with an executor, without
 * waiting, keeping and sharing out. Throws what a part throws.
 */
export function performAll(
  session: Session,
  parts: readonly { readonly id: string; readonly needs: readonly string[] }[],
  progress: Progress,
): Account {
  const outcomes: Record<string, PartOutcome> = {};
  const found: Record<string, unknown> = {};
  const wanted = parts.filter(({ id }) => session.wanted(id));
  const cost = wanted.reduce((sum, { id }) => sum + session.cost(id), 0);
  let done = 0;
  for (const part of parts) {
    const { id, needs } = part;
    if (!wanted.includes(part) || needs.some((need) => outcomes[need]?.status !== "found")) {
      outcomes[id] = { status: "not-wanted" };
      continue;
    }
    const before = done;
    const share = session.cost(id) / cost;
    const chunks: Chunk[] = [];
    let pieces = 0;
    for (let more = session.pieces(id, found); ; ) {
      chunks.push(
        session.run(id, pieces, pieces + more, found, (part) => {
          progress(before + shareOfRounds(session.grows(id), chunks.length, part) * share);
        }),
      );
      pieces += more;
      more = session.more(id, chunks, found);
      if (more === 0) break;
    }
    done += share;
    const outcome = session.join(id, chunks, found);
    outcomes[id] = outcome;
    found[id] = outcome.found;
  }
  return session.tell(outcomes, (_, error) => {
    throw error;
  });
}

/**
 * How far a part has come that is in the round of its pieces after so many others. How many rounds there are to be is
 * not known where it `grows`: each tells half of what is left.
 */
export function shareOfRounds(grows: boolean, before: number, share: number): number {
  return grows ? 1 - (1 - share / 2) * 0.5 ** before : share;
}
