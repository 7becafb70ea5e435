/** A text of our own, with what a reader finds in it; the rules were not made on it. */
export const OWN_ARTICLE = `Published: 9 March 2021

Northland and the Southern League trade blame

OSLO, March 9 (Fjord Wire) - Albania's Foreign Minister Besa Kola flew to Oslo on Monday and met Norway's Prime Minister Lars Holm, a spokesman for the Norwegian government said. It was their first meeting since 2018.

"We are ready to talk about the fishing quotas," Kola said. She demanded that Norway release six sailors. Norway rejected the demand.

Talks between Albania and Norway opened in June 2019. They stopped for two months, resumed in October 2019 and collapsed in May 2020. Will they begin again?

Norway imposed sanctions on Albania in July 2020. On Thursday, envoys of both countries will meet in Vienna. It is unlikely that Albania will withdraw its complaint before the end of the year.

The Harbour Workers' Union (HWU) called off a strike against Norway on 2 March. The union said that its members would vote on Friday.
`;
