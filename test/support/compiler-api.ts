/** Gives programs that import `typescript` for its JavaScript API one that has it: the compiler in use has none. */

import { register } from 'node:module';

register('./compiler-api-hook.js', import.meta.url);
