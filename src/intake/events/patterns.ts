import { ACCUSE } from "./patterns/accuse.ts";
import { AGREE } from "./patterns/agree.ts";
import { AID } from "./patterns/aid.ts";
import { ASSAULT } from "./patterns/assault.ts";
import { COERCE } from "./patterns/coerce.ts";
import { CONCEDE } from "./patterns/concede.ts";
import { CONSULT } from "./patterns/consult.ts";
import { COOPERATE } from "./patterns/cooperate.ts";
import { DEEDS } from "./patterns/deeds.ts";
import { HAPPEN } from "./patterns/happen.ts";
import { MOBILIZE } from "./patterns/mobilize.ts";
import { OTHER } from "./patterns/other.ts";
import type { ActPattern } from "./patterns/pattern.ts";
import { PROTEST } from "./patterns/protest.ts";
import { REJECT } from "./patterns/reject.ts";
import { REQUEST } from "./patterns/request.ts";
import { RETREAT } from "./patterns/retreat.ts";
import { MEASURES, SANCTION } from "./patterns/sanction.ts";
import { STANCES } from "./patterns/stances.ts";
import { SUPPORT } from "./patterns/support.ts";
import { TALKS_STEPS } from "./patterns/talks.ts";
import { THREATEN } from "./patterns/threaten.ts";

/** What a pattern asks for: where two fit one verb, the one that asks for more tells the act. */
function asked({ subject, needs, object }: ActPattern): number {
  return (subject ? 2 : 0) + (needs ? 1 : 0) + (object ? 1 : 0);
}

/** Acts by the verbs that tell them, those that ask for most first, else by the roots of PLOVER. */
export const ACT_PATTERNS: readonly ActPattern[] = [
  ...[
    ...MEASURES,
    ...STANCES,
    ...TALKS_STEPS,
    ...ACCUSE,
    ...AGREE,
    ...AID,
    ...ASSAULT,
    ...COERCE,
    ...CONCEDE,
    ...CONSULT,
    ...COOPERATE,
    ...HAPPEN,
    ...MOBILIZE,
    ...OTHER,
    ...PROTEST,
    ...REJECT,
    ...REQUEST,
    ...RETREAT,
    ...SANCTION,
    ...SUPPORT,
    ...THREATEN,
  ].sort((a, b) => asked(b) - asked(a)),
  // Last, what a verb tells by itself.
  ...DEEDS,
];
