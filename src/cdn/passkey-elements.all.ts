import { claim } from './claim.js';
import { register } from './elements.js';
import { tags } from './tags.js';

export { launch, readReturn } from '../embed/index.js';
export { packageVersion as version } from '../version.js';

/** Everything in one file, nothing fetched later, all elements registered at once. */
export const load = claim(import.meta.url, async () => ({ register }));

for (const tag of tags) void load(tag);
