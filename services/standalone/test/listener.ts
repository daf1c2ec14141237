import { bearer } from './client.js';

/** What one frame of a live stream says; `data` is null for a sign of life. */
export interface Frame {
  readonly id: string | null;
  readonly event: string | null;
  readonly data: { readonly id: string; readonly position: string } | null;
}

function frameOf(text: string): Frame {
  const lines = text.split('\n');
  const field = (name: string) =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null;
  const data = field('data');
  return { id: field('id'), event: field('event'), data: data === null ? null : JSON.parse(data) };
}

/** Somebody who listens to a live stream over the network. */
export class Listener {
  private read = '';

  private constructor(
    readonly status: number,
    readonly headers: Headers,
    private readonly body: ReadableStreamDefaultReader<Uint8Array>,
    private readonly hangUp: AbortController,
  ) {}

  /** @param last the `Last-Event-ID` of a listener who comes back. */
  static async open(address: string, path: string, token: string, last?: string): Promise<Listener> {
    const hangUp = new AbortController();
    const headers = { ...bearer(token), ...(last !== undefined && { 'Last-Event-ID': last }) };
    const response = await fetch(address + path, { headers, signal: hangUp.signal });
    return new Listener(response.status, response.headers, response.body!.getReader(), hangUp);
  }

  /** The next frame, or null when the stream has ended or was cut off. */
  async frame(): Promise<Frame | null> {
    const decoder = new TextDecoder();
    for (;;) {
      const end = this.read.indexOf('\n\n');
      if (end >= 0) {
        const text = this.read.slice(0, end);
        this.read = this.read.slice(end + 2);
        return frameOf(text);
      }
      const piece = await this.body.read().catch(() => null);
      if (!piece?.value) return null;
      this.read += decoder.decode(piece.value, { stream: true });
    }
  }

  /** The next so many changes. */
  async changes(count: number): Promise<readonly (Frame | null)[]> {
    const all: (Frame | null)[] = [];
    while (all.length < count) {
      const frame = await this.frame();
      if (frame === null || frame.data) all.push(frame);
    }
    return all;
  }

  leave(): void {
    this.hangUp.abort();
  }
}
