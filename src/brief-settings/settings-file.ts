import * as z from "zod";
import { SCHEMES } from "#view/probability-words.ts";
import { MOST_SAMPLES, SETTINGS_FORMAT } from "./settings.ts";

/** What `brief.yaml` holds. */
export const SettingsFile = z
  .strictObject({
    format: z.literal(SETTINGS_FORMAT),
    seed: z.int().min(0).exactOptional().describe("seed of the random streams, as `--seed`; 1 if absent"),
    samples: z
      .int()
      .min(1)
      .max(MOST_SAMPLES)
      .exactOptional()
      .describe("samples of every analysis that samples, as `--samples`"),
    words: z
      .enum(SCHEMES)
      .exactOptional()
      .describe("scheme of likelihood words, as `--words`; icd203 if absent"),
    judgements: z
      .array(z.string())
      .min(1)
      .exactOptional()
      .describe("the first page's judgements in their order, as `--judgements`; by rule if absent"),
    options: z
      .record(z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])))
      .exactOptional()
      .describe("options by analysis, as `--ANALYSIS.OPTION`, each under its name in camel case"),
  })
  .describe("how the brief on the case beside it is made, where that is not as usual");
