import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../failure.js';
import type { LinkWait } from '../flows/link-wait.js';
import { noticesOf, resendButton } from './code-field.js';
import { mailIcon } from './mail-icon.js';

export interface LinkScreen {
  readonly state: LinkWait;
  /** Wants another one. */
  readonly resend: () => void;
  /** What is said of a failure that leaves the person here. */
  readonly explain: (failure: Failure) => string;
  /** Below: the other ways, and the way out. */
  readonly ways: TemplateResult;
}

/** A link is waited for: what is to be done elsewhere, and that this page goes on by itself. */
export function linkScreen({ state, resend, explain, ways }: LinkScreen): TemplateResult {
  const { link, asked, wait, refused } = state;
  const { sentTo, resendIn } = link;
  return html`<div class="screen waiting">
    ${mailIcon}
    <h2 part="heading" tabindex="-1">
      ${msg('Open the link in your e-mail', { id: 'link-title' })}
    </h2>
    <p class="lead">
      ${
        sentTo
          ? msg(
              html`We sent it to <bdi>${sentTo}</bdi>. Keep this page open: it goes on by itself.`,
              { id: 'link-sent-to' },
            )
          : msg('We sent it to you. Keep this page open: it goes on by itself.', {
              id: 'link-sent',
            })
      }
    </p>
    ${
      refused
        ? html`<p part="error" role="alert">${explain(refused)} ${noticesOf(refused)}</p>`
        : nothing
    }
    <div class="actions more">
      ${
        resendIn === undefined
          ? nothing
          : resendButton({ wait, asked, click: resend, text: linkResend() })
      }
      ${ways}
    </div>
  </div>`;
}

export function linkSend(): string {
  return msg('Send a link', { id: 'challenge-send-link' });
}

export function linkResend(): string {
  return msg('Send a new link', { id: 'link-resend' });
}

/** What the live region says of a change while a link is waited for. */
export function linkStatus(from: LinkWait, to: LinkWait): string | undefined {
  if (from.asked && !to.asked && !to.refused)
    return msg('A new link is on its way.', { id: 'link-resent' });
  return from.wait && !to.wait && !to.asked
    ? msg('You can ask for a new link now.', { id: 'link-resendable' })
    : undefined;
}
