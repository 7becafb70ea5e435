import type { SOURCES } from "./sources.ts";

/** What is written by hand of each class that ships. `dataEnd` and days of knowledge follow from its tables. */
export interface Description {
  readonly id: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly source: keyof typeof SOURCES;
  readonly note?: string;
  /** Names of endings in the figures, where ours are other ones. */
  readonly endings?: Readonly<Record<string, string>>;
}

const SIDES = { "government victory": "victory of side A", "rebel victory": "victory of side B" };
const TRIGGER = "the event with which the crisis begins for the first party to it";
const CRISIS_END = "the last party to it leaves the crisis: by an agreement, one side's act, or as it fades";
const CALM_END = "the next crisis between the same rivals is triggered";
const PROCESS_ENDINGS = {
  "substantive agreement: partial": "partial agreement",
  "substantive agreement: comprehensive": "comprehensive agreement",
};
const AGREEMENT_END = "the agreement ends: the source says that it no longer holds";
const AGREEMENT_NOTE =
  "Nearly all are of civil wars. Where the source leaves blank whether an agreement has ended, it is taken to hold.";
const CIVIL_SPELLS = "A conflict that falls quiet for a year has ended, and may come back as another spell.";
const SANCTIONS_NOTE =
  "The source follows episodes that began up to 2005; of many endings it gives no day, and these are left out.";

export const DESCRIPTIONS: readonly Description[] = [
  {
    id: "crisis/1990",
    name: "International crises since 1990",
    start: TRIGGER,
    end: CRISIS_END,
    source: "crises",
    note: "A crisis ends at the summit, not when what was agreed there is kept.",
  },
  {
    id: "crisis/1946",
    name: "International crises since 1946",
    start: TRIGGER,
    end: CRISIS_END,
    source: "crises",
    note: "A crisis ends at the summit, not when what was agreed there is kept.",
  },
  {
    id: "crisis/korea",
    name: "Crises on the Korean peninsula since 1990",
    start: TRIGGER,
    end: CRISIS_END,
    source: "crises",
    note: "With so few spells, read the numbers at risk first.",
  },
  {
    id: "calm/agreement",
    name: "Calm after an international crisis that ended in an agreement, since 1946",
    start: "the crisis ends, in an agreement of whatever form",
    end: CALM_END,
    source: "crises",
    note: "Calm is not the same as talks that go on: rivals may be at peace long after talks have failed.",
  },
  {
    id: "calm/no-agreement",
    name: "Calm after an international crisis that ended without agreement, since 1946",
    start: "the crisis ends, by one side's act or as it fades",
    end: CALM_END,
    source: "crises",
    note: "Calm is not the same as talks that go on: rivals may be at peace long after talks have failed.",
  },
  {
    id: "agreement/process",
    name: "Peace agreements that set a process",
    start: "signature",
    end: AGREEMENT_END,
    source: "agreements",
    note: AGREEMENT_NOTE,
  },
  {
    id: "agreement/partial",
    name: "Partial peace agreements",
    start: "signature",
    end: AGREEMENT_END,
    source: "agreements",
    note: AGREEMENT_NOTE,
  },
  {
    id: "agreement/full",
    name: "Full peace agreements",
    start: "signature",
    end: AGREEMENT_END,
    source: "agreements",
    note: AGREEMENT_NOTE,
  },
  {
    id: "process/to-deal",
    name: "Peace processes, up to a substantive agreement",
    start: "the first text that the parties agree on",
    end: "the first substantive agreement, partial or comprehensive",
    source: "processes",
    note: "Only processes that produced a text are in the source: talks that produced none would take longer.",
    endings: PROCESS_ENDINGS,
  },
  {
    id: "conflict/intrastate",
    name: "Armed conflicts within states",
    start: "the first day of fighting of an episode between a government and an armed group",
    end: "the last day of it before a year without enough deaths to count, an agreement, a ceasefire or a victory",
    source: "conflicts",
    note: CIVIL_SPELLS,
  },
  {
    id: "conflict/interstate",
    name: "Armed conflicts between states",
    start: "the first day of fighting of an episode between two states",
    end: "the last day of it before a year without enough deaths to count, an agreement, a ceasefire or a victory",
    source: "conflicts",
    note: CIVIL_SPELLS,
    endings: SIDES,
  },
  {
    id: "ceasefire/peace-process",
    name: "Ceasefires of two or more parties in a peace process whose ending is known",
    start: "the ceasefire takes effect",
    end: "it is broken off, runs out as planned, or another one takes its place",
    source: "ceasefires",
    note: "Of 53 in 100 such ceasefires the ending is not known. They are left out here, as are those that never took effect: of all ceasefires up to April 2018, 8 to 61 in 100 were broken off, and no more can be said.",
    endings: { "expired as planned": "ran out as planned", "superseded or extended": "replaced or extended" },
  },
  {
    id: "sanctions/us-imposed",
    name: "Sanctions imposed by the United States",
    start: "imposition",
    end: "they are lifted, or their aim is met or given up",
    source: "sanctions",
    note: SANCTIONS_NOTE,
  },
  {
    id: "sanctions/us-threat",
    name: "Sanctions threatened and not imposed by the United States",
    start: "the threat",
    end: "one side yields, the two settle, or the threat is dropped",
    source: "sanctions",
    note: `${SANCTIONS_NOTE} An ending marked “(threat)” is one that the source places before any imposition.`,
  },
  {
    id: "strike/us",
    name: "Strikes in the United States",
    start: "the first day of the work stoppage",
    end: "work is taken up again",
    source: "strikes",
    note: "A contrast from another field: most bargaining that stops work is over in weeks. What was agreed is not recorded.",
  },
];

/** Classes whose spells are entered by hand, one by one; their files are not made but kept. */
export const LISTED: readonly (Description & { dataEnd: string; endingOrder: readonly string[] })[] = [
  {
    id: "calm/north-korea-nuclear",
    name: "Calm between the crises over the North Korean nuclear programme",
    start: "a crisis over the programme ends",
    end: "the next one is triggered",
    source: "crises",
    dataEnd: "2021-12-31",
    endingOrder: ["next crisis"],
    note: "Spells of one pair of rivals, entered by hand from the dates of the source; they are not independent.",
  },
  {
    id: "crisis/north-korea-nuclear",
    name: "Crises over the North Korean nuclear programme",
    start: TRIGGER,
    end: CRISIS_END,
    source: "crises",
    dataEnd: "2021-12-31",
    endingOrder: ["formal agreement", "crisis faded", "semi-formal agreement"],
    note: "Spells of one pair of rivals, entered by hand from the dates of the source; they are not independent. Of the start of the first only the month is taken: accounts differ on the day.",
  },
  {
    id: "talks/us-dprk",
    name: "Formal talks of the United States and North Korea on its nuclear and missile programmes",
    start: "the year from which the source counts the round of talks, or its agreement",
    end: "the year in which the talks, or what they had agreed, came to an end",
    source: "talks",
    dataEnd: "2017-12-31",
    endingOrder: ["collapsed", "lapsed without agreement", "broken off"],
    note: "Four spells, all of the four that the source counts. It gives years only, so a length may be wrong by a year either way. The endings are in our words.",
  },
];
