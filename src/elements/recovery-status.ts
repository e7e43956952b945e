import { msg } from '@lit/localize';
import type { RecoveryState } from '../flows/recovery-codes.js';

/** What the live region says of what was done with the codes. */
export function recoveryStatus(from: RecoveryState, to: RecoveryState): string {
  if (from.step !== 'showing' || to.step !== 'showing') return '';
  if (from.kept === to.kept || !to.kept?.ok) return '';
  switch (to.kept.by) {
    case 'copy':
      return msg('Copied.', { id: 'copied' });
    case 'download':
      return msg('Downloaded.', { id: 'recovery-downloaded' });
    case 'print':
      return '';
  }
}
