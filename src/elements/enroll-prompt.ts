/** From the first screen to the prompt: loaded after the first paint, before a button leads there. */
export { checkSupport, register } from '../ceremony/ceremony.js';
export { signalAccepted, signalUnknown } from '../ceremony/signals.js';
export { promptScreen, savingScreen, whyScreen } from './prompt-screens.js';
