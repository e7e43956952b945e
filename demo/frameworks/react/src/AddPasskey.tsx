import 'passkey-elements/define/passkey-enroll';
import type {} from 'passkey-elements/react';
import { useState } from 'react';
import { launch, validate } from './passkeys';

export function AddPasskey() {
  const [status, setStatus] = useState('');
  const enrolled = async (result = '') => {
    const { userId } = await validate(result);
    setStatus(`Validated for ${userId}`);
  };
  return (
    <main>
      <h1>Security</h1>
      <passkey-enroll
        launch={launch}
        onpasskey-enrolled={({ detail }) => void enrolled(detail.result)}
      />
      <p role="status">{status}</p>
    </main>
  );
}
