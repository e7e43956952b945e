import { render } from 'lit';
import { launch, readReturn, type Outcome } from '../../src/embed/index.js';
import { partnerView, type Choice, type PartnerState, type Purpose } from './view.js';

const root = document.querySelector('#page');
let state: PartnerState = { choice: 'auto', busy: false };

function show(change: Partial<PartnerState>): void {
  state = { ...state, ...change };
  if (root instanceof HTMLElement)
    render(partnerView(state, { choose: (choice) => show({ choice }), start }), root);
}

async function post(path: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`/partner/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** Called within the click: a window opens only there, and waits for the link. */
function start(purpose: Purpose): void {
  const mode: Choice = state.choice;
  show({ busy: true, outcome: undefined, confirmed: undefined });
  const track = async (): Promise<string> =>
    ((await post('actions', { purpose })) as { url: string }).url;
  void launch(track, { mode }).then(finish);
}

/** What the page was told is worth what the shop's server hears when it asks. */
async function finish(outcome: Outcome): Promise<void> {
  show({ busy: false, outcome });
  if (outcome.status !== 'completed' || outcome.result === undefined) return;
  const { result } = outcome;
  const answer = await post('validate', { result }).catch(() => ({ confirmed: false }));
  show({ confirmed: (answer as { confirmed: boolean }).confirmed });
}

show({});
const returned = readReturn();
if (returned) void finish(returned);
