export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed when it is JSON, else the text. */
  readonly body: any;
}

export interface Sent {
  readonly body?: unknown;
  /** Sent as it is, with the content type of `headers`. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request over the network, as any caller would send it. */
export async function send(
  address: string,
  method: string,
  path: string,
  { body, raw, headers }: Sent = {},
): Promise<Answer> {
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(address + path, {
    method,
    redirect: 'manual',
    headers: { ...(payload !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    ...(payload !== undefined && { body: payload }),
  });
  const text = await response.text();
  const json = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: json && text ? JSON.parse(text) : text };
}

export const bearer = (token: string): Record<string, string> => ({ Authorization: `Bearer ${token}` });

/** @throws with the problem's code when the answer is not a success, so that a set-up fails where it breaks. */
export function succeeded(answer: Answer, what: string): Answer {
  if (answer.status >= 300) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}
