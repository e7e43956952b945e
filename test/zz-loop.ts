import { startChromium } from './support/chromium.js';
import { writeFileSync } from 'node:fs';
import { addMailedCodes, button, createPasskey, heading, settingsLink, startEveryMethodHost, typeMailedCode } from './support/person-journeys.js';
const c = await startChromium(); const host = await startEveryMethodHost();
for (let i = 0; i < 25; i++) {
  const page = await c.page(); await page.addAuthenticator(); const u = `u${i}`;
  await page.devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: "window.log=[];for(const t of ['pointerdown','pointerup','click','change','scroll','focusin'])addEventListener(t,(e)=>log.push(`${t} ${e.clientX},${e.clientY} ${e.composedPath()[0]?.tagName} ${scrollY}`),true)" });
  await addMailedCodes(page, host, u);
  await page.goto(await settingsLink(host, u)); await typeMailedCode(page, host, u);
  await page.click(button('Create a passkey')); await createPasskey(page); await page.click(button('Continue'));
  await page.click({ role: 'checkbox', name: 'I saved these codes' });
  const ok = await page.count(button('Done')).then(() => page.evaluate(() => new Promise<boolean>((r) => setTimeout(() => r(true), 300)))).then(() => page.evaluate(() => { let d = false; const w = (n: ParentNode) => { for (const e of n.querySelectorAll('*')) { if (e instanceof HTMLInputElement && e.checked) d = true; if (e.shadowRoot) w(e.shadowRoot); } }; w(document); return d; }));
  console.log(i, ok);
  if (!ok) { writeFileSync('/tmp/s.png', await page.screenshot()); console.log(await page.evaluate(() => (window as never as {log: string[]}).log.slice(-14))); }
  await page.close();
}
await c.close(); await host.close();
