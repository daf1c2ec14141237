import { finished, Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/**
 * Sends what comes, at the listener's pace, until it ends or the listener leaves. When the stream is aborted, the answer is cut
 * off and not ended: nobody takes a part for the whole, and who does not read cannot hold a process that stops.
 */
export function sendStream(
  reply: FastifyReply,
  stream: AbortController,
  contentType: string,
  pieces: AsyncIterable<string>,
): void {
  const answer = reply.raw;
  stream.signal.addEventListener('abort', () => answer.writableFinished || answer.destroy(), { once: true });
  // Also when the listener has left already.
  finished(answer, () => stream.abort());
  // A proxy that collects an answer before it passes it on would keep it for ever.
  void reply.headers({ 'Content-Type': contentType, 'X-Accel-Buffering': 'no' }).send(Readable.from(pieces));
}
