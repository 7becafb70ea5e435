import { chanceGiven } from "#analyses/forecasts/chance.ts";
import type { Answered } from "#analyses/forecasts/parts/answers.ts";
import { reasonText } from "#analyses/forecasts/select-reasons.ts";
import { statedForecast } from "#analyses/on-record.ts";
import type { Case } from "#case/case.ts";
import { splitCitation } from "#case/citation.ts";
import type { CaseDate } from "#case/date.ts";
import type { Estimate } from "#case/dated-question.ts";
import { isoDay } from "#case/day.ts";
import { type RegisteredQuestion, registerOf } from "#case/register.ts";
import { hashOf } from "./seal-hash.ts";
import type { SealedEstimate, SealedQuestion, SealedRegister } from "./sealed-register.ts";

/** What of the register's result is sealed. */
export interface RegisterResult {
  readonly answers: readonly Answered[];
}

/**
 * Freezes the register of a case on a day: what is asked, what is answered, from what, and what forecasters hold.
 *
 * @param c the case as it counts on its day.
 * @param found what the analysis of the register found of it.
 * @returns null where nothing is asked.
 */
export function sealOf(
  c: Case,
  found: RegisterResult,
  sealedOn: string,
  program: SealedRegister["program"],
): SealedRegister | null {
  const questions = registerOf(c).map((question) => sealedQuestion(c, question, found));
  if (questions.length === 0) return null;
  const cited = new Set(
    questions
      .flatMap(({ reasons, estimates }) => [...reasons, ...estimates].flatMap(({ cites }) => cites))
      .map((cite) => splitCitation(cite).source),
  );
  const register = {
    seal: 1 as const,
    case: { id: c.id, title: c.title },
    asOf: iso(c.asOf),
    sealedOn,
    hindsight: c.coded.hindsight,
    program,
    questions,
    sources: Object.fromEntries(
      c.sources.filter(({ id }) => cited.has(id)).map(({ id, title }) => [id, title]),
    ),
  };
  return { ...register, sha256: hashOf(register) };
}

function sealedQuestion(c: Case, question: RegisteredQuestion, { answers }: RegisterResult): SealedQuestion {
  const { id, of, text, criteria, answer, outcomes = [], unit, opens, closes, settles, settledBy } = question;
  const { condition, outside, reasons, estimates, resolution } = question;
  const { course, chance } = answers.find((each) => each.id === id)!;
  const forecast = c.forecasts.find((each) => each.id === of);
  const statement = forecast && statedForecast(c, forecast);
  return {
    id,
    statement: statement ? { text: statement.text, by: statement.by, words: statement.words } : null,
    text,
    criteria,
    answer,
    outcomes: outcomes.map((each) => ({ id: each.id, text: each.text })),
    unit: unit ?? null,
    opens: opens ? iso(opens) : askedFrom(c, closes),
    closes: iso(closes),
    settles: iso(settles ?? closes),
    settledBy,
    condition: condition ?? null,
    base: course && outside ? { what: outside.what, ...course.base } : null,
    reasons: (course?.parts ?? []).map(({ at, before, after, without }) => ({
      text: reasonText(c, { opens, closes }, reasons[at]!),
      cites: reasons[at]!.cite ?? [],
      before,
      after,
      without: without.best,
    })),
    answered: resolution || chance === null ? null : { ...chance },
    estimates: estimates.map(sealedEstimate),
  };
}

/** Where nobody says from when a question is asked: from the day of coding, or that of a case which was coded after the close. */
function askedFrom({ asOf, coded }: Case, closes: CaseDate): string {
  return iso(coded.on.latest! < closes.latest! ? coded.on : asOf);
}

function sealedEstimate({
  by,
  as,
  on,
  chance,
  chances,
  quantiles,
  withdrawn,
  why,
  cite,
}: Estimate): SealedEstimate {
  const each = Object.entries(chances ?? {}).map(([id, share]) => [id, chanceGiven(share)] as const);
  return {
    by,
    as,
    on: iso(on),
    chance: chance === undefined ? null : chanceGiven(chance),
    // Of an outcome without a stated chance nothing can be scored, and so of none.
    chances:
      chances === undefined || each.some(([, given]) => given === null)
        ? null
        : (Object.fromEntries(each) as Record<string, NonNullable<(typeof each)[number][1]>>),
    quantiles:
      quantiles?.map(({ share, value }) => ({
        share,
        value: typeof value === "number" ? value : value.latest!,
      })) ?? null,
    withdrawn: withdrawn ?? false,
    why: why ?? null,
    cites: cite ?? [],
  };
}

function iso(date: CaseDate): string {
  return isoDay(date.latest!);
}
