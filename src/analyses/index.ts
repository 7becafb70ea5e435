import type { Analysis } from "./analysis.ts";
import { audit } from "./audit/audit.ts";
import { chronology } from "./chronology/chronology.ts";
import { concessions } from "./concessions/concessions.ts";
import { deals } from "./deals/deals.ts";
import { endings } from "./endings/endings.ts";
import { explanations } from "./explanations/explanations.ts";
import { forecasts } from "./forecasts/forecasts.ts";
import { record } from "./record/record.ts";
import { stability } from "./stability/stability.ts";
import { stakeholders } from "./stakeholders/stakeholders.ts";

/** The analyses, in the order in which a brief shows them. */
export const ANALYSES: readonly Analysis[] = [
  audit,
  chronology,
  concessions,
  explanations,
  stability,
  deals,
  stakeholders,
  endings,
  forecasts,
  record,
];
