/** Tells how far a long run has come, as a share in [0, 1]. It may throw, which ends the run. */
export type Progress = (share: number) => void;
