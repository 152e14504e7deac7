/** Facts side by side on one line, joined by dots; what is not there is left out. */
export const dotted = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');
