/** By where a sentence stands in the words: each claim as it is written, and what makes it true. */
export type Claims = Readonly<Record<string, Readonly<Record<string, string>>>>;
