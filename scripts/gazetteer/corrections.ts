/** What the list that we start from has wrong or lacks, by hand: ISO code, and what is put in its place. */
export const COUNTRY_CORRECTIONS: Readonly<
  Record<
    string,
    {
      name?: string;
      names?: readonly string[];
      adjectives?: readonly string[];
      people?: readonly string[];
      capitals?: readonly string[];
    }
  >
> = {
  ARG: { adjectives: ["Argentine", "Argentinian"], people: ["Argentines", "Argentinians"] },
  AZE: { adjectives: ["Azerbaijani", "Azeri"], people: ["Azerbaijanis", "Azeris"] },
  BWA: { adjectives: ["Botswanan", "Motswana", "Batswana"] },
  CHN: { people: ["Chinese"], names: ["Mainland China"] },
  COD: { names: ["Democratic Republic of Congo", "DR Congo", "Congo-Kinshasa"] },
  COG: { name: "Republic of the Congo", names: ["Congo-Brazzaville", "Republic of Congo"], adjectives: [] },
  CZE: { names: ["Czechia"] },
  DNK: { people: ["Danes"] },
  DOM: { name: "Dominican Republic", adjectives: ["Dominican"] },
  ESP: { people: ["Spaniards"], adjectives: ["Spanish"] },
  FRA: { people: ["French"], adjectives: ["French"] },
  GBR: { adjectives: ["British", "UK"], people: ["Britons", "the British"] },
  GEO: { names: ["Republic of Georgia"] },
  GRC: { people: ["Greeks"] },
  IRL: { adjectives: ["Irish"], names: ["Republic of Ireland"] },
  ISR: { names: ["State of Israel"], capitals: ["Jerusalem", "Tel Aviv"] },
  JPN: { people: ["Japanese"] },
  KAZ: {
    adjectives: ["Kazakhstani", "Kazakh"],
    people: ["Kazakhstanis", "Kazakhs"],
    capitals: ["Astana", "Nur-Sultan"],
  },
  KGZ: { adjectives: ["Kyrgyz"] },
  MKD: { adjectives: ["Macedonian", "North Macedonian"] },
  MMR: { names: ["Burma"], adjectives: ["Burmese", "Myanmar"] },
  NLD: { people: ["Dutch"] },
  NPL: { adjectives: ["Nepali", "Nepalese"], people: ["Nepalis"] },
  PHL: { adjectives: ["Philippine", "Filipino"], people: ["Filipinos"], names: ["the Philippines"] },
  POL: { people: ["Poles"] },
  PSE: { names: ["Palestinian Territories"], people: ["Palestinians"] },
  SAU: { adjectives: ["Saudi", "Saudi Arabian"], people: ["Saudis"] },
  SRB: { people: ["Serbs", "Serbians"] },
  SWE: { people: ["Swedes"] },
  SWZ: { names: ["Eswatini"], adjectives: ["Swazi"] },
  TJK: { adjectives: ["Tajikistani", "Tajik"], people: ["Tajikistanis", "Tajiks"] },
  TUR: { people: ["Turks"] },
  UKR: { capitals: ["Kyiv", "Kiev"] },
  USA: { adjectives: ["American", "US", "U.S."] },
  UZB: { adjectives: ["Uzbekistani", "Uzbek"], people: ["Uzbekistanis", "Uzbeks"] },
  VNM: { names: ["Viet Nam"], adjectives: ["Vietnamese"], people: ["Vietnamese"] },
};

/** Countries that the list lacks. */
export const MORE_COUNTRIES: readonly string[] = [
  "MDA|Moldova|Republic of Moldova|Moldovan|Moldovans|Chisinau;Chișinău",
  "COG|Republic of the Congo|Congo-Brazzaville||| Brazzaville",
  "SWZ|Eswatini|Swaziland|Swazi|Swazis|Mbabane",
  "VAT|Holy See|Vatican;the Vatican|Vatican||Vatican City",
  "FSM|Micronesia|Federated States of Micronesia|Micronesian||Palikir",
  "BHS|Bahamas|the Bahamas|Bahamian|Bahamians|Nassau",
  // Territories that govern themselves, and sit at tables of their own.
  "ABW|Aruba||Aruban|Arubans|",
  "COK|Cook Islands|the Cook Islands|Cook Islander|Cook Islanders|",
  "CUW|Curaçao|Curacao|Curaçaoan||",
  "FRO|Faroe Islands|Faroes;Faeroe Islands;Faeroes|Faroese;Faeroese|Faroese;Faroe Islanders|Torshavn;Tórshavn",
  "GIB|Gibraltar||Gibraltarian|Gibraltarians|",
  "GRL|Greenland||Greenlandic;Greenland|Greenlanders|Nuuk",
  "NCL|New Caledonia||New Caledonian|New Caledonians|",
  "NIU|Niue||Niuean|Niueans|",
  "PRI|Puerto Rico||Puerto Rican|Puerto Ricans|",
  "PYF|French Polynesia||French Polynesian|French Polynesians|",
  "CPV|Cape Verde|Cabo Verde|Cape Verdean||Praia",
];

/** Capitals that are more often something else in a text: a name, an adjective, another town. */
export const NO_CAPITALS: ReadonlySet<string> = new Set(
  "Male;Victoria;Hamilton;Stanley;Douglas;Georgetown;George Town;Kingston;Plymouth;Adamstown;The Valley;The Settlement;Road Town;Santiago;Valley;Jamestown;Longyearbyen;none;Willemstad;Oranjestad;Gibraltar;Hagatna;San Juan".split(
    ";",
  ),
);

/** Territories whose towns speak for nobody. */
export const NO_STATES: ReadonlySet<string> = new Set(
  "ASM NFK CXR PCN TKL WLF GGY IMN JEY BLM SPM IOT SGS MNP GUM AIA CYM MSR TCA BMU".split(" "),
);
