// What turns a number into a word, and how much is told before the rest is only counted. What bounds the work and the
// data stands in limits.ts.

/** So near to none or all a share is told to a point: rounded to five it might double. */
export const NEAR_AN_END = 0.1;
export const ROUNDED_TO = { fine: 0.01, coarse: 0.05 } as const;

/** "About half": those in which it is so and the others differ by a fifth of all at most. */
export const ABOUT_HALF = 1 / 5;

/** By so much of all orders at least the two answers to an unknown part an outcome for it to be told with what would change it. */
export const TELLING_SWING = 1 / 4;

/** Outcomes named that cannot be told apart from the first; the table has more. */
export const NAMED_LEVEL = 2;

/** What one party does is the name of a state up to this length; a longer one may be put in the short names of options. */
export const SHORT_LABEL = 60;

/** Words of the answer in short, with what is said beside it: more do not go into the bottom line of a page. */
export const SHORT_ANSWER = 70;

/** Letters of an option's text that stand for it where the case has no short name. */
export const SHORT_OPTION = 28;

/** Of today's state it is told what keeps it if it holds in this share of the orders, else what upsets it: the commoner of the two. */
export const MORE_OFTEN_THAN_NOT = 1 / 2;

/** A party "has no move that would serve it" if that is so in this share of the orders looked at: a clear majority. */
export const CONTENT = 4 / 5;

/** Outcomes explained party by party: the leading ones; a reader does not follow more tables of reasons. */
export const EXPLAINED = 3;

/** Outcomes, moves or states named in a sentence or cell before the rest is counted. */
export const NAMED = 4;

/** Outcomes named that a change or a coalition makes or breaks: beside them the sentence has more to say. */
export const NAMED_CHANGES = 3;

/** Outcomes named for one division of the parties into groups; a larger number stands for itself. */
export const NAMED_IN_DIVISION = 6;

/** Outcomes named in the text that stands for a picture; the table has all. */
export const NAMED_IN_PICTURE = 12;

/** Comparisons or priorities named of one party's change; a longer list says no more than its length. */
export const COMPARISONS = 3;

/** Changes of several steps told under what would change the result; those of one step come first, and matter more. */
export const FAR_FLIPS = 3;

/** A change is a far one from so many steps on: single steps are told by the part that tries them all. */
export const FAR = 2;

/** Tempting steps of one party told, and answers told to each: the best and the next say what kind they are. */
export const TOLD_STEPS = 2;
export const TOLD_ANSWERS = 2;

/** Reasons told why two forms of a preference differ. */
export const DIFFERENCES = 3;

/** Rows of a table of outcomes that hold where some act as one, or look ahead in ways of their own. */
export const HELD_ROWS = 8;

/** Groups told that could jointly leave one outcome. */
export const JOINT_GAINS = 3;

/** Divisions of the parties told: all of four parties. */
export const DIVISIONS = 15;

/** Surprises told: half a page. */
export const SURPRISES = 20;

/** Horizons with a column of their own, from one move on, besides the longest: as many as fit on a page. */
export const HORIZONS = 6;

/** Inputs that one picture of single inputs shows. */
export const SHOWN_INPUTS = 8;

/** Outcomes, besides today's, whose share is shown against single inputs. */
export const SHOWN_OUTCOMES = 2;

/** Rows of the table of all states, and of listed states with their moves: nobody reads more. */
export const STATE_ROWS = 64;
export const LISTED_ROWS = 200;

/** States in the picture of ways where something is unknown, and in the state graph: more are a tangle. */
export const NODES_OF_WAYS = 40;
export const NODES_OF_GRAPH = 200;

/** Up to so many states columns by the number of moves are as easy to read as a grid, and say more. */
export const FEW_STATES = 8;

/** Sides of a grid of states; a longer one runs off the page. */
export const GRID_COLUMNS = 16;
export const GRID_ROWS = 32;

/** A grid helps if at least this share of its places is filled. */
export const GRID_FILLED = 1 / 2;

/** States up to which every step that serves somebody may be drawn, and those that answers deter. */
export const STATES_WITH_ALL_STEPS = 40;
export const STATES_WITH_DETERRED = 64;

/** Arrows that can still be followed; in a grid they run along its lines, and there may be more. */
export const ARROWS = 90;
export const ARROWS_IN_GRID = 600;

/** Ways to each outcome in a picture of more states than have their deterred steps drawn. */
export const WAYS = 3;
