import { expect, it } from "vitest";
import { audit } from "#analyses/audit/audit.ts";
import { chronology } from "#analyses/chronology/chronology.ts";
import { concessions } from "#analyses/concessions/concessions.ts";

it("says of these analyses what they are, on what they rest and what can be set, as a person has read it", async () => {
  const all = [audit, chronology, concessions].map(({ id, title, question, answers, references, options }) =>
    [
      `# ${id}: ${title}`,
      question,
      `answers: ${answers.join(", ")}`,
      ...references.map(({ text, year }) => `- ${text}, ${year}`),
      ...Object.entries(options).map(([name, spec]) => `${name}: ${JSON.stringify(spec)}`),
      "",
    ].join("\n"),
  );
  await expect(all.join("\n")).toMatchFileSnapshot("facts.txt");
});
