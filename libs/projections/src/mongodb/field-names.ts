/** Any text as the name of one field, without what has a meaning in paths. */
export const fieldName = (text: string): string =>
  text.replace(/[%.$\0]/g, (each) => `%${each.charCodeAt(0).toString(16).padStart(2, '0')}`);

export const textOf = (name: string): string =>
  name.replace(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Declared paths are dotted words; a slash is in none of them. */
export const byPath = (path: string): string => `by.${path.replaceAll('.', '/')}`;

export const listPath = (path: string): string => `lists.${path.replaceAll('.', '/')}`;
