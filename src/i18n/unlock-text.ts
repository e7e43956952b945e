import { msg } from '@lit/localize';
import type { Platform } from '../ceremony/words.js';

/** How people unlock this kind of device, as alternatives: the web cannot see which sensor there is. */
export function unlockText(platform: Platform): string {
  switch (platform) {
    case 'iphone':
      return msg('Face ID, Touch ID or your device passcode', {
        id: 'unlock-iphone',
        desc: 'After “You’ll use”',
      });
    case 'mac':
      return msg('Touch ID or your Mac password', {
        id: 'unlock-mac',
        desc: 'After “You’ll use”',
      });
    case 'windows':
      return msg('Windows Hello (face, fingerprint or PIN)', {
        id: 'unlock-windows',
        desc: 'After “You’ll use”',
      });
    case 'android':
      return msg('your screen lock (fingerprint, face, PIN or pattern)', {
        id: 'unlock-android',
        desc: 'After “You’ll use”',
      });
    case 'chromeos':
      return msg('your device’s screen lock', {
        id: 'unlock-chromeos',
        desc: 'After “You’ll use”',
      });
    case 'linux':
    case 'other':
      return msg('your device’s screen lock, your phone or a security key', {
        id: 'unlock-other',
        desc: 'After “You’ll use”',
      });
  }
}
