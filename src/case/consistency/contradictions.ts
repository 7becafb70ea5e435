import type { Contradiction } from "../contradiction.ts";
import { graphModelFaults } from "../graph-model-faults.ts";
import { ledgerFaults } from "../ledger-faults.ts";
import type { LenientCase } from "../lenient.ts";
import { acceptances } from "./acceptances.ts";
import { actsOfOthers } from "./acts-of-others.ts";
import { addressees } from "./addressees.ts";
import { alikeIds } from "./alike-ids.ts";
import { argumentsForAll } from "./arguments-for-all.ts";
import { belonging } from "./belonging.ts";
import { classes } from "./classes.ts";
import { datesOfNothing } from "./dates-of-nothing.ts";
import { daysNamed } from "./days-named.ts";
import { daysOfKnowledge } from "./days-of-knowledge.ts";
import { daysToCome } from "./days-to-come.ts";
import { doubles } from "./doubles.ts";
import { earlierPlans } from "./earlier-plans.ts";
import { effectsAsEvidence } from "./effects-as-evidence.ts";
import { emptyOrders } from "./empty-orders.ts";
import { evidenceAgainstItself } from "./evidence-against-itself.ts";
import { families } from "./families.ts";
import { farDays } from "./far-days.ts";
import { forecastWords } from "./forecast-words.ts";
import { foreseen } from "./foreseen.ts";
import { hindsight } from "./hindsight.ts";
import { holdersOfNothing } from "./holders-of-nothing.ts";
import { idleRatings } from "./idle-ratings.ts";
import { likelihoods } from "./likelihoods.ts";
import { locators } from "./locators.ts";
import { loci } from "./loci.ts";
import { modelRules } from "./model/model-rules.ts";
import { notComeAbout } from "./not-come-about.ts";
import { onceOrThroughout } from "./once-or-throughout.ts";
import { oneDay } from "./one-day.ts";
import { onePage } from "./one-page.ts";
import { oneText } from "./one-text.ts";
import { otherDatings } from "./other-datings.ts";
import { ownVoice } from "./own-voice.ts";
import { packages } from "./packages/packages.ts";
import { pauses } from "./pauses.ts";
import { payoffs } from "./payoffs.ts";
import { phases } from "./phases.ts";
import { putForwardBeforehand } from "./put-forward-beforehand.ts";
import { putForwardByNobody } from "./put-forward-by-nobody.ts";
import { questions } from "./questions.ts";
import { register } from "./register.ts";
import { repeatedConditions } from "./repeated-conditions.ts";
import { reservedIds } from "./reserved-ids.ts";
import { roundsOfOneSide } from "./rounds-of-one-side.ts";
import { sameNames } from "./same-names.ts";
import { sanctionSteps } from "./sanction-steps.ts";
import { scales } from "./scales.ts";
import { selfReferences } from "./self-references.ts";
import { sharesOfBelief } from "./shares-of-belief.ts";
import { smallClusters } from "./small-clusters.ts";
import { ofSoundEntries } from "./sound-entries.ts";
import { sourcesToCome } from "./sources-to-come.ts";
import { spells } from "./spells.ts";
import { statements } from "./statements.ts";
import { steadyCauses } from "./steady-causes.ts";
import { stepsOfNothing } from "./steps-of-nothing.ts";
import { stipulations } from "./stipulations.ts";
import { takenBack } from "./taken-back.ts";
import { times } from "./times.ts";
import { toldBeforehand } from "./told-beforehand.ts";
import { toldTwice } from "./told-twice.ts";
import { towardsThePast } from "./towards-the-past.ts";
import { turn } from "./turn.ts";
import { twoMinds } from "./two-minds.ts";
import { unestablished } from "./unestablished.ts";
import { withdrawals } from "./withdrawals.ts";
import { withinOneParty } from "./within-one-party.ts";

/** What the schema cannot see: names that depend on another entry, and what cannot be so, or hardly. */
export function contradictions(c: LenientCase): Contradiction[] {
  return [
    ...reservedIds(c),
    ...questions(c),
    ...scales(c),
    ...spells(c),
    ...phases(c),
    ...classes(c),
    ...register(c),
    ...families(c),
    ...packages(c),
    ...times(c),
    ...pauses(c),
    ...daysToCome(c),
    ...daysOfKnowledge(c),
    ...toldBeforehand(c),
    ...daysNamed(c),
    ...sourcesToCome(c),
    ...sanctionSteps(c),
    ...turn(c),
    ...notComeAbout(c),
    ...hindsight(c),
    ...datesOfNothing(c),
    ...farDays(c),
    ...stepsOfNothing(c),
    ...onceOrThroughout(c),
    ...ledgerFaults(ofSoundEntries(c)),
    ...locators(c),
    ...selfReferences(c),
    ...stipulations(c),
    ...onePage(c),
    ...oneText(c),
    ...otherDatings(c),
    ...earlierPlans(c),
    ...ownVoice(c),
    ...addressees(c),
    ...withinOneParty(c),
    ...belonging(c),
    ...roundsOfOneSide(c),
    ...doubles(c),
    ...toldTwice(c),
    ...twoMinds(c),
    ...oneDay(c),
    ...takenBack(c),
    ...payoffs(c),
    ...acceptances(c),
    ...withdrawals(c),
    ...towardsThePast(c),
    ...unestablished(c),
    ...likelihoods(c),
    ...smallClusters(c),
    ...idleRatings(c),
    ...effectsAsEvidence(c),
    ...evidenceAgainstItself(c),
    ...putForwardByNobody(c),
    ...holdersOfNothing(c),
    ...putForwardBeforehand(c),
    ...loci(c),
    ...actsOfOthers(c),
    ...argumentsForAll(c),
    ...steadyCauses(c),
    ...sharesOfBelief(c),
    ...forecastWords(c),
    ...foreseen(c),
    ...(c.moves ? graphModelFaults(c.moves) : []),
    ...repeatedConditions(c),
    ...emptyOrders(c),
    ...statements(c),
    ...modelRules(c),
    ...sameNames(c),
    ...alikeIds(c),
  ];
}
