/** What is said before the lines of a case with which an analysis could be run. */
export const FIRST_LINES =
  "To begin with, add such lines to case.yaml, with sources, actors and events of the case in place of art, first, second and offer:";
