import type { Rule } from "../rule.ts";
import { dismissedWithoutEvidence, explanationNotConsidered, noOther } from "./alternatives.ts";
import { conflictingDates } from "./conflicting-dates.ts";
import { constantCause } from "./constant-cause.ts";
import { datePhrase } from "./date-phrase.ts";
import { doubleNegative } from "./double-negative.ts";
import { effectBeforeCause } from "./effect-before-cause.ts";
import { eliminationNonSequitur } from "./elimination-non-sequitur.ts";
import { anachronism, contradictedClaim, omittedFact, selfContradiction } from "./facts.ts";
import { forecastForm } from "./forecast-form.ts";
import { impossibleDate } from "./impossible-date.ts";
import { innerTension } from "./inner-tension.ts";
import { oneSidedRule } from "./one-sided-rule.ts";
import { nonDiagnosticEvidence, oneColumnEvidence } from "./ratings.ts";
import { circularArgument, motiveOnly, selectedPrecedents } from "./reasoning.ts";
import { silentParty } from "./silent-party.ts";
import { commonOrigin, singleSource, unearnedGrade, unnamedClaimant } from "./sourcing.ts";
import { undatedEvent } from "./undated-event.ts";
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
  untestedActor,
  omittedFact,
  nonDiagnosticEvidence,
  oneColumnEvidence,
  dismissedWithoutEvidence,
  explanationNotConsidered,
  motiveOnly,
  noOther,
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
