/** A package that fewer readings pick is one of many, and not worth a row. */
export const NOTABLE_SHARE = 0.05;
/** From nine readings in ten on a deal is there in nearly all; up to one in ten in hardly any: the answer then counts as one. */
export const NEARLY_ALL_READINGS = 0.9;
export const HARDLY_ANY_READINGS = 0.1;
/** Under one half there is a deal in some readings only. */
export const MOST_READINGS = 0.5;
/** By so much the share of readings with a deal has to change for an input to decide anything: a quarter of the way from none to all. */
export const DECIDES = 0.25;
/** How many packages of the front a picture can hold before its points are a cloud. */
export const DRAWN_FRONT = 400;
/** Offers within so much of what is at stake for a party are worth the same to it: nobody's points are finer than two in a hundred. */
export const EQUAL_VALUE = 0.02;
/** Fewer readings than these tell nothing: a share of them may be off by a third. */
export const FEWEST_READINGS = 10;
/** What is soon found is not like the rest: where it is found of fewer of the readings than this, a share of those found tells nothing. */
export const KNOWN_READINGS = 0.9;
