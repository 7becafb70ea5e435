import type { ActPattern } from "./pattern.ts";

/**
 * What states, firms and movements do that no other pattern tells: by their verbs alone, and only where the text tells them as done.
 * The wording has the verb of this table, never the words of the text.
 */
const TO_SOMETHING =
  "open reopen land appoint remove instruct dismiss elect raid hire install nominate ship strand shell damage assign mandate erect inaugurate ferry unfurl " +
  "acquire adopt approve arbitrate assemble authorise authorize buy cancel censure circulate complete debate defeat deliver disclose disrupt eliminate examine file finalise finalize harden lengthen license loosen murder notify organise organize overhaul overthrow paralyse paralyze present publish purchase rebuke reconvene recover redeem regain relieve reprimand reschedule resolve restore retrieve reveal reverse review revive rewrite sell separate settle shorten stage submit supply table tighten transfer unblock unify unload unveil weaken freeze rejoin accredit flee repay override oversee abandon abolish accelerate activate airlift allocate ambush amend annul arm assassinate auction back board bolster boost burn cap cede certify clear commission compensate confine convene curb curtail cut decommission decree defuse depose designate destroy devalue disband discharge discontinue dispatch disperse disqualify dissolve distribute divert divide donate double draft dump eject enact enforce enlist equip erect escort evacuate exclude exempt expand finance flood fund furlough ground halt halve impeach implement inaugurate increase install introduce invalidate invoke isolate lease levy liberate liquidate loot mandate mine narrow nullify order oust outlaw overrule overturn pardon patrol penalise penalize phase poison postpone privatise privatize promote prosecute punish purge quash raise rebuild recapture reclaim recruit redeploy reduce reform refund register reimburse reinforce reinstate relocate rename repair repatriate repeal repel replace rescind rescue resettle restart restrict resume retract revise sabotage sack scrap secure shelve sink slash smuggle snub sponsor storm strip subpoena subsidise subsidize suppress surround suspend swap tax terminate topple tow train transport trim triple underwrite unfreeze unlock vacate waive withhold wreck admit lower widen close shut seal merge split reject cross burn detonate derail ground lock mobilise mobilize pay";
const ALONE =
  "abstain arrive compromise collapse defect depart desert gather intervene rebel regroup retire retreat secede";

function deed(verb: string, say: string): ActPattern {
  return {
    id: `deed.${verb}`,
    verbs: verb,
    byVerbAlone: true,
    unless: /^(?: (?:that|by [a-z]+ing|up to|in size|in number|as|into|over time)\b)/,
    to: ["", "of", "from", "against", "to"],
    route: "event",
    say,
  };
}

/** What a verb tells that is in no table: told only where somebody named did it on a day that the sentence gives. */
export const UNKNOWN_DEED: ActPattern = {
  id: "deed.unknown",
  verbs: "do",
  to: ["", "with", "to", "from", "against"],
  route: "event",
  say: "do something with …",
};
/** Verbs of thinking, saying and being, which tell no deed. */
export const NO_DEEDS = new Set(
  (
    "had was were been did went came got became began seemed looked appeared remained stayed kept felt knew thought believed hoped wanted liked needed meant expected feared saw heard said told asked called named known led lived lay stood " +
    "sat spoke argued expressed insisted confirmed believed planned used tried failed let made gave took put set found left held ran turned showed proved happened continued started owned belonged involved included contained concerned " +
    "faced suffered enjoyed lost won spent cost earned grew rose fell dropped slid climbed covered worked watched waited slept died lasted dubbed labelled branded titled entitled nicknamed situated located based linked related designed aimed backed dated"
  ).split(" "),
);

export const DEEDS: readonly ActPattern[] = [
  ...[...new Set(TO_SOMETHING.split(" "))].map((verb) => deed(verb, `${verb} something of …`)),
  ...ALONE.split(" ").map((verb) => deed(verb, verb)),
];
