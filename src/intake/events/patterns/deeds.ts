import type { ActPattern } from "./pattern.ts";

/**
 * What states, firms and movements do that no other pattern tells: by their verbs alone, and only where the text tells them as done.
 * The wording has the verb of this table, never the words of the text.
 */
const TO_SOMETHING =
  "abandon abolish accelerate accredit acquire activate admit adopt airlift allocate ambush amend annul appoint approve arbitrate arm assassinate assemble assign auction authorise authorize back board bolster boost burn buy cancel cap cede censure certify circulate clear close commission compensate complete confine convene cross curb curtail cut damage debate decommission decree defeat defuse deliver depose derail designate destroy detonate devalue disband discharge disclose discontinue dismiss dispatch disperse disqualify disrupt dissolve distribute divert divide donate double draft dump eject elect eliminate enact enforce enlist equip erect escort evacuate examine exclude exempt expand ferry file finalise finalize finance flee flood freeze fund furlough ground halt halve harden hire impeach implement inaugurate increase install instruct introduce invalidate invoke isolate land lease lengthen levy liberate license liquidate lock loosen loot lower mandate merge mine mobilise mobilize murder narrow nominate notify nullify open order organise organize oust outlaw overhaul override overrule oversee overthrow overturn paralyse paralyze pardon patrol pay penalise penalize phase poison postpone present privatise privatize promote prosecute publish punish purchase purge quash raid raise rebuild rebuke recapture reclaim reconvene recover recruit redeem redeploy reduce reform refund regain register reimburse reinforce reinstate reject rejoin relieve relocate remove rename reopen repair repatriate repay repeal repel replace reprimand reschedule rescind rescue resettle resolve restart restore restrict resume retract retrieve reveal reverse review revise revive rewrite sabotage sack scrap seal secure sell separate settle shell shelve ship shorten shut sink slash smuggle snub split sponsor stage storm strand strip submit subpoena subsidise subsidize supply suppress surround suspend swap table tax terminate tighten topple tow train transfer transport trim triple unblock underwrite unfreeze unfurl unify unload unlock unveil vacate waive weaken widen withhold wreck";
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
  ...TO_SOMETHING.split(" ").map((verb) => deed(verb, `${verb} something of …`)),
  ...ALONE.split(" ").map((verb) => deed(verb, verb)),
];
