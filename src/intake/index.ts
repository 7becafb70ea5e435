/**
 * Intake as a library: from the text of an article to proposals for a case, each pinned to its words. A function of the text and
 * of what is said about it; nothing here reads a file, a clock or a network, so it runs the same in Node and in a browser.
 */

export { type IntakeOptions, type IntakeSource, intake } from "./intake.ts";
export { Proposal, ProposalKind, Proposals } from "./proposal.ts";
