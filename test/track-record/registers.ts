import { hashOf } from "#track-record/seal-hash.ts";
import type { SealedEstimate, SealedQuestion, SealedRegister } from "#track-record/sealed-register.ts";

/** An estimate of one forecaster, of which only a chance is given. */
export function estimate(
  on: string,
  chance: number | null,
  by = "A",
  as: SealedEstimate["as"] = "forecaster",
): SealedEstimate {
  return {
    by,
    as,
    on,
    chance: chance === null ? null : { low: chance, best: chance, high: chance },
    chances: null,
    quantiles: null,
    withdrawn: chance === null,
    why: null,
    cites: [],
  };
}

/** A question of yes or no, open in the first ten days of 2018, with whatever is said otherwise. */
export function question(given: Partial<SealedQuestion> = {}): SealedQuestion {
  return {
    id: "q",
    statement: null,
    text: "Is it so?",
    criteria: "It is",
    answer: "yes-no",
    outcomes: [],
    unit: null,
    opens: "2018-01-01",
    closes: "2018-01-10",
    settles: "2018-01-10",
    settledBy: "The Daily",
    condition: null,
    base: null,
    reasons: [],
    answered: null,
    estimates: [],
    ...given,
  };
}

/** A sealed register of such questions. */
export function register(
  questions: readonly SealedQuestion[],
  given: Partial<SealedRegister> = {},
): SealedRegister {
  const rest = {
    seal: 1 as const,
    case: { id: "small", title: "Small" },
    asOf: "2018-01-01",
    sealedOn: "2018-01-01",
    hindsight: false,
    program: { name: "demarche", version: "0" },
    questions: [...questions],
    sources: {},
    ...given,
  };
  return { ...rest, sha256: hashOf(rest) };
}
