/**
 * Names that stand with an article inside a sentence: those that begin with a word such as "United" and those whose last
 * noun is a kind of body or land.
 */
const BEGINS = /^(?:United|Soviet|European|African|Arab|Holy|White) /;
const ENDS =
  /(?:Republic|Union|Federation|Confederation|Kingdom|States|Emirates|Islands|Nations|League|Council|Commission|Committee|Ministry|House|Government|Company|Authority|Agency|Assembly|Parliament|Army|Front|Party|Netherlands|Philippines|Maldives|Bahamas|Vatican|Kremlin|Pentagon)$/;
const OF =
  /^(?:Ministry|Department|Government|Union|Federation|Confederation|Republic|Kingdom|League|Council|House|Organi[sz]ation|Association|Bank|Port|Party|Parliament|State|Office) (?:of|for) /;
/** Abbreviations that are spelt out when spoken, and so keep their article. */
const SPOKEN = /^(?:EU|UN|AU|US|USA|UK|UAE|WTO|IMF|IAEA|OSCE|ICRC)$/;
const ARTICLES = /^(the|an?) /i;

/**
 * A name as it stands inside a sentence: "the United States", "the Union of Crane Drivers", "North Korea". A name that
 * the case writes with an article of its own keeps it, in small letters.
 */
export function inSentence(name: string): string {
  const own = ARTICLES.exec(name);
  if (own) return own[1]!.toLowerCase() + name.slice(own[1]!.length);
  if (name.includes(",")) return name;
  if (SPOKEN.test(name)) return `the ${name}`;
  return BEGINS.test(name) || ENDS.test(name) || OF.test(name) ? `the ${name}` : name;
}
