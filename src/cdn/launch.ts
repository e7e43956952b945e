import { followLanguage } from './language.js';

export { launch, readReturn } from '../embed/index.js';
export { packageVersion as version } from '../version.js';

void followLanguage();
