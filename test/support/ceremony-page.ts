/** A page with one button in a shadow root; pressing it shows whether the click counted as a person's own. */
export const emptyPage = `<!doctype html>
<html lang="en"><title>Page</title><main><div id="host"></div></main><script>
  const root = document.querySelector('#host').attachShadow({ mode: 'open' });
  root.append(document.createElement('button'), document.createElement('output'));
  root.firstChild.textContent = 'Press';
  root.firstChild.onclick = (event) => {
    root.lastChild.textContent = event.isTrusted + ' ' + navigator.userActivation?.isActive;
  };
</script></html>`;

/** Runs in the page: the type of a new credential, or the name of the exception. */
export async function createCredential(): Promise<string> {
  try {
    const credential = await navigator.credentials.create({
      publicKey: {
        rp: { id: 'localhost', name: 'Test' },
        user: { id: new Uint8Array([1, 2, 3]), name: 'ada', displayName: 'Ada' },
        challenge: new Uint8Array(32),
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        timeout: 20_000,
      },
    });
    return credential?.type ?? 'none';
  } catch (error) {
    return (error as DOMException).name;
  }
}
