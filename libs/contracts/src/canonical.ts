import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** SHA-256 over RFC 8785 canonical JSON, in hexadecimal: the same content has the same hash on every machine. */
export const contentHash = (content: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalize(content) ?? 'null')));
