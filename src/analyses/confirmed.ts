import { CORROBORATED, type Grounds, isReported, type Reason } from "./confidence.ts";
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
export function confirmedShare(behind: Behind): Pick<Grounds, "confirmed" | "reported"> {
  const { cited, alone } = behind;
  return cited === 0 ? {} : { confirmed: (cited - alone) / cited, ...reportedShare(behind) };
}

/**
 * The share of what cites anything that a source graded A or B tells, or two confirm, as a ground: only of an answer told from
 * several things, nearly all of which sources state. One report is scant, whoever makes it.
 */
function reportedShare({ cited, reliable = 0, isStated }: Behind): Pick<Grounds, "reported"> {
  return isStated === true && cited > 1 ? { reported: reliable / cited } : {};
}

/**
 * How many independent sources stand behind an answer, as a ground; none where each thing is stipulated: of what is so by the
 * word of its source no second one could say more.
 */
export function sourcesGround(behind: Behind): Pick<Grounds, "sources" | "reported"> {
  return isStipulated(behind) ? {} : { sources: behind.all, ...reportedShare(behind) };
}

/** How an answer tells what sources stand behind it. */
interface SourcesTold {
  /** What of it is so by the word of its source, with its verb: `What is stated is`. */
  readonly stipulated: string;
  /** The sentence where that does not say it all: where a source reports, or `isPart` holds. */
  readonly otherwise: string;
  /** Whether the answer is told from more than what is cited, so that not all of it is so by a source's word. */
  readonly isPart?: boolean;
  /** Grounds of which the sentence speaks beside the sources. */
  readonly beside?: Omit<Grounds, "answers" | "sources" | "reported">;
}

/** The independent sources behind an answer, as a reason; of what is stipulated, that nobody has to confirm it. */
export function sourcesReason(
  behind: Behind,
  { stipulated, otherwise, isPart = false, beside = {} }: SourcesTold,
): Reason {
  return {
    grounds: { answers: true, ...beside, ...sourcesGround(behind) },
    why:
      isStipulated(behind) && !isPart
        ? `${stipulated} so by the rules of the game or exercise that the case codes.`
        : otherwise,
  };
}

/** Whether all that cites anything is so because its source says so. */
function isStipulated({ cited, stipulated }: Behind): boolean {
  return cited > 0 && stipulated === cited;
}

function inSentence(behind: Behind, thing: string, several: string): string {
  const { all, alone, cited, stipulated, reliable } = behind;
  if (all < CORROBORATED || alone === 0 || cited === 1) return "";
  const confirmed = cited - alone;
  // Of what nobody confirms, that those who tell it are trusted: it is what keeps the confidence from being lower.
  const isTrusted = isReported(reportedShare(behind));
  const graded = reliable === cited ? "graded A or B" : "nearly all graded A or B";
  return confirmed === 0
    ? `Each ${thing} rests on one source alone${isTrusted ? `, ${graded}` : ""}.`
    : `${capitalised(inWords(confirmed))} of the ${inWords(cited)} ${several} ${confirmed === 1 ? "rests" : "rest"} on two independent sources or more${stipulated > 0 ? ", or on the rules of the game or exercise" : ""}${isTrusted ? `; the others on one, ${graded}` : ""}.`;
}
