import type { Case } from "#case/case.ts";
import { type ConcessionsInput, familyOf, isAnalysts, type Standing, type Statement } from "./statement.ts";

/**
 * The statements, with what the turn's own sentence tells as said before it: `had asked for 25 and now asks for 18` tells
 * of both, and only the 18 was said in the turn. So is what the turn itself takes back; and of several at different levels
 * in such a sentence, that whose days begin and end sooner. Where one of these has a day and another none, it is open on
 * which side the other stands.
 */
export function withToldBefore(
  c: Case,
  turn: ConcessionsInput["turn"],
  statements: readonly Statement[],
): Statement[] {
  const turnEvents = new Set(c.turn?.events);
  const takenBack = new Set(
    statements.flatMap(({ withdraws, act, standing }) =>
      withdraws !== null && (standing.inTurn || (act !== null && turnEvents.has(act.event)))
        ? [withdraws]
        : [],
    ),
  );
  const inTurn = statements.filter(
    ({ standing, act, level }) => standing.inTurn && act === null && level !== null,
  );
  return statements.map((one) => {
    if (one.act !== null || one.kind === "withdrawal") return one;
    if (takenBack.has(one.id) && mayBeOlder(one.standing, turn))
      return placed(one, { inTurn: false, beforeTurn: true });
    const others = inTurn.includes(one) ? inTurn.filter((other) => isInsteadOf(other, one)) : [];
    if (others.some(({ standing }) => isSooner(one.standing, standing)))
      return placed(one, { inTurn: false, beforeTurn: true });
    if (one.standing.undated && others.some(({ standing }) => !standing.undated))
      return placed(one, { inTurn: false });
    return one;
  });
}

/** Whether something voiced on one day may have been voiced by the turn. */
function mayBeOlder({ shape, start }: Standing, { bounds }: ConcessionsInput["turn"]): boolean {
  return (
    shape === "point" &&
    (start.earliest === null || bounds.latest === null || start.earliest <= bounds.latest)
  );
}

function placed(one: Statement, where: Partial<Standing>): Statement {
  return { ...one, standing: { ...one.standing, ...where } };
}

/** Whether a party cannot have said both at once: the same kind of thing on one issue, at another level, in the same sentence. */
function isInsteadOf(other: Statement, one: Statement): boolean {
  return (
    other.party === one.party &&
    other.issue === one.issue &&
    familyOf(other) === familyOf(one) &&
    other.level !== one.level &&
    other.voice !== "expected" &&
    (!isAnalysts(other) || isAnalysts(one)) &&
    (other.to.length === 0 || one.to.length === 0 || other.to.some((each) => one.to.includes(each))) &&
    other.cites.some((citation) => citation.includes(":") && one.cites.includes(citation))
  );
}

/** Whether the days of one begin and end before those of the other. */
function isSooner({ start: one }: Standing, { start: other }: Standing): boolean {
  return (
    other.earliest !== null &&
    (one.earliest === null || one.earliest < other.earliest) &&
    one.latest !== null &&
    (other.latest === null || one.latest < other.latest)
  );
}
