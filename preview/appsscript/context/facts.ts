/** What the thread outside knows about the execution. */
export interface Facts {
  /** ms since 1970 */
  now: number;
  virtualTime: boolean;
  timeZone: string;
  openLinkUrlPrefixes: string[];
  /** Libraries and advanced services that the manifest names, by the symbols that the script has for them. */
  absentSymbols: string[];
}
