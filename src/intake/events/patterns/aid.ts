import { noun } from "./nouns.ts";
import type { ActPattern } from "./pattern.ts";

/** Acts by which actors give aid. */
export const AID: readonly ActPattern[] = [
  {
    id: "aid",
    verbs: "give provide send donate deliver grant supply hand ship",
    needs: noun(
      "aid|assistance|help|relief|food|medicines?|loans?|grants?|supplies|goods|asylum|arms|weapons|money|million|billion|tons|tonnes|wheat|support",
    ),
    to: ["to", "", "for"],
    route: "event",
    plover: "AID",
    cameo: "070",
    say: "give aid to …",
  },
  {
    id: "aid.release",
    verbs: "release disburse unlock unfreeze pay",
    needs: noun("tranches?|instal?lments?|loans?|grants?|credits?|aid|funds"),
    to: ["to", ""],
    route: "event",
    plover: "AID",
    cameo: "070",
    say: "pay out money to …",
  },
  {
    id: "aid.lend",
    verbs: "lend loan",
    unless: /^ (?:weight|support to the|credence|itself|a hand)\b/,
    to: ["", "to"],
    route: "event",
    plover: "AID",
    cameo: "070",
    say: "give aid to …",
  },
  {
    id: "aid.deliver",
    verbs: "deliver send ship supply provide",
    needs: noun(
      "grain|fuel|oil|gas|vaccines?|missiles?|tanks|equipment|ammunition|shipments?|cargo|rice|fertili[sz]er|drones|engineers?|doctors|electricity|water|tents|boats|trucks|convoys?",
    ),
    to: ["to", "", "for"],
    route: "event",
    plover: "AID",
    cameo: "070",
    say: "send goods to …",
  },
];
