/** The sources of the reference classes that ship: how each is cited, and on what terms it is to be had. */
const ASKS_CITATION = "its makers ask to be cited, or to be asked, before it is passed on";

export const SOURCES = {
  crises: {
    citation:
      "Brecher, Michael, Jonathan Wilkenfeld, Kyle Beardsley, Patrick James and David Quinn. International Crisis Behavior Data, system level.",
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
    citation: "Bell, Christine, et al. PA-X Peace Agreements Database. University of Edinburgh.",
    version: "to December 2025",
    licence: ASKS_CITATION,
  },
  ceasefires: {
    citation:
      "Clayton, Govinda, Håvard Mokleiv Nygård, Håvard Strand, Siri Aas Rustad, Claudia Wiehler, Tora Sagård, Peder Landsgaard, Reidun Ryland, Valerie Sticher, Emma Wink and Julia Bara. 2023. Introducing the Civil Conflict Ceasefire Dataset. Journal of Conflict Resolution. ETH/PRIO Civil Conflict Ceasefire Dataset.",
    version: "2023",
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
    citation: "Congressional Research Service. Nuclear Negotiations with North Korea. Report R45033.",
    version: "December 2017",
    licence: "public domain (a work of the United States government)",
  },
} as const;
