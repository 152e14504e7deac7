/** What only whoever publishes a copy can fill in, and has not yet. Pure. */

/** Papers that have places to fill in, by their paths. */
export const PAPERS = ['docs/marketplace.md', 'docs/terms.md', 'docs/support.md', 'PRIVACY.md'];

/** `papers`: the text of each, by its path; `manifest`: appsscript.json, parsed. One line for each place. */
export function unfilled(papers: Readonly<Record<string, string>>, manifest: Manifest): string[] {
  const places = Object.entries(papers).flatMap(([path, text]) =>
    text
      .split('\n')
      .flatMap((line, index) => (line.match(/«your [^»]+»/g) ?? []).map((place) => `${path}:${index + 1}: ${place}`)),
  );
  // Google's, of which a listing's logo would not be one's own.
  const isOwnLogo = new URL(manifest.addOns.common.logoUrl).hostname !== 'www.gstatic.com';
  return isOwnLogo ? places : [...places, 'appsscript.json: logoUrl is an icon of Google’s; put your logo’s address'];
}

interface Manifest {
  addOns: { common: { logoUrl: string } };
}
