import type { ActPattern } from "./pattern.ts";

/** Acts by which actors use force. */
export const ASSAULT: readonly ActPattern[] = [
  {
    id: "force.attack",
    verbs:
      "attack shell bomb bombard retake overthrow massacre raid strike invade storm ambush shoot fire assault kill wound assassinate torture beat",
    unless: /^ (?:a deal|an agreement|a balance|a blow for)/,
    to: ["", "on", "at", "against"],
    route: "event",
    plover: "ASSAULT",
    cameo: "190",
    say: "make an attack on …",
  },
  {
    id: "force.seize",
    verbs: "seize capture occupy annex overrun",
    to: ["", "from"],
    route: "event",
    plover: "ASSAULT",
    cameo: "192",
    say: "seize ground or goods from …",
  },
  {
    id: "force.fight",
    verbs: "fight battle clash",
    unless: /^ (?:for|back|over|to|off)\b/,
    to: ["", "with", "against"],
    route: "event",
    plover: "ASSAULT",
    cameo: "190",
    say: "fight against …",
  },
  {
    id: "force.hit",
    verbs: "hit target pound blast torpedo besiege encircle bombard",
    object: true,
    to: ["", "on"],
    route: "event",
    plover: "ASSAULT",
    cameo: "190",
    say: "make an attack on …",
  },
  {
    id: "force.execute",
    verbs: "execute behead stab",
    unless:
      /^ (?:the|a|an|its) (?:[\p{L}]+ )?(?:plan|order|contract|agreement|will|deal|strategy|order|work)\b/u,
    to: [""],
    route: "event",
    plover: "ASSAULT",
    cameo: "190",
    say: "make an attack on …",
  },
  {
    id: "force.open-fire",
    verbs: "open",
    needs: /^ fire\b/,
    to: ["on", "at"],
    route: "event",
    plover: "ASSAULT",
    cameo: "190",
    say: "make an attack on …",
  },
];
