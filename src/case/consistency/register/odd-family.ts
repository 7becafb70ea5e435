/** A family as far as it could be read: its kind, its questions, or what each of them is in it. */
export interface GivenFamily {
  readonly kind?: unknown;
  readonly questions?: readonly (string | undefined)[] | undefined;
  readonly exhaustive?: unknown;
  readonly event?: unknown;
  readonly condition?: unknown;
  readonly ifSo?: unknown;
  readonly ifNot?: unknown;
  readonly both?: unknown;
}

/** An answer that cannot be beside those of the other questions of its family. */
export interface OddAnswer {
  readonly id: string;
  readonly what: string;
}

/** Yes, no, or that a question has no answer of the two. */
type Answers = (id: string) => boolean | undefined;

/** The first answer to a question of a family that the others exclude, of whatever kind the family is. */
export function oddInFamily(family: GivenFamily, answerOf: Answers): OddAnswer | undefined {
  if (family.kind === "deadlines") return ofDeadlines(idsOf(family), answerOf);
  if (family.kind === "one of many") return ofMany(idsOf(family), family.exhaustive === true, answerOf);
  return family.kind === "conditional" ? ofCondition(family, answerOf) : undefined;
}

function idsOf({ questions }: GivenFamily): (string | undefined)[] {
  return Array.isArray(questions) ? [...questions] : [];
}

/** What has come about by one day has come about by each that follows. */
function ofDeadlines(ids: readonly (string | undefined)[], answerOf: Answers): OddAnswer | undefined {
  let met: string | undefined;
  for (const id of ids) {
    if (id === undefined) continue;
    const answer = answerOf(id);
    if (answer === true) met ??= id;
    if (answer === false && met !== undefined)
      return {
        id,
        what: `\`${id}\` is answered no, and \`${met}\`, which asks the same by an earlier day, yes`,
      };
  }
  return undefined;
}

function ofMany(
  ids: readonly (string | undefined)[],
  exhaustive: boolean,
  answerOf: Answers,
): OddAnswer | undefined {
  const answered = ids.map((id) => ({ id, answer: id === undefined ? undefined : answerOf(id) }));
  const [one, other] = answered.filter(({ answer }) => answer === true);
  if (other?.id !== undefined)
    return { id: other.id, what: `\`${other.id}\` is answered yes, as \`${one!.id}\` is, which excludes it` };
  const last = ids.at(-1);
  return exhaustive && last !== undefined && answered.every(({ answer }) => answer === false)
    ? { id: last, what: `\`${last}\` is answered no, as all are of which one must come about` }
    : undefined;
}

/** An event, its condition, both, and the event where the condition holds, or does not. */
function ofCondition(family: GivenFamily, answerOf: Answers): OddAnswer | undefined {
  const of = (role: "event" | "condition" | "ifSo" | "ifNot" | "both") => {
    const id = family[role];
    return typeof id === "string" ? { id, answer: answerOf(id) } : undefined;
  };
  const [event, condition, both] = [of("event"), of("condition"), of("both")];
  if (both?.answer === true) {
    const part = [event, condition].find((each) => each?.answer === false);
    if (part)
      return { id: both.id, what: `\`${both.id}\` is answered yes, and \`${part.id}\`, a part of it, no` };
  }
  if (both?.answer === false && event?.answer === true && condition?.answer === true)
    return { id: both.id, what: `\`${both.id}\` is answered no, and both of its parts yes` };
  for (const [role, holds] of [
    ["ifSo", true],
    ["ifNot", false],
  ] as const) {
    const under = of(role);
    if (under?.answer === undefined || condition?.answer !== holds || event?.answer === undefined) continue;
    if (under.answer !== event.answer)
      return {
        id: under.id,
        what: `\`${under.id}\` is answered ${inWords(under.answer)}, and \`${event.id}\`, which it asks for under a condition that ${holds ? "holds" : "does not hold"}, ${inWords(event.answer)}`,
      };
  }
  return undefined;
}

function inWords(answer: boolean): string {
  return answer ? "yes" : "no";
}

/** What to do about such an answer. */
export const MEND_ANSWER = "mend one of the answers, or the family";
