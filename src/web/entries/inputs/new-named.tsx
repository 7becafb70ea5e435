import { useId, useState } from "react";
import { nameable, useEntry } from "../entry-context.ts";
import { idFrom } from "../ids.ts";

/** Adds an actor or an issue that the case has not yet, beside the entry that names it: both enter together. */
export function NewNamedForm({
  kind,
  done,
}: {
  readonly kind: "actor" | "issue";
  /** Is told the new id, or nothing where none is made. */
  readonly done: (id?: string) => void;
}) {
  const work = useEntry();
  const own = useId();
  const [name, setName] = useState("");
  const [what, setWhat] = useState("state");
  const make = () => {
    const taken = nameable(work, [kind]).map(([id]) => id);
    const id = idFrom(name, kind, taken);
    const { cite } = work.draft;
    const basis =
      Array.isArray(cite) && cite.length > 0
        ? { cite }
        : { judgement: work.draft.judgement ?? "Named in another entry." };
    const entry =
      kind === "actor"
        ? { id, name, kind: what, ...basis }
        : {
            id,
            name,
            scale: [
              { id: "none", text: `nothing on ${name}` },
              { id: "all", text: `all that is asked on ${name}` },
            ],
            nature: "substantive",
            ...basis,
          };
    work.add({ kind, entry });
    done(id);
  };
  return (
    <div className="new-named">
      <label htmlFor={`${own}-name`}>{kind === "actor" ? "Name" : "What is bargained over"}</label>
      <input
        id={`${own}-name`}
        type="text"
        // biome-ignore lint/a11y/noAutofocus: it was asked for just now
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && name.trim() !== "") {
            event.preventDefault();
            make();
          }
        }}
      />
      {kind === "actor" && (
        <>
          <label htmlFor={`${own}-what`}>What is it?</label>
          <select id={`${own}-what`} value={what} onChange={(event) => setWhat(event.target.value)}>
            {["state", "organisation", "person", "group", "media", "coalition"].map((word) => (
              <option key={word}>{word}</option>
            ))}
          </select>
        </>
      )}
      <button type="button" disabled={name.trim() === ""} onClick={make}>
        Add
      </button>
      <button type="button" className="link" onClick={() => done()}>
        Leave it
      </button>
    </div>
  );
}
