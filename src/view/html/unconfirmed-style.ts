import { UNCONFIRMED_PAGE } from "../brief/unconfirmed.ts";

/** What marks a brief on proposals: a line that stays in view, and one in the head of every printed page. */
export const UNCONFIRMED_STYLE = `
.banner {
  position: sticky; top: 0; z-index: 5; max-width: none; margin: 0 0 0.8rem; padding: 0.45rem 0.8rem;
  background: #7a1f1f; color: #fff; font-weight: 600;
}
@media print {
  .banner { position: static; background: none; color: #000; border: 1pt solid #000; }
  @page { @top-center { content: "${UNCONFIRMED_PAGE}"; font: 700 8pt sans-serif; } }
}
`;
