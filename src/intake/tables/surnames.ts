/** States whose people put the family name first, as news in English keeps it. */
export const FAMILY_NAME_FIRST: ReadonlySet<string> = new Set("CHN PRK KOR VNM TWN KHM SGP HKG".split(" "));

/** Family names that stand first wherever their bearers are from. */
export const FIRST_SURNAMES: ReadonlySet<string> = new Set(
  (
    "Kim Lee Park Pak Ri Choe Choi Jang Hwang Yun Yoon Jo Cho Kang Han Song Moon Chung Ban Mun Roh Xi Li Wang Zhang Chen Liu Yang Huang " +
    "Zhao Wu Zhou Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Deng Jiang Mao Nguyen Tran Pham Pol Hun"
  ).split(" "),
);

/** Small words within names. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  "de da del della di du dos van von der den ter bin bint ibn al el ul la le ben abu y".split(" "),
);
