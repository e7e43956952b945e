import type { Launch } from 'passkey-elements';

async function post<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as Answer;
}

/** Your server tracks an action for whoever is signed in, and answers its link. */
export const launch = () => post<Launch>('/passkeys/track');

/** Your server asks whether it is true. */
export const validate = (result: string) => post<{ userId: string }>('/passkeys/done', { result });
