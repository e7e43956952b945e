/** For a page that knows more of the service than the element, and asks in its place. */
export { ask } from '../runners/nudge-ask.js';
