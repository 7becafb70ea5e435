import { noun } from "./nouns.ts";
import type { ActPattern } from "./pattern.ts";

/** Acts by which actors threaten. */
export const THREATEN: readonly ActPattern[] = [
  {
    id: "sanction.threaten",
    verbs: "threaten warn",
    needs: noun("sanctions|embargo|tariffs?|duties"),
    to: ["", "against", "on"],
    route: "sanction:threat",
    plover: "THREATEN",
    cameo: "1312",
    say: "threaten … with sanctions",
  },
  {
    id: "threaten.measures",
    verbs: "take adopt impose",
    needs: noun("countermeasures|counter-measures|retaliatory measures|retaliation|retaliatory tariffs"),
    to: ["against", "on"],
    route: "demand:threat",
    plover: "THREATEN",
    cameo: "130",
    say: "make a threat against …",
  },
  {
    id: "threaten.notice",
    verbs: "serve issue give file hand",
    needs: /^(?: [^.;,"]{1,30}?)? (?:(?:strike|lockout) notice|notice (?:that|of)|ultimatum)\b/,
    to: ["to", "", "on"],
    route: "demand:threat",
    plover: "THREATEN",
    cameo: "130",
    say: "give notice to …",
  },
  {
    id: "threaten",
    verbs: "threaten vow swear",
    needs: /^(?! (?:that (?:if|the (?:talks|deal))))/,
    to: ["", "against", "on"],
    route: "demand:threat",
    plover: "THREATEN",
    cameo: "130",
    say: "make a threat against …",
  },
  {
    id: "threaten.warn",
    verbs: "warn",
    // `Warned that a strike would close the ward`: foreseen, and no threat.
    needs:
      /^(?: [\p{L}'’.-]+){0,6}?(?: (?:that|again))? (?:it|they|we|he|she|its|their|our|his) |^ (?:that (?:unless|further|any|all)|of (?:an? |further |more |new |legal |industrial |swift |harsh |[\p{L}]+ )?(?:strikes?|retaliation|sanctions|reprisals|consequences|action|lawsuits?|walkouts?|measures|response|steps|boycott|embargo|tariffs|attacks?|force|suit))\b|^(?: [\p{L}'’.-]+){1,4}? (?:against (?!complacency)|not to |off |to )/u,
    to: ["", "against", "on"],
    route: "demand:threat",
    plover: "THREATEN",
    cameo: "130",
    say: "make a threat against …",
  },
  {
    id: "threaten.reserve",
    verbs: "reserve",
    needs: /^ (?:the|its|their|all|his|her) rights? to\b/,
    to: ["against"],
    route: "demand:threat",
    plover: "THREATEN",
    cameo: "130",
    say: "make a threat against …",
  },
  {
    id: "threaten.retaliate",
    verbs: "retaliate respond hit strike",
    needs: /^(?: (?:with|against|in kind|by|if)\b| back\b|[.,;])/,
    to: ["against"],
    route: "demand:threat",
    plover: "THREATEN",
    cameo: "130",
    say: "make a threat against …",
  },
];
