import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import 'passkey-elements/define/passkey-enroll';
import { launch, validate } from './passkeys';

@Component({
  selector: 'add-passkey',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Security</h1>
      <passkey-enroll [launch]="launch" (passkey-enrolled)="enrolled($event.detail.result)" />
      <p role="status">{{ status() }}</p>
    </main>
  `,
})
export class AddPasskey {
  readonly launch = launch;
  readonly status = signal('');

  async enrolled(result = '') {
    const { userId } = await validate(result);
    this.status.set(`Validated for ${userId}`);
  }
}
