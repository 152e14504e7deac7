/** What CardService needs from the execution around it. */
export interface CardEnvironment {
  /** Notes something that Google would drop without a word. */
  warn(text: string): void;
  /** Manifest prefixes for links; a link outside of them is refused. */
  openLinkUrlPrefixes: string[];
  /** Whether the script has a global function of this name. */
  isFunction(name: string): boolean;
}
