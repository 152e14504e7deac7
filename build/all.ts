/** `npm run build`: the add-on, what it costs, and the stand-ins, which are never pushed. */
import { buildRuntime } from '../preview/appsscript/build';
import { buildPage } from '../preview/gmail/build';
import { buildAddOn } from './build';
import { figuresOf } from './figures';

Promise.all([buildAddOn(), buildRuntime(), buildPage()])
  .then(([built]) => console.log(figuresOf(built)))
  .catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
