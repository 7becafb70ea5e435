import type { Progress } from "#math/progress.ts";
import type { Account, PartOutcome, Session } from "./session.ts";

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
    const pieces = session.pieces(id, found);
    const chunk = session.run(id, 0, pieces, found, (part) => progress(before + part * share));
    done += share;
    const outcome = session.join(id, [chunk], found);
    outcomes[id] = outcome;
    found[id] = outcome.found;
  }
  return session.tell(outcomes, (_, error) => {
    throw error;
  });
}
