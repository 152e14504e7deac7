/** Which build this is. */

/** As package.json has it. */
export const version = '0.2.0';

/** The dots are where the build writes the start of the SHA-256 of the script as it was with them (`build/fingerprint.ts`). */
const mark = 'fingerprint:............';

/** Twelve characters by which a build is known again. */
export const fingerprint = () => mark.slice('fingerprint:'.length);
