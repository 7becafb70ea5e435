import { paymentOf } from "#deal-space/questions/payments.ts";
import { wholePerCent } from "#math/whole-per-cent.ts";
import type { ComposedParty } from "../../composer.ts";
import { capitalised, counted, listed, quoted } from "../../sentence-parts.ts";
import { acceptanceOf } from "../model.ts";
import { HARDLY_ANY_READINGS, NEARLY_ALL_READINGS } from "../thresholds.ts";
import { amount } from "../words/names.ts";
import type { Fares, Readings } from "./readings.ts";

/** So many clauses on which a party stumbles are named. */
const STUMBLES = 3;
const NOT_STATED = "not stated";

/** What a party makes of a package, on which clause, and by how much. */
export function stanceOf(readings: Readings, fares: Fares, party: number): ComposedParty {
  const share = fares.accepted[party]!;
  const stance = stanceBy(share);
  return {
    stance,
    told: readings.isSettled ? toldOnce(readings, fares, party) : toldInReadings(readings, share, party),
    stumbles: stance === "accepts" ? [] : stumblesOf(readings, fares, party),
    likes: readings.input.clauses.map((_, clause) => likeOf(readings, clause, fares.taken[clause]!, party)),
  };
}

export function stanceBy(share: number): ComposedParty["stance"] {
  if (share >= NEARLY_ALL_READINGS) return "accepts";
  return share <= HARDLY_ANY_READINGS ? "refuses" : "open";
}

/** A share of readings. */
export function inPercent(share: number): string {
  return `${wholePerCent(share)} %`;
}

function toldOnce(readings: Readings, { sums }: Fares, party: number): string {
  const { worst, units, walkAway } = readings.worths[0]![party]!;
  const sum = sums[0]![party]! + worst;
  const worth = `worth ${amount(sum / units)}`;
  if (walkAway === null) return `${worth}; whatever there is would be accepted`;
  const gap = (sum - walkAway) / units;
  if (gap === 0) return `${worth}, as much as no deal`;
  return gap > 0
    ? `${worth}, ${amount(gap)} more than no deal`
    : `${worth}, ${amount(-gap)} short of what no deal is worth`;
}

function toldInReadings({ input }: Readings, share: number, party: number): string {
  const { walkAway, values } = [...input.parties, ...input.bystanders][party]!;
  if (walkAway.kind === "none") return "whatever there is would be accepted";
  // What is drawn of somebody of whom nothing is stated says nothing.
  if (values.every(({ rests }) => rests === null)) return "what is wanted is not stated on any clause";
  const missing = walkAway.kind === "not stated" ? "; what no deal is worth is not stated" : "";
  return `accepted in ${inPercent(share)} of the readings${missing}`;
}

/** The clauses on which a party has least of what it could have, the weightiest first. */
function stumblesOf(readings: Readings, { taken }: Fares, party: number): readonly string[] {
  const { clauses, parties, bystanders } = readings.input;
  const { values } = [...parties, ...bystanders][party]!;
  const losses = clauses.map((_, clause) =>
    readings.worths.map((parties) => {
      const row = parties[party]!.values[clause]!;
      return (row.reduce((a, b) => Math.max(a, b)) - row[taken[clause]!]!) / parties[party]!.units;
    }),
  );
  if (readings.isSettled)
    return losses
      .map(([loss], clause) => ({ clause, loss: loss! }))
      .filter(({ loss }) => loss > 0)
      .toSorted((a, b) => b.loss - a.loss)
      .slice(0, STUMBLES)
      .map(({ clause, loss }) => `${amount(loss)} on ${clauses[clause]!.name}`);
  const most = clauses.map(() => 0);
  for (let reading = 0; reading < readings.count; reading++) {
    let worst = -1;
    for (const [clause, of] of losses.entries())
      if (
        values[clause]!.rests !== null &&
        of[reading]! > 0 &&
        (worst < 0 || of[reading]! > losses[worst]![reading]!)
      )
        worst = clause;
    if (worst >= 0) most[worst]!++;
  }
  return most
    .map((count, clause) => ({ clause, share: count / readings.count }))
    .filter(({ share }) => share > HARDLY_ANY_READINGS)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, STUMBLES)
    .map(
      ({ clause, share }) => `${clauses[clause]!.name}, given up most in ${inPercent(share)} of the readings`,
    );
}

