/** `npm run card`: the add-on without a browser; see `USAGE` in card/options.ts. */
import { runCard } from './card/command';

runCard(process.argv.slice(2), Date.now()).then(
  ({ code, stdout, stderr }) => {
    if (stderr) console.error(stderr);
    if (stdout) console.log(stdout);
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(error.stack ?? error.message);
    process.exitCode = 1;
  },
);
