import type { Analysis } from "#analyses/analysis.ts";
import type { OptionSpec } from "#analyses/options.ts";
import type { Flag, Flags, Given } from "./flags.ts";
import { kebab } from "./kebab.ts";

/** The flags that set the options of an analysis; `prefix` stands before each name where several analyses are run. */
export function optionFlags(analysis: Analysis, prefix = ""): Flags {
  return Object.fromEntries(
    Object.entries(analysis.options).flatMap(([name, spec]) => {
      const flag = `${prefix}${kebab(name)}`;
      const on: readonly [string, Flag] = [flag, flagOf(spec)];
      return spec.kind === "flag" ? [on, [offFlag(flag), { help: `not: ${spec.label}` }] as const] : [on];
    }),
  );
}

/** The options that the flags set, as given; what they leave as it is, is as kept. */
export function givenOptions(
  analysis: Analysis,
  { flags }: Given,
  prefix = "",
  kept: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const given = Object.fromEntries(
    Object.entries(analysis.options).flatMap(([name, spec]): [string, unknown][] => {
      const flag = `${prefix}${kebab(name)}`;
      if (spec.kind === "flag") {
        if (flags.has(offFlag(flag))) return [[name, false]];
        return flags.has(flag) ? [[name, true]] : [];
      }
      const value = flags.get(flag)?.[0];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return { ...kept, ...given };
}

/** The flag that switches another off: `--no-ties`, `--stability.no-ties`. */
function offFlag(flag: string): string {
  return flag.replace(/[^.]+$/, "no-$&");
}

function flagOf(spec: OptionSpec): Flag {
  switch (spec.kind) {
    case "flag":
      return { help: `${spec.label} (default ${spec.default ? "on" : "off"})` };
    case "choice":
      return { help: `${spec.label} (default ${spec.default})`, takes: spec.choices.join("|") };
    case "text":
      return {
        help: spec.default === "" ? spec.label : `${spec.label} (default ${spec.default})`,
        takes: "TEXT",
      };
    default:
      return { help: `${spec.label} (default ${spec.default})`, takes: "N" };
  }
}

/** The same flags, not listed in the help. */
export function unlisted(flags: Flags): Flags {
  return Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, { ...flag, unlisted: true }]));
}
