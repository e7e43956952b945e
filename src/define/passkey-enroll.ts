import { PasskeyEnroll } from '../elements/passkey-enroll.js';
import { define } from './define.js';

define('passkey-enroll', PasskeyEnroll);
