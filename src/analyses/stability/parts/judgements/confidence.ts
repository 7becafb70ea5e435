import type { PreferenceFlip } from "#graph-model/robustness/flips.ts";
import type { Confidence } from "#outcome/explanation.ts";
import { confidenceFrom } from "../../../confidence.ts";
import { confirmedReason, sourcesReason } from "../../../confirmed.ts";
import { counted, inWords, listed } from "../../../sentence-parts.ts";
import type { Facts } from "../../facts.ts";
import { partyOf, type StabilityInput } from "../../input.ts";
import { type Grounds, isJudgedAlone } from "../../words/grounds.ts";

/**
 * How far the answers can be relied on, by how much is known, what it rests on, and whether a thing that is unknown or
 * judged would change them by itself. `open` counts what is unknown, `orders` what of it is no wish; `flips` are the single
 * changes that change most; `isLevel`: the answer is that none of several outcomes can be put first.
 */
export function confidenceOf(
  { open, orders }: Pick<Facts, "open" | "orders">,
  grounds: Grounds,
  flips: readonly PreferenceFlip[],
  isLevel: boolean,
  input: StabilityInput,
): Confidence {
  const { sources, judged, judgedBeside, judgement, silent } = grounds;
  const known = grounds.given - 1;
  const unsure = flips.filter((flip) => isUnsure(flip, input));
  const turned = unsure.length > 0;
  const from = sources.all === 0 ? "no source" : counted(sources.all, "source");
  const rests =
    known === 0
      ? ""
      : isJudgedAlone(grounds)
        ? `What is stated rests on ${judgement}.`
        : `What is stated rests on ${from}${judged > 0 ? `, and ${partInWords(judged, known)} on ${judgement}${besideInWords(judged, judgedBeside)}` : ""}.`;
  const howKnown = knownInWords(known, { wishes: open - orders, orders, putLast: grounds.putLast });
  const given = known + open > 0 ? { given: known / (known + open) } : {};
  const stated = known > 0 ? { stated: (known - judged) / known } : {};
  const turnedBy = turned ? "input" : "none";
  return confidenceFrom([
    { grounds: { answers: known > 0, ...given }, why: howKnown },
    confirmedReason(sources, "preference that cites a source", "preferences that cite a source"),
    sourcesReason(sources, {
      stipulated: "What is stated is",
      isPart: judged > 0,
      otherwise: rests,
      beside: stated,
    }),
    {
      grounds: { answers: true, ...given },
      why: silent.length > 0 ? `Nothing is known of what ${listed(silent)} would rather see.` : "",
    },
    {
      grounds: { answers: !isLevel },
      why: isLevel ? "No outcome can be put first." : "",
    },
    {
      grounds: { answers: true, turnedBy },
      why: turned ? turnedInWords(unsure) : "",
    },
  ]);
}

/** `three of the four preferences`, `all four preferences`, `the one preference`. */
function partInWords(judged: number, known: number): string {
  if (judged < known) return `${inWords(judged)} of the ${inWords(known)} preferences`;
  if (known === 1) return "the one preference";
  return `${known === 2 ? "both" : `all ${inWords(known)}`} preferences`;
}

/** How many of the things judged cite a source, too: the census has these as citing one. */
function besideInWords(judged: number, beside: number): string {
  if (beside === 0) return "";
  if (judged === 1) return " beside a source";
  return `, ${beside === judged ? "each" : `${inWords(beside)} of them`} beside a source`;
}

/** How much of what decides is known. */
function knownInWords(
  known: number,
  {
    wishes: open,
    orders,
    putLast,
  }: { readonly wishes: number; readonly orders: number; readonly putLast: number },
): string {
  // An order among wishes is no wish: the gaps list the wishes, and both count the same.
  const all = known + open;
  if (all === 0) return "No preference is stated.";
  const unordered = orders > 0 ? ", but not in what order all of them come" : "";
  if (open === 0)
    return all === 1
      ? "The one preference that matters here is stated."
      : `${all === 2 ? "Both" : `All ${inWords(all)}`} preferences that matter here are stated${unordered}.`;
  if (known === 0)
    return all === 1
      ? "The one preference that matters here is unknown."
      : `${all === 2 ? "Neither of the two" : `None of the ${inWords(all)}`} preferences that matter here is known.`;
  const unknown = `Of ${inWords(all)} preferences that matter here ${inWords(open)} ${open === 1 ? "is" : "are"} unknown`;
  if (putLast === 0) return `${unknown}.`;
  return putLast === open
    ? `${unknown} and ${open === 1 ? "was" : "were"} taken to weigh least.`
    : `${unknown}; ${inWords(putLast)} of these ${putLast === 1 ? "was" : "were"} taken to weigh least.`;
}

/** Whether what changes is not known, or only judged. What a source states may be wrong too, but is no judgement. */
function isUnsure({ kind, party, entries }: PreferenceFlip, input: StabilityInput): boolean {
  return kind === "resolve" || entries.some((entry) => partyOf(input, party).entries[entry]!.judged);
}

/** That a single preference would change the answer, and whether there is but one of the kind. */
function turnedInWords(unsure: readonly PreferenceFlip[]): string {
  const kinds = kindsOf(unsure);
  const apart = new Set(unsure.map(({ party, kind, entries }) => JSON.stringify([party, kind, entries])));
  return apart.size === 1
    ? `One ${kinds} preference alone would change the answer.`
    : `Any one of several ${kinds} preferences alone would change the answer.`;
}

/** Whether what would change the answer is unknown, or judged, or some of it the one and some the other. */
function kindsOf(unsure: readonly PreferenceFlip[]): string {
  const isOpen = ({ kind }: PreferenceFlip) => kind === "resolve";
  if (unsure.every(isOpen)) return "unknown";
  return unsure.some(isOpen) ? "unknown or judged" : "judged";
}
