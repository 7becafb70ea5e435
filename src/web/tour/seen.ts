const KEY = "demarche-tour";

/** Whether the tour was gone through, or declined, in this browser. */
export function hasSeenTour(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    // Where nothing may be kept, it is not offered again and again.
    return true;
  }
}

export function tourSeen(): void {
  try {
    localStorage.setItem(KEY, "seen");
  } catch {
    // Nothing is lost by it.
  }
}
