/** What is bargained over, by the words that tell it: id, name of the issue, and a phrase of ours for a demand. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly phrase: string;
  readonly words: RegExp;
}

const topic = (id: string, name: string, phrase: string, words: string): Topic => ({
  id,
  name,
  phrase,
  words: new RegExp(`\\b(?:${words})\\b`, "i"),
});

/** Topics, the more special first. */
export const TOPICS: readonly Topic[] = [
  topic(
    "security",
    "Security guarantees",
    "a guarantee of its security",
    "security (?:to be )?guarante\\w+|guarantees? (?:of|for) (?:its |their )?security|security (?:guarantees?|assurances?)|security",
  ),
  topic(
    "forces",
    "Foreign forces and bases",
    "fewer foreign forces",
    "troops?|military presence|bases?|forces out|withdraw\\w* (?:of )?(?:its |their )?(?:troops|forces)|military (?:out|retreat)|missiles? (?:out|from)|peacekeepers",
  ),
  topic(
    "nuclear",
    "The nuclear programme",
    "limits on the nuclear programme",
    "nuclear|enrich\\w*|denuclear\\w*|warheads?|centrifuges?|reactors?",
  ),
  topic(
    "missiles",
    "Missiles and arms",
    "limits on missiles and arms",
    "missiles?|arms|weapons?|rockets?|disarm\\w*",
  ),
  topic(
    "sanctions",
    "Sanctions",
    "a change of sanctions",
    "sanctions?|restrictions|curbs|embargo\\w*|blockade|asset freeze",
  ),
  topic(
    "tariffs",
    "Tariffs and trade",
    "a change of tariffs or market access",
    "tariffs?|duties|quotas?|market access|subsid\\w+|imports?|exports?|trade",
  ),
  topic(
    "pay",
    "Pay",
    "a change of pay",
    "pay (?:rise|rises|deal|offer|increase|cut|freeze|scale)s?|(?:of|for|on|in|higher|better|equal) pay|wages?|salar\\w+|bonus\\w*|pensions?",
  ),
  topic(
    "hours",
    "Working time and conditions",
    "a change of working conditions",
    "hours?|rosters?|shifts?|overtime|working conditions|staffing|lay-?offs?|redundanc\\w+|job cuts|jobs",
  ),
  topic(
    "prisoners",
    "Prisoners and hostages",
    "the release of prisoners",
    "prisoners?|hostages?|detainees?|captives?|release",
  ),
  topic(
    "border",
    "Borders and territory",
    "a line of the border",
    "borders?|territor\\w+|settlements?|annex\\w*|sovereignty|enclave|land|island",
  ),
  topic(
    "ceasefire",
    "Ceasefire",
    "an end of the fighting",
    "cease-?fire|truce|armistice|hostilities|fighting",
  ),
  topic(
    "refugees",
    "Refugees and return",
    "the return of refugees",
    "refugees?|return home|displaced|asylum|migrants?",
  ),
  topic(
    "aid",
    "Aid and money",
    "aid or money",
    "aid|loans?|fund\\w*|compensation|reparations|debt|bail-?out|investment|damages",
  ),
  topic(
    "recognition",
    "Recognition and relations",
    "recognition and relations",
    "recogni[sz]\\w+|diplomatic (?:ties|relations)|embass\\w+|normali[sz]\\w+",
  ),
  topic(
    "elections",
    "Elections and power",
    "elections or a share of power",
    "elections?|referendum|power-sharing|resign\\w*|step down|constitution\\w*",
  ),
  topic(
    "access",
    "Access and inspection",
    "access for inspectors or relief",
    "inspect\\w+|monitor\\w*|observers?|access|verification|corridor",
  ),
  topic(
    "water",
    "Water and energy",
    "water or energy",
    "water|dam|gas|oil|pipelines?|electricity|fisher\\w+|fishing|fish",
  ),
  topic(
    "talks",
    "Whether and how to talk",
    "talks",
    "talks?|negotiat\\w+|dialogue|meeting|summit|mediat\\w+|arbitration",
  ),
];
