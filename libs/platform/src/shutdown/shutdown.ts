export interface Phase {
  readonly name: string;
  readonly run: () => Promise<void> | void;
  /** Milliseconds after which the next phase begins all the same. */
  readonly deadline: number;
}

/**
 * The one way a process stops: phase after phase, once, each within its deadline. Resolves to the exit code: 0 when
 * every phase ended by itself, 1 otherwise.
 */
export class Shutdown {
  private running: Promise<number> | null = null;

  constructor(
    private readonly phases: readonly Phase[],
    private readonly report: (phase: string, error: unknown) => void,
  ) {}

  stop(): Promise<number> {
    this.running ??= this.run();
    return this.running;
  }

  /** On SIGTERM and SIGINT; a second signal ends the process at once with code 130. */
  onSignals(process: NodeJS.Process): void {
    let asked = false;
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
        void this.stop().then((code) => process.exit(code));
      });
  }

  private async run(): Promise<number> {
    let code = 0;
    for (const { name, run, deadline } of this.phases)
      try {
        await within(deadline, run);
      } catch (error) {
        this.report(name, error);
        code = 1;
      }
    return code;
  }
}

async function within(deadline: number, run: Phase['run']): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${deadline} ms`)), deadline);
  });
  try {
    await Promise.race([run(), late]);
  } finally {
    clearTimeout(timer);
  }
}
