import { isMissing } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { citedSources } from "#case/citation.ts";
import { claimsAgainst } from "#case/claims-against.ts";
import { boundsInWords } from "#case/date.ts";
import { isoDay } from "#case/day.ts";
import { isInterest } from "#case/interest.ts";
import type { LeftOut } from "#case/left-out.ts";
import { nameWithin } from "#case/name-within.ts";
import { stanceOf } from "#case/stance.ts";
import { analysedSources } from "../analysed-sources.ts";
import type { Findings, Selection } from "../analysis.ts";
import { distinct } from "../cites.ts";
import { claimantsInWords } from "../claimants.ts";
import { statedForecast } from "../on-record.ts";
import { disputedClaims } from "./disputed-claims.ts";
import type { RecordedClaim, RecordedForecast, RecordInput } from "./recorded.ts";

/** The forecasts and claims of a case; or that there are none. */
export function selectRecord(
  c: Case,
  _: Findings = {},
  left: readonly LeftOut[] = [],
): Selection<RecordInput> {
  if (c.claims.length === 0 && c.forecasts.length === 0)
    return { missing: ["claims or forecasts: who states or foresees what"] };
  const analysed = analysedSources(c, left);
  const forecasts = new Set(c.forecasts.map(({ id }) => id));
  return {
    input: {
      forecasts: c.forecasts.map((forecast) => forecastOf(c, forecast)),
      claims: c.claims
        .filter((claim) => !claim.assumption && !isInterest(claim))
        .map((claim) => claimOf(c, claim, analysed)),
      claimTexts: Object.fromEntries(c.claims.map(({ id, text }) => [id, text])),
      assumptions: c.claims.flatMap(({ id, text, assumption, cite = [] }) =>
        assumption?.test === undefined
          ? []
          : [
              {
                text,
                flips: nameWithin(c, assumption.flips),
                test: assumption.test,
                against: claimsAgainst(c, id),
                cites: cite,
              },
            ],
      ),
      disputes: disputedClaims(c, analysed).map((pair) => ({
        claims: pair.map(({ by, text }) => ({ by: by.length === 0 ? null : claimantsInWords(c, by), text })),
        cites: distinct(pair.flatMap(({ cite = [] }) => cite)),
      })),
      asked: c.questions.flatMap(({ kind, about }) =>
        about !== undefined && forecasts.has(about) ? [{ kind, about }] : [],
      ),
    },
  };
}

function forecastOf(c: Case, forecast: Case["forecasts"][number]): RecordedForecast {
  const { id, condition, horizon, criterion, question } = forecast;
  return {
    id,
    ...statedForecast(c, forecast),
    condition: condition ?? null,
    horizon: typeof horizon === "string" ? null : boundsInWords(horizon),
    criterion: isMissing(criterion) ? null : criterion,
    question: question
      ? {
          text: question.text,
          criteria: question.criteria,
          closes: isoDay(question.closes.latest!),
          closesInWords: boundsInWords(question.closes),
          settledBy: question.settledBy,
          open: question.closes.latest! > c.asOf.latest!,
        }
      : null,
    tested: question !== undefined || c.register.some(({ of }) => of === id),
  };
}

function claimOf(c: Case, claim: Case["claims"][number], analysed: ReadonlySet<string>): RecordedClaim {
  const { id, text, by, kind, hedge, credibility, supports, contradicts, qualifies, cite = [] } = claim;
  return {
    id,
    text,
    by: claimantsInWords(c, by),
    kind,
    stance: stanceOf(c, claim),
    inText: citedSources(cite).some((source) => analysed.has(source)),
    hedge: hedge ?? null,
    grade: credibility?.grade ?? null,
    gradeReason: credibility?.why ?? null,
    supports,
    contradicts,
    qualifies,
    cites: cite,
  };
}
