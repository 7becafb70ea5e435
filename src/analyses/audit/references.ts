import type { Reference } from "#outcome/report.ts";

/** The works that the rules follow; `docs/methods/audit.md` says which rule follows which. */
export const REFERENCES: readonly Reference[] = [
  {
    text: "David Hume, A Treatise of Human Nature, book I, part III, section XV (rules by which to judge of causes and effects)",
    year: 1739,
  },
  {
    text: "John Stuart Mill, A System of Logic, book III, chapter VIII (of the four methods of experimental inquiry)",
    year: 1843,
  },
  {
    text: "Rudolf Carnap, On the application of inductive logic, Philosophy and Phenomenological Research 8(1): 133–148",
    year: 1947,
  },
  { text: "Charles L. Hamblin, Fallacies, London: Methuen", year: 1970 },
  {
    text: "Michael E. Doherty, Clifford R. Mynatt, Ryan D. Tweney and Michael D. Schiavo, Pseudodiagnosticity, Acta Psychologica 43(2): 111–121",
    year: 1979,
  },
  {
    text: "Richards J. Heuer, Psychology of Intelligence Analysis, chapter 8, Center for the Study of Intelligence",
    year: 1999,
  },
  {
    text: "Douglas Walton, Chris Reed and Fabrizio Macagno, Argumentation Schemes, Cambridge University Press",
    year: 2008,
  },
  {
    text: "Tamar Fraenkel and Yaacov Schul, The meaning of negated adjectives, Intercultural Pragmatics 5(4): 517–540",
    year: 2008,
  },
  {
    text: "Office of the Director of National Intelligence, Intelligence Community Directive 203: Analytic Standards",
    year: 2015,
  },
  {
    text: "Philip E. Tetlock and Dan Gardner, Superforecasting: The Art and Science of Prediction, chapter 3, New York: Crown",
    year: 2015,
  },
];
