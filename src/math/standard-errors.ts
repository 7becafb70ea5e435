/**
 * So many standard errors must lie between two figures that were drawn before they are told apart. Many are compared, and more
 * than once while drawing goes on; at two standard errors one in twenty comparisons of equals would seem to show something.
 */
export const STANDARD_ERRORS_APART = 3.29;
