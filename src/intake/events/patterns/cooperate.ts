import { noun } from "./nouns.ts";
import type { ActPattern } from "./pattern.ts";

/** Acts by which actors do things together. */
export const COOPERATE: readonly ActPattern[] = [
  {
    id: "cooperate",
    verbs: "share extradite cooperate co-operate exchange",
    to: ["to", "with", ""],
    route: "event",
    plover: "COOPERATE",
    cameo: "060",
    say: "cooperate with …",
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
