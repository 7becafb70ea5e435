import { type OptionFault, type OptionValues, text, whole } from "../options.ts";
import { listed } from "../sentence-parts.ts";
import type { DealsInput } from "./input.ts";

/** What may be set. */
export const DEALS_OPTIONS = {
  samples: whole("readings of what is not stated to draw", 300, 50, 20_000),
  frontOf: text(
    "two parties, by their ids with a comma between, whose worth the picture of efficient packages shows; empty for the first two",
  ),
} as const;

export type DealsOptions = OptionValues<typeof DEALS_OPTIONS>;

/** The places of two parties: whose worth the picture shows from left to right, and whose from below upwards. */
export type Plane = readonly [number, number];

/** The two parties that are asked for, the first two where none are; or what is wrong. */
export function planeOf(
  { parties }: Pick<DealsInput, "parties">,
  { frontOf }: Pick<DealsOptions, "frontOf">,
): { readonly plane: Plane } | { readonly fault: string } {
  if (frontOf.trim() === "") return { plane: [0, 1] };
  const ids = parties.map(({ actor }) => actor);
  const named = frontOf.split(",").map((id) => id.trim());
  const [first, second] = named.map((id) => ids.indexOf(id));
  const unknown = named.find((id) => !ids.includes(id));
  if (named.length !== 2)
    return {
      fault: `has to name two parties with a comma between: ${listed(ids.slice(0, 2)).replace(" and ", ",")}`,
    };
  if (unknown !== undefined)
    return { fault: `names "${unknown}", whose consent is not asked; asked is that of ${listed(ids)}` };
  if (first === second) return { fault: `names ${named[0]} twice, and has to name two parties` };
  return { plane: [first!, second!] };
}

export function checkPlane(input: DealsInput, options: DealsOptions): OptionFault[] {
  const found = planeOf(input, options);
  return "fault" in found ? [{ option: "frontOf", message: found.fault }] : [];
}
