import { type LifeTable, lifeTable } from "#survival/index.ts";

/**
 * Kidney cancer, Connecticut 1946–51, 126 men by years since diagnosis (Cutler & Ederer 1958, J. Chronic Dis. 8:699–712,
 * table 1): alive at the beginning, died, lost to follow-up and withdrawn alive. Ages in days of a year of 365.
 */
const YEARS = [
  { alive: 126, died: 47, lost: 4, withdrawn: 15 },
  { alive: 60, died: 5, lost: 6, withdrawn: 11 },
  { alive: 38, died: 2, lost: 0, withdrawn: 15 },
  { alive: 21, died: 2, lost: 2, withdrawn: 7 },
  { alive: 10, died: 0, lost: 0, withdrawn: 6 },
];

/** Four were alive after five years: a last band without an end. */
export const CUTLER_EDERER: LifeTable = lifeTable(
  [
    ...YEARS.map(({ alive, died, lost, withdrawn }, year) => ({
      from: 365 * year,
      to: 365 * (year + 1),
      atRisk: alive,
      ended: [died],
      censored: lost + withdrawn,
    })),
    { from: 1825, to: null, atRisk: 4, ended: [0], censored: 4 },
  ],
  1,
);
