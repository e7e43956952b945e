/** Your server's two routes. */
const post = async (path, body) => {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) });
  return response.json();
};

const element = document.querySelector('passkey-enroll');
element.launch = () => post('/passkeys/track');
element.addEventListener('passkey-enrolled', async ({ detail }) => {
  const { userId } = await post('/passkeys/done', { result: detail.result });
  document.querySelector('[role=status]').textContent = `Validated for ${userId}`;
});
