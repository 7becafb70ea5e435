import type { Fault } from "#case/fault.ts";
import type { Path } from "#case/walk.ts";
import { type Alternatives, alternativesOf, type GmcrDocument } from "./document.ts";
import type { ParsedGmcr } from "./parse.ts";
import { holdsEverywhere } from "./statements.ts";

/** What the form of a `.gmcr` file does not show: positions that name nothing, options without exactly one owner. */
export function crossFaults({ document, fault }: ParsedGmcr): Fault[] {
  const { options, decisionMakers, infeasibles } = document;
  const faults: Fault[] = [];
  const last = options.length - 1;
  const unknown = (path: Path, at: number) =>
    faults.push(fault(path, `there is no option ${at}`, `options are counted from 0, here to ${last}`));

  const owners = options.map((): string[] => []);
  decisionMakers.forEach(({ name, options: own }, maker) => {
    own.forEach((at, position) => {
      if (at > last) unknown(["decisionMakers", maker, "options", position], at);
      else owners[at]!.push(name);
    });
  });
  owners.forEach((names, at) => {
    if (names.length === 1) return;
    const { name } = options[at]!;
    faults.push(
      names.length === 0
        ? fault(
            ["options", at],
            `nobody owns the option "${name}"`,
            `add ${at} to the options of one decision maker`,
          )
        : fault(
            ["options", at],
            `the option "${name}" is owned by several: ${names.join(", ")}`,
            `keep ${at} in the options of one decision maker only`,
          ),
    );
  });

  const conditions = (list: readonly Alternatives[], path: Path) =>
    list.forEach((alternatives, index) => {
      for (const at of new Set(alternatives.flatMap((literals) => literals.map(([option]) => option))))
        if (at > last) unknown([...path, index], at);
    });
  conditions(infeasibles.map(alternativesOf), ["infeasibles"]);
  infeasibles.forEach((condition, index) => {
    if (holdsEverywhere(alternativesOf(condition))) {
      faults.push(
        fault(["infeasibles", index], "an exclusion that names no option removes every state", "remove it"),
      );
    }
  });
  decisionMakers.forEach(({ preferences, misperceptions }, maker) => {
    conditions(preferences.map(alternativesOf), ["decisionMakers", maker, "preferences"]);
    conditions(misperceptions.map(alternativesOf), ["decisionMakers", maker, "misperceptions"]);
  });
  return [...faults, ...coalitionFaults(document, fault)];
}

function coalitionFaults({ coalitions, decisionMakers }: GmcrDocument, fault: ParsedGmcr["fault"]): Fault[] {
  const seen = new Set<number>();
  return coalitions.flatMap((coalition, index) =>
    [coalition].flat().flatMap((member): Fault[] => {
      const maker = decisionMakers[member];
      const path = ["coalitions", index];
      if (!maker) {
        const last = decisionMakers.length - 1;
        return [
          fault(path, `there is no decision maker ${member}`, `they are counted from 0, here to ${last}`),
        ];
      }
      if (seen.has(member)) {
        const cure = "each acts as one with one group; keep it in one";
        return [fault(path, `${maker.name} is in two coalitions, or twice in one`, cure)];
      }
      seen.add(member);
      return [];
    }),
  );
}
