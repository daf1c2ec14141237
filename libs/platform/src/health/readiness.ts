/** Ready from the moment everything runs until the process begins to stop. */
export class Readiness {
  /** Whether it has ever been ready. */
  began = false;
  private now = false;

  get ready(): boolean {
    return this.now;
  }

  set ready(ready: boolean) {
    this.now = ready;
    this.began ||= ready;
  }
}
