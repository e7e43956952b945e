import { nameLimit } from '../contract.js';
import type { CeremonyStep, Session } from './enroll-states.js';

/** True where a name may be given before it is made. */
export function isNamedFirst({ capabilities, label }: Session): boolean {
  return capabilities.label === 'at-enroll' || label !== undefined;
}

/** What the person has typed stays; else what the service would call it is there to be changed. */
export function suggest(session: Session, create: CeremonyStep | undefined): Session {
  const { label = create?.label } = session;
  return label === undefined ? session : { ...session, label };
}

/** The name that goes along, where there is one; false where what was typed cannot be one. */
export function labelOf(session: Session, create: CeremonyStep): string | undefined | false {
  const label = session.label?.trim() || create.label;
  return label === undefined || isName(label) ? label : false;
}

// Controls, line breaks, and what turns the text around it: the service has the last word on all else.
const unfit = /[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

export function isName(label: string): boolean {
  return [...label].length <= nameLimit && !unfit.test(label);
}

/** True where a name cannot be changed once it is given. */
export function isNameFixed({ capabilities, method }: Session): boolean {
  const { manage, fixed } = capabilities;
  return !manage.includes('rename') || fixed?.rename?.includes(method) === true;
}
