import { shown } from "#case/value-cures.ts";
import { bounded } from "../deal-model/bounded.ts";
import { numberOf } from "../deal-model/decimal.ts";
import type { FileFaults } from "../deal-model/file-faults.ts";
import type { XmlElement } from "../xml/element.ts";

/** A number that an attribute has to give: finite, in decimal digits. */
export function numberAt(element: XmlElement, name: string, faults: FileFaults): number | undefined {
  const given = element.attributes.get(name);
  if (!given) return faults.error(element, `<${element.name}> lacks \`${name}\``, `add it: ${name}="0.5"`);
  const value = numberOf(given.value.trim());
  return value === undefined
    ? faults.error(
        given,
        `\`${name}\` is ${shown(given.value)}, which is no number`,
        "write digits, with a point for decimals",
      )
    : bounded(value, given, `\`${name}\``, faults);
}

/** A whole number that an attribute has to give, as large as Genius can hold. */
export function wholeAt(element: XmlElement, name: string, faults: FileFaults): number | undefined {
  const given = element.attributes.get(name);
  if (!given) return faults.error(element, `<${element.name}> lacks \`${name}\``, `add it: ${name}="1"`);
  const value = /^\s*[+-]?\d{1,10}\s*$/.test(given.value) ? Number(given.value) + 0 : Number.NaN;
  if (Math.abs(value) < 2 ** 31) return value;
  return faults.error(
    given,
    `\`${name}\` is ${shown(given.value)}, which is no whole number`,
    "write digits only",
  );
}

/** A text that an attribute has to give. */
export function textAt(element: XmlElement, name: string, faults: FileFaults): string | undefined {
  const given = element.attributes.get(name);
  if (!given) return faults.error(element, `<${element.name}> lacks \`${name}\``, "add it");
  if (given.value.trim() !== "") return given.value;
  return faults.error(given, `\`${name}\` of <${element.name}> is empty`, "give it a name");
}
