/** What is bargained over, by the words that tell it: id, name of the issue, and how a sentence of ours names the matter. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  /** As it reads behind `an end of`, `more`, `talks on`. */
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
    "guarantees of its security",
    String.raw`security (?:to be )?guarante\w+|guarantees? (?:of|for) (?:its |their )?security|security (?:guarantees?|assurances?)|security`,
  ),
  topic(
    "forces",
    "Foreign forces and bases",
    "foreign forces and bases",
    String.raw`troops?|military presence|bases?|forces out|withdraw\w* (?:of )?(?:its |their )?(?:troops|forces)|military (?:out|retreat)|missiles? (?:out|from)|peacekeepers`,
  ),
  topic(
    "nuclear",
    "The nuclear programme",
    "the nuclear programme",
    String.raw`nuclear|enrich\w*|denuclear\w*|warheads?|centrifuges?|reactors?`,
  ),
  topic(
    "missiles",
    "Missiles and arms",
    "missiles and arms",
    String.raw`missiles?|arms|weapons?|rockets?|disarm\w*`,
  ),
  topic(
    "sanctions",
    "Sanctions",
    "sanctions",
    String.raw`sanctions?|restrictions|curbs|embargo\w*|blockade|asset freeze`,
  ),
  topic(
    "technology",
    "Technology and export controls",
    "technology and export controls",
    "chips?|semiconductors?|technology|export controls|rare earths|licen[cs]es?|licen[cs]ing",
  ),
  topic(
    "subsidies",
    "Subsidies and industrial policy",
    "subsidies",
    String.raw`subsid\w+|industrial policy|overcapacity|state aid`,
  ),
  topic(
    "tariffs",
    "Tariffs and trade",
    "tariffs and market access",
    "tariffs?|duties|market access|imports?|exports?|trade|countermeasures",
  ),
  topic(
    "class-sizes",
    "Class sizes",
    "class sizes",
    "class sizes?|(?:pupils|students|children) (?:per|in a|in each|in every) (?:class|room|classroom)",
  ),
  topic(
    "pay",
    "Pay",
    "pay",
    String.raw`pay (?:rise|rises|deal|offer|increase|cut|freeze|scale|claim)s?|(?:of|for|on|in|higher|better|equal|back) pay|wages?|salar\w+|bonus\w*|pensions?|allowances?|paid for|raises?`,
  ),
  topic(
    "hours",
    "Working time and conditions",
    "working conditions",
    String.raw`(?<!\b(?:any|an|next|last|24|48|72) )hours?|rosters?|shifts?|overtime|working conditions|staffing|lay-?offs?|redundanc\w+|job cuts|jobs|automation|outsourcing`,
  ),
  topic(
    "strike",
    "The strike",
    "the strike",
    String.raw`strikes?(?! (?:an?|the|this|any) (?:deal|balance|agreement|bargain|truce|accord|compromise)\b)|walk-?outs?|stoppages?|industrial action|lock-?outs?|back to work|return to (?:work|the wards)|wards|picket\w*`,
  ),
  topic(
    "prisoners",
    "Prisoners and hostages",
    "prisoners and hostages",
    String.raw`prisoners?|hostages?|detainees?|captives?|kidnapp\w+|ransoms?|captured|sailors?|crews?`,
  ),
  topic(
    "border",
    "Borders and territory",
    "borders and territory",
    String.raw`borders?|territor\w+|settlements? (?:in|on)|annex\w*|sovereignty|enclave|islands?|shoals?|reefs?|maritime`,
  ),
  topic(
    "ceasefire",
    "Ceasefire",
    "the fighting",
    "cease-?fire|truce|armistice|hostilities|fighting|air strikes|shelling|raids",
  ),
  topic(
    "refugees",
    "Refugees and return",
    "the return of refugees",
    String.raw`refugees?|return home|displaced|asylum|migrants?|repatriat\w+`,
  ),
  topic(
    "emissions",
    "Emissions and fossil fuels",
    "emissions and fossil fuels",
    "emissions?|fossil fuels?|coal|phas(?:e|ing)[- ]?(?:out|down)|net[- ]zero|warming|carbon|methane",
  ),
  topic(
    "climate-money",
    "Climate finance",
    "climate finance",
    "climate (?:finance|funds?|funding)|loss and damage|adaptation",
  ),
  topic(
    "fish",
    "Fishing rights",
    "fishing rights",
    String.raw`fish\w*|catch(?:es)?|quotas?|trawlers?|landings?|landed|tuna|vessels?`,
  ),
  topic(
    "debt",
    "Debt and its terms",
    "debt and its terms",
    String.raw`debts?|bonds?|restructur\w+|haircuts?|maturit(?:y|ies)|face value|principal|coupons?|repayments?|arrears|creditors?|cents|payment in full|take a loss`,
  ),
  topic(
    "merger",
    "The merger and its terms",
    "the merger",
    String.raw`mergers?|takeovers?|acquisition|divest\w*|stores|shops?|shareholders?|remed(?:y|ies)|purchase|stakes?|bids?`,
  ),
  topic("water", "Water", "water", "water|dams?|rivers?|reservoirs?|flows?|drought|irrigation"),
  topic(
    "energy",
    "Energy",
    "energy",
    "gas|oil|pipelines?|electricity|power (?:plants?|lines?|supply)|energy|fuel",
  ),
  topic(
    "aid",
    "Aid and money",
    "aid and money",
    String.raw`aid|cash|money|loans?|fund\w*|compensation|reparations|bail-?out|investment|damages|grants?`,
  ),
  topic("price", "Prices and fees", "prices and fees", "prices?|fees?|royalt(?:y|ies)|rents?|at cost|rates"),
  topic(
    "recognition",
    "Recognition and relations",
    "recognition and relations",
    String.raw`recogni[sz]\w+|diplomatic (?:ties|relations)|embass\w+|normali[sz]\w+`,
  ),
  topic(
    "autonomy",
    "Self-rule and minorities",
    "self-rule",
    String.raw`autonom\w+|self-rule|municipalit\w+|federal\w*|devolution|minorit(?:y|ies)|association`,
  ),
  topic(
    "elections",
    "Elections and power",
    "elections and power",
    String.raw`elections?|referendum|power-sharing|resign\w*|step down|constitution\w*|mandate`,
  ),
  topic(
    "courts",
    "Courts and prosecution",
    "courts and prosecution",
    String.raw`lawsuits?|litigation|appeals?|courts?|rulings?|extradit\w+|amnesty|trials?|charges|immunity|prosecut\w+|experts?`,
  ),
  topic(
    "access",
    "Access and inspection",
    "access and inspection",
    String.raw`inspect\w+|monitor\w*|observers?|access|verification|corridors?|visits?`,
  ),
  topic(
    "disclosure",
    "Data and disclosure",
    "information",
    String.raw`data|readings|reports?|assessments?|analys[ie]s|lists?|names|documents?|publish\w*|publication|disclos\w+`,
  ),
  topic(
    "veto",
    "Who decides",
    "decisions",
    String.raw`veto|votes?|majority|unilateral (?:steps?|moves?|measures?|actions?)|approv\w+|consent`,
  ),
  topic(
    "industry",
    "Industry and goods",
    "industry and goods",
    "plants?|factor(?:y|ies)|mills?|mines?|ports?|terminals?|steel|soybeans?|goods|crops?|grain|cars",
  ),
  topic(
    "time",
    "Deadlines",
    "deadlines",
    String.raw`deadlines?|timetables?|delays?|extension|extend\w*|standstill`,
  ),
  topic(
    "agreement",
    "An agreement and its terms",
    "an agreement",
    "agreements?|deals?|treat(?:y|ies)|accords?|protocols?|settlements?|texts?|terms|proposals?|plans?|drafts?|compromise|conditions?",
  ),
  topic(
    "talks",
    "Whether and how to talk",
    "talks",
    String.raw`talks?|talking|negotiat\w+|dialogue|meetings?|summit|mediat\w+|arbitration|table|discuss\w*`,
  ),
];
