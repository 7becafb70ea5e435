import { describe, expect, it } from "vitest";
import { saidOf } from "../small-case.ts";

const forecast = (words: string, probability?: string) =>
  `forecasts: [{id: f, text: t, by: U, cite: [s], words: ${JSON.stringify(words)}${probability === undefined ? "" : `, probability: ${probability}`}}]\n`;

describe("the words of a forecast", () => {
  it.each([
    [
      "very unlikely",
      "very likely",
      "the words “very unlikely” (5–20 %), but a probability of “very likely” (80–95 %)",
    ],
    ["very likely", "0.3", "the words “very likely” (80–95 %), but a probability of 30 %"],
    ["it is unlikely that they meet", "[0.6, 0.9]", "“unlikely” (20–45 %), but a probability of 60–90 %"],
    ["likely", "0.97", "“likely” (55–80 %), but a probability of 97 %"],
    ["Highly improbable", "0.5", "“Highly improbable” (5–20 %), but a probability of 50 %"],
    [
      "almost certainly",
      "{low: 0.5, high: 0.6}",
      "“almost certainly” (95–100 %), but a probability of 50–60 %",
    ],
    ["a remote chance", "0.2", "“remote chance” (0–5 %), but a probability of 20 %"],
    ["an even chance", "0.7", "“even chance” (45–55 %), but a probability of 70 %"],
    ["a 30 per cent chance", "0.8", "“30 per cent” (30 %), but a probability of 80 %"],
    ["30 to 40 %", "likely", "“30 to 40 %” (30–40 %), but a probability of “likely” (55–80 %)"],
    ["one in ten", "0.8", "“one in ten” (10 %), but a probability of 80 %"],
    ["3 out of 4", "unlikely", "“3 out of 4” (75 %), but a probability of “unlikely” (20–45 %)"],
    ["certain", "0.1", "“certain” (95–100 %), but a probability of 10 %"],
    ["certain not to", "likely", "“certain not to” (0–5 %), but a probability of “likely” (55–80 %)"],
    ["almost certainly not", "0.6", "“almost certainly not” (0–5 %), but a probability of 60 %"],
    ["certain to sign", "0.3", "“certain to” (95–100 %), but a probability of 30 %"],
    ["no chance", "0.5", "“no chance” (0–5 %), but a probability of 50 %"],
    ["not likely", "very likely", "“not likely” (0–55 %), but a probability of “very likely” (80–95 %)"],
    [
      "not unlikely",
      "very unlikely",
      "“not unlikely” (45–100 %), but a probability of “very unlikely” (5–20 %)",
    ],
    ["as likely as not", "0.9", "“as likely as not” (45–55 %), but a probability of 90 %"],
    ["very unlikely to sign", "0.9", "“very unlikely” (5–20 %), but a probability of 90 %"],
    ["very likely (30 %)", undefined, "is worded as “very likely” (80–95 %) and as 30 %"],
  ])("%s are not %s", (words, probability, says) => {
    const found = saidOf(forecast(words, probability));
    expect(found).toEqual([expect.stringContaining(says)]);
    expect(found[0]).toContain("warning: ");
  });

  it.each([
    ["very unlikely", "very unlikely"],
    ["very likely", "[0.6, 0.8]"],
    ["likely", "very likely"],
    ["not unlikely", "0.6"],
    ["isn’t likely", "0.2"],
    ["hardly likely", "0.1"],
    ["more likely than not", "0.9"],
    ["extremely likely", "0.99"],
    ["could", "0.9"],
    ["not certain to sign", "0.3"],
    ["certain not to fail", "0.97"],
    ["it is not certain", "0.4"],
    ["make sure not to fail", "0.9"],
    ["not impossible", "0.9"],
    ["with a certain likelihood", "0.3"],
    ["at least one in ten", "0.8"],
    ["one in ten", "0.1"],
    ["likely, if unlikely to last", "0.1"],
    ["more than 60 %", "0.9"],
    ["99.9 per cent", "0.999"],
    ["likely", "not stated"],
    ["likely (60 %)", undefined],
    // What is likely is something else: that it cannot be told, or that what is forecast does not come about.
    ["impossible to say", "0.5"],
    ["impossible to rule out", "0.2"],
    ["far from unlikely", "0.7"],
    ["unlikely to fail", "0.7"],
    ["not likely to fail", "0.8"],
    ["very unlikely that they will refuse", "0.9"],
    ["would be unlikely without a mediator", "0.7"],
    ["unlikely unless the council presses", "0.7"],
    ["I doubt that it is likely", "0.2"],
    ["rarely likely", "0.2"],
    ["anything but likely", "0.2"],
  ])("%s may be %s", (words, probability) => {
    expect(saidOf(forecast(words, probability))).toEqual([]);
  });
});
