import type { Contradiction } from "../contradiction.ts";
import { graphModelFaults } from "../graph-model-faults.ts";
import { ledgerFaults } from "../ledger-faults.ts";
import type { LenientCase } from "../lenient.ts";
import { daysToCome } from "./days-to-come.ts";
import { likelihoods } from "./likelihoods.ts";
import { locators } from "./locators.ts";
import { onceOrThroughout } from "./once-or-throughout.ts";
import { questions } from "./questions.ts";
import { reservedIds } from "./reserved-ids.ts";
import { sameNames } from "./same-names.ts";
import { scales } from "./scales.ts";
import { selfReferences } from "./self-references.ts";
import { sharesOfBelief } from "./shares-of-belief.ts";
import { ofSoundEntries } from "./sound-entries.ts";
import { spells } from "./spells.ts";
import { statements } from "./statements.ts";
import { stepsOfNothing } from "./steps-of-nothing.ts";
import { times } from "./times.ts";

/** What the schema cannot see: names that depend on another entry, and what cannot be so, or hardly. */
export function contradictions(c: LenientCase): Contradiction[] {
  return [
    ...reservedIds(c),
    ...questions(c),
    ...scales(c),
    ...spells(c),
    ...times(c),
    ...daysToCome(c),
    ...stepsOfNothing(c),
    ...onceOrThroughout(c),
    ...ledgerFaults(ofSoundEntries(c)),
    ...locators(c),
    ...selfReferences(c),
    ...likelihoods(c),
    ...sharesOfBelief(c),
    ...(c.moves ? graphModelFaults(c.moves) : []),
    ...statements(c),
    ...sameNames(c),
  ];
}
