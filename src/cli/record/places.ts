/** The folder of a case in which its sealed registers lie, each by the day as of which it speaks. */
export const SEALS = "seals";

/** The file beside a case in which it is kept how its questions came out. */
export const RESOLUTIONS = "resolutions.yaml";