/** Which place an option has among those of its clause for a party, where that is the same in all readings. */
function likeOf({ input, worths }: Readings, clause: number, option: number, party: number): string {
  const { rests, refused } = [...input.parties, ...input.bystanders][party]!.values[clause]!;
  const { options } = input.clauses[clause]!;
  if (refused?.given.includes(option)) return "refused";
  if (rests === null) return NOT_STATED;
  let [above, below] = [-1, -1];
  for (const parties of worths) {
    const row = parties[party]!.values[clause]!;
    const better = row.reduce((count, one) => count + (one > row[option]! ? 1 : 0), 0);
    const worse = row.reduce((count, one) => count + (one < row[option]! ? 1 : 0), 0);
    if (above >= 0 && (better !== above || worse !== below)) return NOT_STATED;
    [above, below] = [better, worse];
  }
  if (above === 0) return below === 0 ? "all alike" : "best";
  if (below === 0) return "worst";
  return `${ordinal(above + 1)} of ${options.length}`;
}

function ordinal(place: number): string {
  const end = place % 100 >= 11 && place % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th");
  return `${place}${end}`;
}

/** Who blocks it, or that nobody does, in one sentence. */
export function headlineOf(readings: Readings, fares: Fares, parties: readonly ComposedParty[]): string {
  const { input } = readings;
  const those = (stance: ComposedParty["stance"]) =>
    input.parties.filter((_, at) => parties[at]!.stance === stance);
  const names = (of: typeof input.parties) => listed(of.map(({ name }) => name));
  const isOne = (of: typeof input.parties) => of.length === 1 && !of[0]!.isPlural;
  const [refuse, open] = [those("refuses"), those("open")];
  const votes = input.agreement.by === "votes";
  if (!fares.isPossible) return "It breaks a condition, and cannot be agreed as it is.";
  const often = readings.isSettled ? "" : ` It is a deal in ${inPercent(fares.made)} of the readings.`;
  if (stanceBy(fares.made) === "accepts")
    return refuse.length === 0
      ? `${votes ? "It finds the consent that it needs" : "All whose consent is asked accept it"}.${often}`
      : `It is made although ${names(refuse)} ${isOne(refuse) ? "refuses" : "refuse"}.${often}`;
  if (refuse.length > 0)
    return `${capitalised(names(refuse))} ${isOne(refuse) ? "blocks" : "block"} it.${often}${paymentInWords(readings, fares)}`;
  return open.length > 0
    ? `Nobody surely refuses; it hangs on ${names(open)}.${often}`
    : `No single party blocks it, but hardly ever do all accept at once.${often}`;
}

/** What a payment would do where all is known, and it is stated in what one party could pay another. */
function paymentInWords(readings: Readings, { taken }: Fares): string {
  const { input, isSettled, asked, worths } = readings;
  if (!isSettled || input.unit === null) return "";
  const parties = worths[0]!.slice(0, asked);
  const { paid, to, spare, isEnough } = paymentOf(parties, readings.dealOf(taken), acceptanceOf(input));
  if (paid === null) return "";
  const whom = listed(to.map((at) => input.parties[at]!.name));
  const others = `the others have ${amount(spare)} above no deal`;
  return isEnough
    ? ` A payment of ${amount(paid)} ${input.unit.name} to ${whom} would do: ${others}.`
    : ` No payment would do: ${whom} would need ${amount(paid)} ${input.unit.name}, and ${others}.`;
}

/** `“two nights” on nights`, of several `… and …`. */
export function changesInWords(
  { clauses }: Readings["input"],
  from: readonly number[],
  to: readonly number[],
): string {
  const changed = clauses.flatMap(({ name, options }, at) =>
    from[at] === to[at] ? [] : [`${name}: ${quoted(options[to[at]!]!.text)}`],
  );
  return changed.length <= 4
    ? changed.join("; ")
    : `${changed.slice(0, 3).join("; ")}; and ${counted(changed.length - 3, "more clause")}`;
}
