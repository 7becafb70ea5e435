import { isPlainDecimal } from "./plain-decimal.ts";

/** What may be set in an analysis: the command line, the forms and the documentation are made from this. */
export type OptionSpec =
  | {
      readonly kind: "integer" | "number";
      readonly label: string;
      readonly default: number;
      readonly min: number;
      readonly max: number;
    }
  | {
      readonly kind: "choice";
      readonly label: string;
      readonly default: string;
      readonly choices: readonly string[];
    }
  | { readonly kind: "flag"; readonly label: string; readonly default: boolean }
  | {
      /** Words of the case, such as the name of a state; the analysis says what it makes of them. */
      readonly kind: "text";
      readonly label: string;
      readonly default: string;
    };

/** A whole number. */
export function whole(label: string, preset: number, min: number, max: number) {
  return { kind: "integer", label, default: preset, min, max } as const;
}

/** A number. */
export function range(label: string, preset: number, min: number, max: number) {
  return { kind: "number", label, default: preset, min, max } as const;
}

/** One of several words; the first is the default. */
export function choice<const Choices extends readonly [string, ...string[]]>(
  label: string,
  choices: Choices,
) {
  return { kind: "choice", label, default: choices[0] as Choices[number], choices } as const;
}

/** Something that is off unless asked for. */
export function flag(label: string) {
  return { kind: "flag", label, default: false } as const;
}

/** Words of the case; empty unless given. */
export function text(label: string) {
  return { kind: "text", label, default: "" } as const;
}

/** The longest text that an option takes. */
const LONGEST_TEXT = 1000;

/** Options by their name in camel case; the flag on the command line is the same name in kebab-case. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The checked value of each option. */
export type OptionValues<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name] extends { kind: "integer" | "number" }
    ? number
    : Specs[Name] extends { kind: "flag" }
      ? boolean
      : Specs[Name] extends { kind: "text" }
        ? string
        : Specs[Name] extends { choices: readonly (infer Choice)[] }
          ? Choice
          : string | number | boolean;
};

/** An option that was given wrongly. */
export interface OptionFault {
  readonly option: string;
  readonly message: string;
}

/** Fills in defaults and checks what was given; numbers may come as text. */
export function readOptions<Specs extends OptionSpecs>(
  specs: Specs,
  given: Readonly<Record<string, unknown>>,
): { values: OptionValues<Specs> } | { faults: readonly OptionFault[] } {
  const values: Record<string, string | number | boolean> = {};
  const faults: OptionFault[] = [];
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(specs, name)) faults.push({ option: name, message: "unknown option" });
  }
  for (const [name, spec] of Object.entries(specs)) {
    const value = given[name];
    if (value === undefined) {
      values[name] = spec.default;
      continue;
    }
    const message = faultOf(spec, value);
    if (message) faults.push({ option: name, message });
    else
      values[name] =
        spec.kind === "integer" || spec.kind === "number" ? Number(value) : (value as string | boolean);
  }
  return faults.length > 0 ? { faults } : { values: values as OptionValues<Specs> };
}

function faultOf(spec: OptionSpec, value: unknown): string | undefined {
  switch (spec.kind) {
    case "flag":
      return typeof value === "boolean" ? undefined : `must be true or false, not ${String(value)}`;
    case "choice":
      return spec.choices.includes(String(value))
        ? undefined
        : `must be one of ${spec.choices.join(", ")}, not ${String(value)}`;
    case "text":
      if (typeof value !== "string") return `must be text, not ${String(value)}`;
      return value.length > LONGEST_TEXT ? `must have at most ${LONGEST_TEXT} characters` : undefined;
    default: {
      const number = typeof value === "string" && isPlainDecimal(value) ? Number(value) : value;
      if (typeof number !== "number" || !Number.isFinite(number))
        return `must be a number in plain digits, not ${JSON.stringify(value)}`;
      if (spec.kind === "integer" && (!Number.isInteger(number) || String(value).includes(".")))
        return `must be a whole number, not ${String(value)}`;
      if (number < spec.min || number > spec.max) {
        return `must lie between ${spec.min} and ${spec.max}, not ${number}`;
      }
      return undefined;
    }
  }
}
