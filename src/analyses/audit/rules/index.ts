import type { Rule } from "../rule.ts";
import { anachronism } from "./anachronism.ts";
import { circularArgument } from "./circular-argument.ts";
import { commonOrigin } from "./common-origin.ts";
import { conflictingDates } from "./conflicting-dates.ts";
import { constantCause } from "./constant-cause.ts";
import { contestedAct } from "./contested-act.ts";
import { contradictedClaim } from "./contradicted-claim.ts";
import { datePhrase } from "./date-phrase.ts";
import { dismissedWithoutEvidence } from "./dismissed-without-evidence.ts";
import { doubleNegative } from "./double-negative.ts";
import { effectAsEvidence } from "./effect-as-evidence.ts";
import { effectBeforeCause } from "./effect-before-cause.ts";
import { eliminationNonSequitur } from "./elimination-non-sequitur.ts";
import { explanationNotConsidered } from "./explanation-not-considered.ts";
import { forecastForm } from "./forecast-form.ts";
import { impossibleDate } from "./impossible-date.ts";
import { innerTension } from "./inner-tension.ts";
import { motiveOnly } from "./motive-only.ts";
import { noOther } from "./no-other.ts";
import { nonDiagnosticEvidence } from "./non-diagnostic-evidence.ts";
import { omittedFact } from "./omitted-fact.ts";
import { oneColumnEvidence } from "./one-column-evidence.ts";
import { oneSidedRule } from "./one-sided-rule.ts";
import { selectedPrecedents } from "./selected-precedents.ts";
import { selfContradiction } from "./self-contradiction.ts";
import { silentParty } from "./silent-party.ts";
import { singleSource } from "./single-source.ts";
import { twinExplanations } from "./twin-explanations.ts";
import { undatedEvent } from "./undated-event.ts";
import { unearnedGrade } from "./unearned-grade.ts";
import { unnamedClaimant } from "./unnamed-claimant.ts";
import { unsourcedEntry } from "./unsourced-entry.ts";
import { untestedActor } from "./untested-actor.ts";

/** The rules, those first that go to the heart of an argument: findings of equal weight are shown in this order. */
export const RULES: readonly Rule[] = [
  effectBeforeCause,
  constantCause,
  oneSidedRule,
  eliminationNonSequitur,
  circularArgument,
  selfContradiction,
  contradictedClaim,
  innerTension,
  effectAsEvidence,
  contestedAct,
  untestedActor,
  omittedFact,
  nonDiagnosticEvidence,
  oneColumnEvidence,
  dismissedWithoutEvidence,
  explanationNotConsidered,
  motiveOnly,
  noOther,
  twinExplanations,
  conflictingDates,
  anachronism,
  impossibleDate,
  datePhrase,
  forecastForm,
  doubleNegative,
  silentParty,
  selectedPrecedents,
  unnamedClaimant,
  singleSource,
  commonOrigin,
  unearnedGrade,
  unsourcedEntry,
  undatedEvent,
];
