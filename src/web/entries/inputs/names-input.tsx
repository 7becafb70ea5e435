import { useState } from "react";
import { printable } from "#case/printable.ts";
import { type InputProps, nameable, useEntry } from "../entry-context.ts";
import { NewNamedForm } from "./new-named.tsx";

/** What a choice of names says where something is to be added that the case has not yet. */
const NEW = " new";

interface Of {
  /** Kinds of entries that may be named. */
  readonly of: readonly string[];
}

/** One other entry or, of `many`, several in an order. */
export function NamesInput({
  id,
  value,
  change,
  describedBy,
  name,
  of,
  many,
}: InputProps & Of & { readonly many: boolean }) {
  const all = nameable(useEntry(), of);
  const chosen = [value].flat().filter((each) => typeof each === "string" && each !== "") as string[];
  const props = { id, describedBy, of };
  if (!many) {
    const [one = ""] = chosen;
    const isKnown = one === "" || all.some(([known]) => known === one);
    return (
      <NameChoice
        {...props}
        value={one}
        nothing="–"
        all={isKnown ? all : [[one, ""], ...all]}
        choose={change}
      />
    );
  }
  const words = new Map(all);
  return (
    <>
      {chosen.length > 0 && (
        <ul className="chosen">
          {chosen.map((one, at) => (
            <li key={one}>
              {words.get(one) || printable(one)} <code>{printable(one)}</code>
              <button
                type="button"
                aria-label={`Take ${words.get(one) || printable(one)} away: ${name}`}
                onClick={() => change(chosen.length === 1 ? undefined : chosen.toSpliced(at, 1))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <NameChoice
        {...props}
        label={`Add: ${name}`}
        value=""
        nothing={chosen.length === 0 ? "Choose …" : "Add …"}
        all={all.filter(([one]) => !chosen.includes(one))}
        choose={(one) => one !== undefined && change([...chosen, one])}
      />
    </>
  );
}

/** A choice of one name, or of one that is made beside it. */
function NameChoice({
  id,
  label,
  describedBy,
  of,
  value,
  nothing,
  all,
  choose,
}: Pick<InputProps, "id" | "describedBy"> &
  Of & {
    readonly label?: string;
    readonly value: string;
    /** What stands where nothing is chosen. */
    readonly nothing: string;
    readonly all: readonly (readonly [id: string, words: string])[];
    readonly choose: (one: string | undefined) => void;
  }) {
  const [isNew, setNew] = useState(false);
  const creates = useEntry().creates.find((kind) => of.includes(kind));
  return (
    <>
      <select
        id={id}
        aria-label={label}
        aria-describedby={describedBy}
        value={isNew ? NEW : value}
        onChange={({ target }) => {
          setNew(target.value === NEW);
          if (target.value !== NEW) choose(target.value === "" ? undefined : target.value);
        }}
      >
        <option value="">{nothing}</option>
        {all.map(([one, words]) => (
          <option key={one} value={one}>
            {printable(words === "" || words === one ? cut(one) : `${cut(words)} (${cut(one)})`)}
          </option>
        ))}
        {creates && <option value={NEW}>{NEW_WORDS[creates]}</option>}
      </select>
      {isNew && creates && (
        <NewNamedForm
          kind={creates}
          done={(made) => {
            setNew(false);
            if (made !== undefined) choose(made);
          }}
        />
      )}
    </>
  );
}

const NEW_WORDS = {
  actor: "Somebody who is not there yet …",
  issue: "An issue that is not there yet …",
} as const;

const LONGEST = 70;

function cut(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words;
}
