/** The sources of the reference classes that ship: how each is cited, and on what terms it is to be had. */
const ASKS_CITATION = "its makers ask to be cited, or to be asked, before it is passed on";

export const SOURCES = {
  crises: {
    citation:
      "Brecher, Michael, Jonathan Wilkenfeld, Kyle Beardsley, Patrick James and David Quinn. 2025. International Crisis Behavior Data Codebook, Version 16. International Crisis Behavior Data, system level.",
    version: "16",
    licence: ASKS_CITATION,
  },
  agreements: {
    citation:
      "Davies, Shawn, Therése Pettersson and Magnus Öberg. 2022. Organized Violence 1989–2021 and Drone Warfare. Journal of Peace Research 59(4): 593–610. Uppsala Conflict Data Program, Peace Agreement Dataset.",
    version: "22.1",
    licence: "CC BY 4.0",
  },
  conflicts: {
    citation:
      "Kreutz, Joakim. 2010. How and When Armed Conflicts End: Introducing the UCDP Conflict Termination Dataset. Journal of Peace Research 47(2): 243–250. Uppsala Conflict Data Program, Conflict Termination Dataset, dyads.",
    version: "3-2021",
    licence: "CC BY 4.0",
  },
  processes: {
    citation:
      "Bell, Christine and Sanja Badanjak. 2019. Introducing PA-X: A New Peace Agreement Database and Dataset. Journal of Peace Research 56(3): 452–466. PA-X Peace Agreements Database, University of Edinburgh.",
    version: "to December 2025",
    licence: ASKS_CITATION,
  },
  ceasefires: {
    citation:
      "Clayton, Govinda, Håvard Mokleiv Nygård, Håvard Strand, Siri Aas Rustad, Claudia Wiehler, Tora Sagård, Peder Landsverk, Reidun Ryland, Valerie Sticher, Emma Wink and Corinne Bara. 2022. Introducing the ETH/PRIO Civil Conflict Ceasefire Dataset. Journal of Conflict Resolution, doi:10.1177/00220027221129195. ETH/PRIO Civil Conflict Ceasefire Dataset.",
    version: "1989–2020",
    licence: ASKS_CITATION,
  },
  sanctions: {
    citation:
      "Morgan, T. Clifton, Navin Bapat and Yoshiharu Kobayashi. 2014. Threat and Imposition of Economic Sanctions 1945–2005: Updating the TIES Dataset. Conflict Management and Peace Science 31(5): 541–558.",
    version: "4",
    licence: ASKS_CITATION,
  },
  strikes: {
    citation: "United States Federal Mediation and Conciliation Service. Work Stoppages, 1984 to 2020.",
    version: "1984–2020",
    licence: "public domain (a work of the United States government)",
  },
  talks: {
    citation:
      "Nikitin, Mary Beth D., Emma Chanlett-Avery and Mark E. Manyin. 2017. Nuclear Negotiations with North Korea: In Brief. Congressional Research Service, Report R45033.",
    version: "4 December 2017",
    licence: "public domain (a work of the United States government)",
  },
} as const;
