/** What only Google's runtime can tell or do, beside its stores and Gmail. */

/** The user's own address; empty where Google does not tell it, or the user has not allowed it. */
export function activeUserAddress(): string {
  try {
    return Session.getActiveUser().getEmail();
  } catch {
    return '';
  }
}

export function newId(): string {
  return Utilities.getUuid();
}

export function sleep(ms: number): void {
  Utilities.sleep(ms);
}

/** 132 bits of SHA-256, in characters that fit any name: equal texts give equal digests, and nothing leads back. */
export function digest(text: string): string {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
  return Utilities.base64EncodeWebSafe(bytes).slice(0, 22);
}
