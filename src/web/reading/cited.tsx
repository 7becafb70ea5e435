import { Fragment, useContext } from "react";
import { printable } from "#case/printable.ts";
import { ShowSentenceContext } from "../forms/form.ts";

/** The citations of something; each leads to its sentence among the sources. */
export function Cited({ cites }: { readonly cites: readonly string[] }) {
  const showSentence = useContext(ShowSentenceContext);
  return cites.map((citation, at) => (
    <Fragment key={citation}>
      {at > 0 && ", "}
      <button
        type="button"
        className="link cited"
        title="Show it in the source"
        onClick={() => showSentence(citation)}
      >
        {printable(citation)}
      </button>
    </Fragment>
  ));
}
