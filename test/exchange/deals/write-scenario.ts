import type { DealFormat, Texts } from "./import-deals.ts";

/** A scenario as numbers: what each format can hold of it. */
export interface Scenario {
  readonly issues: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly parties: readonly {
    readonly name: string;
    readonly weights: readonly number[];
    readonly values: readonly (readonly number[])[];
    readonly bias: number;
    /** Null: nothing that it would rather have. */
    readonly reservation: number | null;
  }[];
}

/** A scenario in the files of a format, written from the format's definition. */
export const WRITERS: Readonly<Record<DealFormat, (scenario: Scenario) => Texts>> = {
  genius: ({ issues, parties }) => ({
    "domain.xml": `<negotiation_template><utility_space>${objective(
      issues.map(
        ({ name, values }, at) =>
          `<issue index="${at + 1}" name=${attribute(name)} type="discrete">${values.map((value, nth) => `<item index="${nth + 1}" value=${attribute(value)}/>`).join("")}</issue>`,
      ),
    )}</utility_space></negotiation_template>`,
    ...Object.fromEntries(
      parties.map((party, nth) => [
        `${nth}.xml`,
        `<utility_space>${objective([
          ...party.weights.map((weight, at) => `<weight index="${at + 1}" value="${weight}"/>`),
          ...issues.map(
            ({ name, values }, at) =>
              `<issue index="${at + 1}" name=${attribute(name)} type="discrete">${values.map((value, option) => `<item index="${option + 1}" value=${attribute(value)} evaluation="${party.values[at]![option]}"/>`).join("")}</issue>`,
          ),
        ])}<reservation value="${party.reservation ?? 0}"/></utility_space>`,
      ]),
    ),
  }),
  geniusweb: ({ issues, parties }) => {
    const domain = map([
      ["name", JSON.stringify("d")],
      ["issuesValues", map(issues.map(({ name, values }) => [name, JSON.stringify({ values })]))],
    ]);
    return {
      "domain.json": domain,
      ...Object.fromEntries(
        parties.map((party, nth) => {
          const utilities = issues.map(({ name, values }, at): [string, string] => [
            name,
            `{"DiscreteValueSetUtilities": {"valueUtilities": ${map(values.map((value, option) => [value, String(party.values[at]![option])]))}}}`,
          ]);
          const space = map([
            ["issueUtilities", map(utilities)],
            ["issueWeights", map(issues.map(({ name }, at) => [name, String(party.weights[at])]))],
            ["domain", domain],
            ["name", JSON.stringify(`p${nth}`)],
            ["reservationBid", "null"],
          ]);
          return [`${nth}.json`, map([["LinearAdditiveUtilitySpace", space]])];
        }),
      ),
    };
  },
  negmas: ({ issues, parties }) => ({
    "domain.yml": `issues:\n${issues
      .map(
        ({ name, values }) =>
          `- name: ${quoted(name)}\n  type: CategoricalIssue\n  values:\n${values.map((value) => `  - ${quoted(value)}\n`).join("")}`,
      )
      .join("")}`,
    ...Object.fromEntries(
      parties.map((party, nth) => [
        `${nth}.yml`,
        [
          `name: p${nth}`,
          "type: LinearAdditiveUtilityFunction",
          `reserved_value: ${party.reservation ?? "-.inf"}`,
          `bias: ${party.bias}`,
          "weights:",
          ...party.weights.map((weight) => `- ${weight}`),
          "values:",
          ...issues.flatMap(({ values }, at) => [
            "- type: TableFun",
            "  mapping:",
            ...values.map((value, option) => `    ${quoted(value)}: ${party.values[at]![option]}`),
          ]),
          "",
        ].join("\n"),
      ]),
    ),
  }),
  points: ({ issues, parties }) => ({
    "points.csv": [
      "party,issue,option,value",
      ...parties.flatMap((party, nth) => [
        ...issues.flatMap(({ name, values }, at) =>
          values.map((value, option) =>
            [`p${nth}`, name, value, party.weights[at]! * party.values[at]![option]!].map(cell).join(","),
          ),
        ),
        ...(party.reservation === null ? [] : [`p${nth},,,${party.reservation}`]),
      ]),
    ].join("\r\n"),
  }),
};

function objective(children: readonly string[]): string {
  return `<objective index="0" name="all">${children.join("\n")}</objective>`;
}

function attribute(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  return `"${escaped}"`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function cell(value: string | number): string {
  return `"${String(value).replaceAll('"', '""')}"`;
}

/** JSON of a map in this order: an object would bring keys that look like numbers to the front. */
function map(entries: readonly (readonly [key: string, json: string])[]): string {
  return `{${entries.map(([key, json]) => `${JSON.stringify(key)}: ${json}`).join(", ")}}`;
}
