import { signalAccepted } from '../ceremony/signals.js';
import {
  performSettings,
  type SettingsLatePorts,
  type SettingsPerformer,
} from '../runners/perform-settings.js';
import { insideParts } from './settings-inside.js';

/** What is not needed before the first click in the settings; loaded while the list is looked at. */
export { announcements } from '../flows/settings-announcements.js';
export { listed } from '../flows/settings-ops.js';
export { formatLocale } from '../i18n/text-locale.js';
export { fillDates } from '../runners/dates.js';
export { adopt } from './adopt.js';
export { mark } from './mark.js';
export { nameForm } from './name-form.js';
export { removeDialog } from './remove-dialog.js';
export { failureNote, lockedScreen, settingsFailed } from './settings-failed.js';
export { clicked, said } from './settings-clicks.js';
export {
  dress,
  insideAnnouncements,
  insideFocus,
  insideStatus,
  insideView,
} from './settings-inside.js';
export { lateSettingsStyles } from './settings-late.styles.js';
export { settingsFocus, settingsStatus } from './settings-status.js';

export function perform(ports: SettingsLatePorts): SettingsPerformer {
  return performSettings({ ...insideParts, signals: { signalAccepted } }, ports);
}
