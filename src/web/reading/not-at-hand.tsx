import type { CitedSource } from "../workers/messages.ts";
import { sentencesIn } from "./states.ts";

/** Why a source is shown without its words, and how they can be had. */
export function NotAtHand({ source }: { readonly source: CitedSource }) {
  const { file, elsewhere } = source;
  const count = sentencesIn(source).length;
  return (
    <div className="not-at-hand">
      <p>
        <strong>The text of this source is not at hand.</strong>{" "}
        {count > 0
          ? `Below stand the ${count} sentences of it that the case records or cites, by paragraph and number, with what rests on each.`
          : elsewhere.length > 0
            ? "Below stands what the case rests on it."
            : "Nothing in the case rests on it."}
      </p>
      <p className="quiet">
        {file === undefined
          ? "Not every text may be passed on. If you have it, put it into the folder of the case as plain text and name it under the source, as text: {file: sources/name.txt}; its sentences are then shown, and compared with what was recorded of them."
          : `The source names the file ${file}, which is not in the folder of the case.`}
      </p>
    </div>
  );
}
