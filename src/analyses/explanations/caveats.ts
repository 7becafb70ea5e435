import { capitalised, listed, quoted } from "../sentence-parts.ts";
import type { ExplanationModel } from "./model.ts";
import type { SetResult } from "./result.ts";
import { count, counted, percentRange } from "./wording.ts";

/** What holds for every comparison. */
export function generalCaveats(samples: number): string[] {
  return [
    "The explanations are treated as rivals of which one is the main one. Where several worked together, the figures " +
      "do not say whether one of them played a part.",
    `Of each range every value is taken to be as likely as any other, in ${samples} readings. The outer bounds do not ` +
      "depend on that; the range in the judgement and the share of readings do.",
  ];
}

/** What a careful reader must know of one comparison. */
export function caveatsOf(result: SetResult, model: ExplanationModel): string[] {
  const { priors } = model;
  const nameOf = (id: string) => quoted(model.rows.find((row) => row.id === id)!.name);
  const caveats: string[] = [];
  if (priors.otherRow === null) {
    const share = percentRange(priors.reserved);
    const origin = {
      given: "as the case says",
      default: "by convention, since the case gives no share",
      "left by the priors": "which is what the given starting beliefs leave",
    }[priors.other];
    caveats.push(
      `${share} is kept for an explanation that nobody has named, ${origin}. No evidence moves it, since nobody says ` +
        "how likely the evidence would be under it.",
    );
  }
  const equal = priors.given.filter((given, row) => !given && row !== priors.otherRow).length;
  if (equal > 1) {
    caveats.push(
      `${equal === model.rows.length ? "All" : `${count(equal)} of the ${count(model.rows.length)}`} explanations start ` +
        "level, because no starting belief is given for them. That is a convention, not knowledge.",
    );
  }
  const starved = result.hypotheses.filter((hypothesis) => hypothesis.prior.high === 0);
  if (starved.length > 0) {
    caveats.push(
      `The starting beliefs leave nothing for ${listed(starved.map(({ id }) => nameOf(id)))}; no evidence can help there.`,
    );
  }
  const loose = model.items.filter((item) => item.cluster === null).length;
  if (loose > 1) {
    caveats.push(
      `${counted(loose, "piece", "pieces")} of evidence count as independent of each other. If some have one origin, ` +
        "they count too much.",
    );
  }
  if (!result.leastInconsistent.includes(result.leader)) {
    caveats.push(
      `The usual inconsistency score would put ${listed(result.leastInconsistent.map(nameOf))} first, not ` +
        `${nameOf(result.leader)}. It counts evidence against an explanation and overlooks how much better the ` +
        "evidence fits one than another, and starting beliefs.",
    );
  }
  return caveats.map(capitalised);
}
