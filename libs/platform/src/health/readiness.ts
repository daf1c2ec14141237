/** Ready from the moment everything runs until the process begins to stop. */
export class Readiness {
  ready = false;
}
