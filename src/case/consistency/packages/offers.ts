import { clausesOf, type SettledClause } from "../../clauses.ts";
import { type Contradiction, warning } from "../../contradiction.ts";
import { certainlyBefore } from "../../date.ts";
import { numbered } from "../../entries.ts";
import { type LenientCase, listed } from "../../lenient.ts";
import { exclusionsOf } from "../model/exclusions-of.ts";
import { type Choice, type Rule, rulesOf } from "./rules.ts";

/** Offers held against conditions and sequences before the question is left open. */
const MOST_TRIED = 500_000;

/** Offers of days to come, that break a condition of who makes them, that change nothing, that are another in other words, or that would be a state that cannot occur. */
export function offers(c: LenientCase): Contradiction[] {
  const { asOf, moves } = c;
  const clauses = clausesOf(c);
  const isWhole = clauses.length === c.packages?.clauses?.length;
  const exclusionOf = moves && exclusionsOf(moves);
  const insisted = rulesOf(c, clauses).flatMap((rule) => {
    const [, list, at] = rule.path;
    const given = c.packages?.[list as "conditions" | "sequences"]?.[Number(at)];
    // Who insists, where that cannot be read, may be the one who makes the offer or not.
    return given === undefined || given.by?.includes(undefined) ? [] : [{ rule, who: given.by ?? [] }];
  });
  const tried = { left: MOST_TRIED };
  const seen = new Map<string, string>();
  return listed(c.packages?.offers).flatMap(({ at, of: offer }): Contradiction[] => {
    const path = ["packages", "offers", at];
    const { id, when, state } = offer;
    const name = `the offer \`${id ?? at + 1}\``;
    const found: Contradiction[] = [];
    if (asOf && typeof when === "object" && certainlyBefore(asOf, when))
      found.push({
        path: [...path, "when"],
        what: `${name} is of a day to come (${when.edtf})`,
        cure: "an offer is one that has been made: mend the day, or leave it out of a package that is only to be looked at",
      });
    const never = state === undefined ? undefined : exclusionOf?.(state);
    if (never)
      found.push(
        warning(
          [...path, "state"],
          `${name} would be a state that cannot occur: it is excluded by \`${never.text}\``,
          "name another state, or mend the exclusion: whether the package would be kept cannot be told",
        ),
      );
    const options = isWhole ? wholePackage(offer.package, clauses) : undefined;
    if (options === undefined) return found;
    const by = new Set(offer.by);
    const broken = insisted.find(
      ({ rule, who }) =>
        (who.length === 0 || who.some((party) => by.has(party))) &&
        tried.left-- > 0 &&
        !keepsTo(rule, options, clauses),
    );
    if (broken) {
      const [, list, at] = broken.rule.path;
      const kind = list === "conditions" ? "condition" : "sequence";
      const rule = `the ${numbered(kind, String(Number(at) + 1))}`;
      const who = broken.who.find((party) => by.has(party));
      found.push(
        who === undefined
          ? warning(
              [...path, "package"],
              `${name} breaks ${rule}, to which every package has to keep`,
              `mend the package or the ${kind}, or say with \`by\` who insists on it`,
            )
          : warning(
              [...path, "package"],
              `${name} breaks ${rule}, on which \`${who}\` insists, who makes it`,
              `mend the package or the ${kind}: who offers a package would accept it`,
            ),
      );
    }
    if (clauses.every(({ today }, clause) => today !== null && today === options[clause]))
      found.push(
        warning(
          [...path, "package"],
          `${name} leaves everything as it is today`,
          "say what it would change; what holds today is looked at in any case",
        ),
      );
    const key = JSON.stringify([options, offer.by?.toSorted(), typeof when === "object" ? when.edtf : when]);
    const other = seen.get(key);
    if (other !== undefined)
      found.push(
        warning(
          [...path, "package"],
          `${name} is the same as \`${other}\``,
          "join them, and cite all sentences",
        ),
      );
    else seen.set(key, id ?? String(at + 1));
    return found;
  });
}

/** Whether a package keeps to a rule; also where an option that is not stated leaves it open. */
function keepsTo(
  { where, of, least, most }: Rule,
  options: readonly (string | null)[],
  clauses: readonly SettledClause[],
): boolean {
  const takes = (choice: Choice) => {
    const option = clauses[choice.clause]!.options.findIndex(({ id }) => id === options[choice.clause]);
    return option < 0 ? null : choice.options.has(option);
  };
  const [premises, taken] = [where.map(takes), of.map(takes)];
  if (premises.includes(false) || premises.includes(null) || taken.includes(null)) return true;
  const count = taken.filter((one) => one === true).length;
  return count >= least && count <= most;
}

/** The option of an offer on each clause; undefined where one cannot be told. */
function wholePackage(
  given: Readonly<Record<string, string | undefined>> | undefined,
  clauses: readonly SettledClause[],
): readonly (string | null)[] | undefined {
  if (given === undefined || Object.keys(given).length === 0) return undefined;
  const ids = new Set(clauses.map(({ id }) => id));
  if (Object.entries(given).some(([id, option]) => option === undefined || !ids.has(id))) return undefined;
  return clauses.map(({ id, today }) => given[id] ?? today);
}
