import { noun } from "./nouns.ts";
import type { ActPattern } from "./pattern.ts";

/** Acts by which actors do things together. */
export const COOPERATE: readonly ActPattern[] = [
  {
    id: "cooperate",
    verbs: "extradite cooperate co-operate exchange",
    to: ["to", "with", ""],
    route: "event",
    plover: "COOPERATE",
    cameo: "060",
    say: "cooperate with …",
  },
  {
    // Who shares a lake, a border or a stock of fish does nothing by it.
    id: "cooperate.share",
    verbs: "share",
    needs: noun(
      "intelligence|information|data|technolog(?:y|ies)|know-?how|evidence|power|costs?|burdens?|revenues?|profits?|proceeds|findings|samples|vaccines?|equipment|weapons|expertise|files?|records|documents|secrets|responsibility|command|maps|facilities|bases|codes?",
    ),
    to: ["to", "with", ""],
    route: "event",
    plover: "COOPERATE",
    cameo: "060",
    say: "share something with …",
  },
  {
    id: "cooperate.form",
    verbs: "form join establish found create enter set build",
    needs: noun(
      "coalition|alliance|government|committee|commission|council|union|bloc|working groups?|task force|fund|joint venture|hotline|panel|front|partnership|secretariat|mechanism|corridor|zone|organi[sz]ation|club|pact|treaty",
    ),
    unless: /^ (?:out|aside|off|back)\b/,
    to: ["with"],
    joint: true,
    route: "event",
    plover: "COOPERATE",
    cameo: "060",
    say: "form a body with …",
  },
];
