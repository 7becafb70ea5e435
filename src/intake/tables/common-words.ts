import { LOW_MONTHS, LOW_WEEKDAYS } from "../dates/vocabulary.ts";
/** Words that begin a sentence with a capital and are no names, and words with a capital that are none anywhere. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  (
    "the a an in on at by but and or for nor so yet after before since until while when where why how who what which whose whether if as although though " +
    "because once unless than that this these those there here it its he she they we you i his her their our your my him them us one two three four five " +
    "six seven eight nine ten some any many much most more less few several all both each every either neither no not none other another such same " +
    "with without within under over between among amid against about around across through during despite beside besides beyond along from to into onto of off up down out " +
    "also then thus therefore however moreover meanwhile instead still even only just again already now later earlier today yesterday tomorrow tonight " +
    "is are was were be been being has have had do does did will would shall should can could may might must let mr mrs ms dr sir " +
    `${LOW_WEEKDAYS}|${LOW_MONTHS} `.replaceAll("|", " ") +
    "north south east west northern southern eastern western god yes ok gmt utc bst est edt "
  ).split(" "),
);

/** Adjectives of regions and faiths: they name nobody alone, and stand in names of organisations. */
export const REGIONS: ReadonlySet<string> = new Set(
  "asian european african arab western latin eastern southeast northeast southwest northwest islamic muslim christian jewish kurdish catholic orthodox sunni shia shiite communist republican democrat democratic conservative socialist".split(
    " ",
  ),
);

/** Words that begin a sentence with a capital and are no names there; within a name they may stand. */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    "according asked speaking addressing following given based citing quoting referring looking mentioning publicizing negotiations negotiators talks diplomats diplomatic officials " +
    "officially sanctions sources analysts experts critics supporters observers leaders ministers delegates workers members unions employers managers both talks fighting voters residents teachers nurses drivers"
  ).split(" "),
);

/** Last words of names of things that nobody is: a run of capitals that ends in one is no actor. */
export const THINGS: ReadonlySet<string> = new Set(
  (
    "agreement agreements accord accords framework treaty convention protocol pact declaration process summit conference plan act bill law article chapter resolution " +
    "charter constitution war wars day prize street avenue road square airport sea ocean river bay island islands valley city province region hotel palace house " +
    "bridge canal strait peninsula mountains mountain line wall zone code coverage question questions talks initiative deal memorandum statement report review " +
    "olympics games cup world century age spring peace week month year crisis revolution election elections referendum dam dams protocols principles dialogue corridor pipeline project project's"
  ).split(" "),
);

/** Nouns for bodies at the heads of their names, and by which a text takes such a body up. */
export const HEADS_SPOKEN_OF =
  "ministry department union association federation confederation council committee commission court tribunal board authority agency bank fund institute university foundation forum group alliance party front army movement coalition league congress parliament assembly senate chamber bureau service corporation company guild society secretariat organisation organization network panel cabinet trust cooperative inspectorate directorate ombudsman exchange caucus consortium";

/** Words that end, or with `of` or `for` begin, the name of an organisation. */
export const ORGANISATION_HEADS: ReadonlySet<string> = new Set(
  (
    `${HEADS_SPOKEN_OF} ` +
    "unions centre center office corp inc ltd plc airlines airways railways rail motors industries brotherhood news press herald tribune gazette post wire partnership brigade brigades guard guards command crescent legion regiment corps taskforce register synod"
  ).split(" "),
);
