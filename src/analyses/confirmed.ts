import { CORROBORATED, type Grounds, type Reason } from "./confidence.ts";
import type { Behind } from "./independent-sources.ts";
import { capitalised, inWords } from "./sentence-parts.ts";

/**
 * How many of several things rest on two independent sources or more: what one source says nobody has confirmed. Nothing is said
 * where only one thing cites any, or all come from one source, for then it is the number of sources that says it all.
 */
export function confirmedReason(behind: Behind, thing: string, several = `${thing}s`): Reason {
  return { grounds: { answers: true, ...confirmedShare(behind) }, why: inSentence(behind, thing, several) };
}

/** The share of what cites anything that two independent sources confirm, as a ground; none where nothing cites any. */
export function confirmedShare({ cited, alone }: Behind): Pick<Grounds, "confirmed"> {
  return cited === 0 ? {} : { confirmed: (cited - alone) / cited };
}

function inSentence({ all, alone, cited }: Behind, thing: string, several: string): string {
  if (all < CORROBORATED || alone === 0 || cited === 1) return "";
  const confirmed = cited - alone;
  return confirmed === 0
    ? `Each ${thing} rests on one source alone.`
    : `${capitalised(inWords(confirmed))} of the ${inWords(cited)} ${several} ${confirmed === 1 ? "rests" : "rest"} on two independent sources or more.`;
}
