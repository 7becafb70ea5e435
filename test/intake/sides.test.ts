import { describe, expect, it } from "vitest";
import { intake } from "#intake/intake.ts";

const HEAD = "Talks on the canal\n\nOSLO, 4 May 2021\n\n";

function proposed(kind: string, text: string) {
  return intake(HEAD + text, { id: "art", issued: "2021-05-04" })
    .proposals.filter((each) => each.kind === kind)
    .map(({ entry }) => entry);
}

describe("who is meant without being named", () => {
  it("takes the parties for the two whose delegations met, not for their host", () => {
    const text =
      "Norway speaks for the delegations of Albania and of Greece, who met in Oslo. Norway thanked Sweden, and Norway paid. The parties agreed on a truce.";
    expect(proposed("event", text)).toContainEqual(
      expect.objectContaining({ by: ["ALB", "GRC"], plover: "AGREE" }),
    );
  });

  it("goes on with two that the sentence before begins with", () => {
    const text = "Albania and Greece opened talks in Oslo. They signed a treaty on Monday.";
    expect(proposed("event", text)).toContainEqual(
      expect.objectContaining({ by: ["ALB", "GRC"], when: "2021-05-03" }),
    );
  });

  it("takes up a body by the noun of its name, with its capital", () => {
    const text = "The International Monetary Fund visited Zambia. The Fund rejected the budget of Zambia.";
    expect(proposed("demand", text)).toContainEqual(
      expect.objectContaining({ actor: "IMF", kind: "refusal" }),
    );
  });

  it("finds the doer over a relative clause that ends in a list", () => {
    const text = "Albania, which is backed by France, India and Japan, rejected the offer of Greece.";
    expect(proposed("demand", text)).toContainEqual(
      expect.objectContaining({ actor: "ALB", kind: "refusal" }),
    );
  });
});

describe("what is refused and what is not", () => {
  it("takes what is not open to negotiation for refused by whoever says so", () => {
    const text = "Albania stated that the border with Greece is not open to negotiation.";
    expect(proposed("demand", text)).toContainEqual(
      expect.objectContaining({ actor: "ALB", kind: "refusal" }),
    );
  });

  it("does not take a charge that is denied for a demand that is refused", () => {
    const text = "Albania accused Greece of spying, an allegation that Greece rejects.";
    expect(proposed("demand", text)).toEqual([]);
  });
});
