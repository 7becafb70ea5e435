import { useId, useState } from "react";
import { idFrom } from "../entries/ids.ts";
import type { Folder } from "../workers/messages.ts";

/** Begins a case in which nothing is coded yet, as `demarche new` does. */
export function EmptyCase({
  taken,
  begin,
}: {
  /** Names that it must not have. */
  readonly taken: readonly string[];
  readonly begin: (folder: Folder, name: string) => void;
}) {
  const id = useId();
  const [title, setTitle] = useState("");
  const make = async () => {
    const { caseSkeleton } = await import("#exchange/new-case/skeleton.ts");
    const name = idFrom(title, "case", taken);
    const day = new Date().toISOString().slice(0, 10);
    const text = caseSkeleton({ id: name, title: title.trim(), day, analyst: "not stated", schema: null });
    begin({ main: "case.yaml", texts: { "case.yaml": text } }, name);
  };
  return (
    <form
      className="buttons"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== "") void make();
      }}
    >
      <label htmlFor={id}>Or begin one without an article. What is it called?</label>
      <input
        id={id}
        type="text"
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <button type="submit" disabled={title.trim() === ""}>
        Begin it
      </button>
    </form>
  );
}
