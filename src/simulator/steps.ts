import type { CodeStep, WaitStep } from '../backends/backend.js';
import type { CodeMethod, MethodKind } from '../contract.js';
import { challengeMark } from './prompts.js';
import { sentTo } from './samples.js';

/** One that is proved by a prompt. */
export function isPasskey(method: MethodKind): method is 'passkey' | 'security-key' {
  return method === 'passkey' || method === 'security-key';
}

/** What is sent, or shown by an app. */
export function sent(
  flow: string,
  method: Exclude<MethodKind, 'passkey' | 'security-key'>,
  to?: string,
): WaitStep | CodeStep {
  const step = method === 'email-link' ? link(flow) : code(flow, method);
  return to === undefined ? step : { ...step, sentTo: to };
}

/** Opened by nobody: the second look finds that it has been. */
export function link(flow: string): WaitStep {
  const method = 'email-link';
  const times = { resendIn: 30_000, pollIn: 1000, completeIn: 600_000 };
  return { at: 'wait', flow, method, ...sentTo(method), ...times };
}

function code(flow: string, method: CodeMethod): CodeStep {
  const step = { at: 'code' as const, flow, method, completeIn: 600_000 };
  if (method === 'totp') {
    const secret = 'JBSWY3DPEHPK3PXP';
    return { ...step, setup: { secret, uri: `otpauth://totp/Simulated?secret=${secret}` } };
  }
  return method === 'recovery-code' ? step : { ...step, ...sentTo(method), resendIn: 30_000 };
}

/** Base64url, as WebAuthn's JSON has it. */
export function challenge(): string {
  return btoa(challengeMark + crypto.randomUUID())
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
