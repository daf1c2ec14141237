/** The text that JSON holds a value as. @throws TypeError for what it cannot hold. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError('an event needs data and metadata that JSON can hold');
  return text;
}
