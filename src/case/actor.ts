import * as z from "zod";
import { basis, EdtfDate, EndDate } from "./basis.ts";
import { ENTRIES, entry } from "./entry.ts";
import { Id, reference } from "./reference.ts";

/** A state, organisation, person or group that acts, speaks or is spoken for. */
export const Actor = z
  .strictObject({
    id: Id,
    name: z.string().describe("the neutral name used in the brief"),
    short: z.string().optional().describe("a short form for tables and pictures"),
    plural: z
      .boolean()
      .optional()
      .describe(
        "whether the short form, or else the name, takes a plural verb: `the unions keep`; where it is absent, this is guessed",
      ),
    kind: z.enum(["state", "organisation", "person", "group", "media", "coalition"]),
    named: z.boolean().default(true).describe("false for a claimant whom the source does not name"),
    party: z.boolean().default(false).describe("true for a party to the negotiation"),
    roles: z
      .array(
        z.strictObject({
          as: z.string().describe("party, patron, go-between, sanctions sender, leader …"),
          from: EdtfDate.optional(),
          to: EndDate.optional(),
        }),
      )
      .default([])
      .describe("what the actor does in this negotiation, with dates where an office has them"),
    memberOf: z
      .array(z.strictObject({ of: reference("actor"), from: EdtfDate.optional(), to: EndDate.optional() }))
      .default([])
      .describe(
        "the state, organisation, group or coalition that the actor belongs to, with dates where it joined or left. It speaks for it only within these, and states and organisations in a group or coalition for themselves",
      ),
    codes: z
      .strictObject({
        iso3166: z.string().optional().describe("ISO 3166-1 alpha-3"),
        cow: z.number().int().optional().describe("Correlates of War number"),
        cameo: z.string().optional(),
      })
      .optional(),
    ...basis,
  })
  .describe("a state, organisation, person or group that acts, speaks or is spoken for")
  .register(ENTRIES, entry("actor", { asserts: false, known: true }));
export type Actor = z.infer<typeof Actor>;

/** A lasting relation between two actors. */
export const Tie = z
  .strictObject({
    kind: z.enum(["alliance", "patronage", "mediation", "threat", "rivalry", "trade"]),
    from: reference("actor"),
    to: reference("actor"),
    since: EdtfDate.optional(),
    until: EndDate.optional(),
    towards: z
      .array(reference("explanation"))
      .default([])
      .describe("effects that the tie is said to bear on"),
    ...basis,
  })
  .describe("a lasting relation between two actors")
  .register(ENTRIES, entry("tie"));
export type Tie = z.infer<typeof Tie>;
