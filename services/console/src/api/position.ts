/**
 * How far the log had come with this person's last own act: every later reading waits until it shows that act. It goes with
 * the session.
 */
let own: string | null = null;

export const ownPosition = (): string | null => own;
export const noteOwn = (position: string | null): void => void (own = position);
