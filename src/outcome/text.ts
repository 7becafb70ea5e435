import * as z from "zod";
import type { Shape } from "./shape.ts";

export type { Json } from "./json.ts";

/** A closed interval of probabilities or shares. */
export const Likelihood = z
  .object({ low: z.number().min(0).max(1), high: z.number().min(0).max(1) })
  .meta({ id: "Likelihood", description: "a closed interval of probabilities or shares, in [0, 1]" });
export type Likelihood = Shape<typeof Likelihood>;

/** A piece of running text. */
const Inline = z.union([
  z.string(),
  z
    .object({ cite: z.array(z.string()) })
    .describe("a mark that cites sentences or sources, as art:P8.S1 or crs"),
  z
    .object({ likelihood: Likelihood })
    .describe("a likelihood, which is printed as word and range in the reader's scheme: unlikely (20–45 %)"),
  z
    .object({ share: z.union([z.number().min(0).max(1), Likelihood]) })
    .describe(
      "a share or a range of shares, printed in per cent; it says nothing of how likely something is",
    ),
  z
    .object({ term: z.string(), meaning: z.string() })
    .describe("a term of a method, which is explained where a reader first meets it"),
  z.object({ strong: z.string() }).describe("stressed words"),
]);
export type Inline = Shape<typeof Inline>;

/** Running text: a string, or pieces printed one after the other with nothing between them. */
export const Text = z.union([z.string(), z.array(Inline)]).meta({
  id: "Text",
  description: "running text: a string, or pieces printed one after the other with nothing between them",
});
export type Text = Shape<typeof Text>;
