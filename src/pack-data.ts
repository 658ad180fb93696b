/** Before `npm pack`: the checked records as the one file that the package carries. */

import { join } from 'node:path';
import { loadCatalogue } from './catalogue/load-catalogue.ts';
import { PACKED, writePacked } from './catalogue/packed.ts';
import { PRODUCT_FOLDER } from './config.ts';

writePacked(join(PRODUCT_FOLDER, PACKED), loadCatalogue(join(PRODUCT_FOLDER, 'data')));
