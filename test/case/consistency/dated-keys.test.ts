import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import * as z from "zod";
import { DateOrMissing, EdtfDate, IsoDay } from "#case/basis.ts";
import { Case } from "#case/case.ts";
import { readCaseText } from "#case/read.ts";
import { childrenOf, type Path, pathInWords } from "#case/walk.ts";
import { mapsOf, placesOf } from "../../../scripts/fuzz/places.ts";
import { seeds } from "../../../scripts/fuzz/seeds.ts";

/** Whether the values of a schema are dates, among others perhaps; the wrappers of what may be left out taken off. */
function isDated(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return isDated(schema.def.innerType as z.ZodType);
  if (schema === EdtfDate || schema === IsoDay || schema === DateOrMissing) return true;
  return schema instanceof z.ZodUnion && schema.def.options.some((member) => isDated(member as z.ZodType));
}

/**
 * Each dated key of the format but the day of coding, since a case of history may be coded centuries after its day; with a case and the first place of it where the key stands or could stand.
 */
function datedPlaces() {
  const cases = seeds()
    .reverse()
    .map(({ text }) => parse(text) as unknown);
  const places = cases.flatMap((value) => placesOf(value).map((place) => ({ ...place, value })));
  return [...mapsOf(Case)].flatMap(([map, at]) =>
    childrenOf(map)
      .filter(([key, child]) => isDated(child) && !(at === "coded" && key === "on"))
      .map(([key]) => ({
        key: at === "" ? key : `${at}.${key}`,
        place: places.find((place) => place.map === map && place.path.at(-1) === key),
      })),
  );
}

/** The same data with another value at a place. */
function withValue(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...value]
    : { ...(value as object) };
  (copy as Record<string | number, unknown>)[key] = withValue(
    (copy as Record<string | number, unknown>)[key],
    rest,
    put,
  );
  return copy;
}

describe("a day that is nearly a millennium away", () => {
  const dated = datedPlaces();

  it("is tried at every dated key of the format", () => {
    expect(dated.length).toBeGreaterThan(25);
    expect(dated.filter(({ place }) => place === undefined).map(({ key }) => key)).toEqual([]);
  });

  it.each(dated)("is found at $key", ({ place }) => {
    const { value, path } = place!;
    const reading = readCaseText(stringify(withValue(value, path, "2999-01-01")), "case.yaml");
    const said = "faults" in reading ? reading.faults : reading.warnings;
    expect(
      said.filter(({ what }) => what.includes("2999")),
      pathInWords(path),
    ).not.toEqual([]);
    for (const { line, cure } of said) {
      expect(line).toBeGreaterThan(0);
      expect(cure).toBeTruthy();
    }
  });
});
